package org.strikemap.snapshot;

import java.lang.ref.SoftReference;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.strikemap.gazetteer.Gazetteer;
import org.strikemap.gazetteer.HoldingPlaces;
import org.strikemap.gazetteer.Outlines;

/**
 * Which places hold the incidents of each snapshot, found when first asked for and kept as long as the snapshot is, whatever counts in it.
 * After an edit only incidents at new points are looked up. Thread-safe.
 */
public final class PlacesOfSnapshots {

    private final Supplier<Gazetteer> gazetteer;
    private final Outlines outlines;
    private final Map<IncidentClaims, IncidentPlaces> made = new WeakHashMap<>();
    private @Nullable HoldingPlaces holding;
    private SoftReference<@Nullable IncidentPlaces> last = new SoftReference<>(null);

    /**
     * @param gazetteer the places in force
     * @param outlines tells the country of spots of which nobody tells it
     */
    public PlacesOfSnapshots(Supplier<Gazetteer> gazetteer, Outlines outlines) {
        this.gazetteer = gazetteer;
        this.outlines = outlines;
    }

    /** The places in force that hold a snapshot's incidents. */
    public synchronized IncidentPlaces of(Snapshot snapshot) {
        HoldingPlaces places = holding();
        IncidentPlaces known = made.get(snapshot.claims());
        if (known == null || known.holding() != places) {
            known = IncidentPlaces.of(places, snapshot.columns(), last.get());
            made.put(snapshot.claims(), known);
            last = new SoftReference<>(known);
        }
        return known;
    }

    private HoldingPlaces holding() {
        Gazetteer now = gazetteer.get();
        HoldingPlaces known = Optional.ofNullable(holding)
                .filter(places -> places.gazetteer() == now)
                .orElseGet(() -> new HoldingPlaces(now, outlines));
        holding = known;
        return known;
    }
}
