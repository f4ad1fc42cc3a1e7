package org.strikemap.format;

import java.util.List;
import org.strikemap.geo.Crs;
import org.strikemap.table.Property;
import org.strikemap.table.RowPredicate;
import org.strikemap.table.Table;

/**
 * The features to export: table, properties, geometry, rows.
 *
 * @param properties those of the table's schema that are wanted, in the order of columns; the feature's id is always written
 * @param geometry whether the geometry is wanted
 * @param crs the coordinate system that is wanted, in formats that have more than one
 * @param rows the features
 */
public record FeatureSelection(Table table, List<Property> properties, boolean geometry, Crs crs, RowSource rows) {

    public FeatureSelection {
        properties = List.copyOf(properties);
    }

    /** A page of features with all properties and their geometry. */
    public static FeatureSelection page(Table table, int[] rows) {
        return new FeatureSelection(table, table.schema().properties(), true, Crs.CRS84, RowSource.of(rows));
    }

    /** Every feature that the question asks for, with all properties and their geometry. */
    static FeatureSelection all(Table table, RowPredicate question) {
        return new FeatureSelection(table, table.schema().properties(), true, Crs.CRS84, RowSource.of(table, question));
    }

    /** The same features with these properties only. */
    FeatureSelection withProperties(List<Property> only) {
        return new FeatureSelection(table, only, geometry, crs, rows);
    }

    /** The same features without their geometry. */
    public FeatureSelection withoutGeometry() {
        return new FeatureSelection(table, properties, false, crs, rows);
    }

    /** The same features in another coordinate system. */
    public FeatureSelection withCrs(Crs wanted) {
        return new FeatureSelection(table, properties, geometry, wanted, rows);
    }
}
