package org.strikemap.gazetteer;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.strikemap.geo.Box;
import org.strikemap.geo.LonLat;
import org.strikemap.table.BasicRowRange;

/**
 * The places of all lists: built-in ones, those that were imported, and the towns of the world. A place that several lists know
 * is one place here, with the ids of all. Immutable and thread-safe.
 */
public final class Gazetteer {

    private static final int PLACES_PER_RANGE = 512;

    private final UnmergedPlaces lists;
    private final MergedPlaces places;
    private final List<String> attributions;
    private final String digest;
    private final FolderStamp stamp;
    private final List<AreaOutlines.ImportedOutline> outlines;
    private volatile @Nullable PlaceIndexes indexes;
    private volatile @Nullable List<BasicRowRange> ranges;

    /** @param outlines of areas that were imported */
    Gazetteer(
            UnmergedPlaces lists,
            PlaceMatches same,
            List<String> attributions,
            String digest,
            FolderStamp stamp,
            List<AreaOutlines.ImportedOutline> outlines) {
        this.lists = lists;
        this.outlines = List.copyOf(outlines);
        this.attributions = attributions;
        this.digest = digest;
        this.stamp = stamp;
        places = new MergedPlaces(lists, same);
    }

    /**
     * Reads {@code gazetteer/places.csv} and {@code gazetteer/world.csv.gz}; blocks until both are read.
     *
     * @throws GazetteerException if a file or one of its rows cannot be used
     */
    public static Gazetteer read(GazetteerFiles files) {
        return new GazetteerAssembly(files).read(null);
    }

    /**
     * Reads the same and what was imported.
     *
     * @param dataFolder the folder of the data, in which {@code gazetteer/places.csv.gz} may lie
     * @throws GazetteerException if a file or one of its rows cannot be used
     */
    public static Gazetteer read(GazetteerFiles files, Path dataFolder) {
        return new GazetteerAssembly(files).read(dataFolder);
    }

    /** A gazetteer of these places alone, as built-in ones. */
    public static Gazetteer of(List<Place> places) {
        return GazetteerAssembly.of(places);
    }

    /** The place with this id, in whichever list. */
    public Optional<Place> findPlace(String id) {
        return places.find(id);
    }

    /**
     * The place with this id.
     *
     * @throws NoSuchElementException if no place has this id
     */
    public Place getPlace(String id) {
        return findPlace(id).orElseThrow(() -> new NoSuchElementException("no place has the id " + id));
    }

    /**
     * The built-in place that a country is.
     *
     * @param code ISO 3166-1 alpha-2
     */
    Optional<Place> findCountry(String code) {
        int number = indexes().areas().country(code);
        return number < 0 ? Optional.empty() : Optional.of(places.get(number));
    }

    /** The places that a place lies in by its parents, the nearest first; none where no list tells of one. */
    public List<Place> listAncestors(Place place) {
        List<Place> ancestors = new ArrayList<>();
        for (String id = place.parentId(); id != null && ancestors.size() < MergedPlaces.MAX_ANCESTORS; ) {
            Place parent = getPlace(id);
            ancestors.add(parent);
            id = parent.parentId();
        }
        return ancestors;
    }

    /**
     * Whether one place lies in another or is it: by its parents where they tell; else by the country; else if its point lies
     * within the other's radius. A place never lies in one that is no wider in kind.
     */
    public boolean isWithin(Place inner, Place outer) {
        if (inner.id().equals(outer.id())) {
            return true;
        }
        if (outer.kind().compareTo(inner.kind()) >= 0) {
            return false;
        }
        for (Place ancestor : listAncestors(inner)) {
            if (ancestor.id().equals(outer.id())) {
                return true;
            }
            if (ancestor.kind() == outer.kind()) {
                return false;
            }
        }
        boolean sameCountry = inner.country().equals(outer.country());
        return outer.kind() == PlaceKind.COUNTRY
                ? sameCountry
                : (sameCountry || !outer.kind().isAdministrative())
                        && inner.point().distanceMetres(outer.point()) <= outer.radiusMetres();
    }

    /**
     * The places, areas of administration apart, whose radius reaches as far as this point, in no certain order. The first
     * question of this kind takes some tens of milliseconds more than the others.
     */
    public List<Place> listCovering(LonLat point) {
        return placesOf(indexes().listCovering(point));
    }

    /**
     * The places, areas too, whose point lies not farther than so many metres from this one, in no certain order. The first
     * question of this kind takes some tens of milliseconds more than the others.
     *
     * @param metres the distance on the ellipsoid, not negative
     */
    public List<Place> listAround(LonLat point, double metres) {
        return placesOf(indexes().grid().listAround(point, metres));
    }

    /**
     * The larger places, areas of administration above all, that hold a point by what is around it, in no certain order; none where
     * nothing is near or nothing is sure.
     */
    public List<Place> listLarger(LonLat point) {
        PlaceIndexes all = indexes();
        return placesOf(
                Arrays.stream(all.areas().at(point, all.listCovering(point).toArray())));
    }

    private List<Place> placesOf(IntStream numbers) {
        return numbers.mapToObj(places::get).toList();
    }

    PlaceIndexes indexes() {
        PlaceIndexes made = indexes;
        if (made == null) {
            synchronized (places) {
                made = indexes;
                if (made == null) {
                    made = PlaceIndexes.of(places, lists.builtInSize(), outlines);
                    indexes = made;
                }
            }
        }
        return made;
    }

    MergedPlaces places() {
        return places;
    }

    /**
     * Every place once, the built-in ones first. A place that is not built in is recomputed each time it is asked for, so the
     * list costs nothing to hold; it allows random access.
     */
    public List<Place> listPlaces() {
        return places;
    }

    /** Whether the place of this number in {@link #listPlaces} lies in a box or on its edge; for many places, none of which is made. */
    public boolean isIn(int number, Box box) {
        return box.contains(places.lonOf(number), places.latOf(number));
    }

    /** The number in {@link #listPlaces} of the place with this id, in whichever list; -1 if there is none. */
    int numberOf(String id) {
        return places.numberOf(id);
    }

    double lonOf(int number) {
        return places.lonOf(number);
    }

    double latOf(int number) {
        return places.latOf(number);
    }

    /** Where the places lie, by their numbers; found out when first asked for. */
    List<BasicRowRange> ranges() {
        List<BasicRowRange> made = ranges;
        if (made == null) {
            made = BasicRowRange.allOf(new GazetteerTable(this), PLACES_PER_RANGE);
            ranges = made;
        }
        return made;
    }

    /** How many of {@link #listPlaces}, counted from the first, are built in. */
    public int builtInSize() {
        return lists.builtInSize();
    }

    /** Whether a place of this gazetteer is built in: it is one that reports are known to name. */
    public boolean isBuiltIn(Place place) {
        return lists.numbersOf(place.id()).anyMatch(number -> number < lists.builtInSize());
    }

    /** How many places there are. */
    public int size() {
        return places.size();
    }

    /** Whom the places come from, with their licences: one line for each source. */
    public List<String> listAttributions() {
        return attributions;
    }

    /**
     * The SHA-256, in hexadecimal, of all that the places were read from: it is the same for two gazetteers that were read from
     * the same files.
     */
    public String digest() {
        return digest;
    }

    /** How the imported places lay in the folder when they were read; see {@link FolderStamp}. */
    public FolderStamp stamp() {
        return stamp;
    }
}
