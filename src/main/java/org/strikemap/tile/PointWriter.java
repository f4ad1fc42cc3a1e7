package org.strikemap.tile;

import org.strikemap.geo.TileGrid;
import org.strikemap.table.Property;
import org.strikemap.table.Table;

/** Writes clusters and unclustered points. Not thread-safe. */
final class PointWriter {

    private final Table table;
    private final TileGrid grid;
    private final LayerWriter layer;
    private final FeatureTagger tags;
    private final int clusterKey;
    private final int countKey;
    private final AggregateTags figures;

    /** Tags a feature with figures. */
    private static final class AggregateTags implements ClusterAggregates.AggregateConsumer {

        private final LayerWriter layer;
        private final FeatureTagger tags;
        private final int[] keys;

        AggregateTags(TileLayer asked, LayerWriter layer, FeatureTagger tags) {
            this.layer = layer;
            this.tags = tags;
            this.keys = asked.figures().properties().stream()
                    .map(Property::name)
                    .mapToInt(tags::key)
                    .toArray();
        }

        @Override
        public void number(int figure, long number) {
            layer.tag(keys[figure], layer.integer(number));
        }

        @Override
        public void day(int figure, int day) {
            layer.tag(keys[figure], tags.day(day));
        }
    }

    PointWriter(TileLayer asked, TileGrid grid, LayerWriter layer) {
        this.table = asked.table();
        this.grid = grid;
        this.layer = layer;
        this.tags = new FeatureTagger(asked, layer);
        this.clusterKey = tags.key(TileProperties.CLUSTER.name());
        this.countKey = tags.key(TileProperties.COUNT.name());
        this.figures = new AggregateTags(asked, layer, tags);
    }

    /** Writes a row that stands by itself. */
    void row(int row, int cell, ClusterAggregates.Accumulator sums) {
        layer.begin();
        tags.put(row);
        layer.tag(countKey, layer.integer(1));
        sums.emitRow(row, figures);
        end(cell, grid.x(cell, table.lon(row)), grid.y(cell, table.lat(row)));
    }

    /** Writes a cluster at the mean position of its members. */
    void cluster(int cell, int count, double lon, double lat, ClusterAggregates.Accumulator sums) {
        layer.begin();
        layer.tag(clusterKey, layer.truth(true));
        layer.tag(countKey, layer.integer(count));
        sums.emit(cell, figures);
        end(cell, grid.x(cell, lon), grid.y(cell, lat));
    }

    /** A tile that goes around the world has its own edges in its buffer. */
    private void end(int cell, int x, int y) {
        layer.endPoint(x, y);
        if (grid.coversWholeWorld()) {
            int column = cell % TileGrid.SIDE;
            if (column == 1) {
                layer.againAt(x + TileGrid.EXTENT, y);
            } else if (column == TileGrid.CELLS) {
                layer.againAt(x - TileGrid.EXTENT, y);
            }
        }
    }
}
