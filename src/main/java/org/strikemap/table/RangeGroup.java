package org.strikemap.table;

import java.util.ArrayList;
import java.util.List;

/**
 * Second level of zone maps: consecutive ranges grouped, pruned by one test.
 *
 * @param parts the ranges
 */
public record RangeGroup(int firstRow, int endRow, Extent extent, List<? extends RowRange> parts) implements RowRange {

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
                parts.getFirst().firstRow(), parts.getLast().endRow(), Extent.ofAll(parts), List.copyOf(parts));
    }
}
