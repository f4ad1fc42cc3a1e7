package org.strikemap.table;

import java.util.function.IntPredicate;

/**
 * A predicate that ranges cannot decide: every row is tested.
 *
 * @param asked whether a row is asked for
 */
public record PerRowPredicate(IntPredicate asked) implements RowPredicate {

    @Override
    public Coverage coverage(RowRange range) {
        return Coverage.SOME;
    }

    @Override
    public boolean test(int row) {
        return asked.test(row);
    }
}
