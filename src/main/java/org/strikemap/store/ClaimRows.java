package org.strikemap.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.strikemap.claim.Claim;
import org.strikemap.claim.ClaimId;
import org.strikemap.claim.ClaimIdentity;
import org.strikemap.claim.Details;
import org.strikemap.claim.IncidentKey;
import org.strikemap.claim.LargerPlace;
import org.strikemap.claim.Location;
import org.strikemap.claim.Provenance;
import org.strikemap.claim.ReportedPlace;
import org.strikemap.claim.Stance;
import org.strikemap.claim.Strike;
import org.strikemap.claim.StrikeTypes;
import org.strikemap.claim.Toll;
import org.strikemap.geo.CountryCode;
import org.strikemap.geo.PlaceId;
import org.strikemap.source.ArchivedCopy;
import org.strikemap.source.LanguageCode;
import org.strikemap.source.Report;
import org.strikemap.source.ReportedDate;
import org.strikemap.source.SourceId;

/** The layer of claims; the order of its rows is the order of intake. */
final class ClaimRows {

    static final TableDefinition TABLE = TableDefinition.of("claims", """
            id incident_id incident_key source_fid source attributed_to
            url archive_url published_start published_end published_precision language
            reported_place reported_within reported_country reported_place_id
            reported_lon reported_lat reported_accuracy_m
            geom accuracy accuracy_m place place_ar place_id country
            start_date end_date date_precision time_of_day strike_type belligerent
            killed_min killed_max killed_best injured_min injured_max
            children_killed_min children_killed_max women_killed_min women_killed_max
            combatants_killed_min combatants_killed_max
            stance repeats %s withdrawn dataset version
            """.formatted(String.join(" ", Details.names())));

    private ClaimRows() {}

    /**
     * A claim as it is held.
     *
     * @param dataset the data set that brought it, or null
     */
    record StoredClaim(
            String incidentId, Claim claim, @Nullable String dataset) {}

    /** Adds a claim to the rows that the writer sends, as it reads since a version. */
    static void write(
            StatementBinder row,
            String incidentId,
            Claim claim,
            SourceRows sources,
            @Nullable String dataset,
            long version)
            throws SQLException {
        row.text(claim.id()).text(incidentId).text(claim.incidentKey());
        row.fid(sources.fidOf(claim.source())).text(claim.source().id()).text(claim.attributedTo());
        writeReport(row, claim.report());
        writePlace(row, claim.place());
        row.location(claim.location());
        row.date(claim.when())
                .text(claim.timeOfDay())
                .names(claim.strikeTypes().words())
                .names(claim.belligerents());
        writeToll(row, claim.toll());
        row.word(claim.stance())
                .text(claim.repeats())
                .details(claim.details())
                .flag(claim.withdrawn())
                .text(dataset)
                .fid(version)
                .add();
    }

    /** Those of the claims asked for that are held, by their ids. */
    static Map<String, StoredClaim> find(Connection connection, SourceRows sources, List<String> ids)
            throws SQLException {
        Map<String, StoredClaim> found = new HashMap<>();
        for (int from = 0; from < ids.size(); from += TableDefinition.IDS_AT_ONCE) {
            List<String> some = ids.subList(from, Math.min(from + TableDefinition.IDS_AT_ONCE, ids.size()));
            try (var statement = connection.prepareStatement(TABLE.selectWhere("id", some.size()))) {
                StatementBinder asked = new StatementBinder(statement);
                for (String id : some) {
                    asked.text(id);
                }
                try (var row = new RowReader(statement.executeQuery())) {
                    while (row.next()) {
                        row.fid();
                        String id = row.text();
                        String incidentId = row.text();
                        Claim claim = read(row, id, incidentId, sources);
                        found.put(id, new StoredClaim(incidentId, claim, row.textOrNull()));
                    }
                }
            }
        }
        return found;
    }

    /** The ids of a data set's claims that are not withdrawn. */
    static Set<String> idsOfDataset(Connection connection, String dataset) throws SQLException {
        try (var statement = connection.prepareStatement("SELECT id FROM claims WHERE dataset = ? AND NOT withdrawn")) {
            new StatementBinder(statement).text(dataset);
            return new LinkedHashSet<>(RowReader.texts(statement));
        }
    }

    /** The claims of some incidents, at most {@link TableDefinition#IDS_AT_ONCE} of them. */
    static Map<String, List<Claim>> readOf(Connection connection, SourceRows sources, List<String> incidentIds)
            throws SQLException {
        if (incidentIds.isEmpty()) {
            return Map.of();
        }
        String query = TABLE.selectWhere("incident_id", incidentIds.size()) + " ORDER BY fid";
        try (var statement = connection.prepareStatement(query)) {
            StatementBinder ids = new StatementBinder(statement);
            for (String id : incidentIds) {
                ids.text(id);
            }
            try (var row = new RowReader(statement.executeQuery())) {
                return byIncident(row, sources);
            }
        }
    }

