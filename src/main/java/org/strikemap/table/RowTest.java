package org.strikemap.table;

import java.util.function.IntPredicate;

/**
 * A question of which ranges know nothing: each row must be tested.
 *
 * @param asked whether a row is asked for
 */
public record RowTest(IntPredicate asked) implements RowQuestion {

    @Override
    public Overlap overlap(RowRange range) {
        return Overlap.SOME;
    }

    @Override
    public boolean test(int row) {
        return asked.test(row);
    }
}
