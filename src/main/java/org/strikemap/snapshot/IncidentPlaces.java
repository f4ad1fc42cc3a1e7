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

    private final HoldingPlaces holding;
    private final IncidentColumns columns;
    private final int[] codes;
    private final List<int[]> sets;
    private final List<int[]> listed;

    /**
     * @param before what was made of the snapshot before; null for nothing
     */
    IncidentPlaces(HoldingPlaces holding, IncidentColumns columns, @Nullable IncidentPlaces before) {
        this.holding = holding;
        this.columns = columns;
        this.codes = new int[columns.rows()];
        IncidentPlaces known = before != null && before.holding == holding ? before : null;
        Interning interning = new Interning(known == null ? List.of(new int[0]) : known.sets);
        RowsByPoint knownRows = new RowsByPoint(known == null ? 0 : known.columns.rows());
        for (int row = 0; known != null && row < known.columns.rows(); row++) {
            knownRows.findOrAdd(known.columns, row, known.columns);
        }
        RowsByPoint ownRows = new RowsByPoint(columns.rows());
        for (int row = 0; row < codes.length; row++) {
            if (columns.isPlaced(row)) {
                int same = ownRows.findOrAdd(columns, row, columns);
                int earlier = same >= 0 || known == null ? -1 : knownRows.find(known.columns, row, columns);
                codes[row] = same >= 0
                        ? codes[same]
                        : earlier >= 0 ? known.codes[earlier] : interning.code(holding.listHolding(spot(row)));
            }
        }
        this.sets = interning.sets;
        this.listed = sets.stream().map(this::listed).toList();
    }

    private Spot spot(int row) {
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
                        .min(Comparator.comparing(holding::radiusOf))
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
        private final int[] slots;

        RowsByPoint(int rows) {
            slots = new int[Math.max(4, Integer.highestOneBit(Math.max(1, rows)) * 4)];
        }

        /** A row of columns that lies as the given row of other columns does; -1 for none. */
        int find(IncidentColumns columns, int row, IncidentColumns others) {
            int slot = slots[slotOf(columns, row, others)];
            return slot - 1;
        }

        /** The same within the same columns, where a row that lies as none before is added. */
        int findOrAdd(IncidentColumns columns, int row, IncidentColumns others) {
            int at = slotOf(columns, row, others);
            if (slots[at] == 0) {
                slots[at] = row + 1;
                return -1;
            }
            return slots[at] - 1;
        }

        private int slotOf(IncidentColumns columns, int row, IncidentColumns others) {
            long hash = Double.doubleToLongBits(others.lon(row)) * 0x9E3779B97F4A7C15L
                    + Double.doubleToLongBits(others.lat(row));
            hash = (hash ^ hash >>> 32) * 0x9E3779B97F4A7C15L + others.accuracyMetres(row);
            int at = (int) (hash ^ hash >>> 29) & slots.length - 1;
            while (slots[at] != 0 && !liesAlike(columns, slots[at] - 1, others, row)) {
                at = at + 1 & slots.length - 1;
            }
            return at;
        }

        private static boolean liesAlike(IncidentColumns columns, int row, IncidentColumns others, int other) {
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
