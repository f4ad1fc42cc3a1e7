package org.strikemap.intake;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.strikemap.gazetteer.Gazetteer;
import org.strikemap.gazetteer.Place;
import org.strikemap.geo.LonLat;
import org.strikemap.reader.Reading;

/**
 * The points on which a publisher puts many incidents because it knows no more of them than the town: the same one for ten and more, in
 * the middle of a settlement. What lies there is known to the settlement's radius, whatever accuracy the rows state.
 */
final class GenericPoints {

    private static final int LEAST_INCIDENTS = 10;
    private static final double MIDDLE_METRES = 1_000;

    private final Map<LonLat, Set<String>> incidents = new HashMap<>();
    private final Map<LonLat, Integer> radii = new HashMap<>();
    private final Supplier<Gazetteer> gazetteer;

    /** @param gazetteer asked for when a point has many incidents, and not before */
    GenericPoints(List<Reading.Row> rows, Supplier<Gazetteer> gazetteer) {
        this.gazetteer = gazetteer;
        for (Reading.Row row : rows) {
            LonLat point = row.claim().place().point();
            if (point != null) {
                incidents
                        .computeIfAbsent(point, added -> new HashSet<>())
                        .add(row.claim().incidentKey());
            }
        }
    }

    /** How far the spots may lie from a generic point, in metres; 0 if it is none. */
    int radiusMetres(LonLat point) {
        return incidents.getOrDefault(point, Set.of()).size() < LEAST_INCIDENTS
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
