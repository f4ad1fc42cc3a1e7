package org.strikemap.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.strikemap.claim.Claim;
import org.strikemap.claim.Tally;
import org.strikemap.incident.Incident;

/** One change on its way into the file, within the write transaction under way. */
final class Commit {

    private static final int INCIDENTS_AT_ONCE = 500;

    /**
     * Sets a connection up for commits: it notes, for itself alone, which incidents are written and which lose claims to others.
     * That spares a look-up of every claim before it is written.
     */
    static final List<String> SET_UP = List.of(
            "CREATE TEMP TABLE touched (id TEXT NOT NULL)",
            "CREATE TEMP TRIGGER incident_added AFTER INSERT ON main.incidents"
                    + " BEGIN INSERT INTO touched VALUES (new.id); END",
            "CREATE TEMP TRIGGER incident_replaced AFTER UPDATE ON main.incidents"
                    + " BEGIN INSERT INTO touched VALUES (new.id); END",
            "CREATE TEMP TRIGGER claim_moved AFTER UPDATE OF incident_id ON main.claims"
                    + " WHEN new.incident_id <> old.incident_id"
                    + " BEGIN INSERT INTO touched VALUES (old.incident_id); END");

    private static final String DROP_EMPTIED = """
            DELETE FROM incidents
            WHERE id IN (SELECT id FROM touched)
              AND NOT EXISTS (SELECT 1 FROM claims WHERE incident_id = incidents.id)
            """;

    private static final String MISCOUNTED = """
            SELECT id FROM incidents
            WHERE id IN (SELECT id FROM touched)
              AND claims <> (SELECT count(*) FROM claims WHERE incident_id = incidents.id)
            """;

    private final Connection connection;
    private final SourceRows sources;
    private final Layer incidents = new Layer(IncidentRows.WRITTEN);
    private final Layer claims = new Layer(ClaimRows.TABLE);
    private final Layer tallies = new Layer(TallyRows.TABLE);

    private Commit(Connection connection, SourceRows sources) {
        this.connection = connection;
        this.sources = sources;
    }

    /** Writes the change and returns the version it makes. */
    static long write(Connection connection, Change change) throws SQLException {
        Lane.execute(connection, "DELETE FROM touched");
        Commit commit = new Commit(connection, SourceRows.read(connection));
        commit.writeIncidents(change.incidents());
        commit.settle();
        commit.writeTallies(change.tallies());
        return commit.register(change.entry());
    }

    private void writeIncidents(List<Incident> all) throws SQLException {
        try (var incidentRow = new RowWriter(connection.prepareStatement(IncidentRows.WRITTEN.upsert()));
                var claimRow = new RowWriter(connection.prepareStatement(ClaimRows.TABLE.upsert()))) {
            for (int from = 0; from < all.size(); from += INCIDENTS_AT_ONCE) {
                List<Incident> some = all.subList(from, Math.min(from + INCIDENTS_AT_ONCE, all.size()));
                writeRows(incidentRow, some);
                for (Incident incident : some) {
                    writeClaims(claimRow, incident);
                }
                claimRow.flush();
            }
        }
    }

    private void writeRows(RowWriter row, List<Incident> some) throws SQLException {
        for (Incident incident : some) {
            incidents.touch(incident.location());
            IncidentRows.write(row, incident);
        }
        row.flush();
    }

    private void writeClaims(RowWriter row, Incident incident) throws SQLException {
        for (Claim claim : incident.claims()) {
            claims.touch(claim.location());
            ClaimRows.write(row, incident.id(), claim, sources);
        }
    }

    /** Drops incidents whose last claim moved away, and counts anew those that hold other claims than they were given with. */
    private void settle() throws SQLException {
        Lane.execute(connection, DROP_EMPTIED);
        List<Incident> counted = IncidentRows.find(connection, sources, miscounted());
        try (var row = new RowWriter(connection.prepareStatement(IncidentRows.WRITTEN.upsert()))) {
            writeRows(row, counted);
        }
    }

    private List<String> miscounted() throws SQLException {
        try (var statement = connection.prepareStatement(MISCOUNTED)) {
            return RowReader.texts(statement);
        }
    }

    private void writeTallies(List<Tally> all) throws SQLException {
        try (var row = new RowWriter(connection.prepareStatement(TallyRows.TABLE.upsert()))) {
            for (Tally tally : all) {
                tallies.touch();
                TallyRows.write(row, tally, sources);
            }
            row.flush();
        }
    }

    private long register(ImportEntry entry) throws SQLException {
        Layer imports = new Layer(ImportRows.TABLE);
        imports.touch();
        for (Layer layer : List.of(incidents, claims, tallies, sources.layer(), imports)) {
            layer.register(connection);
        }
        return ImportRows.add(connection, entry);
    }
}
