package org.strikemap.geopackage;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.strikemap.format.FeatureSelection;
import org.strikemap.geo.Crs;
import org.strikemap.table.Column;
import org.strikemap.table.GeometryKind;
import org.strikemap.table.Property;
import org.strikemap.table.PropertyType;
import org.strikemap.table.Table;

/** Puts the features of a table into a layer, one after the other, and into its index. */
final class LayerRows {

    /** Binds a row's value to a place in a statement. */
    private interface Binder {
        void bind(PreparedStatement statement, int place, int row) throws SQLException;
    }

    /** So many rows are handed to SQLite together. */
    private static final int AT_ONCE = 256;

    private final Table table;
    private final boolean geometry;
    private final Crs crs;
    private final double[] point = new double[2];
    private final GeometryKind kind;
    private final PreparedStatement insert;
    private final @Nullable BoxTree tree;
    private final List<Binder> binders = new ArrayList<>();
    private final AreaBlob areas = new AreaBlob();
    private final Envelope extent = new Envelope();
    private int fid;

    /**
     * @param insert takes the fid, the geometry where it is wanted, the id, then the properties
     * @param tree where boxes are found by; null where no geometry is wanted
     */
    LayerRows(FeatureSelection features, PreparedStatement insert, @Nullable BoxTree tree) {
        this.table = features.table();
        this.geometry = features.geometry();
        this.crs = features.crs();
        this.kind = table.geometryKind();
        this.insert = insert;
        this.tree = tree;
        features.properties().forEach(property -> binders.add(binder(table, property)));
    }

    /** The type of the geometry column of a table's layer. */
    static String geometryType(Table table) {
        return switch (table.geometryKind()) {
            case POINT -> "POINT";
            case AREA -> "MULTIPOLYGON";
            case MIXED -> "GEOMETRY";
        };
    }

    void insert(int row) throws SQLException {
        int place = 0;
        insert.setInt(++place, ++fid);
        if (geometry) {
            bindGeometry(++place, row);
        }
        insert.setString(++place, table.id(row));
        for (Binder binder : binders) {
            binder.bind(insert, ++place, row);
        }
        insert.addBatch();
        if (fid % AT_ONCE == 0) {
            insert.executeBatch();
            requireWanted();
        }
    }

    /** Whoever waited for the file may have been told to stop. */
    private static void requireWanted() throws SQLException {
        if (Thread.currentThread().isInterrupted()) {
            throw new SQLException("nobody waits for the file any more");
        }
    }

    /** Inserts what still waits to be. */
    void finish() throws SQLException {
        insert.executeBatch();
        if (tree != null) {
            tree.writeOpenNodes();
        }
    }

    /** Where all geometries lie; null in its own way when there is none. */
    Envelope extent() {
        return extent;
    }

    /** A geometry that the coordinate system cannot show is left out, as one that is not known. */
    private void bindGeometry(int place, int row) throws SQLException {
        Geometry area = kind.area(table, row);
        if (area != null) {
            bindArea(place, crs.fromLonLatEastFirst(area));
        } else if (table.isPlaced(row) && crs.fromLonLatEastFirst(table.lon(row), table.lat(row), point)) {
            insert.setBytes(place, PointBlob.write(point[0], point[1], crs.epsgNumber()));
            note(new Envelope(point[0], point[0], point[1], point[1]));
        } else {
            insert.setNull(place, Types.BLOB);
        }
    }

    private void bindArea(int place, Geometry area) throws SQLException {
        if (area.isEmpty()) {
            insert.setNull(place, Types.BLOB);
        } else {
            insert.setBytes(place, areas.write(area, crs.epsgNumber()));
            note(area.getEnvelopeInternal());
        }
    }

    private void note(Envelope box) throws SQLException {
        extent.expandToInclude(box);
        if (tree != null) {
            tree.add(fid, box);
        }
    }

    private static Binder binder(Table table, Property property) {
        return switch (table.column(property.name())) {
            case Column.Numbers numbers -> binder(numbers, property.type());
            case Column.Doubles fractions ->
                (statement, place, row) -> {
                    double value = fractions.at(row);
                    if (Double.isNaN(value)) {
                        statement.setNull(place, Types.DOUBLE);
                    } else {
                        statement.setDouble(place, value);
                    }
                };
            case Column.DictionaryTexts words -> {
                List<String> values = words.values();
                yield (statement, place, row) -> {
                    int code = words.at(row);
                    bindText(statement, place, code == Column.NO_CODE ? null : values.get(code));
                };
            }
            case Column.Texts texts -> (statement, place, row) -> bindText(statement, place, texts.at(row));
        };
    }

    private static Binder binder(Column.Numbers numbers, PropertyType type) {
        return (statement, place, row) -> {
            int value = numbers.at(row);
            if (value == Column.NO_NUMBER) {
                statement.setNull(place, Types.INTEGER);
            } else if (type == PropertyType.DATE) {
                statement.setString(place, LocalDate.ofEpochDay(value).toString());
            } else {
                statement.setInt(place, value);
            }
        };
    }

    private static void bindText(PreparedStatement statement, int place, @Nullable String value) throws SQLException {
        if (value == null) {
            statement.setNull(place, Types.VARCHAR);
        } else {
            statement.setString(place, value);
        }
    }
}
