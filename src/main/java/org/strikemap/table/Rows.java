package org.strikemap.table;

import java.util.Arrays;

/** Looks through a table for the rows that somebody asks for, range by range. */
public final class Rows {

    private Rows() {}

    /** Does something with a row, and may fail with an exception of its own. */
    public interface Visitor<E extends Exception> {
        void visit(int row) throws E;
    }

    /** Visits every row that the question asks for, in row order. */
    public static <E extends Exception> void forEach(Table table, RowQuestion question, Visitor<E> visitor) throws E {
        for (RowRange range : table.ranges()) {
            Overlap overlap = question.overlap(range);
            if (overlap == Overlap.NONE) {
                continue;
            }
            for (int row = range.firstRow(); row < range.endRow(); row++) {
                if (overlap == Overlap.ALL || question.test(row)) {
                    visitor.visit(row);
                }
            }
        }
    }

    /** How many rows the question asks for. */
    public static int count(Table table, RowQuestion question) {
        int count = 0;
        for (RowRange range : table.ranges()) {
            count += switch (question.overlap(range)) {
                case NONE -> 0;
                case ALL -> range.endRow() - range.firstRow();
                case SOME -> count(range, question);
            };
        }
        return count;
    }

    private static int count(RowRange range, RowQuestion question) {
        int count = 0;
        for (int row = range.firstRow(); row < range.endRow(); row++) {
            count += question.test(row) ? 1 : 0;
        }
        return count;
    }

    /** A page of the rows that the question asks for, in row order: at most {@code limit} rows after {@code offset}. */
    public static int[] page(Table table, RowQuestion question, int offset, int limit) {
        int[] rows = new int[Math.min(limit, table.rows())];
        int found = 0;
        int toSkip = offset;
        for (RowRange range : table.ranges()) {
            if (found == rows.length) {
                break;
            }
            Overlap overlap = question.overlap(range);
            int size = range.endRow() - range.firstRow();
            if (overlap == Overlap.NONE || (overlap == Overlap.ALL && size <= toSkip)) {
                toSkip -= overlap == Overlap.ALL ? size : 0;
                continue;
            }
            for (int row = range.firstRow(); row < range.endRow() && found < rows.length; row++) {
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
}
