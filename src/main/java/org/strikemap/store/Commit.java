package org.strikemap.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.strikemap.claim.Claim;
import org.strikemap.claim.Tally;
import org.strikemap.incident.Corroboration;
import org.strikemap.incident.Incident;

/**
 * Writes one change set within the current write transaction. New rows are inserted by INSERT ... ON CONFLICT DO NOTHING; of
 * existing rows only changed ones are updated, after their old version was copied to the history table. What is new is
 * inserted, without a look whether it is; of the rest only what reads otherwise than before is written, after its row was
 * copied to the history.
 */
final class Commit {

    private static final int INCIDENTS_AT_ONCE = 500;

    private final Connection connection;
    private final SourceRows sources;
    private final long version;
    private final @Nullable String dataset;
    private final LayerChanges incidentLayer = new LayerChanges(IncidentRows.WRITTEN);
    private final LayerChanges claimLayer = new LayerChanges(ClaimRows.TABLE);
    private final LayerChanges tallyLayer = new LayerChanges(TallyRows.TABLE);

    /** Incidents that lost a claim, by reassignment or deletion; recomputed or deleted at the end. */
    private final Set<String> incidentsThatLostClaims = new LinkedHashSet<>();

    /** A claim and the incident that lists it. */
    private record Listed(String incidentId, Claim claim) {}

    private Commit(Connection connection, long version, @Nullable String dataset) throws SQLException {
        this.connection = connection;
        this.sources = SourceRows.read(connection);
        this.version = version;
        this.dataset = dataset;
    }

    /** Writes the change and returns the version it makes. */
    static long write(Connection connection, ChangeSet change) throws SQLException {
        long version = ImportRows.add(connection, change.entry());
        change.requireOn(version - 1);
        Commit commit = new Commit(connection, version, change.entry().dataset());
        commit.remove(change.removed());
        commit.writeIncidents(change.incidents());
        commit.updateIncidentsThatLostClaims();
        commit.writeTallies(change.tallies());
        QuestionRows.write(connection, change.questions());
        commit.register();
        return version;
    }

    /** Copies claims to the history and holds them no more. */
    private void remove(Set<String> claimIds) throws SQLException {
        if (claimIds.isEmpty()) {
            return;
        }
        List<String> ids = List.copyOf(claimIds);
        incidentsThatLostClaims.addAll(ClaimRows.incidentIdsOf(connection, ids));
        claimLayer.markChanged();
        incidentLayer.markChanged();
        try (var copyStatement = connection.prepareStatement(ClaimRows.TABLE.copyToHistorySql());
                var delete = connection.prepareStatement("DELETE FROM claims WHERE id = ?")) {
            for (String id : ids) {
                copyToHistory(copyStatement, id);
                new StatementBinder(delete).text(id);
                delete.executeUpdate();
            }
        }
    }

    /** Rows that are bound, and what they are made of. */
    private final class Batch implements AutoCloseable {
        private final StatementBinder incidentRow;
        private final StatementBinder claimRow;
        private final List<Incident> incidents = new ArrayList<>(INCIDENTS_AT_ONCE);
        private final List<Listed> claims = new ArrayList<>(2 * INCIDENTS_AT_ONCE);

        Batch() throws SQLException {
            incidentRow = new StatementBinder(connection.prepareStatement(IncidentRows.WRITTEN.insertIfNew()));
            claimRow = new StatementBinder(connection.prepareStatement(ClaimRows.TABLE.insertIfNew()));
        }

        /** Binds the next incidents in place of those that were bound before. */
        Batch bind(Iterator<Incident> all) throws SQLException {
            incidents.clear();
            claims.clear();
            while (incidents.size() < INCIDENTS_AT_ONCE && all.hasNext()) {
                Incident incident = all.next();
                incidents.add(incident);
                incidentLayer.markChanged(incident.location());
                IncidentRows.write(incidentRow, incident, version);
                for (Claim claim : incident.claims()) {
                    claims.add(new Listed(incident.id(), claim));
                    claimLayer.markChanged(claim.location());
                    ClaimRows.write(claimRow, incident.id(), claim, sources, dataset, version);
                }
            }
            return this;
        }

        /** Inserts what is new of the bound rows, and updates the rest. */
        void send() throws SQLException {
            List<Incident> known = alreadyStored(incidents, incidentRow.executeBatch());
            List<String> ids = known.stream().map(Incident::id).toList();
            Map<String, Incident> before = IncidentRows.find(connection, sources, ids).stream()
                    .collect(Collectors.toMap(Incident::id, Function.identity()));
            updateClaims(alreadyStored(claims, claimRow.executeBatch()));
            update(known, before);
        }

        @Override
        public void close() throws SQLException {
            try (incidentRow;
                    claimRow) {
                // Both, whatever becomes of the first.
            }
        }
    }

    /**
     * Double buffering: the next batch is bound on another thread while this one executes the previous batch, for both take
     * about as long.
     */
    private void writeIncidents(Iterable<Incident> all) throws SQLException {
        Iterator<Incident> incidents = all.iterator();
        try (Batch one = new Batch();
                Batch other = new Batch();
                ExecutorService binder = Executors.newSingleThreadExecutor()) {
            Batch sent = other;
            Batch bound = one.bind(incidents);
            while (!bound.incidents.isEmpty()) {
                Batch free = sent;
                Future<Batch> next = binder.submit(() -> free.bind(incidents));
                bound.send();
                sent = bound;
                bound = await(next);
            }
        }
    }

