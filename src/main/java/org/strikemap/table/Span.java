package org.strikemap.table;

import java.util.ArrayList;
import java.util.List;

/** A {@link RowRange} that was found by looking at its rows. */
public record Span(
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
        int earliestEnd)
        implements RowRange {

    /**
     * Cuts a table into ranges.
     *
     * @param size how many rows each has; the last one may have fewer
     */
    public static List<Span> allOf(Table table, int size) {
        List<Span> spans = new ArrayList<>();
        for (int first = 0; first < table.rows(); first += size) {
            spans.add(of(table, first, Math.min(first + size, table.rows())));
        }
        return List.copyOf(spans);
    }

    /** The range of some rows of a table. */
    public static Span of(Table table, int first, int end) {
        int placed = 0;
        double west = Double.POSITIVE_INFINITY;
        double south = Double.POSITIVE_INFINITY;
        double east = Double.NEGATIVE_INFINITY;
        double north = Double.NEGATIVE_INFINITY;
        int firstDay = Integer.MAX_VALUE;
        int lastDay = Integer.MIN_VALUE;
        int latestStart = Integer.MIN_VALUE;
        int earliestEnd = Integer.MAX_VALUE;
        for (int row = first; row < end; row++) {
            if (table.isPlaced(row)) {
                var area = table.area(row);
                var box = area == null ? null : area.getEnvelopeInternal();
                placed++;
                west = Math.min(west, box == null ? table.lon(row) : box.getMinX());
                east = Math.max(east, box == null ? table.lon(row) : box.getMaxX());
                south = Math.min(south, box == null ? table.lat(row) : box.getMinY());
                north = Math.max(north, box == null ? table.lat(row) : box.getMaxY());
            }
            int start = table.startDay(row);
            int last = table.endDay(row);
            firstDay = Math.min(firstDay, start);
            latestStart = Math.max(latestStart, start);
            earliestEnd = Math.min(earliestEnd, last);
            lastDay = Math.max(lastDay, last);
        }
        return new Span(first, end, placed, west, south, east, north, firstDay, lastDay, latestStart, earliestEnd);
    }
}
