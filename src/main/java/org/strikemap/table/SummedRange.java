package org.strikemap.table;

/** A range that also knows what its points add up to, so that their mean is told without looking at the rows. */
public interface SummedRange extends RowRange {

    /** The longitudes of the placed rows, added up, in degrees. */
    double lonSum();

    /** The latitudes of the placed rows, added up, in degrees. */
    double latSum();
}
