package org.strikemap.filter;

import java.util.function.IntPredicate;
import org.strikemap.table.Overlap;
import org.strikemap.table.RowQuestion;
import org.strikemap.table.RowRange;

/**
 * A question of which ranges know nothing: each row must be tested.
 *
 * @param asked whether a row is asked for
 */
record RowTest(IntPredicate asked) implements RowQuestion {

    @Override
    public Overlap overlap(RowRange range) {
        return Overlap.SOME;
    }

    @Override
    public boolean test(int row) {
        return asked.test(row);
    }
}
