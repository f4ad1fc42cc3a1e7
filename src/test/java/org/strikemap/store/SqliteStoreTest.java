package org.strikemap.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.strikemap.store.StoreSamples.bare;
import static org.strikemap.store.StoreSamples.change;
import static org.strikemap.store.StoreSamples.entry;
import static org.strikemap.store.StoreSamples.full;
import static org.strikemap.store.StoreSamples.incident;
import static org.strikemap.store.StoreSamples.incidents;
import static org.strikemap.store.StoreSamples.tally;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.strikemap.Patience;
import org.strikemap.incident.Incident;

/** The store in a file keeps the contract, and what it holds. */
class SqliteStoreTest extends DurableStoreContractTest {

    @TempDir
    private Path directory = Path.of("");

    @Override
    Store openEmpty() {
        return SqliteStore.open(directory.resolve("made/on/first/opening"));
    }

    private Path home() {
        return directory.resolve("made/on/first/opening");
    }

    private Path file() {
        return home().resolve("strikemap.gpkg");
    }

    @Override
    Store openAgain() {
        return SqliteStore.open(home());
    }

    @Override
    String name() {
        return "strikemap.gpkg";
    }

    @Test
    void aCopyMadeWhileItIsInUseIsAStoreOfItsOwn() {
        List<Incident> all = incidents(10);
        store.commit(new ChangeSet(all, List.of(), entry("a.csv")));
        Path home = directory.resolve("copy");
        Path copy = home.resolve("strikemap.gpkg");
        StoreMaintenance upkeep = SqliteMaintenance.of(home());
        assertThatThrownBy(() -> upkeep.backUp(copy)).isInstanceOf(StoreException.class);
        assertThat(home.toFile().mkdir()).isTrue();
        upkeep.backUp(copy);
        StoreContents before = store.readAll();
        store.commit(new ChangeSet(incidents(12), List.of(), entry("b.csv")));
        try (Store again = SqliteStore.open(home)) {
            assertThat(again.readAll()).isEqualTo(before);
        }
        assertThat(home).isDirectoryNotContaining("glob:**unfinished");
        assertThatThrownBy(() -> upkeep.backUp(copy)).hasMessageContaining("is there already");
        assertThatThrownBy(() -> SqliteMaintenance.of(directory.resolve("nothing")))
                .hasMessageContaining("there is no store");
    }

