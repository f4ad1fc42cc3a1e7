package org.strikemap.intake;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.strikemap.gazetteer.Gazetteer;
import org.strikemap.gazetteer.Place;
import org.strikemap.geo.LonLat;
import org.strikemap.reader.ReadResult;

/**
 * Default coordinates (town centroids) on which a publisher puts many incidents: the same one for ten and more, in the middle
 * of a settlement. What lies there is known to the settlement's radius, whatever accuracy the rows state.
 */
final class GenericPoints {

    private static final int MIN_INCIDENTS = 10;
    private static final double MIDDLE_METRES = 1_000;
    private static final int SPARE_BITS = 2;
    private static final int FIBONACCI_MULTIPLIER = 0x9E3779B9;

    private final Map<LonLat, PointFrequency> frequencies = new HashMap<>();
    private final Map<LonLat, Integer> radii = new HashMap<>();
    private final Supplier<Gazetteer> gazetteer;

    /** How many incidents lie at a point; the rows of one incident stand together in a file. */
    private static final class PointFrequency {

        private String last = "";
        private int incidents;

        void add(String incidentKey) {
            if (!last.equals(incidentKey)) {
                last = incidentKey;
                incidents++;
            }
        }
    }

    /** @param gazetteer asked for when a point has many incidents, and not before */
    GenericPoints(List<ReadResult.Row> rows, Supplier<Gazetteer> gazetteer) {
        this.gazetteer = gazetteer;
        byte[] counts = countsByHash(rows);
        for (ReadResult.Row row : rows) {
            LonLat point = row.claim().place().point();
            if (point != null && counts[slot(point, counts)] >= MIN_INCIDENTS) {
                frequencies
                        .computeIfAbsent(point, added -> new PointFrequency())
                        .add(row.claim().incidentKey());
            }
        }
    }

    /**
     * How many rows have a point of each hash, so that a heap is made only of points that may have incidents enough; a million points
     * of their own cost a few bytes each. Points that share a hash only make a heap for nothing.
     */
    private static byte[] countsByHash(List<ReadResult.Row> rows) {
        byte[] counts = new byte[Integer.highestOneBit(Math.max(1, rows.size())) << SPARE_BITS];
        for (ReadResult.Row row : rows) {
            LonLat point = row.claim().place().point();
            if (point != null) {
                int slot = slot(point, counts);
                counts[slot] = (byte) Math.min(MIN_INCIDENTS, counts[slot] + 1);
            }
        }
        return counts;
    }

    private static int slot(LonLat point, byte[] counts) {
        int hash = point.hashCode() * FIBONACCI_MULTIPLIER;
        return (hash ^ hash >>> 15) & (counts.length - 1);
    }

    /** How far the spots may lie from a generic point, in metres; 0 if it is none. */
    int radiusMetres(LonLat point) {
        PointFrequency heap = frequencies.get(point);
        return heap == null || heap.incidents < MIN_INCIDENTS
                ? 0
                : radii.computeIfAbsent(point, this::radiusOfSettlement);
    }

    private int radiusOfSettlement(LonLat point) {
        return gazetteer.get().listAround(point, MIDDLE_METRES).stream()
                .filter(place -> place.kind().isSettlement())
                .max(Comparator.comparingInt(Place::radiusMetres))
                .map(Place::radiusMetres)
                .orElse(0);
    }
}
