package org.strikemap.tile;

import java.util.List;
import org.strikemap.geo.TileGrid;
import org.strikemap.query.PropertySelection;
import org.strikemap.table.Coverage;
import org.strikemap.table.Extent;
import org.strikemap.table.Property;
import org.strikemap.table.RowPredicate;
import org.strikemap.table.RowRange;
import org.strikemap.table.Table;

/**
 * What one layer of a tile shows.
 *
 * @param table whose rows; the layer is named by the id of its schema
 * @param question which of them
 * @param properties names of the schema's properties that features carry beside their {@code id}
 * @param gathered whether points that lie close to one another are gathered into clusters; else every feature is drawn at every
 *     level, as its area where it has one
 * @param figures what clusters and points tell beside
 */
record TileLayer(
        Table table, RowPredicate question, List<String> properties, boolean gathered, ClusterAggregates figures) {

    public TileLayer {
        properties = List.copyOf(properties);
    }

    /** A layer of points with all properties of their table, whose clusters tell how many they are. */
    static TileLayer ofPoints(Table table, RowPredicate question) {
        return new TileLayer(table, question, names(table), true, ClusterAggregates.NONE);
    }

    /** A layer of areas with all properties of their table. */
    static TileLayer ofAreas(Table table, RowPredicate question) {
        return new TileLayer(table, question, names(table), false, ClusterAggregates.NONE);
    }

    /** The same layer with those of its properties alone that are to be shown. */
    TileLayer showing(PropertySelection shown) {
        List<String> names = shown.of(table.schema()).stream()
                .map(Property::name)
                .filter(properties::contains)
                .toList();
        return new TileLayer(table, question, names, gathered, figures);
    }

    /** What can be said of a range without looking at its rows: which of them are asked for, and may lie in the tile. */
    Coverage overlap(RowRange range, TileGrid grid) {
        Extent extent = range.extent();
        boolean meets = extent.placed() > 0 && grid.meets(extent.west(), extent.south(), extent.east(), extent.north());
        return meets ? question.coverage(range) : Coverage.NONE;
    }

    private static List<String> names(Table table) {
        return table.schema().properties().stream().map(Property::name).toList();
    }
}
