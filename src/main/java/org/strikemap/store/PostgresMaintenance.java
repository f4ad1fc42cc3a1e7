package org.strikemap.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.strikemap.incident.Incident;

/** The upkeep of a store on a PostgreSQL server, which sees to its pages and references by itself and has tools for copies. */
record PostgresMaintenance(PostgresDatabase server) implements StoreMaintenance {

    /** Counts that people read, held against the rows; each answers with nothing when all is sound. */
    private static final List<String> COUNTS = List.of("""
            SELECT 'the incident ' || id || ' is counted with ' || claims || ' claims and has ' || held FROM (
              SELECT id, claims, (SELECT count(*) FROM claims WHERE incident_id = incidents.id) AS held FROM incidents
            ) AS counted WHERE claims <> held ORDER BY id LIMIT 100
            """, """
            SELECT 'the imports are numbered up to ' || max(fid) || ' and are ' || count(*) FROM imports
            HAVING max(fid) <> count(*)
            """, """
            SELECT 'the incident ' || id || ' is of version ' || version || ', which was never made' FROM incidents
            WHERE version > (SELECT coalesce(max(fid), 0) FROM imports) ORDER BY id LIMIT 100
            """);

    @Override
    public void backUp(Path copy) {
        throw new StoreException(
                "%s: copy a store on a server with its own tool: pg_dump --format=custom --schema=%s --file=%s '%s'"
                        .formatted(server.name(), server.schema(), copy, server.address()));
    }

    @Override
    public CheckReport check(Consumer<Incident> visitor) {
        try (PostgresStore store = PostgresStore.open(server);
                Connection connection = server.connect()) {
            SqlExecutor.execute(connection, server.beginReading());
            List<String> faults = new ArrayList<>();
            for (String count : COUNTS) {
                try (var statement = connection.prepareStatement(count)) {
                    faults.addAll(RowReader.texts(statement));
                }
            }
            return IntegrityCheck.of(store, faults, visitor);
        } catch (SQLException e) {
            throw server.fault(e);
        }
    }
}
