package org.strikemap.table;

import java.util.Arrays;
import java.util.List;

/** Scans a table with zone-map pruning. */
public final class TableScan {

    private TableScan() {}

    /** Does something with a row, and may fail with an exception of its own. */
    public interface Visitor<E extends Exception> {
        void visit(int row) throws E;
    }

    /** Visits every row that the question asks for, in row order. */
    public static <E extends Exception> void forEach(Table table, RowPredicate question, Visitor<E> visitor) throws E {
        for (RowRange range : table.groups()) {
            forEach(range, question, visitor);
        }
    }

    /** The same within a range. */
    public static <E extends Exception> void forEach(RowRange range, RowPredicate question, Visitor<E> visitor)
            throws E {
        Coverage coverage = question.coverage(range);
        if (coverage == Coverage.ALL) {
            for (int row = range.firstRow(); row < range.endRow(); row++) {
                visitor.visit(row);
            }
        } else if (coverage == Coverage.SOME && !range.parts().isEmpty()) {
            for (RowRange part : range.parts()) {
                forEach(part, question, visitor);
            }
        } else if (coverage == Coverage.SOME) {
            RowPredicate left = question.simplifyFor(range);
            for (int row = range.firstRow(); row < range.endRow(); row++) {
                if (left.test(row)) {
                    visitor.visit(row);
                }
            }
        }
    }

    /** How many rows the question asks for. */
    public static int count(Table table, RowPredicate question) {
        return new PageCollector(question, 0, 0, Integer.MAX_VALUE).pick(table).matched();
    }

    /** A page of the rows that the question asks for, in row order: at most {@code limit} rows after {@code offset}. */
    public static int[] page(Table table, RowPredicate question, int offset, int limit) {
        int most = Math.min(limit, table.rows());
        return new PageCollector(question, offset, most, most).pick(table).rows();
    }

    /** The same page, and how many rows the question asks for in all. */
    public static Page pageWithCount(Table table, RowPredicate question, int offset, int limit) {
        return new PageCollector(question, offset, Math.min(limit, table.rows()), Integer.MAX_VALUE).pick(table);
    }

    /** A page of the matching rows and the total count (pagination). */
    public static final class Page {

        private final int[] rows;
        private final int matched;

        private Page(int[] rows, int matched) {
            this.rows = rows;
            this.matched = matched;
        }

        /** The rows of the page. */
        public int[] rows() {
            return rows;
        }

        /** Some of the same rows in another order. */
        public Page with(int[] ordered, int offset, int limit) {
            int first = Math.min(offset, ordered.length);
            int end = (int) Math.min(ordered.length, (long) first + limit);
            return new Page(Arrays.copyOfRange(ordered, first, end), matched);
        }

        /** How many rows were asked for, on this page and all others. */
        public int matched() {
            return matched;
        }
    }

    private static final class PageCollector {
        private final RowPredicate question;
        private final int[] rows;
        private final int enough;
        private int toSkip;
        private int found;
        private int matched;

        /** @param enough after so many rows of the page nothing more is looked at */
        PageCollector(RowPredicate question, int offset, int limit, int enough) {
            this.question = question;
            this.toSkip = offset;
            this.rows = new int[limit];
            this.enough = enough;
        }

        Page pick(Table table) {
            pick(table.groups());
            return new Page(Arrays.copyOf(rows, found), matched);
        }

        private void pick(List<? extends RowRange> ranges) {
            for (int i = 0; i < ranges.size(); i++) {
                pick(ranges.get(i));
            }
        }

        private void pick(RowRange range) {
            if (found >= enough) {
                return;
            }
            Coverage coverage = question.coverage(range);
            if (coverage == Coverage.ALL) {
                takeAll(range.firstRow(), range.endRow());
            } else if (coverage == Coverage.SOME && !range.parts().isEmpty()) {
                pick(range.parts());
            } else if (coverage == Coverage.SOME) {
                RowPredicate left = question.simplifyFor(range);
                for (int row = range.firstRow(); row < range.endRow(); row++) {
                    if (left.test(row)) {
                        takeAll(row, row + 1);
                    }
                }
            }
        }

        private void takeAll(int first, int end) {
            matched += end - first;
            int skipped = Math.min(toSkip, end - first);
            toSkip -= skipped;
            for (int row = first + skipped; row < end && found < rows.length; row++) {
                rows[found++] = row;
            }
        }
    }
}
