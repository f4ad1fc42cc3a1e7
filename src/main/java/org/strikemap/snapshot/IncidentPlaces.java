package org.strikemap.snapshot;

import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.strikemap.gazetteer.HoldingPlaces;
import org.strikemap.gazetteer.HoldingPlaces.Spot;
import org.strikemap.geo.LonLat;

/**
 * Which places of a gazetteer hold each incident of a snapshot: a column of codes of sets of places, which many incidents share. Rows that
 * lie alike, in this snapshot and the one before, are looked up once. Immutable and thread-safe.
 */
public final class IncidentPlaces {

    /** The code of a row that no place holds for certain. */
    public static final int NOWHERE = 0;

    private static final int UNKNOWN = -1;
    /** So many spots are looked up at a time, by all processors. */
    private static final int BATCH = 20_000;

    /** Two to the power of 64, divided by the golden ratio (Knuth's multiplicative hashing). */
    private static final long MIXING = 0x9E3779B97F4A7C15L;

    private final HoldingPlaces holding;
    private final IncidentColumns columns;
    private final int[] codes;
    private final List<int[]> sets;
    private final List<int[]> listed;

    private IncidentPlaces(HoldingPlaces holding, IncidentColumns columns, int[] codes, List<int[]> sets) {
        this.holding = holding;
        this.columns = columns;
        this.codes = codes;
        this.sets = sets;
        this.listed = sets.stream().map(this::listed).toList();
    }

    /** @param before what was made of the snapshot before; null for nothing */
    static IncidentPlaces of(HoldingPlaces holding, IncidentColumns columns, @Nullable IncidentPlaces before) {
        IncidentPlaces known = before != null && before.holding == holding ? before : null;
        Interning interning = new Interning(known == null ? List.of(new int[0]) : known.sets);
        int[] codes = new int[columns.rows()];
        int[] alike = new int[codes.length];
        RowsByPoint rows = new RowsByPoint(columns);
        for (int row = 0; row < codes.length; row++) {
            codes[row] = columns.isPlaced(row) ? UNKNOWN : NOWHERE;
            alike[row] = columns.isPlaced(row) ? rows.add(row) : row;
        }
        if (known != null) {
            known.copyTo(codes, rows);
        }
        int[] wanted = IntStream.range(0, codes.length)
                .filter(row -> alike[row] == row && codes[row] == UNKNOWN)
                .toArray();
        for (int first = 0; first < wanted.length; first += BATCH) {
            int[] batch = Arrays.copyOfRange(wanted, first, Math.min(first + BATCH, wanted.length));
            int[][] found = Arrays.stream(batch)
                    .parallel()
                    .mapToObj(row -> holding.listHolding(spot(columns, row)))
                    .toArray(int[][]::new);
            for (int i = 0; i < batch.length; i++) {
                codes[batch[i]] = interning.code(found[i]);
            }
        }
        for (int row = 0; row < codes.length; row++) {
            codes[row] = codes[alike[row]];
        }
        return new IncidentPlaces(holding, columns, codes, interning.sets);
    }

    /** Gives rows of another snapshot the codes of the rows here that lie alike. */
    private void copyTo(int[] others, RowsByPoint rows) {
        for (int row = 0; row < codes.length; row++) {
            int same = columns.isPlaced(row) ? rows.find(columns, row) : UNKNOWN;
            if (same != UNKNOWN) {
                others[same] = codes[row];
            }
        }
    }

    private static Spot spot(IncidentColumns columns, int row) {
        return new Spot(
                new LonLat(columns.lon(row), columns.lat(row)),
                columns.accuracyMetres(row),
                valueOf(columns.placeValues(), columns.place(row)),
                valueOf(columns.countryValues(), columns.country(row)));
    }

    private static @Nullable String valueOf(Dictionary<String> values, int code) {
        return code == Dictionary.NONE ? null : values.value(code);
    }

    /** The places that are told of. */
    public HoldingPlaces holding() {
        return holding;
    }

    /** The code of the set of places that hold a row's incident, from 0. */
    public int code(int row) {
        return codes[row];
    }

    /** How many sets there are. */
    public int sets() {
        return sets.size();
    }

    /** The numbers of the places of a set, ascending; not to be changed. */
    int[] set(int code) {
        return sets.get(code);
    }

    /** The places of a set under which its incidents are listed: settlements, or else the narrowest place; not to be changed. */
    public int[] listed(int code) {
        return listed.get(code);
    }

    private int[] listed(int[] all) {
        int[] settlements = Arrays.stream(all)
                .filter(number -> holding.kindOf(number).isSettlement())
                .toArray();
        return settlements.length > 0 || all.length == 0
                ? settlements
                : Arrays.stream(all)
                        .boxed()
                        .min(Comparator.comparingInt(holding::radiusOf))
                        .map(number -> new int[] {number})
                        .orElseThrow();
    }

    /**
     * The codes of the sets that a place is in.
     *
     * @param placeId an id by any list
     */
    public BitSet codesWithin(String placeId) {
        int number = holding.numberOf(placeId);
        BitSet within = new BitSet();
        for (int code = 0; code < sets.size(); code++) {
            within.set(code, Arrays.binarySearch(sets.get(code), number) >= 0);
        }
        return within;
    }

    /** Gives each set of places one code. */
    private static final class Interning {
        private final List<int[]> sets;
        private final Map<IntBuffer, Integer> codes = new HashMap<>();

        Interning(List<int[]> known) {
            sets = new ArrayList<>(known);
            for (int code = 0; code < sets.size(); code++) {
                codes.put(IntBuffer.wrap(sets.get(code)), code);
            }
        }

        int code(int[] set) {
            Integer known = codes.putIfAbsent(IntBuffer.wrap(set), sets.size());
            if (known != null) {
                return known;
            }
            sets.add(set);
            return sets.size() - 1;
        }
    }

    /** Finds rows by where they lie: a hash table with linear probing. */
    private static final class RowsByPoint {
        private final IncidentColumns columns;
        private final int[] slots;

        RowsByPoint(IncidentColumns columns) {
            this.columns = columns;
            slots = new int[4 * Integer.highestOneBit(Math.max(1, columns.rows()))];
        }

        /** Adds a row unless there is one that lies as it does; that one. */
        int add(int row) {
            int at = slotOf(columns, row);
            if (slots[at] == 0) {
                slots[at] = row + 1;
            }
            return slots[at] - 1;
        }

        /** The row that lies as one of other columns; {@link #UNKNOWN} for none. */
        int find(IncidentColumns others, int row) {
            return slots[slotOf(others, row)] - 1;
        }

        private int slotOf(IncidentColumns others, int row) {
            long hash = Double.doubleToLongBits(others.lon(row)) * MIXING + Double.doubleToLongBits(others.lat(row));
            hash = (hash ^ (hash >>> 32)) * MIXING + others.accuracyMetres(row);
            int at = (int) (hash ^ (hash >>> 29)) & (slots.length - 1);
            while (slots[at] != 0 && !liesAlike(slots[at] - 1, others, row)) {
                at = (at + 1) & (slots.length - 1);
            }
            return at;
        }

        private boolean liesAlike(int row, IncidentColumns others, int other) {
            return columns.lon(row) == others.lon(other)
                    && columns.lat(row) == others.lat(other)
                    && columns.accuracyMetres(row) == others.accuracyMetres(other)
                    && Objects.equals(
                            valueOf(columns.placeValues(), columns.place(row)),
                            valueOf(others.placeValues(), others.place(other)))
                    && Objects.equals(
                            valueOf(columns.countryValues(), columns.country(row)),
                            valueOf(others.countryValues(), others.country(other)));
        }
    }
}
