package org.strikemap.table;

import java.util.List;

/** Neighbouring rows that know where and when their features lie, so that most questions never look at the rows themselves. */
public interface RowRange {

    /** The first row. */
    int firstRow();

    /** One past the last row. */
    int endRow();

    /** How many rows have a point. */
    int placed();

    /** The least longitude of a placed row in degrees; positive infinity when none is placed. The box never crosses 180 degrees. */
    double west();

    /** The least latitude, as {@link #west}. */
    double south();

    /** The greatest longitude; negative infinity when no row is placed. */
    double east();

    /** The greatest latitude, as {@link #east}. */
    double north();

    /** The earliest start, in days since 1970-01-01. */
    int firstDay();

    /** The latest end. */
    int lastDay();

    /** The latest start. */
    int latestStart();

    /** The earliest end. */
    int earliestEnd();

    /** The same rows in smaller ranges, in order and without a gap; none where that would tell no more. */
    default List<? extends RowRange> parts() {
        return List.of();
    }
}
