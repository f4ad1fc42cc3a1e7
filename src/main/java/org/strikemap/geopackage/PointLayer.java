package org.strikemap.geopackage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.sqlite.SQLiteConfig;
import org.strikemap.geo.LonLat;
import org.strikemap.geo.Projection;
import org.strikemap.text.QuotedIdentifier;

/**
 * A layer of points in anybody's GeoPackage (OGC 12-128r18), read as it lies there: nothing is ever written to the file or beside it,
 * and nothing that its own schema holds is trusted.
 */
public final class PointLayer {

    /** The largest row, text or geometry, in bytes. */
    private static final int LARGEST_BYTES = 4 << 20;

    private static final int WGS_84 = 4326;
    private static final Set<String> DEGREES = Set.of("EPSG:4326", "OGC:CRS84");

    /** Whole numbers below this are held exactly. */
    private static final double EXACT = 1L << 53;

    private static final String LAYERS = """
            SELECT g.table_name, g.column_name, g.srs_id, s.organization, s.organization_coordsys_id, s.definition
            FROM gpkg_geometry_columns g JOIN gpkg_contents c ON c.table_name = g.table_name AND c.data_type = 'features'
            LEFT JOIN gpkg_spatial_ref_sys s ON s.srs_id = g.srs_id
            ORDER BY g.table_name
            """;

    private final String name;
    private final String geometry;
    private final @Nullable Projection projection;

    /**
     * A row.
     *
     * @param number the row's own, by which the file knows it
     * @param keyColumn the column in which that stands, or empty
     * @param cells every column but the geometry, as text, empty where nothing stands; and the point in degrees in {@code lon} and
     *     {@code lat}, which take the place of columns of these names where there is one
     * @param fault why the geometry is no point, or empty
     */
    public record Row(long number, String keyColumn, Map<String, String> cells, String fault) {}

    private PointLayer(String name, String geometry, @Nullable Projection projection) {
        this.name = name;
        this.geometry = geometry;
        this.projection = projection;
    }

    /**
     * Reads a layer from its first row to its last.
     *
     * @param file a GeoPackage
     * @param layer its name; or null where there is but one
     * @throws GeoPackageException if the file is no GeoPackage, is damaged or in use, has no such layer or several to choose from, or is in a
     *     coordinate system that cannot be brought to WGS 84
     */
    public static void read(Path file, @Nullable String layer, Consumer<Row> taker) {
        requireAtRest(file);
        try (Connection connection = open(file)) {
            find(connection, layer).readAll(connection, taker);
        } catch (SQLException e) {
            throw new GeoPackageException(SqliteFaults.describe(file, e), e);
        }
    }

    /** What another program has not yet put into the file itself would be missed. */
    private static void requireAtRest(Path file) {
        Path journal = file.resolveSibling(file.getFileName() + "-wal");
        try {
            if (Files.exists(journal) && Files.size(journal) > 0) {
                throw new GeoPackageException("another program has the file in use and keeps part of it in "
                        + journal.getFileName() + "; close it there first");
            }
        } catch (IOException e) {
            throw new GeoPackageException(journal + ": cannot be looked at: " + e.getMessage(), e);
        }
    }

    private static Connection open(Path file) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        config.setPragma(SQLiteConfig.Pragma.LIMIT_LENGTH, Integer.toString(LARGEST_BYTES));
        Connection connection =
                config.createConnection("jdbc:sqlite:" + file.toAbsolutePath().toUri() + "?immutable=1");
        try {
            execute(connection, "PRAGMA trusted_schema = OFF");
            execute(connection, "PRAGMA cell_size_check = ON");
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** What the file says of a layer. */
    private record Entry(String name, String geometry, int srs, String authority, String code, String definition) {}

    private static PointLayer find(Connection connection, @Nullable String wanted) throws SQLException {
        requireTables(connection);
        List<Entry> layers = listLayers(connection);
        if (layers.isEmpty()) {
            throw new GeoPackageException("the GeoPackage has no layer with a geometry");
        }
        List<Entry> meant = layers.stream()
                .filter(layer -> wanted == null || layer.name.equals(wanted))
                .toList();
        if (meant.size() != 1) {
            throw new GeoPackageException("the GeoPackage has "
                    + (meant.isEmpty() ? "no layer '" + wanted + "'" : "several layers")
                    + "; name with --layer one of "
                    + layers.stream().map(Entry::name).collect(Collectors.joining(", ")));
        }
        Entry layer = meant.getFirst();
        return new PointLayer(layer.name, layer.geometry, projection(layer));
    }

    private static List<Entry> listLayers(Connection connection) throws SQLException {
        List<Entry> layers = new ArrayList<>();
        try (var statement = connection.prepareStatement(LAYERS);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                layers.add(new Entry(
                        String.valueOf(rows.getString(1)),
                        String.valueOf(rows.getString(2)),
                        rows.getInt(3),
                        String.valueOf(rows.getString(4)),
                        String.valueOf(rows.getString(5)),
                        String.valueOf(rows.getString(6))));
            }
        }
        return layers;
    }

