package org.strikemap.table;

/** Which rows of one table somebody asks for. */
public interface RowQuestion {

    /** Asks for every row. */
    RowQuestion EVERYTHING = new RowQuestion() {
        @Override
        public Overlap overlap(RowRange range) {
            return Overlap.ALL;
        }

        @Override
        public boolean test(int row) {
            return true;
        }
    };

    /** Asks for no row. */
    RowQuestion NOTHING = new RowQuestion() {
        @Override
        public Overlap overlap(RowRange range) {
            return Overlap.NONE;
        }

        @Override
        public boolean test(int row) {
            return false;
        }
    };

    /** Asks for every row, or for none. */
    static RowQuestion constant(boolean all) {
        return all ? EVERYTHING : NOTHING;
    }

    /** What can be said of a range without looking at its rows; {@link Overlap#SOME} is always allowed. */
    Overlap overlap(RowRange range);

    /** What is left to be asked of the rows of a range: the same as this, or less where the range answers some of it. */
    default RowQuestion within(RowRange range) {
        return this;
    }

    /** Whether the row is asked for. */
    boolean test(int row);
}
