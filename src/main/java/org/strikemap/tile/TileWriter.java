package org.strikemap.tile;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.strikemap.geo.TileAddress;
import org.strikemap.geo.TileGrid;
import org.strikemap.table.Coverage;
import org.strikemap.table.RowRange;
import org.strikemap.table.Table;
import org.strikemap.table.TableScan;

/** Writes tiles (Mapbox Vector Tile 2.1). A tile in which nothing lies is no bytes at all. */
final class TileWriter {

    /** From this level on each point is a feature of its own, as long as the tile has not too many. */
    public static final int FIRST_LEVEL_OF_POINTS = 6;

    /** How many points a tile shows at most; where there are more they are gathered. */
    public static final int MOST_POINTS = 10_000;

    private TileWriter() {}

    /** The bytes of a tile, a layer after the other. */
    static byte[] write(List<TileLayer> layers, TileAddress address) {
        TileGrid grid = new TileGrid(address);
        ByteBuilder tile = new ByteBuilder(1_024);
        for (TileLayer asked : layers) {
            LayerWriter layer = new LayerWriter(asked.table().schema().id());
            if (asked.gathered()) {
                writePoints(asked, grid, layer);
            } else {
                writeEach(asked, grid, layer);
            }
            layer.finish(tile);
        }
        return tile.toByteArray();
    }

    private static void writePoints(TileLayer asked, TileGrid grid, LayerWriter layer) {
        PointWriter points = new PointWriter(asked, grid, layer);
        if (grid.tile().level() >= FIRST_LEVEL_OF_POINTS) {
            FewRows rows = new FewRows();
            if (rows.find(asked, grid)) {
                ClusterAggregates.Accumulator sums = asked.figures().sums(0);
                for (int i = 0; i < rows.count; i++) {
                    points.row(rows.rows[i], rows.cells[i], sums);
                }
                return;
            }
        }
        new Clusters(asked, grid).write(points);
    }

    private static void writeEach(TileLayer asked, TileGrid grid, LayerWriter layer) {
        Table table = asked.table();
        FeatureTagger tags = new FeatureTagger(asked, layer);
        AreaEncoder areas = new AreaEncoder(grid);
        TableScan.forEach(table, asked.question(), row -> {
            @Nullable Geometry area = table.area(row);
            layer.begin();
            if (area != null) {
                if (areas.encode(area, layer)) {
                    tags.put(row);
                    layer.endPolygon();
                }
            } else if (table.isPlaced(row)) {
                int cell = grid.cell(table.lon(row), table.lat(row));
                if (cell != TileGrid.OUTSIDE) {
                    tags.put(row);
                    layer.endPoint(grid.x(cell, table.lon(row)), grid.y(cell, table.lat(row)));
                }
            }
        });
    }

    /** The rows in a tile, as long as they are not too many. */
    private static final class FewRows {

        private final int[] rows = new int[MOST_POINTS];
        private final int[] cells = new int[MOST_POINTS];
        private int count;

        /** Finds them; false when there are too many. */
        boolean find(TileLayer asked, TileGrid grid) {
            return addAll(asked.table().groups(), asked, grid);
        }

        private boolean addAll(List<? extends RowRange> ranges, TileLayer asked, TileGrid grid) {
            for (RowRange range : ranges) {
                Coverage overlap = asked.overlap(range, grid);
                if (overlap == Coverage.NONE) {
                    continue;
                }
                boolean fits = range.parts().isEmpty()
                        ? add(range, overlap == Coverage.ALL, asked, grid)
                        : addAll(range.parts(), asked, grid);
                if (!fits) {
                    return false;
                }
            }
            return true;
        }

        private boolean add(RowRange range, boolean all, TileLayer asked, TileGrid grid) {
            Table table = asked.table();
            for (int row = range.firstRow(); row < range.endRow(); row++) {
                double lon = table.lon(row);
                int cell = Double.isNaN(lon) ? TileGrid.OUTSIDE : grid.cell(lon, table.lat(row));
                if (cell != TileGrid.OUTSIDE && (all || asked.question().test(row))) {
                    if (count == MOST_POINTS) {
                        return false;
                    }
                    rows[count] = row;
                    cells[count++] = cell;
                }
            }
            return true;
        }
    }
}
