package org.strikemap.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.strikemap.claim.Tally;
import org.strikemap.incident.Incident;
import org.strikemap.question.Question;
import org.strikemap.source.Source;

/**
 * A store in a database that speaks SQL: what SQLite and PostgreSQL have in common, which is all but how they are opened.
 *
 * <p>Each question and each commit is one transaction on a {@link SqlExecutor}.
 */
abstract sealed class SqlStore implements Store permits SqliteStore, PostgresStore {

    private final SqlExecutor writer;
    private final SqlExecutor readers;

    SqlStore(SqlExecutor writer, SqlExecutor readers) {
        this.writer = writer;
        this.readers = readers;
    }

    @Override
    public long version() {
        return readers.call(ImportRows::version);
    }

    @Override
    public List<Revision> listRevisions(long version, String afterId, int limit) {
        return readers.call(connection -> RevisionRows.read(connection, version, afterId, limit));
    }

    @Override
    public long countIncidents() {
        return readers.call(IncidentRows::count);
    }

    @Override
    public long readEach(Consumer<Incident> incidents, Consumer<Tally> tallies) {
        return readEach(IncidentMergeJoin::walk, incidents, tallies);
    }

    @Override
    public void readEachAsOf(long version, Consumer<Incident> incidents, Consumer<Tally> tallies) {
        readEach(
                (connection, sources, to) -> IncidentMergeJoin.walkAsOf(connection, sources, version, to),
                incidents,
                tallies);
    }

    /** A way to go through incidents. */
    private interface IncidentScan {
        void walk(Connection connection, SourceRows sources, Consumer<Incident> receiver) throws SQLException;
    }

    /** What is read after the incidents. */
    private record VersionAndTallies(long version, List<Tally> tallies) {}

    private long readEach(IncidentScan walk, Consumer<Incident> incidents, Consumer<Tally> tallies) {
        BatchPipe<Incident> handover = new BatchPipe<>();
        Future<VersionAndTallies> rest = readers.start(connection -> handover.produceAll(to -> {
            SourceRows sources = SourceRows.read(connection);
            walk.walk(connection, sources, to);
            return new VersionAndTallies(ImportRows.version(connection), TallyRows.readAll(connection, sources));
        }));
        handover.consumeAll(incidents, rest);
        VersionAndTallies read = readers.await(rest);
        read.tallies.stream().sorted(Comparator.comparing(Tally::id)).forEach(tallies);
        return read.version;
    }

    @Override
    public List<Incident> findIncidents(Collection<String> ids) {
        List<String> asked = List.copyOf(ids);
        return readers.call(connection -> IncidentRows.find(connection, SourceRows.read(connection), asked));
    }

    @Override
    public List<Incident> findIncidentsOfKeys(Collection<String> incidentKeys) {
        List<String> asked = List.copyOf(incidentKeys);
        return readers.call(connection -> IncidentRows.find(
                connection, SourceRows.read(connection), ClaimRows.incidentIdsOfKeys(connection, asked)));
    }

    @Override
    public List<Incident> findIncidentsOfClaims(Collection<String> claimIds) {
        List<String> asked = List.copyOf(claimIds);
        return readers.call(connection ->
                IncidentRows.find(connection, SourceRows.read(connection), ClaimRows.incidentIdsOf(connection, asked)));
    }

    @Override
    public Set<String> listClaimIds(String dataset) {
        return readers.call(connection -> ClaimRows.idsOfDataset(connection, dataset));
    }

    @Override
    public Set<String> listDatasets(Collection<String> claimIds) {
        List<String> asked = List.copyOf(claimIds);
        return readers.call(connection -> ClaimRows.datasetsOf(connection, asked));
    }

    @Override
    public List<Incident> listIncidents(LocalDate first, LocalDate last, Predicate<DaysAndPoint> wanted) {
        return readers.call(connection -> IncidentRows.find(
                connection, SourceRows.read(connection), IncidentRows.idsBetween(connection, first, last, wanted)));
    }

    @Override
    public List<Source> listSources() {
        return readers.call(connection -> SourceRows.read(connection).latest());
    }

    @Override
    public List<Question> listQuestions() {
        return readers.call(QuestionRows::readAll);
    }

    @Override
    public Optional<Question> findQuestion(String id) {
        return readers.call(connection -> QuestionRows.find(connection, id));
    }

    @Override
    public Optional<ImportEntry> findImport(String sha256) {
        return readers.call(connection -> ImportRows.find(connection, sha256));
    }

    @Override
    public Optional<ImportEntry> findEdition(String dataset) {
        return readers.call(connection -> ImportRows.findEdition(connection, dataset));
    }

    @Override
    public SortedMap<Long, ImportEntry> listImports() {
        return readers.call(ImportRows::readAll);
    }

    @Override
    public long commit(ChangeSet change) {
        return writer.callUninterruptibly(connection -> Commit.write(connection, change));
    }

    @Override
    public void close() {
        try (writer;
                readers) {
            // Readers first, so that the last connection, the writer's, folds the journal into the file.
        }
    }
}
