package org.strikemap.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.strikemap.geo.LonLat;
import org.strikemap.geopackage.PointBlob;

/**
 * What the rows of a store know of the database that they are in. The statements themselves are the same in both: SQLite has the
 * upserts and the {@code RETURNING} of PostgreSQL, and PostgreSQL is told to take a text for a day where a column holds days.
 */
enum Dialect {

    /** A GeoPackage, whose layers are listed with the boxes that they reach over. */
    SQLITE {
        @Override
        byte[] write(LonLat point) {
            return PointBlob.write(point);
        }

        @Override
        @Nullable
        LonLat findPoint(ResultSet rows, int column) throws SQLException {
            byte[] blob = rows.getBytes(column);
            return blob == null ? null : PointBlob.read(blob);
        }

        @Override
        RowCursor all(Connection connection, TableDefinition table, String source) throws SQLException {
            return ConcatenatedRow.allOf(connection, table, source);
        }

        @Override
        boolean listsLayers() {
            return true;
        }
    },

    /** PostGIS, which casts well-known binary to a geometry by itself and shows one in hexadecimal digits. */
    POSTGRESQL {
        @Override
        byte[] write(LonLat point) {
            return PointBlob.writeExtended(point);
        }

        @Override
        @Nullable
        LonLat findPoint(ResultSet rows, int column) throws SQLException {
            String digits = rows.getString(column);
            return digits == null ? null : PointBlob.readExtended(HexFormat.of().parseHex(digits));
        }

        @Override
        RowCursor all(Connection connection, TableDefinition table, String source) throws SQLException {
            var statement = connection.prepareStatement(table.selectFrom(source) + " ORDER BY fid");
            statement.closeOnCompletion();
            return new ResultSetRow(statement.executeQuery());
        }

        @Override
        boolean listsLayers() {
            return false;
        }
    };

    /** The dialect of a connection, which costs no question to the database. */
    static Dialect of(Connection connection) throws SQLException {
        return connection.getMetaData().getDatabaseProductName().equals("SQLite") ? SQLITE : POSTGRESQL;
    }

    /** A point as the column of a geometry takes it. */
    abstract byte[] write(LonLat point);

    /** The point in the column of a geometry, or null. */
    abstract @Nullable LonLat findPoint(ResultSet rows, int column) throws SQLException;

    /**
     * The rows of a table in the order of their {@code fid}, which is the first column, without holding them all.
     *
     * @param source the table's name, or what {@link TableDefinition#asOf} gives
     */
    abstract RowCursor all(Connection connection, TableDefinition table, String source) throws SQLException;

    /** Whether the database has to be told what changed in its layers, and how far they reach. */
    abstract boolean listsLayers();
}
