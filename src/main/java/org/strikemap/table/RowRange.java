package org.strikemap.table;

import java.util.List;

/**
 * A range of consecutive rows with its extent (a zone map): a scan skips a range whose extent a predicate excludes, and takes
 * it whole where the predicate covers it.
 */
public interface RowRange {

    /** The first row. */
    int firstRow();

    /** One past the last row. */
    int endRow();

    /** Where and when the features of the rows lie. */
    Extent extent();

    /** Whether each of the rows lies somewhere. */
    default boolean isAllPlaced() {
        return extent().placed() == endRow() - firstRow();
    }

    /** The same rows in smaller ranges, in order and without a gap; none where that would tell no more. */
    default List<? extends RowRange> parts() {
        return List.of();
    }
}
