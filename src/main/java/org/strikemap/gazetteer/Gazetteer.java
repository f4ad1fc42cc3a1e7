package org.strikemap.gazetteer;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.RandomAccess;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.strikemap.geo.LonLat;

/** The list of places: built-in ones, whose parents are known, and the towns of the world. Immutable and safe for threads. */
public final class Gazetteer {

    private static final int MAX_ANCESTORS = 12;

    private final List<Place> builtIn;
    private final Map<String, Place> builtInById;
    private final WorldPlaces world;
    private volatile @Nullable PlaceGrid grid;

    private Gazetteer(List<Place> builtIn, WorldPlaces world) {
        this.builtIn = List.copyOf(builtIn);
        this.world = world;
        builtInById = HashMap.newHashMap(builtIn.size());
        builtIn.forEach(place -> builtInById.put(place.id(), place));
    }

    /**
     * Reads {@code gazetteer/places.csv} and {@code gazetteer/world.csv.gz}; blocks until both are read.
     *
     * @throws GazetteerException if a file or one of its rows cannot be used
     */
    public static Gazetteer read(GazetteerFiles files) {
        GazetteerReader reader = new GazetteerReader(files);
        return new Gazetteer(reader.readPlaces(), reader.readWorld());
    }

    /** A gazetteer of these places alone, as built-in ones. */
    public static Gazetteer of(List<Place> places) {
        return new Gazetteer(places, WorldPlaces.NONE);
    }

    /** The place with this id. */
    public Optional<Place> findPlace(String id) {
        Place place = builtInById.get(id);
        if (place != null) {
            return Optional.of(place);
        }
        int row = WorldPlaces.findGeonamesId(id).map(world::rowOf).orElse(-1);
        return row < 0 ? Optional.empty() : Optional.of(world.get(row));
    }

    /**
     * The place with this id.
     *
     * @throws NoSuchElementException if no place has this id
     */
    public Place getPlace(String id) {
        return findPlace(id).orElseThrow(() -> new NoSuchElementException("no place has the id " + id));
    }

    /** The places that a place lies in by its parents, the nearest first; none for a place of the world. */
    public List<Place> listAncestors(Place place) {
        List<Place> ancestors = new ArrayList<>();
        for (String id = place.parentId(); id != null && ancestors.size() < MAX_ANCESTORS; ) {
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
        return placesOf(grid().listCovering(point));
    }

    /**
     * The places, areas too, whose point lies not farther than so many metres from this one, in no certain order. The first
     * question of this kind takes some tens of milliseconds more than the others.
     *
     * @param metres the distance on the ellipsoid, not negative
     */
    public List<Place> listAround(LonLat point, double metres) {
        return placesOf(grid().listAround(point, metres));
    }

    private List<Place> placesOf(IntStream numbers) {
        return numbers.mapToObj(listPlaces()::get).toList();
    }

    private PlaceGrid grid() {
        PlaceGrid made = grid;
        if (made == null) {
            synchronized (builtIn) {
                made = grid;
                if (made == null) {
                    made = new PlaceGrid(new Points());
                    grid = made;
                }
            }
        }
        return made;
    }

    /**
     * Every place, the built-in ones first. A place of the world is made anew each time it is asked for, so the list costs
     * nothing to hold; it allows random access.
     */
    public List<Place> listPlaces() {
        return new AllPlaces();
    }

    /** How many of {@link #listPlaces}, counted from the first, are built in. */
    public int builtInSize() {
        return builtIn.size();
    }

    /** How many places there are. */
    public int size() {
        return builtIn.size() + world.size();
    }

    /** Whom the places come from, with their licences: one line for each source that stands in a place's basis. */
    public List<String> listAttributions() {
        List<String> all = new ArrayList<>();
        for (Attribution attribution : Attribution.values()) {
            if ((attribution == Attribution.GEONAMES && world.size() > 0)
                    || builtIn.stream().anyMatch(place -> place.basis().contains(attribution.name))) {
                all.add(attribution.credit);
            }
        }
        return all;
    }

    /** The sources as a place's basis names them. */
    private enum Attribution {
        GEONAMES("GeoNames", "GeoNames (CC BY 4.0)"),
        OPEN_SYRIA("OpenSyria", "OpenSyria (CC BY 4.0)"),
        WHOS_ON_FIRST("Who's On First", "Who's On First (CC0)"),
        OCHA("OCHA", "OCHA (CC BY-IGO)"),
        UCDP("UCDP", "UCDP (CC BY 4.0)"),
        NATURAL_EARTH("Natural Earth", "Natural Earth (public domain)"),
        AIRWARS("Airwars", "single points as geolocated by Airwars");

        private final String name;
        private final String credit;

        Attribution(String name, String credit) {
            this.name = name;
            this.credit = credit;
        }
    }

    /** Where the places of {@link #listPlaces} are, without making a place of each. */
    private final class Points implements PlaceGrid.Points {

        @Override
        public int size() {
            return Gazetteer.this.size();
        }

        @Override
        public double lonOf(int number) {
            int row = number - builtIn.size();
            return row < 0 ? builtIn.get(number).point().lon() : world.lonOf(row);
        }

        @Override
        public double latOf(int number) {
            int row = number - builtIn.size();
            return row < 0 ? builtIn.get(number).point().lat() : world.latOf(row);
        }

        @Override
        public int reachOf(int number) {
            int row = number - builtIn.size();
            if (row >= 0) {
                return world.radiusOf(row);
            }
            Place place = builtIn.get(number);
            return place.kind().isAdministrative() ? 0 : place.radiusMetres();
        }
    }

    private final class AllPlaces extends AbstractList<Place> implements RandomAccess {

        @Override
        public Place get(int number) {
            int row = number - builtIn.size();
            return row < 0 ? builtIn.get(number) : world.get(row);
        }

        @Override
        public int size() {
            return Gazetteer.this.size();
        }
    }
}
