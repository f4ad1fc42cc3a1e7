package org.strikemap.snapshot;

import java.util.ArrayList;
import java.util.List;
import org.strikemap.incident.CountingRule;
import org.strikemap.table.Extent;
import org.strikemap.table.SummedRange;

/**
 * Neighbouring rows that know what they hold, so that most predicates are answered from blocks alone (zone-map pruning).
 *
 * @param sums what the rows add up to under each rule
 * @param injured what the civilians injured add up to
 * @param parts the block's rows in smaller blocks, which are near in time and have no parts themselves
 */
public record Block(
        int firstRow, int endRow, Extent extent, Sums sums, InjuredTotals injured, PointSum points, List<Block> parts)
        implements SummedRange {

    /** What rows add up to under each of the four rules. */
    record Sums(Totals low, Totals best, Totals high, Totals conceded) {}

    /** The longitudes and the latitudes of the placed rows, added up, in degrees. */
    record PointSum(double lon, double lat) {}

    /** How many rows a part has; the last one may have fewer. */
    private static final int ROWS_PER_PART = 32;

    static List<Block> allOf(IncidentColumns columns) {
        return partition(
                0,
                columns.rows(),
                Snapshot.ROWS_PER_BLOCK,
                (first, end) -> of(columns, first, end, parts(columns, first, end)));
    }

    private static List<Block> parts(IncidentColumns columns, int blockFirst, int blockEnd) {
        return partition(blockFirst, blockEnd, ROWS_PER_PART, (first, end) -> of(columns, first, end, List.of()));
    }

    private interface BlockFactory {
        Block make(int first, int end);
    }

    private static List<Block> partition(int firstRow, int endRow, int size, BlockFactory maker) {
        List<Block> blocks = new ArrayList<>();
        for (int first = firstRow; first < endRow; first += size) {
            blocks.add(maker.make(first, Math.min(first + size, endRow)));
        }
        return List.copyOf(blocks);
    }

    private static Block of(IncidentColumns columns, int first, int end, List<Block> parts) {
        double lonSum = 0;
        double latSum = 0;
        Extent.Builder extent = new Extent.Builder();
        for (int row = first; row < end; row++) {
            if (columns.isPlaced(row)) {
                lonSum += columns.lon(row);
                latSum += columns.lat(row);
                extent.addPoint(columns.lon(row), columns.lat(row));
            }
            extent.addDays(columns.startDay(row), columns.endDay(row));
        }
        return new Block(
                first,
                end,
                extent.extent(),
                new Sums(
                        sum(columns, first, end, CountingRule.LOW),
                        sum(columns, first, end, CountingRule.BEST),
                        sum(columns, first, end, CountingRule.HIGH),
                        sum(columns, first, end, CountingRule.CONCEDED)),
                InjuredTotals.of(columns, first, end),
                new PointSum(lonSum, latSum),
                parts);
    }

    private static Totals sum(IncidentColumns columns, int first, int end, CountingRule rule) {
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
            case LOW -> sums.low;
            case BEST -> sums.best;
            case HIGH -> sums.high;
            case CONCEDED -> sums.conceded;
            case SOURCE -> throw new IllegalArgumentException("blocks hold no sums for " + rule.word());
        };
    }

    /** The longitudes of the placed rows, added up, in degrees. */
    @Override
    public double lonSum() {
        return points.lon;
    }

    /** The latitudes of the placed rows, added up, in degrees. */
    @Override
    public double latSum() {
        return points.lat;
    }
}