    private static void requireTables(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement("SELECT count(*) FROM sqlite_master WHERE name IN "
                        + "('gpkg_contents', 'gpkg_geometry_columns', 'gpkg_spatial_ref_sys')");
                ResultSet rows = statement.executeQuery()) {
            if (!rows.next() || rows.getInt(1) < 3) {
                throw new GeoPackageException("the file is a SQLite database, but no GeoPackage with layers");
            }
        }
    }

    /** The way to degrees; null if the layer has them already. */
    private static @Nullable Projection projection(Entry layer) {
        String system = (layer.authority + ":" + layer.code).toUpperCase(Locale.ROOT);
        if (layer.srs == WGS_84 || DEGREES.contains(system)) {
            return null;
        }
        try {
            return Projection.of(layer.definition, system);
        } catch (IllegalArgumentException e) {
            throw new GeoPackageException(
                    "the layer " + layer.name + " is in the coordinate system " + system
                            + ", which cannot be brought to EPSG:4326 here; export it in that one",
                    e);
        }
    }

    private void readAll(Connection connection, Consumer<Row> taker) throws SQLException {
        String keyColumn = keyColumn(connection);
        try (var statement = connection.prepareStatement("SELECT * FROM " + QuotedIdentifier.of(name));
                ResultSet rows = statement.executeQuery()) {
            ResultSetMetaData columns = rows.getMetaData();
            for (long number = 1; rows.next(); number++) {
                taker.accept(row(rows, columns, keyColumn, number));
            }
        }
    }

    /** The column that numbers the rows; empty where it has none, as a view has. */
    private String keyColumn(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement("SELECT name FROM pragma_table_info(?) WHERE pk = 1")) {
            statement.setString(1, name);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() ? String.valueOf(rows.getString(1)) : "";
            }
        }
    }

    private Row row(ResultSet rows, ResultSetMetaData columns, String keyColumn, long ordinal) throws SQLException {
        Map<String, String> cells = new LinkedHashMap<>();
        long number = ordinal;
        byte[] shape = null;
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            String column = columns.getColumnName(i);
            if (column.equalsIgnoreCase(geometry)) {
                shape = rows.getBytes(i);
            } else {
                cells.put(column, text(rows.getObject(i)));
                number = column.equals(keyColumn) ? rows.getLong(i) : number;
            }
        }
        String fault = "";
        cells.putIfAbsent("lon", "");
        cells.putIfAbsent("lat", "");
        try {
            putPoint(cells, shape);
        } catch (SQLException | IllegalArgumentException e) {
            fault = String.valueOf(e.getMessage());
        }
        return new Row(number, keyColumn, cells, fault);
    }

    /** Numbers without an end of zeros; what is neither number nor text says nothing. */
    private static String text(@Nullable Object value) {
        if (value instanceof Double number) {
            return number == Math.rint(number) && Math.abs(number) < EXACT
                    ? Long.toString(number.longValue())
                    : number.toString();
        }
        return value == null || value instanceof byte[] ? "" : value.toString();
    }

    private void putPoint(Map<String, String> cells, byte @Nullable [] shape) throws SQLException {
        Coordinate point = shape == null ? null : PointBlob.readAny(shape);
        if (point == null) {
            return;
        }
        double lon = point.getX();
        double lat = point.getY();
        if (projection != null) {
            LonLat degrees = projection.toLonLat(lon, lat);
            lon = degrees.lon();
            lat = degrees.lat();
        }
        cells.put("lon", Double.toString(lon));
        cells.put("lat", Double.toString(lat));
    }
}
