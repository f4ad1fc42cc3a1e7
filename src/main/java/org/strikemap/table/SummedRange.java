package org.strikemap.table;

/** A range with precomputed coordinate sums, so that their mean is told without looking at the rows. */
public interface SummedRange extends RowRange {

    /** The longitudes of the placed rows, added up, in degrees. */
    double lonSum();

    /** The latitudes of the placed rows, added up, in degrees. */
    double latSum();
}