    /** The incidents under which claims are held that came with these incident keys. */
    static Set<String> incidentIdsOfKeys(Connection connection, List<String> keys) throws SQLException {
        Set<String> ids = distinct(connection, "incident_id", "incident_key = incident_id AND incident_id", keys);
        ids.addAll(distinct(connection, "incident_id", "incident_key <> incident_id AND incident_key", keys));
        return ids;
    }

    /** The incidents under which these claims are held. */
    static Set<String> incidentIdsOf(Connection connection, List<String> claimIds) throws SQLException {
        return distinct(connection, "incident_id", "id", claimIds);
    }

    /** The data sets that brought these claims. */
    static Set<String> datasetsOf(Connection connection, List<String> claimIds) throws SQLException {
        return distinct(connection, "dataset", "id", claimIds);
    }

    private static Set<String> distinct(Connection connection, String wanted, String column, List<String> values)
            throws SQLException {
        Set<String> found = new LinkedHashSet<>();
        for (int from = 0; from < values.size(); from += TableDefinition.IDS_AT_ONCE) {
            List<String> some = values.subList(from, Math.min(from + TableDefinition.IDS_AT_ONCE, values.size()));
            String query = "SELECT DISTINCT %1$s FROM claims WHERE %2$s IN (%3$s) AND %1$s IS NOT NULL"
                    .formatted(wanted, column, TableDefinition.marks(some.size()));
            try (var statement = connection.prepareStatement(query)) {
                StatementBinder asked = new StatementBinder(statement);
                for (String value : some) {
                    asked.text(value);
                }
                found.addAll(RowReader.texts(statement));
            }
        }
        return found;
    }

    private static Map<String, List<Claim>> byIncident(RowReader row, SourceRows sources) throws SQLException {
        Map<String, List<Claim>> claims = new HashMap<>();
        while (row.next()) {
            row.fid();
            String id = row.text();
            String incidentId = row.text();
            claims.computeIfAbsent(incidentId, same -> new ArrayList<>(2)).add(read(row, id, incidentId, sources));
        }
        return claims;
    }

    /** The claim in a row whose two ids were read. */
    static Claim read(RowReader row, String id, String incidentId, SourceRows sources) throws SQLException {
        String incidentKey = row.text();
        var source = sources.get(row.fid());
        row.skip();
        String attributedTo = row.sharedOrNull();
        Report report = readReport(row);
        ReportedPlace place = readPlace(row);
        Location location = row.locationOrNull();
        ReportedDate when = row.date();
        String timeOfDay = row.sharedOrNull();
        StrikeTypes types = StrikeTypes.ofWords(row.names());
        List<String> belligerents = row.names();
        Toll toll = readToll(row);
        Stance stance = row.word(Stance.class);
        SourceId repeats = SourceId.ofNullable(row.sharedOrNull());
        Details details = row.details();
        IncidentKey key = new IncidentKey(incidentKey.equals(incidentId) ? incidentId : incidentKey);
        return new Claim(
                new ClaimIdentity(new ClaimId(id), key, row.flag()),
                new Provenance(source, stance, attributedTo, repeats, report),
                new Strike(when, timeOfDay, types, belligerents),
                place,
                location,
                toll,
                details);
    }

    private static void writeReport(StatementBinder row, Report report) throws SQLException {
        row.text(report.url())
                .text(report.archiveUrl())
                .date(report.published())
                .text(report.language());
    }

    private static Report readReport(RowReader row) throws SQLException {
        return new Report(
                row.textOrNull(),
                ArchivedCopy.ofNullable(row.textOrNull()),
                row.dateOrNull(),
                LanguageCode.ofNullable(row.sharedOrNull()));
    }

    private static void writePlace(StatementBinder row, ReportedPlace place) throws SQLException {
        row.text(place.written()).text(place.within()).text(place.country()).text(place.placeId());
        row.degrees(place.point()).number(place.accuracyMetres());
    }

    private static ReportedPlace readPlace(RowReader row) throws SQLException {
        return new ReportedPlace(
                row.sharedOrNull(),
                LargerPlace.ofNullable(row.sharedOrNull()),
                CountryCode.ofNullable(row.sharedOrNull()),
                PlaceId.ofNullable(row.sharedOrNull()),
                row.degreesOrNull(),
                row.numberOrNull());
    }

    private static void writeToll(StatementBinder row, Toll toll) throws SQLException {
        row.range(toll.killed()).number(toll.killedBest()).range(toll.injured());
        row.range(toll.childrenKilled()).range(toll.womenKilled()).range(toll.combatantsKilled());
    }

    private static Toll readToll(RowReader row) throws SQLException {
        return new Toll(row.range(), row.numberOrNull(), row.range(), row.range(), row.range(), row.range());
    }
}
