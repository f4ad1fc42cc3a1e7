package org.strikemap.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.strikemap.claim.Claim;
import org.strikemap.incident.Incident;

/**
 * Merge join of two scans, of incidents and of claims. Both tables are written in the same order, so that the next claims
 * nearly always belong to the next incident; only rows out of step are buffered until their counterpart comes. An import writes
 * both in the same order, so that nearly always the next incident is that of the next claims; only what is out of step is kept
 * until its counterpart comes.
 */
final class IncidentMergeJoin {

    private final RowReader incidentRow;
    private final RowReader claimRow;
    private final SourceRows sources;
    private final Map<String, Long> lastOfScattered;
    private final Map<String, List<Claim>> waitingClaims = new HashMap<>();
    private final Map<String, Function<List<Claim>, Incident>> waitingHeads = new HashMap<>();

    private IncidentMergeJoin(
            RowReader incidentRow, RowReader claimRow, SourceRows sources, Map<String, Long> lastOfScattered) {
        this.incidentRow = incidentRow;
        this.claimRow = claimRow;
        this.sources = sources;
        this.lastOfScattered = lastOfScattered;
    }

    /** Emits every incident with its claims, those in the order in which they were taken in. */
    static void walk(Connection connection, SourceRows sources, Consumer<Incident> receiver) throws SQLException {
        walk(connection, sources, IncidentRows.READ.name(), ClaimRows.TABLE.name(), receiver);
    }

    /** The same as of a version. */
    static void walkAsOf(Connection connection, SourceRows sources, long version, Consumer<Incident> receiver)
            throws SQLException {
        walk(connection, sources, IncidentRows.READ.asOf(version), ClaimRows.TABLE.asOf(version), receiver);
    }

    private static void walk(
            Connection connection, SourceRows sources, String incidents, String claims, Consumer<Incident> receiver)
            throws SQLException {
        Dialect dialect = Dialect.of(connection);
        try (var incidentRow = new RowReader(dialect.all(connection, IncidentRows.READ, incidents));
                var claimRow = new RowReader(dialect.all(connection, ClaimRows.TABLE, claims))) {
            new IncidentMergeJoin(incidentRow, claimRow, sources, scattered(connection, claims)).emitWaiting(receiver);
        }
    }

    /** The incidents whose claims lie apart, because several imports brought them, and where the last one lies. */
    private static Map<String, Long> scattered(Connection connection, String claims) throws SQLException {
        Map<String, Long> last = new HashMap<>();
        try (var statement = connection.prepareStatement(
                        "SELECT incident_id, max(fid) FROM %s GROUP BY incident_id HAVING max(fid) - min(fid) >= count(*)"
                                .formatted(claims));
                var row = new RowReader(statement.executeQuery())) {
            while (row.next()) {
                last.put(row.text(), row.fid());
            }
        }
        return last;
    }

    private void emitWaiting(Consumer<Incident> receiver) throws SQLException {
        String current = "";
        List<Claim> claims = new ArrayList<>();
        while (claimRow.next()) {
            long fid = claimRow.fid();
            String id = claimRow.text();
            String incidentId = claimRow.text();
            if (!incidentId.equals(current)) {
                emitOrDefer(current, claims, receiver);
                current = incidentId;
                claims = begin(incidentId);
            }
            claims.add(ClaimRows.read(claimRow, id, current, sources));
            if (!lastOfScattered.isEmpty() && lastOfScattered.getOrDefault(current, Long.MAX_VALUE) == fid) {
                lastOfScattered.remove(current);
            }
        }
        emitOrDefer(current, claims, receiver);
        requireNoMore();
    }

    private void requireNoMore() throws SQLException {
        String left = waitingHeads.keySet().stream().findFirst().orElse(null);
        if (left == null && incidentRow.next()) {
            incidentRow.fid();
            left = incidentRow.text();
        }
        if (left != null) {
            throw new SQLException("the incident " + left + " has no claim");
        }
    }

    /** The claims of an incident that were met before, to which others are to be added. */
    private List<Claim> begin(String incidentId) {
        List<Claim> earlier = waitingClaims.remove(incidentId);
        return earlier == null ? new ArrayList<>(2) : earlier;
    }

    /** Emits the incident whose claims were just walked past, unless more of them are to come. */
    private void emitOrDefer(String incidentId, List<Claim> claims, Consumer<Incident> receiver) throws SQLException {
        if (claims.isEmpty()) {
            return;
        }
        if (lastOfScattered.containsKey(incidentId)) {
            waitingClaims.put(incidentId, claims);
        } else {
            receiver.accept(head(incidentId).apply(claims));
        }
    }

    private Function<List<Claim>, Incident> head(String incidentId) throws SQLException {
        Function<List<Claim>, Incident> waiting = waitingHeads.remove(incidentId);
        if (waiting != null) {
            return waiting;
        }
        while (incidentRow.next()) {
            incidentRow.fid();
            String id = incidentRow.text();
            Function<List<Claim>, Incident> head = IncidentRows.readHead(incidentRow, id);
            if (id.equals(incidentId)) {
                return head;
            }
            waitingHeads.put(id, head);
        }
        throw new SQLException("there is no incident " + incidentId);
    }
}
