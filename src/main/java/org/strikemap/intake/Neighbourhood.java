package org.strikemap.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.strikemap.claim.Location;
import org.strikemap.incident.Resemblance;

/**
 * How many incidents publishers have about a place in the days around one, without that day itself and the ones beside it: where they are
 * frequent, two on one day are easily two incidents. For one thread.
 */
final class Neighbourhood {

    private final Map<SpaceTimeCell, List<LinkageRecord>> cells = new HashMap<>();

    private final Map<Query, Integer> counts = new HashMap<>();

    /** What is counted again for each pair that a record may make. */
    private record Query(String key, Set<LinkageRecord.Publisher> publishers, int metres) {}

    void add(LinkageRecord added) {
        Location location = added.own().location();
        LocalDate day = added.own().when().first();
        if (location != null) {
            SpaceTimeCell.forEach(
                    location.point(),
                    day,
                    day,
                    0,
                    0,
                    cell -> cells.computeIfAbsent(cell, empty -> new ArrayList<>(1))
                            .add(added));
        }
    }

    /** How many records of a publisher of {@code kind} lie so near the place of another in the days around. */
    int count(LinkageRecord around, LinkageRecord kind, int metres) {
        return counts.computeIfAbsent(
                new Query(around.key(), kind.publishers(), metres), query -> countAnew(around, kind, metres));
    }

    private int countAnew(LinkageRecord around, LinkageRecord kind, int metres) {
        Location location = around.own().location();
        if (location == null) {
            return 0;
        }
        LocalDate day = around.own().when().first();
        int[] count = {0};
        SpaceTimeCell.forEach(location.point(), day, day, Resemblance.DAYS_AROUND, 1, cell -> {
            if (Math.abs(cell.day().toEpochDay() - day.toEpochDay()) > 1) {
                for (LinkageRecord other : cells.getOrDefault(cell, List.of())) {
                    Location there = other.own().location();
                    boolean near = there != null && location.point().haversineMetres(there.point()) <= metres;
                    count[0] += near && other.sharesPublisher(kind) ? 1 : 0;
                }
            }
        });
        return count[0];
    }
}
