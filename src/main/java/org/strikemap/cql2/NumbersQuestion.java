package org.strikemap.cql2;

import org.strikemap.table.Column;
import org.strikemap.table.Overlap;
import org.strikemap.table.RowQuestion;
import org.strikemap.table.RowRange;

/**
 * The rows whose whole number, day or boolean is in a set.
 *
 * @param name the property
 * @param ends which days of a range of rows bound the property's, so that whole ranges can be left out or taken
 */
record NumbersQuestion(String name, Column.Numbers column, NumberRanges ranges, DayEnds ends) implements RowQuestion {

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
    public Overlap overlap(RowRange range) {
        return switch (ends) {
            case UNKNOWN -> ranges.size() == 0 ? Overlap.NONE : Overlap.SOME;
            case START -> overlap(range.extent().firstDay(), range.extent().latestStart(), true);
            case END ->
                overlap(
                        range.extent().earliestEnd(),
                        range.extent().lastDay(),
                        range.extent().lastDay() != Integer.MAX_VALUE);
        };
    }

    private Overlap overlap(int first, int last, boolean known) {
        if (!ranges.meets(first, last)) {
            return Overlap.NONE;
        }
        return known && ranges.containsAll(first, last) ? Overlap.ALL : Overlap.SOME;
    }

    /** The same question, in the form in which a row is tested soonest. */
    RowQuestion fast() {
        return ranges.size() == 1 ? new Between(this, column, ranges.low(0), ranges.high(0)) : this;
    }

    /** The rows whose number lies between two, both included. */
    private record Between(NumbersQuestion whole, Column.Numbers column, int low, int high) implements RowQuestion {

        @Override
        public boolean test(int row) {
            int number = column.at(row);
            return number >= low && number <= high;
        }

        @Override
        public Overlap overlap(RowRange range) {
            return whole.overlap(range);
        }
    }
}
