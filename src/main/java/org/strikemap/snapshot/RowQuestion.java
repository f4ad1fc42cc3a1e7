package org.strikemap.snapshot;

/** Which rows of one snapshot somebody asks for. */
public interface RowQuestion {

    /** Asks for every row. */
    RowQuestion EVERYTHING = new RowQuestion() {
        @Override
        public Overlap overlap(Block block) {
            return Overlap.ALL;
        }

        @Override
        public boolean test(int row) {
            return true;
        }
    };

    /** What can be said of a block without looking at its rows; {@link Overlap#SOME} is always allowed. */
    Overlap overlap(Block block);

    /** Whether the row is asked for. */
    boolean test(int row);
}
