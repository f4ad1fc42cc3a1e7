package org.strikemap.store;

import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.strikemap.claim.Location;
import org.strikemap.geo.LonLat;

/**
 * Tracks for gpkg_contents whether a commit changed a table, and the extent of its points: that it changed, and the box its
 * points reach over. The box only grows, as the standard allows: it tells a GIS where to look, not exactly where the points
 * end.
 */
final class LayerChanges {

    private static final String CHANGED = """
            UPDATE gpkg_contents SET last_change = strftime('%Y-%m-%dT%H:%M:%fZ', 'now') WHERE table_name = ?
            """;

    private static final String GROWN = """
            UPDATE gpkg_contents
            SET min_x = min(coalesce(min_x, ?1), ?1), min_y = min(coalesce(min_y, ?2), ?2),
                max_x = max(coalesce(max_x, ?3), ?3), max_y = max(coalesce(max_y, ?4), ?4)
            WHERE table_name = ?5
            """;

    private final TableDefinition table;
    private boolean changed;
    private double west = Double.POSITIVE_INFINITY;
    private double south = Double.POSITIVE_INFINITY;
    private double east = Double.NEGATIVE_INFINITY;
    private double north = Double.NEGATIVE_INFINITY;

    LayerChanges(TableDefinition table) {
        this.table = table;
    }

    /** Notes that a row without a point is written. */
    void markChanged() {
        changed = true;
    }

    /** Notes that a row with this location is written. */
    void markChanged(@Nullable Location location) {
        changed = true;
        if (location != null) {
            LonLat point = location.point();
            west = Math.min(west, point.lon());
            east = Math.max(east, point.lon());
            south = Math.min(south, point.lat());
            north = Math.max(north, point.lat());
        }
    }

    /** Writes what was noted. */
    void register(Connection connection) throws SQLException {
        if (changed) {
            try (var statement = connection.prepareStatement(CHANGED)) {
                statement.setString(1, table.name());
                statement.executeUpdate();
            }
        }
        if (west <= east) {
            grow(connection);
        }
    }

    private void grow(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(GROWN)) {
            statement.setDouble(1, west);
            statement.setDouble(2, south);
            statement.setDouble(3, east);
            statement.setDouble(4, north);
            statement.setString(5, table.name());
            statement.executeUpdate();
        }
    }
}
