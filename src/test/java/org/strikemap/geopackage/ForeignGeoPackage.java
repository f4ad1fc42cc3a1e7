package org.strikemap.geopackage;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBWriter;
import org.locationtech.jts.io.WKTReader;
import org.strikemap.store.SqlExecutor;

/** A GeoPackage of another program's for the tests, with the tables that the standard asks for and no more. */
public final class ForeignGeoPackage implements AutoCloseable {

    private static final String[] TABLES = {
        "PRAGMA application_id = 1196444487",
        "CREATE TABLE gpkg_spatial_ref_sys (srs_name TEXT NOT NULL, srs_id INTEGER NOT NULL PRIMARY KEY, "
                + "organization TEXT NOT NULL, organization_coordsys_id INTEGER NOT NULL, definition TEXT NOT NULL, "
                + "description TEXT)",
        "CREATE TABLE gpkg_contents (table_name TEXT NOT NULL PRIMARY KEY, data_type TEXT NOT NULL, identifier TEXT, "
                + "srs_id INTEGER)",
        "CREATE TABLE gpkg_geometry_columns (table_name TEXT NOT NULL, column_name TEXT NOT NULL, "
                + "geometry_type_name TEXT NOT NULL, srs_id INTEGER NOT NULL, z TINYINT NOT NULL, m TINYINT NOT NULL)",
        "INSERT INTO gpkg_spatial_ref_sys VALUES ('WGS 84', 4326, 'EPSG', 4326, 'GEOGCS[...]', '')",
        "INSERT INTO gpkg_spatial_ref_sys VALUES ('none', -1, 'NONE', -1, 'undefined', '')",
    };

    private final Connection connection;

    private ForeignGeoPackage(Connection connection) {
        this.connection = connection;
    }

    /** A file without layers. */
    public static ForeignGeoPackage create(Path file) throws SQLException {
        ForeignGeoPackage made = new ForeignGeoPackage(DriverManager.getConnection("jdbc:sqlite:" + file));
        for (String statement : TABLES) {
            made.execute(statement);
        }
        return made;
    }

    /** Adds a layer with columns {@code fid} and {@code geom} and these. */
    public ForeignGeoPackage addLayer(String name, int srs, String columns) throws SQLException {
        execute("INSERT INTO gpkg_contents VALUES ('" + name + "', 'features', '" + name + "', " + srs + ")");
        execute("INSERT INTO gpkg_geometry_columns VALUES ('" + name + "', 'geom', 'POINT', " + srs + ", 2, 2)");
        execute("CREATE TABLE \"" + name + "\" (fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, geom POINT, " + columns
                + ")");
        return this;
    }

    /**
     * Adds a row.
     *
     * @param wkt its geometry, or null
     * @param values of the columns after {@code geom}
     */
    public ForeignGeoPackage addRow(String layer, @Nullable String wkt, @Nullable Object... values)
            throws SQLException {
        String places = ", ?".repeat(values.length);
        try (var statement =
                connection.prepareStatement("INSERT INTO \"" + layer + "\" VALUES (NULL, ?" + places + ")")) {
            statement.setBytes(1, wkt == null ? null : blob(wkt));
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 2, values[i]);
            }
            statement.executeUpdate();
        }
        return this;
    }

    private static byte[] blob(String wkt) {
        if (wkt.equals("nonsense")) {
            return wkt.getBytes(StandardCharsets.UTF_8);
        }
        try {
            byte[] wkb = new WKBWriter().write(new WKTReader().read(wkt));
            return ByteBuffer.allocate(8 + wkb.length)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .put(new byte[] {'G', 'P', 0, 1})
                    .putInt(4326)
                    .put(wkb)
                    .array();
        } catch (ParseException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** Runs a statement of SQL. */
    public ForeignGeoPackage execute(String sql) throws SQLException {
        SqlExecutor.execute(connection, sql);
        return this;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
