package org.strikemap.gazetteer;

import java.nio.charset.StandardCharsets;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.RandomAccess;
import java.util.function.IntFunction;
import org.strikemap.geo.LonLat;

/**
 * The places of the world file, held in columns of plain numbers and one run of UTF-8: 200,000 places as objects would take
 * some 150 MB, so held about 15. A {@link Place} is made each time one is asked for.
 */
final class WorldPlaces extends AbstractList<Place> implements RandomAccess {

    /** No places at all. */
    static final WorldPlaces NONE = new Builder().build(id -> new IllegalStateException("none stands twice"));

    private static final String BASIS = "GeoNames";
    private static final String ID = "gn";
    private static final int CITY_POPULATION = 100_000;
    private static final int TOWN_POPULATION = 5_000;
    private static final int WIDEST_CITY_METRES = 15_000;
    private static final double DEGREES_TO_UNITS = 1e6;
    private static final byte BAR = '|';

    private final int size;
    private final int[] geonamesIds;
    private final int[] lons;
    private final int[] lats;
    private final int[] populations;
    private final short[] regions;
    private final String[] regionWords;
    private final int[] starts;
    private final byte[] names;
    private final long[] rowsById;

    private WorldPlaces(Builder built, long[] rowsById) {
        size = built.size;
        geonamesIds = Arrays.copyOf(built.geonamesIds, size);
        lons = Arrays.copyOf(built.lons, size);
        lats = Arrays.copyOf(built.lats, size);
        populations = Arrays.copyOf(built.populations, size);
        regions = Arrays.copyOf(built.regions, size);
        regionWords = built.regionWords.toArray(String[]::new);
        starts = Arrays.copyOf(built.starts, size + 1);
        names = Arrays.copyOf(built.names, starts[size]);
        this.rowsById = rowsById;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public Place get(int row) {
        List<String> all = namesOf(row);
        String region = regionWords[regions[row] & 0xFFFF];
        int population = populations[row];
        PlaceKind kind = kindOf(population);
        return new Place(
                ID + geonamesIds[row],
                all.getFirst(),
                kind,
                new LonLat(lonOf(row), latOf(row)),
                radiusMetres(kind, population),
                region.substring(0, 2),
                region.length() == 2 ? null : region.substring(2),
                null,
                all.subList(1, all.size()),
                null,
                population,
                BASIS);
    }

    /** The GeoNames id that an id of a place of the world is made of. */
    static Optional<Integer> findGeonamesId(String id) {
        try {
            int number = id.startsWith(ID) ? Integer.parseInt(id, ID.length(), id.length(), 10) : 0;
            return number > 0 ? Optional.of(number) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** The row of a GeoNames id, or -1. */
    int rowOf(int geonamesId) {
        int at = Arrays.binarySearch(rowsById, (long) geonamesId << 32);
        int first = at >= 0 ? at : -at - 1;
        return first < size && rowsById[first] >>> 32 == geonamesId ? (int) rowsById[first] : -1;
    }

    double lonOf(int row) {
        return lons[row] / DEGREES_TO_UNITS;
    }

    double latOf(int row) {
        return lats[row] / DEGREES_TO_UNITS;
    }

    /** The radius of the place in a row, in metres. */
    int radiusOf(int row) {
        int population = populations[row];
        return radiusMetres(kindOf(population), population);
    }

    private List<String> namesOf(int row) {
        List<String> all = new ArrayList<>();
        int from = starts[row];
        for (int i = from; i <= starts[row + 1]; i++) {
            if (i == starts[row + 1] || names[i] == BAR) {
                all.add(new String(names, from, i - from, StandardCharsets.UTF_8));
                from = i + 1;
            }
        }
        return all;
    }

    private static PlaceKind kindOf(int population) {
        if (population >= CITY_POPULATION) {
            return PlaceKind.CITY;
        }
        return population >= TOWN_POPULATION ? PlaceKind.TOWN : PlaceKind.VILLAGE;
    }

    /** A city's area grows about with its people; the usual radius is that of half a million. */
    private static int radiusMetres(PlaceKind kind, int population) {
        int usual = kind.usualRadiusMetres();
        if (kind != PlaceKind.CITY) {
            return usual;
        }
        return (int) Math.clamp(usual * Math.sqrt(population / 500_000.0), usual, WIDEST_CITY_METRES);
    }

    /** Takes the rows in. */
    static final class Builder {

        private static final int FIRST_ROWS = 1 << 14;

        private int size;
        private int[] geonamesIds = new int[FIRST_ROWS];
        private int[] lons = new int[FIRST_ROWS];
        private int[] lats = new int[FIRST_ROWS];
        private int[] populations = new int[FIRST_ROWS];
        private short[] regions = new short[FIRST_ROWS];
        private int[] starts = new int[FIRST_ROWS + 1];
        private byte[] names = new byte[FIRST_ROWS * 32];
        private final Map<String, Integer> regionNumbers = new HashMap<>();
        private final List<String> regionWords = new ArrayList<>();

        /** Takes one place in; {@code otherNames} has bars between the names. */
        void add(
                int geonamesId,
                LonLat point,
                String country,
                String region,
                int population,
                String name,
                String otherNames) {
            growRows();
            geonamesIds[size] = geonamesId;
            lons[size] = (int) Math.round(point.lon() * DEGREES_TO_UNITS);
            lats[size] = (int) Math.round(point.lat() * DEGREES_TO_UNITS);
            populations[size] = population;
            regions[size] = (short) regionNumber(country + region);
            addNames(otherNames.isEmpty() ? name : name + (char) BAR + otherNames);
            size++;
        }

        private int regionNumber(String countryAndRegion) {
            Integer known = regionNumbers.get(countryAndRegion);
            if (known != null) {
                return known;
            }
            if (regionWords.size() > 0xFFFF) {
                throw new IllegalStateException("more regions than can be counted");
            }
            regionNumbers.put(countryAndRegion, regionWords.size());
            regionWords.add(countryAndRegion);
            return regionWords.size() - 1;
        }

        private void addNames(String all) {
            byte[] added = all.getBytes(StandardCharsets.UTF_8);
            int end = starts[size] + added.length;
            if (end > names.length) {
                names = Arrays.copyOf(names, Math.max(end, names.length * 3 / 2));
            }
            System.arraycopy(added, 0, names, starts[size], added.length);
            starts[size + 1] = end;
        }

        private void growRows() {
            if (size < geonamesIds.length) {
                return;
            }
            int rows = size * 3 / 2;
            geonamesIds = Arrays.copyOf(geonamesIds, rows);
            lons = Arrays.copyOf(lons, rows);
            lats = Arrays.copyOf(lats, rows);
            populations = Arrays.copyOf(populations, rows);
            regions = Arrays.copyOf(regions, rows);
            starts = Arrays.copyOf(starts, rows + 1);
        }

        /**
         * The places taken in.
         *
         * @param twice makes what is thrown for an id that stands in two rows
         */
        WorldPlaces build(IntFunction<? extends RuntimeException> twice) {
            long[] rowsById = new long[size];
            for (int row = 0; row < size; row++) {
                rowsById[row] = (long) geonamesIds[row] << 32 | row;
            }
            Arrays.sort(rowsById);
            for (int i = 1; i < size; i++) {
                if (rowsById[i] >>> 32 == rowsById[i - 1] >>> 32) {
                    throw twice.apply((int) (rowsById[i] >>> 32));
                }
            }
            return new WorldPlaces(this, rowsById);
        }
    }
}
