package org.strikemap.geopackage;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.locationtech.jts.geom.Envelope;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.strikemap.format.FeatureSelection;
import org.strikemap.geo.Crs;
import org.strikemap.table.Property;
import org.strikemap.table.PropertyType;
import org.strikemap.table.Schema;
import org.strikemap.text.QuotedIdentifier;

/** A GeoPackage of one layer while it is written: its columns are those of a table, its index an R*Tree. */
final class LayerFile {

    private static final int CACHE = -32_768; // PRAGMA cache_size: 32 MiB, negative means KiB

    private final FeatureSelection features;
    private final Schema schema;
    private final Connection connection;

    private LayerFile(FeatureSelection features, Connection connection) {
        this.features = features;
        this.schema = features.table().schema();
        this.connection = connection;
    }

    /**
     * Writes the features.
     *
     * @param file empty or not there
     * @throws GeoPackageException if the disk is full or fails; what is in the file is then of no use
     */
    static void write(FeatureSelection features, Path file) {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(JournalMode.OFF); // a file that was not finished is thrown away
        config.setSynchronous(SynchronousMode.OFF);
        config.setCacheSize(CACHE);
        try (Connection connection = config.createConnection("jdbc:sqlite:" + file.toAbsolutePath())) {
            LayerFile layer = new LayerFile(features, connection);
            layer.run("PRAGMA locking_mode = EXCLUSIVE");
            layer.write();
        } catch (SQLException e) {
            throw new GeoPackageException(SqliteFaults.describe(file, e), e);
        }
    }

    private void write() throws SQLException {
        run(read("file.sql"));
        run("BEGIN");
        registerCrs(features.crs());
        run(createTable());
        register();
        describeColumns();
        Envelope extent = insertRows();
        if (features.geometry()) {
            registerGeometry(extent);
            run(read("triggers.sql").replace("@table@", QuotedIdentifier.escaped(schema.id())));
        }
        run("COMMIT");
    }

    private String createTable() {
        List<String> columns = new ArrayList<>();
        columns.add("\"fid\" INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL");
        if (features.geometry()) {
            columns.add("\"geom\" " + LayerRows.geometryType(features.table()));
        }
        columns.add("\"id\" TEXT NOT NULL");
        for (Property property : features.properties()) {
            columns.add(QuotedIdentifier.of(property.name()) + " " + columnType(property.type()));
        }
        String index = "CREATE VIRTUAL TABLE %s USING rtree(id, minx, maxx, miny, maxy);"
                .formatted(QuotedIdentifier.of("rtree_" + schema.id() + "_geom"));
        return "CREATE TABLE %s (%s);%s"
                .formatted(
                        QuotedIdentifier.of(schema.id()), String.join(", ", columns), features.geometry() ? index : "");
    }

    /** A whole number of 32 bits is a MEDIUMINT. */
    private static String columnType(PropertyType type) {
        return switch (type) {
            case TEXT -> "TEXT";
            case INTEGER -> "MEDIUMINT";
            case NUMBER -> "DOUBLE";
            case DATE -> "DATE";
            case BOOLEAN -> "BOOLEAN";
        };
    }

    private void register() throws SQLException {
        bind(
                "INSERT INTO gpkg_contents (table_name, data_type, identifier, description, srs_id) VALUES (?, ?, ?, ?, ?)",
                schema.id(),
                features.geometry() ? "features" : "attributes",
                schema.titles().getOrDefault("en", schema.id()),
                schema.description(),
                features.geometry() ? features.crs().epsgNumber() : 0);
    }

    /** Adds the coordinate system of the layer to those that every file has. */
    private void registerCrs(Crs crs) throws SQLException {
        int number = crs.epsgNumber();
        if (number != PointBlob.SRS_ID) {
            bind(
                    "INSERT INTO gpkg_spatial_ref_sys VALUES (?, ?, 'EPSG', ?, ?, NULL)",
                    crs.title(),
                    number,
                    number,
                    crs.wellKnownText());
        }
    }

    private void describeColumns() throws SQLException {
        for (Property property : features.properties()) {
            bind(
                    "INSERT INTO gpkg_data_columns (table_name, column_name, title, description) VALUES (?, ?, ?, ?)",
                    schema.id(),
                    property.name(),
                    property.title(),
                    property.description());
        }
    }

    private Envelope insertRows() throws SQLException {
        int cells = features.properties().size() + (features.geometry() ? 3 : 2);
        String insert = "INSERT INTO %s VALUES (%s)"
                .formatted(QuotedIdentifier.of(schema.id()), String.join(", ", Collections.nCopies(cells, "?")));
        try (PreparedStatement row = connection.prepareStatement(insert);
                BoxTree tree = features.geometry() ? new BoxTree(connection, "rtree_" + schema.id() + "_geom") : null) {
            LayerRows rows = new LayerRows(features, row, tree);
            features.rows().<SQLException>forEach(rows::insert);
            rows.finish();
            return rows.extent();
        }
    }

    private void registerGeometry(Envelope extent) throws SQLException {
        bind(
                "INSERT INTO gpkg_geometry_columns VALUES (?, 'geom', ?, ?, 0, 0)",
                schema.id(),
                LayerRows.geometryType(features.table()),
                features.crs().epsgNumber());
        bind(
                "INSERT INTO gpkg_extensions VALUES (?, 'geom', 'gpkg_rtree_index',"
                        + " 'http://www.geopackage.org/spec130/#extension_rtree', 'write-only')",
                schema.id());
        if (!extent.isNull()) {
            bind(
                    "UPDATE gpkg_contents SET min_x = ?, min_y = ?, max_x = ?, max_y = ?",
                    extent.getMinX(),
                    extent.getMinY(),
                    extent.getMaxX(),
                    extent.getMaxY());
        }
    }

    private void bind(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }

    /** Runs several statements. */
    private void run(String script) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.executeUpdate(script);
        }
    }

    private static String read(String name) {
        try (InputStream in = Objects.requireNonNull(LayerFile.class.getResourceAsStream("/db/geopackage/" + name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