    private static Batch await(Future<Batch> next) throws SQLException {
        try {
            return next.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SQLException("interrupted while writing", e);
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case SQLException fault -> throw fault;
                case RuntimeException fault -> throw fault;
                case null, default -> throw new SQLException(e.getCause());
            }
        }
    }

    /** Writes the claims that the store holds otherwise, or under another incident. */
    private void updateClaims(List<Listed> known) throws SQLException {
        if (known.isEmpty()) {
            return;
        }
        List<String> ids = known.stream().map(listed -> listed.claim.id()).toList();
        Map<String, ClaimRows.StoredClaim> held = ClaimRows.find(connection, sources, ids);
        try (var copyStatement = connection.prepareStatement(ClaimRows.TABLE.copyToHistorySql());
                var row = new StatementBinder(connection.prepareStatement(ClaimRows.TABLE.upsert()))) {
            for (Listed listed : known) {
                ClaimRows.StoredClaim before = Objects.requireNonNull(held.get(listed.claim.id()));
                boolean moved = !before.incidentId().equals(listed.incidentId);
                if (moved) {
                    incidentsThatLostClaims.add(before.incidentId());
                }
                if (moved || !before.claim().equals(listed.claim)) {
                    copyToHistory(copyStatement, listed.claim.id());
                    String from = dataset != null && !before.claim().equals(listed.claim) ? dataset : before.dataset();
                    ClaimRows.write(row, listed.incidentId, listed.claim, sources, from, version);
                }
            }
            row.executeBatch();
        }
    }

    /**
     * Writes the incidents that are held otherwise now that their claims are written. One whose claims are held in another order, or with
     * others that it did not list, is rebuilt of them, for the earliest decides where accounts are equal.
     */
    private void update(List<Incident> known, Map<String, Incident> before) throws SQLException {
        Map<String, List<Claim>> held = ClaimRows.readOf(connection, sources, List.copyOf(before.keySet()));
        List<Incident> changed = new ArrayList<>();
        for (Incident incident : known) {
            List<Claim> claims = held.getOrDefault(incident.id(), incident.claims());
            Incident after =
                    claims.equals(incident.claims()) ? incident : Corroboration.corroborate(incident.mark(), claims);
            if (!after.equals(before.get(incident.id()))) {
                changed.add(after);
            }
        }
        overwrite(changed);
    }

    private void overwrite(List<Incident> changed) throws SQLException {
        if (changed.isEmpty()) {
            return;
        }
        try (var copyStatement = connection.prepareStatement(IncidentRows.WRITTEN.copyToHistorySql());
                var row = new StatementBinder(connection.prepareStatement(IncidentRows.WRITTEN.upsert()))) {
            for (Incident incident : changed) {
                copyToHistory(copyStatement, incident.id());
                IncidentRows.write(row, incident, version);
            }
            row.executeBatch();
        }
    }

    /** Deletes incidents without claims and recomputes those that lost some. */
    private void updateIncidentsThatLostClaims() throws SQLException {
        List<Incident> left = IncidentRows.find(connection, sources, incidentsThatLostClaims);
        overwrite(left);
        left.forEach(incident -> incidentsThatLostClaims.remove(incident.id()));
        try (var copyStatement = connection.prepareStatement(IncidentRows.WRITTEN.copyToHistorySql());
                var delete = connection.prepareStatement("DELETE FROM incidents WHERE id = ?")) {
            for (String id : incidentsThatLostClaims) {
                copyToHistory(copyStatement, id);
                new StatementBinder(delete).text(id);
                delete.executeUpdate();
            }
        }
    }

    private void copyToHistory(PreparedStatement statement, String id) throws SQLException {
        new StatementBinder(statement).fid(version).text(id).fid(version);
        statement.executeUpdate();
    }

    private void writeTallies(List<Tally> all) throws SQLException {
        try (var row = new StatementBinder(connection.prepareStatement(TallyRows.TABLE.upsert()))) {
            for (Tally tally : all) {
                tallyLayer.markChanged();
                TallyRows.write(row, tally, sources);
            }
            row.executeBatch();
        }
    }

    private void register() throws SQLException {
        if (!Dialect.of(connection).listsLayers()) {
            return;
        }
        LayerChanges imports = new LayerChanges(ImportRows.TABLE);
        imports.markChanged();
        for (LayerChanges layer : List.of(incidentLayer, claimLayer, tallyLayer, sources.layer(), imports)) {
            layer.register(connection);
        }
    }

    /** Those whose row was there already, by the numbers of rows that a batch inserted. */
    private static <T> List<T> alreadyStored(List<T> all, int[] inserted) {
        List<T> known = new ArrayList<>();
        for (int i = 0; i < inserted.length; i++) {
            if (inserted[i] == 0) {
                known.add(all.get(i));
            }
        }
        return known;
    }
}
