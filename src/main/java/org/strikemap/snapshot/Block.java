package org.strikemap.snapshot;

import java.util.ArrayList;
import java.util.List;
import org.strikemap.incident.CountingRule;
import org.strikemap.table.Extent;
import org.strikemap.table.Span;
import org.strikemap.table.SummedRange;

/**
 * Neighbouring rows that know what they hold, so that most questions never look at the rows themselves.
 *
 * @param low what the rows add up to under {@code low}, and so on for the other rules
 * @param injured what the civilians injured add up to
 * @param lonSum the longitudes of the placed rows, added up, in degrees
 * @param latSum their latitudes, added up
 * @param parts the block's rows in smaller ranges, which are near in time
 */
public record Block(
        int firstRow,
        int endRow,
        Extent extent,
        Totals low,
        Totals best,
        Totals high,
        Totals conceded,
        Injured injured,
        double lonSum,
        double latSum,
        List<Span> parts)
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
        Extent.Growth extent = new Extent.Growth();
        List<Span> parts = new ArrayList<>();
        for (int row = first; row < end; row += ROWS_PER_PART) {
            Span part = part(columns, row, Math.min(row + ROWS_PER_PART, end));
            extent.add(part.extent());
            parts.add(part);
        }
        double lonSum = 0;
        double latSum = 0;
        for (int row = first; row < end; row++) {
            if (columns.isPlaced(row)) {
                lonSum += columns.lon(row);
                latSum += columns.lat(row);
            }
        }
        return new Block(
                first,
                end,
                extent.extent(),
                sum(columns, first, end, CountingRule.LOW),
                sum(columns, first, end, CountingRule.BEST),
                sum(columns, first, end, CountingRule.HIGH),
                sum(columns, first, end, CountingRule.CONCEDED),
                Injured.of(columns, first, end),
                lonSum,
                latSum,
                List.copyOf(parts));
    }

    private static Span part(Columns columns, int first, int end) {
        Extent.Growth extent = new Extent.Growth();
        for (int row = first; row < end; row++) {
            if (columns.isPlaced(row)) {
                extent.addPoint(columns.lon(row), columns.lat(row));
            }
            extent.addDays(columns.startDay(row), columns.endDay(row));
        }
        return new Span(first, end, extent.extent());
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
}
