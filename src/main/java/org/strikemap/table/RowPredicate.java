package org.strikemap.table;

/** Which rows of one table somebody asks for. */
public interface RowPredicate {

    /** Asks for every row. */
    RowPredicate EVERYTHING = new RowPredicate() {
        @Override
        public Coverage overlap(RowRange range) {
            return Coverage.ALL;
        }

        @Override
        public boolean test(int row) {
            return true;
        }
    };

    /** Asks for no row. */
    RowPredicate NOTHING = new RowPredicate() {
        @Override
        public Coverage overlap(RowRange range) {
            return Coverage.NONE;
        }

        @Override
        public boolean test(int row) {
            return false;
        }
    };

    /** Asks for every row, or for none. */
    static RowPredicate constant(boolean all) {
        return all ? EVERYTHING : NOTHING;
    }

    /** What can be said of a range without looking at its rows; {@link Coverage#SOME} is always allowed. */
    Coverage overlap(RowRange range);

    /** What is left to be asked of the rows of a range: the same as this, or less where the range answers some of it. */
    default RowPredicate within(RowRange range) {
        return this;
    }

    /** Whether the row is asked for. */
    boolean test(int row);
}
