package org.strikemap.snapshot;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.strikemap.claim.Tally;
import org.strikemap.incident.CountingRule;
import org.strikemap.incident.Incident;
import org.strikemap.table.Overlap;
import org.strikemap.table.RowQuestion;

/**
 * The immutable picture in memory that every read is answered from: one row an incident, in {@link Columns}, ordered along a
 * Hilbert curve (Hilbert 1891; codes as in JTS) and cut into {@link Block}s of {@value #ROWS_PER_BLOCK} rows. Incidents
 * without a point come last. Safe for any number of threads.
 */
public final class Snapshot {

    /** How many rows a block holds; the last one may hold fewer. */
    public static final int ROWS_PER_BLOCK = 256;

    private final long storeVersion;
    private final Columns columns;
    private final List<Block> blocks;
    private final Features features;
    private final List<Tally> tallies;

    Snapshot(long storeVersion, Columns columns, Features features, List<Tally> tallies) {
        this.storeVersion = storeVersion;
        this.columns = columns;
        this.blocks = Block.allOf(columns);
        this.features = features;
        this.tallies = List.copyOf(tallies);
    }

    /** A snapshot of everything a store holds at one version. */
    public static Snapshot of(long storeVersion, List<Incident> incidents, List<Tally> tallies) {
        SnapshotBuilder builder = new SnapshotBuilder();
        incidents.forEach(builder::add);
        tallies.forEach(builder::add);
        return builder.build(storeVersion);
    }

    /** Names what this snapshot shows: the store's version and a checksum of every rendered feature. */
    public String version() {
        return storeVersion + "-" + features.checksum();
    }

    /** The version of the store that this snapshot was made from. */
    public long storeVersion() {
        return storeVersion;
    }

    public Columns columns() {
        return columns;
    }

    public Features features() {
        return features;
    }

    public List<Block> blocks() {
        return blocks;
    }

    /** Every tally, ordered by id. */
    public List<Tally> tallies() {
        return tallies;
    }

    /** The row of an incident. */
    public Optional<Integer> findRow(String incidentId) {
        int row = columns.findRow(incidentId);
        return row < 0 ? Optional.empty() : Optional.of(row);
    }

    /** Does something with a row, and may fail with an exception of its own. */
    public interface RowVisitor<E extends Exception> {
        void visit(int row) throws E;
    }

    /** Visits every row that the question asks for, in row order. */
    public <E extends Exception> void forEach(RowQuestion question, RowVisitor<E> visitor) throws E {
        for (Block block : blocks) {
            Overlap overlap = question.overlap(block);
            if (overlap == Overlap.NONE) {
                continue;
            }
            for (int row = block.firstRow(); row < block.endRow(); row++) {
                if (overlap == Overlap.ALL || question.test(row)) {
                    visitor.visit(row);
                }
            }
        }
    }

    /** How many rows the question asks for. */
    public int count(RowQuestion question) {
        int count = 0;
        for (Block block : blocks) {
            count += switch (question.overlap(block)) {
                case NONE -> 0;
                case ALL -> block.endRow() - block.firstRow();
                case SOME -> block.count(question);
            };
        }
        return count;
    }

    /** A page of the rows that the question asks for, in row order: at most {@code limit} rows after {@code offset}. */
    public int[] page(RowQuestion question, int offset, int limit) {
        int[] rows = new int[Math.min(limit, columns.rows())];
        int found = 0;
        int toSkip = offset;
        for (Block block : blocks) {
            Overlap overlap = question.overlap(block);
            int size = block.endRow() - block.firstRow();
            if (overlap == Overlap.NONE || (overlap == Overlap.ALL && size <= toSkip)) {
                toSkip -= overlap == Overlap.ALL ? size : 0;
                continue;
            }
            for (int row = block.firstRow(); row < block.endRow() && found < rows.length; row++) {
                if (overlap == Overlap.ALL || question.test(row)) {
                    if (toSkip > 0) {
                        toSkip--;
                    } else {
                        rows[found++] = row;
                    }
                }
            }
        }
        return Arrays.copyOf(rows, found);
    }

    /** What the rows that the question asks for add up to under a rule. Whole blocks are added from their sums. */
    public Totals total(RowQuestion question, CountingRule rule) {
        Totals.Sum sum = new Totals.Sum();
        for (Block block : blocks) {
            Overlap overlap = question.overlap(block);
            if (overlap == Overlap.ALL && rule.kind() != CountingRule.Kind.SOURCE) {
                sum.add(block.totals(rule));
            } else if (overlap != Overlap.NONE) {
                for (int row = block.firstRow(); row < block.endRow(); row++) {
                    if (overlap == Overlap.ALL || question.test(row)) {
                        sum.add(columns, row, columns.killed(rule, row));
                    }
                }
            }
        }
        return sum.totals();
    }
}
