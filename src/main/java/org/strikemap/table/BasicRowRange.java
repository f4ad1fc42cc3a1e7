package org.strikemap.table;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * A {@link RowRange} that knows no more than it must.
 *
 * @param extent found by looking at the rows
 */
public record BasicRowRange(int firstRow, int endRow, Extent extent) implements RowRange {

    /**
     * Cuts a table into ranges.
     *
     * @param size how many rows each has; the last one may have fewer
     */
    public static List<BasicRowRange> allOf(Table table, int size) {
        List<BasicRowRange> spans = new ArrayList<>();
        for (int first = 0; first < table.rows(); first += size) {
            spans.add(of(table, first, Math.min(first + size, table.rows())));
        }
        return List.copyOf(spans);
    }

    /** The range of some rows of a table. */
    public static BasicRowRange of(Table table, int first, int end) {
        Extent.Builder extent = new Extent.Builder();
        for (int row = first; row < end; row++) {
            @Nullable Geometry area = table.area(row);
            if (area != null) {
                extent.addArea(area.getEnvelopeInternal());
            } else if (table.isPlaced(row)) {
                extent.addPoint(table.lon(row), table.lat(row));
            }
            extent.addDays(table.startDay(row), table.endDay(row));
        }
        return new BasicRowRange(first, end, extent.extent());
    }
}
