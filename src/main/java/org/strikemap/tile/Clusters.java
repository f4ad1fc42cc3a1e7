package org.strikemap.tile;

import org.strikemap.geo.TileGrid;
import org.strikemap.table.Coverage;
import org.strikemap.table.RowPredicate;
import org.strikemap.table.RowRange;
import org.strikemap.table.SummedRange;
import org.strikemap.table.Table;
import org.strikemap.table.TableScan;

/**
 * Grid clustering: the points of a layer aggregated by the cells of a tile. A range of rows that lies in one cell and is wholly
 * asked for is added from its sums. Not thread-safe.
 */
final class Clusters {

    private static final int CELLS = TileGrid.SIDE * TileGrid.SIDE;

    private final TileLayer layer;
    private final Table table;
    private final TileGrid grid;
    private final int[] counts = new int[CELLS];
    private final int[] lastRows = new int[CELLS];
    private final double[] lonSums = new double[CELLS];
    private final double[] latSums = new double[CELLS];
    private final ClusterAggregates.Accumulator sums;

    Clusters(TileLayer layer, TileGrid grid) {
        this.layer = layer;
        this.table = layer.table();
        this.grid = grid;
        this.sums = layer.figures().sums(CELLS);
        layer.table().groups().forEach(this::add);
    }

    /** The cell in which all points of a range lie, or {@link TileGrid#OUTSIDE} where it is not one. */
    private int onlyCell(RowRange range) {
        int cell = grid.cell(range.extent().west(), range.extent().north());
        return range.isAllPlaced()
                        && cell
                                == grid.cell(
                                        range.extent().east(), range.extent().south())
                ? cell
                : TileGrid.OUTSIDE;
    }

    private void add(RowRange range) {
        Coverage overlap = layer.overlap(range, grid);
        if (overlap == Coverage.NONE) {
            return;
        }
        boolean all = overlap == Coverage.ALL;
        int cell = onlyCell(range);
        if (all && cell != TileGrid.OUTSIDE && range instanceof SummedRange summed && sums.hasSums(range)) {
            counts[cell] += range.extent().placed();
            lastRows[cell] = range.firstRow();
            lonSums[cell] += summed.lonSum();
            latSums[cell] += summed.latSum();
            sums.add(cell, range);
        } else if (!range.parts().isEmpty()) {
            range.parts().forEach(this::add);
        } else if (cell == TileGrid.OUTSIDE) {
            addRows(range, all);
        } else {
            addRowsTo(cell, range, all);
        }
    }

    private void addRowsTo(int cell, RowRange range, boolean all) {
        TableScan.forEach(range, question(all), row -> add(cell, row, table.lon(row), table.lat(row)));
    }

    private void addRows(RowRange range, boolean all) {
        TableScan.forEach(range, question(all), row -> {
            double lon = table.lon(row);
            double lat = table.lat(row);
            int cell = Double.isNaN(lon) ? TileGrid.OUTSIDE : grid.cell(lon, lat);
            if (cell != TileGrid.OUTSIDE) {
                add(cell, row, lon, lat);
            }
        });
    }

    private RowPredicate question(boolean all) {
        return all ? RowPredicate.ALWAYS_TRUE : layer.question();
    }

    private void add(int cell, int row, double lon, double lat) {
        counts[cell]++;
        lastRows[cell] = row;
        lonSums[cell] += lon;
        latSums[cell] += lat;
        sums.add(cell, row);
    }

    /** Writes a point for each cell that holds something: the row itself where it is the only one. */
    void write(PointWriter to) {
        for (int cell = 0; cell < CELLS; cell++) {
            if (counts[cell] == 1) {
                to.row(lastRows[cell], cell, sums);
            } else if (counts[cell] > 1) {
                to.cluster(cell, counts[cell], lonSums[cell] / counts[cell], latSums[cell] / counts[cell], sums);
            }
        }
    }
}
