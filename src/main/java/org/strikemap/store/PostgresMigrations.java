package org.strikemap.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/**
 * Brings a PostgreSQL database to the newest layout: PostGIS, the schema, then its tables with Flyway. An advisory lock keeps two
 * processes that start at once apart.
 */
final class PostgresMigrations {

    private static final String LOCATION = "classpath:db/migration/postgresql";

    /** The key of the lock: that of writing, and one. */
    private static final long MIGRATING = PostgresDatabase.WRITING + 1;

    private static final String POSTGIS_SCHEMA = """
            SELECT quote_ident(nspname) FROM pg_extension JOIN pg_namespace ON pg_namespace.oid = extnamespace
            WHERE extname = 'postgis'
            """;

    private static final String TABLES = """
            SELECT tablename FROM pg_tables WHERE schemaname = ? AND tablename <> 'spatial_ref_sys'
            """;

    private PostgresMigrations() {}

    /** @throws StoreException if the database cannot be reached or brought up to date, or is newer than this program */
    static void apply(PostgresDatabase server) {
        try (Connection connection = server.dataSource().getConnection()) {
            // Lasts until the connection is closed.
            SqlExecutor.execute(connection, "SELECT pg_advisory_lock(" + MIGRATING + ")");
            requireUtf8(server, connection);
            String postgis = schemaOfPostgis(server, connection);
            makeSchema(server, connection);
            Migrations.migrate(
                    server,
                    Migrations.steps(LOCATION, Map.of("postgis", postgis, Migrations.INTEGER, "integer"))
                            .dataSource(server.dataSource())
                            .defaultSchema(server.schema())
                            .createSchemas(false));
        } catch (SQLException e) {
            throw server.fault(e);
        }
    }

    private static void requireUtf8(PostgresDatabase server, Connection connection) throws SQLException {
        String encoding = texts(connection, "SHOW server_encoding").getFirst();
        if (!encoding.equals("UTF8")) {
            throw new StoreException("%s: the database keeps texts as %s; make it with createdb --encoding=UTF8"
                    .formatted(server.name(), encoding));
        }
    }

    private static String schemaOfPostgis(PostgresDatabase server, Connection connection) throws SQLException {
        List<String> found = texts(connection, POSTGIS_SCHEMA);
        if (found.isEmpty()) {
            try {
                SqlExecutor.execute(connection, "CREATE EXTENSION postgis SCHEMA public");
            } catch (SQLException e) {
                throw new StoreException(
                        "%s: PostGIS is missing; install its package on the server, and run CREATE EXTENSION postgis as a superuser (%s)"
                                .formatted(server.name(), e.getMessage()),
                        e);
            }
            found = texts(connection, POSTGIS_SCHEMA);
        }
        return found.getFirst();
    }

    private static void makeSchema(PostgresDatabase server, Connection connection) throws SQLException {
        boolean there = !texts(connection, "SELECT nspname FROM pg_namespace WHERE nspname = ?", server.schema())
                .isEmpty();
        if (!there) {
            SqlExecutor.execute(connection, "CREATE SCHEMA " + server.schema());
            return;
        }
        List<String> tables = texts(connection, TABLES, server.schema());
        if (!tables.isEmpty() && !tables.contains(Migrations.HISTORY)) {
            throw new StoreException("%s: the schema %s holds something else, not tables of Strike map"
                    .formatted(server.name(), server.schema()));
        }
    }

    private static List<String> texts(Connection connection, String query, String... values) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            StatementBinder asked = new StatementBinder(statement);
            for (String value : values) {
                asked.text(value);
            }
            return RowReader.texts(statement);
        }
    }
}
