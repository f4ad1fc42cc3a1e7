package org.strikemap.query;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.strikemap.claim.Tally;
import org.strikemap.gazetteer.Gazetteer;
import org.strikemap.gazetteer.GazetteerTable;
import org.strikemap.gazetteer.Outlines;
import org.strikemap.http.NotFoundException;
import org.strikemap.snapshot.ClaimTable;
import org.strikemap.snapshot.IncidentPlaces;
import org.strikemap.snapshot.PlacesOfSnapshots;
import org.strikemap.snapshot.Snapshot;
import org.strikemap.snapshot.TallyTable;
import org.strikemap.table.Table;

/** The collections: incidents, claims, places and tallies, each as a table. Thread-safe. */
public final class Catalog {

    /** Their ids, in the order in which they are listed. */
    public static final List<String> IDS = List.of("incidents", "claims", "places", "tallies");

    private static final int DIGITS = 8;

    private final Supplier<Gazetteer> gazetteer;
    private final Outlines outlines;
    private final PlacesOfSnapshots holding;
    private volatile @Nullable CachedTallyTable drawn;

    /** The tallies of a snapshot with their areas, which take some milliseconds to cut out. */
    private record CachedTallyTable(List<Tally> tallies, Gazetteer gazetteer, TallyTable table) {}

    /**
     * @param gazetteer the places in force
     * @param outlines the areas that tallies are totals over
     */
    public Catalog(Supplier<Gazetteer> gazetteer, Outlines outlines) {
        this.gazetteer = gazetteer;
        this.outlines = outlines;
        this.holding = new PlacesOfSnapshots(gazetteer, outlines);
    }

    /** Which of the places in force hold the incidents of a snapshot. */
    public IncidentPlaces placesOf(Snapshot snapshot) {
        return holding.of(snapshot);
    }

    /** Names what is shown: a snapshot and the places in force. */
    public String version(Snapshot snapshot) {
        return snapshot.version() + "-" + gazetteer.get().digest().substring(0, DIGITS);
    }

    /**
     * The collection of an id as a snapshot shows it, for one request.
     *
     * @param snapshot the places are those in force, whichever it is
     * @throws NotFoundException if there is no such collection
     */
    public Table get(String id, Snapshot snapshot) {
        return switch (id) {
            case "incidents" -> snapshot.incidents();
            case "claims" -> new ClaimTable(snapshot);
            case "places" -> new GazetteerTable(gazetteer.get());
            case "tallies" -> tallies(snapshot.tallies(), gazetteer.get());
            default -> throw new NotFoundException("collection", id);
        };
    }

    private TallyTable tallies(List<Tally> tallies, Gazetteer places) {
        CachedTallyTable known = drawn;
        if (known == null || known.gazetteer() != places || !known.tallies().equals(tallies)) {
            known = new CachedTallyTable(tallies, places, new TallyTable(tallies, tally -> area(tally, places)));
            drawn = known;
        }
        return known.table();
    }

    private @Nullable Geometry area(Tally tally, Gazetteer places) {
        if (tally.placeId() != null) {
            return places.findPlace(tally.placeId()).map(Outlines::circle).orElse(null);
        }
        return outlines.findCountries(tally.countries(), places).orElse(null);
    }
}
