package org.strikemap.geo;

/**
 * A tile's own coordinates, and the cells that it is cut into: {@value #CELLS} by {@value #CELLS}, and a ring of cells around
 * them as the tile's buffer. A tile is {@value #EXTENT} units wide and high, x counts to the east and y to the south from its
 * north-west corner. Each point lies in exactly one cell that is not of a buffer in all tiles of a level; at the antimeridian
 * the tiles on either side are neighbours. Thread-safe.
 */
public final class TileGrid {

    /** How many units a tile is wide and high. */
    public static final int EXTENT = 4096;

    /** How many cells a tile is wide and high. */
    public static final int CELLS = 64;

    /** How many units a cell, and so the buffer, is wide. */
    public static final int BUFFER = EXTENT / CELLS;

    /** How many cells the tile and its buffer are wide and high. */
    public static final int SIDE = CELLS + 2;

    /** Stands for a cell where a point lies neither in the tile nor in its buffer. */
    public static final int OUTSIDE = -1;

    private static final int STEPS = 512;

    private final TileAddress tile;
    private final int worldColumns;
    private final int worldRows;
    private final int firstColumn;
    private final int firstRow;
    private final int lastCellRow;
    private final boolean reachesSouthEdge;
    /** The latitudes between the rows of cells, from the north. */
    private final double[] lats = new double[SIDE + 1];
    /** In which row of cells to begin to look, by how far a latitude lies below the north. */
    private final byte[] firstLook = new byte[STEPS + 1];

    private final double stepsPerDegree;
    private final double west;
    private final double east;

    public TileGrid(TileAddress tile) {
        this.tile = tile;
        worldColumns = tile.set().columns(tile.level()) * CELLS;
        worldRows = tile.set().rows(tile.level()) * CELLS;
        firstColumn = tile.column() * CELLS - 1;
        firstRow = tile.row() * CELLS - 1;
        reachesSouthEdge = firstRow + SIDE > worldRows;
        lastCellRow = reachesSouthEdge ? CELLS : CELLS + 1;
        for (int i = 0; i <= SIDE; i++) {
            lats[i] = tile.set().latAt((double) Math.clamp(firstRow + i, 0, worldRows) / worldRows);
        }
        west = tile.set().lonAt((double) firstColumn / worldColumns);
        east = tile.set().lonAt((double) (firstColumn + SIDE) / worldColumns);
        stepsPerDegree = STEPS / (lats[0] - lats[SIDE]);
        for (int step = 0, row = 0; step <= STEPS; step++) {
            row = rowFrom(row, lats[0] - step / stepsPerDegree);
            firstLook[step] = (byte) row;
        }
    }

    /** The tile that is cut. */
    public TileAddress tile() {
        return tile;
    }

    /**
     * The cell of a point: its row times {@link #SIDE} and its column, both counted from 0 in the buffer.
     *
     * @return {@link #OUTSIDE} where it is in no cell
     */
    public int cell(double lon, double lat) {
        int column = cellColumn(lon);
        int row = cellRow(lat);
        return column < 0 || row < 0 ? OUTSIDE : row * SIDE + column;
    }

    private int cellColumn(double lon) {
        int column = worldColumn(lon) - firstColumn;
        if (column < 0) {
            column += worldColumns;
        } else if (column >= worldColumns && worldColumns > CELLS) {
            column -= worldColumns;
        }
        return column < SIDE ? column : OUTSIDE;
    }

    private int worldColumn(double lon) {
        return Math.min((int) (tile.set().xFraction(lon) * worldColumns), worldColumns - 1);
    }

    private int cellRow(double lat) {
        double south = lats[lastCellRow + 1];
        boolean within = lat <= lats[0] && (lat > south || (reachesSouthEdge && lat == south));
        if (!within) {
            return OUTSIDE;
        }
        int row = firstLook[(int) ((lats[0] - lat) * stepsPerDegree)];
        while (lat > lats[row]) {
            row--;
        }
        return rowFrom(row, lat);
    }

    private int rowFrom(int first, double lat) {
        int row = first;
        while (row < lastCellRow && lat <= lats[row + 1]) {
            row++;
        }
        return row;
    }

    /** Whether a cell is of the tile itself and not of its buffer. */
    static boolean isInTile(int cell) {
        int column = cell % SIDE;
        int row = cell / SIDE;
        return column > 0 && column <= CELLS && row > 0 && row <= CELLS;
    }

    /** The x of a point in this cell. */
    public int x(int cell, double lon) {
        long units = (long) (tile.set().xFraction(lon) * worldColumns * BUFFER);
        long within = units - (long) worldColumn(lon) * BUFFER;
        return (cell % SIDE - 1) * BUFFER + Math.clamp(within, 0, BUFFER - 1);
    }

    /** The y of a point in this cell. */
    public int y(int cell, double lat) {
        long units = (long) Math.floor(tile.set().yFraction(lat) * worldRows * BUFFER);
        long within = units - (long) (firstRow + cell / SIDE) * BUFFER;
        return (cell / SIDE - 1) * BUFFER + Math.clamp(within, 0, BUFFER - 1);
    }

    /** The x of a longitude as a fraction, wherever it lies. */
    public double x(double lon) {
        return (tile.set().xFraction(lon) * tile.set().columns(tile.level()) - tile.column()) * EXTENT;
    }

    /** The y of a latitude as a fraction, wherever it lies; not finite at the poles where the set does not reach them. */
    public double y(double lat) {
        return (tile.set().yFraction(lat) * tile.set().rows(tile.level()) - tile.row()) * EXTENT;
    }

    /** How many units the whole set is wide at the tile's level. */
    public double worldWidth() {
        return (double) worldColumns * BUFFER;
    }

    /** Whether the tile goes around the world, so that it is its own neighbour. */
    public boolean coversWholeWorld() {
        return worldColumns == CELLS;
    }

    /** Whether a box that does not cross the antimeridian, may have a point in common with the tile or its buffer. */
    public boolean meets(double boxWest, double boxSouth, double boxEast, double boxNorth) {
        if (boxSouth > lats[0] || boxNorth < lats[SIDE]) {
            return false;
        }
        return meetsLons(boxWest, boxEast)
                || (west < -180 && meetsLons(boxWest - 360, boxEast - 360))
                || (east > 180 && meetsLons(boxWest + 360, boxEast + 360));
    }

    private boolean meetsLons(double boxWest, double boxEast) {
        return boxWest <= east && boxEast >= west;
    }
}
