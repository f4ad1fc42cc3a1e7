package org.strikemap.cql2;

import org.strikemap.table.Column;
import org.strikemap.table.Coverage;
import org.strikemap.table.RowPredicate;
import org.strikemap.table.RowRange;

/**
 * The rows whose whole number, day or boolean is in a set.
 *
 * @param name the property
 * @param ends which days of a range of rows bound the property's, so that whole ranges can be left out or taken
 */
record NumberSetPredicate(String name, Column.Numbers column, NumberRanges ranges, DayEnds ends)
        implements RowPredicate {

    /** What a range of rows knows of a property. */
    enum DayEnds {
        /** Nothing. */
        UNKNOWN,
        /** Its earliest and its latest start; an empty cell is the earliest day that there is. */
        START,
        /** Its earliest and its latest end; an empty cell is the last day that there is. */
        END
    }

    @Override
    public boolean test(int row) {
        return ranges.contains(column.at(row));
    }

    @Override
    public Coverage coverage(RowRange range) {
        return switch (ends) {
            case UNKNOWN -> ranges.size() == 0 ? Coverage.NONE : Coverage.SOME;
            case START -> coverage(range.extent().firstDay(), range.extent().latestStart(), true);
            case END ->
                coverage(
                        range.extent().earliestEnd(),
                        range.extent().lastDay(),
                        range.extent().lastDay() != Integer.MAX_VALUE);
        };
    }

    private Coverage coverage(int first, int last, boolean known) {
        if (!ranges.meets(first, last)) {
            return Coverage.NONE;
        }
        return known && ranges.containsAll(first, last) ? Coverage.ALL : Coverage.SOME;
    }

    /** The same question, in the form in which a row is tested soonest. */
    RowPredicate optimized() {
        return ranges.size() == 1 ? new Between(this, column, ranges.low(0), ranges.high(0)) : this;
    }

    /** The rows whose number lies between two, both included. */
    private record Between(NumberSetPredicate whole, Column.Numbers column, int low, int high) implements RowPredicate {

        @Override
        public boolean test(int row) {
            int number = column.at(row);
            return number >= low && number <= high;
        }

        @Override
        public Coverage coverage(RowRange range) {
            return whole.coverage(range);
        }
    }
}