    @Test
    void anExaminationFindsWhatIsWrong() throws SQLException {
        store.commit(new ChangeSet(incidents(3), List.of(), entry("a.csv")));
        List<Incident> visited = new ArrayList<>();
        assertThat(SqliteMaintenance.of(home()).check(visited::add))
                .isEqualTo(new StoreMaintenance.CheckReport(1, 3, 6, 0, List.of()));
        assertThat(visited).containsExactlyInAnyOrderElementsOf(store.readAll().incidents());
        String id = visited.getFirst().id();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file());
                var statement = connection.prepareStatement("UPDATE incidents SET title = 'other' WHERE id = ?")) {
            statement.setString(1, id);
            assertThat(statement.executeUpdate()).isEqualTo(1);
        }
        assertThat(SqliteMaintenance.of(home()).check(incident -> {}).faults())
                .singleElement()
                .asString()
                .contains(id);
    }

    /** A spatial index is in the file where somebody has added one, as GIS programs offer to. */
    @Test
    void anExaminationNamesASpatialIndexThatIsDamaged() throws SQLException {
        store.commit(new ChangeSet(incidents(60), List.of(), entry("a.csv")));
        for (String layer : List.of("incidents", "claims")) {
            alter("CREATE VIRTUAL TABLE rtree_%s_geom USING rtree(id, minx, maxx, miny, maxy)".formatted(layer));
            alter("INSERT INTO rtree_%1$s_geom SELECT rowid, 36, 36, 34, 34 FROM %1$s".formatted(layer));
        }
        assertThat(SqliteMaintenance.of(home()).check(incident -> {}).faults()).isEmpty();
        alter("DELETE FROM rtree_claims_geom_rowid WHERE rowid = (SELECT min(rowid) FROM claims)");
        assertThat(SqliteMaintenance.of(home()).check(incident -> {}).faults())
                .singleElement()
                .asString()
                .startsWith("the spatial index rtree_claims_geom is damaged: ")
                .contains("missing from %_rowid table; ")
                .doesNotContain("\n");
    }

    @Test
    void keepsEverythingWhenClosed() {
        List<Incident> all = incidents(10);
        store.commit(new ChangeSet(all, List.of(tally("sum", null)), entry("a.csv")));
        StoreContents before = store.readAll();
        store.close();

        assertThat(home()).isDirectoryNotContaining("glob:**-wal");
        try (Store again = SqliteStore.open(home())) {
            assertThat(again.readAll()).isEqualTo(before);
            assertThat(again.listImports().values()).containsExactly(entry("a.csv"));
        }
    }

    @Test
    @Timeout(Patience.SECONDS)
    void opensAndReadsWhileAnotherProcessWrites() throws SQLException {
        store.commit(change(incident("before")));
        try (Connection writing = connect()) {
            execute(writing, "BEGIN IMMEDIATE");
            execute(writing, "DELETE FROM claims");
            try (Store late = SqliteStore.open(home())) {
                assertThat(late.readAll()).isEqualTo(store.readAll());
                assertThat(late.readAll().incidents()).containsExactly(incident("before"));
            }
        }
    }

    @Test
    void aFailedCommitLeavesTheOldState() throws SQLException {
        store.commit(change(incidents(3)));
        StoreContents before = store.readAll();
        alter("CREATE TRIGGER stop BEFORE INSERT ON tallies BEGIN SELECT raise(ABORT, 'stopped'); END");
        ChangeSet change = new ChangeSet(incidents(900), List.of(tally("sum", null)), entry("b.csv"));

        assertThatThrownBy(() -> store.commit(change))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("strikemap.gpkg")
                .hasMessageContaining("stopped");

        assertThat(store.readAll()).isEqualTo(before);
        alter("DROP TRIGGER stop");
        assertThat(store.commit(change)).isGreaterThan(before.version());
        assertThat(store.readAll().incidents()).hasSize(900);
    }

    @Test
    void aProcessKilledWhileWritingLeavesTheOldState() throws SQLException, IOException {
        store.commit(change(incidents(300)));
        StoreContents before = store.readAll();
        Path copy = Files.createDirectories(directory.resolve("copy"));
        try (Connection dying = connect()) {
            execute(dying, "PRAGMA cache_size = 5");
            execute(dying, "BEGIN IMMEDIATE");
            execute(dying, "UPDATE claims SET note = 'half ' || id");
            long journal = Files.size(home().resolve("strikemap.gpkg-wal"));
            assertThat(journal).as("pages written ahead of the commit").isPositive();
            for (String name : List.of("strikemap.gpkg", "strikemap.gpkg-wal")) {
                Files.copy(home().resolve(name), copy.resolve(name));
            }
        }

        try (Store restarted = SqliteStore.open(copy)) {
            assertThat(restarted.readAll()).isEqualTo(before);
            assertThat(restarted.commit(change(incident("next")))).isEqualTo(before.version() + 1);
        }
    }

    @Test
    @Timeout(Patience.SECONDS)
    void manyVirtualReadersDoNotStarveTheWriter() {
        store.commit(change(incidents(200)));
        AtomicBoolean done = new AtomicBoolean();
        AtomicInteger reads = new AtomicInteger();
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 16; i++) {
                callers.execute(() -> {
                    while (!done.get()) {
                        reads.addAndGet(store.readAll().incidents().size() > 0 ? 1 : 0);
                    }
                });
            }
            for (int i = 0; i < 10; i++) {
                store.commit(change(incident("while-reading-" + i)));
            }
            done.set(true);
        }

        assertThat(store.readAll().incidents()).hasSize(210);
        assertThat(reads).hasPositiveValue();
    }

    @Test
    void anInterruptedCallerLearnsWhetherItsCommitWasKept() {
        Thread.currentThread().interrupt();
        long version = store.commit(change(incident("kept")));

        assertThat(Thread.interrupted()).as("still interrupted").isTrue();
        assertThat(store.version()).isEqualTo(version);
    }

    @Test
    void countsForPeopleFollowTheClaimsThatAreHeld() throws SQLException {
        store.commit(change(incident("a", full("1", "a", 3), full("2", "a", 8)), incident("b", full("3", "b", 5))));

        store.commit(change(incident("a", full("4", "a", 1)), incident("c", full("2", "a", 8))));

        assertThat(text("SELECT group_concat(id || ' ' || claims, ', ') FROM (SELECT * FROM incidents ORDER BY id)"))
                .isEqualTo("a 2, b 1, c 1");
    }

    @Test
    void tellsOfAnIncidentThatNoClaimSpeaksOf() throws SQLException {
        store.commit(change(incident("first", bare("1", "first")), incident("last", bare("2", "last"))));
        alter("DELETE FROM claims WHERE id = '2'");

        assertThatThrownBy(() -> store.readAll())
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("the incident last has no claim");
    }

    @Test
    void tellsOfATextThatIsNone() throws SQLException {
        store.commit(change(incident("strike")));
        alter("UPDATE claims SET note = CAST(x'61fe62' AS TEXT)");

        assertThatThrownBy(() -> store.readEach(incident -> {}, tally -> {}))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("UTF-8");
    }

    @Override
    void alter(String sql) throws SQLException {
        try (Connection connection = connect()) {
            execute(connection, sql);
        }
    }

    private String text(String query) throws SQLException {
        try (Connection connection = connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            return rows.getString(1);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + file());
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
