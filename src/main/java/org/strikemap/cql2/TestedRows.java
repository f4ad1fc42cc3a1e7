package org.strikemap.cql2;

import java.util.function.IntPredicate;
import org.strikemap.table.Overlap;
import org.strikemap.table.RowQuestion;
import org.strikemap.table.RowRange;

/** The rows that pass a test, of which nothing is known beforehand. */
record TestedRows(IntPredicate passes) implements RowQuestion {

    /** No row. */
    static final RowQuestion NOTHING = new RowQuestion() {
        @Override
        public Overlap overlap(RowRange range) {
            return Overlap.NONE;
        }

        @Override
        public boolean test(int row) {
            return false;
        }
    };

    /** Every row or none. */
    static RowQuestion constant(boolean all) {
        return all ? RowQuestion.EVERYTHING : NOTHING;
    }

    @Override
    public Overlap overlap(RowRange range) {
        return Overlap.SOME;
    }

    @Override
    public boolean test(int row) {
        return passes.test(row);
    }
}
