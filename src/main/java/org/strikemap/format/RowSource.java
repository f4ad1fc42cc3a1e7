package org.strikemap.format;

import org.strikemap.table.RowPredicate;
import org.strikemap.table.Table;
import org.strikemap.table.TableScan;

/** Rows of a table, in their order, that can be gone through any number of times without being held. */
public interface RowSource {

    /** Rows after which a scan yields: virtual threads are not preempted. */
    int BREATH = 256;

    /** Visits every row; what the visitor throws ends the walk. */
    <E extends Exception> void forEach(TableScan.Visitor<E> visitor) throws E;

    /** These rows, such as a page. */
    static RowSource of(int[] rows) {
        return new RowSource() {
            @Override
            public <E extends Exception> void forEach(TableScan.Visitor<E> visitor) throws E {
                for (int row : rows) {
                    visitor.visit(row);
                }
            }
        };
    }

    /** Every row of the table that the question asks for. */
    @SuppressWarnings("ThreadPriorityCheck") // only fairness hangs on it
    static RowSource of(Table table, RowPredicate question) {
        return new RowSource() {
            @Override
            public <E extends Exception> void forEach(TableScan.Visitor<E> visitor) throws E {
                int[] walked = {0};
                TableScan.<E>forEach(table, question, row -> {
                    if (++walked[0] % BREATH == 0) {
                        Thread.yield();
                    }
                    visitor.visit(row);
                });
            }
        };
    }
}
