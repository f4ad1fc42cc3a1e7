package org.strikemap.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.strikemap.claim.Claim;
import org.strikemap.claim.HarmStatus;
import org.strikemap.claim.StrikeTypes;
import org.strikemap.claim.Toll;
import org.strikemap.incident.Count;
import org.strikemap.incident.Counting;
import org.strikemap.incident.CountingRule;
import org.strikemap.incident.Incident;
import org.strikemap.incident.IncidentMark;
import org.strikemap.incident.IncidentStatus;

/**
 * The layer of incidents. Its status and its columns of numbers are computed from the claims for people who open the file in a GIS; the store
 * itself never reads them back.
 */
final class IncidentRows {

    private static final String HELD = """
            id given_status given_title of_id title
            geom accuracy accuracy_m place place_ar place_id country
            start_date end_date date_precision time_of_day strike_type belligerent harm_status
            """;

    private static final String COMPUTED = """
            status killed_low killed_best killed_high killed_conceded conceded
            injured_low injured_high claims sources version
            """;

    /** What is read: enough to make an incident of its claims. */
    static final TableDefinition READ = TableDefinition.of("incidents", HELD);

    static final TableDefinition WRITTEN = TableDefinition.of("incidents", HELD + COMPUTED);

    private static final TableDefinition SPOTS = TableDefinition.of("incidents", "id start_date end_date geom");

    private IncidentRows() {}

    /** Adds an incident, without its claims, to the rows that the writer sends, as it reads since a version. */
    static void write(StatementBinder row, Incident incident, long version) throws SQLException {
        IncidentMark mark = incident.mark();
        row.text(mark.incidentKey()).word(mark.status()).text(mark.title()).text(mark.of());
        row.text(incident.title()).location(incident.location());
        row.date(incident.when())
                .text(incident.timeOfDay())
                .names(incident.strikeTypes().words());
        row.names(incident.belligerents()).word(incident.harmStatus());
        row.word(incident.status());
        writeComputed(row, incident.claims());
        row.fid(version).add();
    }

    private static void writeComputed(StatementBinder row, List<Claim> claims) throws SQLException {
        Count conceded = Counting.count(CountingRule.CONCEDED, claims);
        writeCount(row, Counting.count(CountingRule.LOW, claims));
        writeCount(row, Counting.count(CountingRule.BEST, claims));
        writeCount(row, Counting.count(CountingRule.HIGH, claims));
        writeCount(row, conceded);
        row.text(conceded.isKnown() ? "figure" : conceded.state().word());
        row.range(Counting.span(claims, Toll::injured))
                .number(claims.size())
                .number(Counting.independentSources(claims));
    }

    private static void writeCount(StatementBinder row, Count count) throws SQLException {
        row.number(count.isKnown() ? (Integer) count.number() : null);
    }

    static long count(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement("SELECT count(*) FROM incidents");
                var row = new RowReader(statement.executeQuery())) {
            row.next();
            return row.fid();
        }
    }

    /** Those of the incidents asked for that there are, with their claims; not one that has just lost its last claim. */
    static List<Incident> find(Connection connection, SourceRows sources, Collection<String> ids) throws SQLException {
        List<String> distinct = List.copyOf(new LinkedHashSet<>(ids));
        List<Incident> found = new ArrayList<>();
        for (int from = 0; from < distinct.size(); from += TableDefinition.IDS_AT_ONCE) {
            int to = Math.min(from + TableDefinition.IDS_AT_ONCE, distinct.size());
            found.addAll(findSome(connection, sources, distinct.subList(from, to)));
        }
        return found;
    }

    /** The incidents that may have been on one of these days and whose spot is wanted. */
    static List<String> idsBetween(
            Connection connection, LocalDate first, LocalDate last, Predicate<Store.DaysAndPoint> wanted)
            throws SQLException {
        String query = SPOTS.select() + " WHERE start_date <= ? AND end_date >= ?";
        List<String> ids = new ArrayList<>();
        try (var statement = connection.prepareStatement(query)) {
            new StatementBinder(statement).text(last.toString()).text(first.toString());
            try (var row = new RowReader(statement.executeQuery())) {
                while (row.next()) {
                    row.fid();
                    String id = row.text();
                    if (wanted.test(new Store.DaysAndPoint(row.day(), row.day(), row.pointOrNull()))) {
                        ids.add(id);
                    }
                }
            }
        }
        return ids;
    }

    private static List<Incident> findSome(Connection connection, SourceRows sources, List<String> ids)
            throws SQLException {
        Map<String, List<Claim>> claims = ClaimRows.readOf(connection, sources, ids);
        List<String> held = List.copyOf(claims.keySet());
        if (held.isEmpty()) {
            return List.of();
        }
        try (var statement = connection.prepareStatement(READ.selectWhere("id", held.size()))) {
            StatementBinder asked = new StatementBinder(statement);
            for (String id : held) {
                asked.text(id);
            }
            try (var row = new RowReader(statement.executeQuery())) {
                return read(row, claims);
            }
        }
    }

    private static List<Incident> read(RowReader row, Map<String, List<Claim>> claims) throws SQLException {
        List<Incident> incidents = new ArrayList<>();
        while (row.next()) {
            row.fid();
            String id = row.text();
            incidents.add(readHead(row, id).apply(claims.getOrDefault(id, List.of())));
        }
        return incidents;
    }

    /** The incident in a row, made once its claims are known. */
    static Function<List<Claim>, Incident> readHead(RowReader row, String id) throws SQLException {
        IncidentStatus status = row.word(IncidentStatus.class);
        var mark = new IncidentMark(id, row.textOrNull(), status, row.textOrNull());
        var title = row.shared();
        var location = row.locationOrNull();
        var when = row.date();
        var timeOfDay = row.sharedOrNull();
        var strikeTypes = StrikeTypes.ofWords(row.names());
        var belligerents = row.names();
        var harmStatus = row.wordOrNull(HarmStatus.class);
        return claims ->
                new Incident(mark, title, location, when, timeOfDay, strikeTypes, belligerents, harmStatus, claims);
    }
}
