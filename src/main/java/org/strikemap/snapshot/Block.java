package org.strikemap.snapshot;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Envelope;
import org.strikemap.incident.CountingRule;
import org.strikemap.table.RowRange;
import org.strikemap.table.SummedRange;

/**
 * Neighbouring rows that know what they hold, so that most questions never look at the rows themselves.
 *
 * @param firstRow the first row
 * @param endRow one past the last row
 * @param placed how many rows have a point
 * @param west the least longitude of a placed row in degrees; positive infinity when none is placed. The box never crosses the
 *     180th meridian
 * @param firstDay the earliest start, in days since 1970-01-01
 * @param lastDay the latest end, in days since 1970-01-01
 * @param latestStart the latest start
 * @param earliestEnd the earliest end
 * @param low what the rows add up to under {@code low}, and so on for the other rules
 * @param injured what the civilians injured add up to
 * @param lonSum the longitudes of the placed rows, added up, in degrees
 * @param latSum their latitudes, added up
 * @param parts the block's rows in smaller ranges
 */
public record Block(
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
        Totals low,
        Totals best,
        Totals high,
        Totals conceded,
        Injured injured,
        double lonSum,
        double latSum,
        List<Part> parts)
        implements SummedRange {

    /** How many rows a part has; the last one may have fewer. */
    private static final int ROWS_PER_PART = 32;

    static List<Block> allOf(Columns columns) {
        List<Block> blocks = new ArrayList<>();
        for (int first = 0; first < columns.rows(); first += Snapshot.ROWS_PER_BLOCK) {
            blocks.add(of(columns, first, Math.min(first + Snapshot.ROWS_PER_BLOCK, columns.rows())));
        }
        return List.copyOf(blocks);
    }

    private static Block of(Columns columns, int first, int end) {
        int placed = 0;
        double west = Double.POSITIVE_INFINITY;
        double south = Double.POSITIVE_INFINITY;
        double east = Double.NEGATIVE_INFINITY;
        double north = Double.NEGATIVE_INFINITY;
        double lonSum = 0;
        double latSum = 0;
        int firstDay = Integer.MAX_VALUE;
        int lastDay = Integer.MIN_VALUE;
        int latestStart = Integer.MIN_VALUE;
        int earliestEnd = Integer.MAX_VALUE;
        for (int row = first; row < end; row++) {
            if (columns.isPlaced(row)) {
                placed++;
                lonSum += columns.lon(row);
                latSum += columns.lat(row);
                west = Math.min(west, columns.lon(row));
                east = Math.max(east, columns.lon(row));
                south = Math.min(south, columns.lat(row));
                north = Math.max(north, columns.lat(row));
            }
            firstDay = Math.min(firstDay, columns.startDay(row));
            latestStart = Math.max(latestStart, columns.startDay(row));
            earliestEnd = Math.min(earliestEnd, columns.endDay(row));
            lastDay = Math.max(lastDay, columns.endDay(row));
        }
        return new Block(
                first,
                end,
                placed,
                west,
                south,
                east,
                north,
                firstDay,
                lastDay,
                latestStart,
                earliestEnd,
                sum(columns, first, end, CountingRule.LOW),
                sum(columns, first, end, CountingRule.BEST),
                sum(columns, first, end, CountingRule.HIGH),
                sum(columns, first, end, CountingRule.CONCEDED),
                Injured.of(columns, first, end),
                lonSum,
                latSum,
                Part.allOf(columns, first, end, placed == 0 ? new Envelope() : new Envelope(west, east, south, north)));
    }

    private static Totals sum(Columns columns, int first, int end, CountingRule rule) {
        Totals.Sum sum = new Totals.Sum();
        for (int row = first; row < end; row++) {
            sum.add(columns, row, columns.killed(rule, row));
        }
        return sum.totals();
    }

    /**
     * What the rows add up to under a rule.
     *
     * @throws IllegalArgumentException for one source's rule, which has no sums
     */
    public Totals totals(CountingRule rule) {
        return switch (rule.kind()) {
            case LOW -> low;
            case BEST -> best;
            case HIGH -> high;
            case CONCEDED -> conceded;
            case SOURCE -> throw new IllegalArgumentException("blocks hold no sums for " + rule.word());
        };
    }

    /**
     * Some rows of a block, which are near in time: their box is the block's.
     *
     * @param placed how many of them have a point
     * @param box of the block
     */
    public record Part(
            int firstRow,
            int endRow,
            int placed,
            Envelope box,
            int firstDay,
            int lastDay,
            int latestStart,
            int earliestEnd)
            implements RowRange {

        private static List<Part> allOf(Columns columns, int first, int end, Envelope box) {
            List<Part> parts = new ArrayList<>();
            for (int row = first; row < end; row += ROWS_PER_PART) {
                parts.add(of(columns, row, Math.min(row + ROWS_PER_PART, end), box));
            }
            return List.copyOf(parts);
        }

        private static Part of(Columns columns, int first, int end, Envelope box) {
            int placed = 0;
            int lastDay = Integer.MIN_VALUE;
            int earliestEnd = Integer.MAX_VALUE;
            int firstDay = Integer.MAX_VALUE;
            int latestStart = Integer.MIN_VALUE;
            for (int row = first; row < end; row++) {
                placed += columns.isPlaced(row) ? 1 : 0;
                firstDay = Math.min(firstDay, columns.startDay(row));
                latestStart = Math.max(latestStart, columns.startDay(row));
                lastDay = Math.max(lastDay, columns.endDay(row));
                earliestEnd = Math.min(earliestEnd, columns.endDay(row));
            }
            return new Part(first, end, placed, box, firstDay, lastDay, latestStart, earliestEnd);
        }

        @Override
        public double west() {
            return box.isNull() ? Double.POSITIVE_INFINITY : box.getMinX();
        }

        @Override
        public double south() {
            return box.isNull() ? Double.POSITIVE_INFINITY : box.getMinY();
        }

        @Override
        public double east() {
            return box.isNull() ? Double.NEGATIVE_INFINITY : box.getMaxX();
        }

        @Override
        public double north() {
            return box.isNull() ? Double.NEGATIVE_INFINITY : box.getMaxY();
        }
    }
}
