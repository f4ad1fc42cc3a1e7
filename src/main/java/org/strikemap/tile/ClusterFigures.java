package org.strikemap.tile;

import java.util.List;
import org.strikemap.table.Property;
import org.strikemap.table.RowRange;

/** What clusters of a table's features tell beside how many they are. */
public interface ClusterFigures {

    /** For tables whose features have nothing to add up. */
    ClusterFigures NONE = new ClusterFigures() {
        @Override
        public List<Property> properties() {
            return List.of();
        }

        @Override
        public Sums sums(int cells) {
            return new Sums() {
                @Override
                public boolean knows(RowRange range) {
                    return true;
                }

                @Override
                public void add(int cell, int row) {}

                @Override
                public void add(int cell, RowRange range) {}

                @Override
                public void tell(int cell, Teller to) {}

                @Override
                public void tellOne(int row, Teller to) {}
            };
        }
    };

    /** The figures, in the order in which they are told. */
    List<Property> properties();

    /**
     * Sums that are all empty yet.
     *
     * @param cells how many there are
     */
    Sums sums(int cells);

    /** What was put into each of several cells. Not safe for several threads. */
    interface Sums {

        /** Whether a range can be added without its rows. */
        boolean knows(RowRange range);

        /** Adds a row to a cell. */
        void add(int cell, int row);

        /** Adds all rows of a range that it {@link #knows}. */
        void add(int cell, RowRange range);

        /** Tells the figures of a cell that holds several rows. */
        void tell(int cell, Teller to);

        /** Tells the figures of a row that stands by itself. */
        void tellOne(int row, Teller to);
    }

    /** Takes figures by their place among the {@link #properties}; one that is unknown is not told. */
    interface Teller {

        /** Takes a whole number. */
        void number(int figure, long number);

        /** Takes a day, in days since 1970-01-01. */
        void day(int figure, int day);
    }
}
