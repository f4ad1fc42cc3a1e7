package org.strikemap.table;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;

/**
 * Several ranges that follow one another as one, so that what lies far from all of them is told by one look.
 *
 * @param placed how many rows have a point; the other figures are as in {@link RowRange}
 * @param parts the ranges
 */
public record RangeGroup(
        int firstRow,
        int endRow,
        int placed,
        double west,
        double south,
        double east,
        double north,
        int firstDay,
        int lastDay,
        int latestStart,
        int earliestEnd,
        List<? extends RowRange> parts)
        implements RowRange {

    /**
     * Gathers ranges.
     *
     * @param ranges in order and without a gap
     * @param size how many are one group; the last one may have fewer
     */
    public static List<RangeGroup> allOf(List<? extends RowRange> ranges, int size) {
        List<RangeGroup> groups = new ArrayList<>();
        for (int first = 0; first < ranges.size(); first += size) {
            groups.add(of(ranges.subList(first, Math.min(first + size, ranges.size()))));
        }
        return List.copyOf(groups);
    }

    private static RangeGroup of(List<? extends RowRange> parts) {
        return new RangeGroup(
                parts.getFirst().firstRow(),
                parts.getLast().endRow(),
                parts.stream().mapToInt(RowRange::placed).sum(),
                least(parts, RowRange::west),
                least(parts, RowRange::south),
                -least(parts, part -> -part.east()),
                -least(parts, part -> -part.north()),
                earliest(parts, RowRange::firstDay),
                latest(parts, RowRange::lastDay),
                latest(parts, RowRange::latestStart),
                earliest(parts, RowRange::earliestEnd),
                List.copyOf(parts));
    }

    private static double least(List<? extends RowRange> parts, ToDoubleFunction<RowRange> edge) {
        return parts.stream().mapToDouble(edge).min().orElseThrow();
    }

    private static int earliest(List<? extends RowRange> parts, ToIntFunction<RowRange> day) {
        return parts.stream().mapToInt(day).min().orElseThrow();
    }

    private static int latest(List<? extends RowRange> parts, ToIntFunction<RowRange> day) {
        return parts.stream().mapToInt(day).max().orElseThrow();
    }
}
