package org.strikemap.tile;

import java.util.List;
import org.strikemap.table.Property;
import org.strikemap.table.RowRange;

/** What clusters of a table's features tell beside how many they are. */
interface ClusterAggregates {

    /** For tables whose features have nothing to add up. */
    ClusterAggregates NONE = new ClusterAggregates() {
        @Override
        public List<Property> properties() {
            return List.of();
        }

        @Override
        public Accumulator sums(int cells) {
            return new Accumulator() {
                @Override
                public boolean hasSums(RowRange range) {
                    return true;
                }

                @Override
                public void add(int cell, int row) {}

                @Override
                public void add(int cell, RowRange range) {}

                @Override
                public void emit(int cell, AggregateConsumer to) {}

                @Override
                public void emitRow(int row, AggregateConsumer to) {}
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
    Accumulator sums(int cells);

    /** What was put into each of several cells. Not thread-safe. */
    interface Accumulator {

        /** Whether a range can be added without its rows. */
        boolean hasSums(RowRange range);

        /** Adds a row to a cell. */
        void add(int cell, int row);

        /** Adds all rows of a range that it {@link #hasSums}. */
        void add(int cell, RowRange range);

        /** Tells the figures of a cell that holds several rows. */
        void emit(int cell, AggregateConsumer to);

        /** Tells the figures of a row that stands by itself. */
        void emitRow(int row, AggregateConsumer to);
    }

    /** Takes figures by their place among the {@link #properties}; one that is unknown is not told. */
    interface AggregateConsumer {

        /** Takes a whole number. */
        void number(int figure, long number);

        /** Takes a day, in days since 1970-01-01. */
        void day(int figure, int day);
    }
}
