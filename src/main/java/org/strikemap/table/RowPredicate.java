package org.strikemap.table;

/** A predicate over the rows of one table, evaluated per range first (zone-map pruning), per row where that leaves it open. */
public interface RowPredicate {

    /** Asks for every row. */
    RowPredicate ALWAYS_TRUE = new RowPredicate() {
        @Override
        public Coverage coverage(RowRange range) {
            return Coverage.ALL;
        }

        @Override
        public boolean test(int row) {
            return true;
        }
    };

    /** Asks for no row. */
    RowPredicate ALWAYS_FALSE = new RowPredicate() {
        @Override
        public Coverage coverage(RowRange range) {
            return Coverage.NONE;
        }

        @Override
        public boolean test(int row) {
            return false;
        }
    };

    /** Asks for every row, or for none. */
    static RowPredicate constant(boolean all) {
        return all ? ALWAYS_TRUE : ALWAYS_FALSE;
    }

    /** How much of a range matches, decided from its extent alone; {@link Coverage#SOME} is always allowed. */
    Coverage coverage(RowRange range);

    /** The residual predicate within a range: the same as this, or less where the range answers some of it. */
    default RowPredicate simplifyFor(RowRange range) {
        return this;
    }

    /** Whether the row is asked for. */
    boolean test(int row);
}
