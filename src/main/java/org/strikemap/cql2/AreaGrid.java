package org.strikemap.cql2;

import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Location;

/** Grid over the bounding box of a polygon, each cell classified as interior, exterior or boundary. */
final class AreaGrid {

    private static final int CELLS = 64;

    /** By how much of its width a cell is taken larger than it is, for what rounding leaves to its neighbours. */
    private static final double MARGIN = 1e-6;

    private final double west;
    private final double south;
    private final double columnsPerDegree;
    private final double rowsPerDegree;
    private final byte[] locations = new byte[CELLS * CELLS];

    AreaGrid(AreaLocator area, Envelope envelope) {
        west = envelope.getMinX();
        south = envelope.getMinY();
        columnsPerDegree = CELLS / envelope.getWidth();
        rowsPerDegree = CELLS / envelope.getHeight();
        for (int row = 0; row < CELLS; row++) {
            for (int column = 0; column < CELLS; column++) {
                locations[row * CELLS + column] = (byte) area.locateBox(
                        west + (column - MARGIN) / columnsPerDegree,
                        south + (row - MARGIN) / rowsPerDegree,
                        west + (column + 1 + MARGIN) / columnsPerDegree,
                        south + (row + 1 + MARGIN) / rowsPerDegree);
            }
        }
    }

    /** Where the points of the cell of a point lie, {@link Location#NONE} if not all alike; the point is within the envelope. */
    int locate(double x, double y) {
        int column = Math.min(CELLS - 1, (int) ((x - west) * columnsPerDegree));
        int row = Math.min(CELLS - 1, (int) ((y - south) * rowsPerDegree));
        return locations[row * CELLS + column];
    }
}
