package org.strikemap.tile;

import org.strikemap.table.Property;
import org.strikemap.table.PropertyType;
import org.strikemap.table.Schema;

/** The properties that tiles add to those of a collection. */
final class TileProperties {

    static final Property ID = Property.of(Schema.ID, PropertyType.TEXT, "Id", "The feature's id; clusters have none");
    static final Property CLUSTER =
            Property.of("cluster", PropertyType.BOOLEAN, "Cluster", "True where the point stands for several features");
    static final Property COUNT =
            Property.of("count", PropertyType.INTEGER, "Count", "How many features the point stands for");

    private TileProperties() {}
}
