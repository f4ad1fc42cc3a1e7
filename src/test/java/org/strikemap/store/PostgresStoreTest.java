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
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.strikemap.Patience;
import org.strikemap.incident.Incident;

/** The store on a server keeps the contract, for several servers of ours at once. */
class PostgresStoreTest extends DurableStoreContractTest {

    private final PostgresCluster cluster = PostgresCluster.running();
    private final PostgresDatabase server = cluster.emptyStore();

    @Override
    Store openEmpty() {
        return PostgresStore.on(server);
    }

    @Override
    Store openAgain() {
        return PostgresStore.on(server);
    }

    @Override
    String name() {
        return "PostgreSQL at";
    }

    @Test
    @Timeout(Patience.SECONDS)
    void aCommitWaitsForTheLockOfWritingAndReadersDoNot() throws SQLException {
        try (Connection writing = server.connect()) {
            SqlExecutor.execute(writing, server.beginWriting());
            CompletableFuture<Long> commit =
                    CompletableFuture.supplyAsync(() -> store.commit(change(incident("waiting"))));

            assertThat(store.readAll().incidents()).isEmpty();
            assertThat(commit.isDone()).isFalse();
            SqlExecutor.execute(writing, "COMMIT");
            assertThat(commit).succeedsWithin(Patience.LIMIT).isEqualTo(1L);
        }
    }

    @Test
    void aFailedCommitLeavesTheOldStateAndNoGap() throws SQLException {
        store.commit(change(incidents(3)));
        StoreContents before = store.readAll();
        alter("ALTER TABLE tallies ADD CONSTRAINT stopped CHECK (id <> 'sum')");
        ChangeSet change = new ChangeSet(incidents(900), List.of(tally("sum", null)), entry("b.csv"));

        try {
            assertThatThrownBy(() -> store.commit(change))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("PostgreSQL at 127.0.0.1:")
                    .hasMessageContaining("stopped");
        } finally {
            alter("ALTER TABLE tallies DROP CONSTRAINT stopped");
        }

        assertThat(store.readAll()).isEqualTo(before);
        assertThat(store.commit(change)).isEqualTo(before.version() + 1);
        assertThat(store.readAll().incidents()).hasSize(900);
    }

    @Test
    @Timeout(Patience.SECONDS)
    void goesOnAfterTheServerWasStartedAnew() throws IOException {
        store.commit(change(incident("before")));
        assertThat(store.readAll().incidents()).hasSize(1);

        cluster.restart();

        assertThat(store.version()).isEqualTo(1);
        assertThat(store.readAll().incidents()).hasSize(1);
        assertThat(store.commit(change(incident("after")))).isEqualTo(2);
        assertThat(store.readAll().incidents()).hasSize(2);
    }

    @Test
    void aConnectionLostAmidATransactionFailsThatOneAlone() {
        assertThatThrownBy(() -> store.commit(new ChangeSet(
                        () -> {
                            endAllOthers();
                            return List.of(incident("lost")).iterator();
                        },
                        List.of(),
                        entry("a.csv"))))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("127.0.0.1");

        assertThat(store.commit(change(incident("next")))).isEqualTo(1);
        assertThat(store.readAll().incidents()).containsExactly(incident("next"));
    }

    private void endAllOthers() {
        try {
            alter("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid()"
                    + " AND backend_type = 'client backend'");
        } catch (SQLException e) {
            throw server.fault(e);
        }
    }

    @Test
    void aGisFindsPointsDaysAndCounts() throws SQLException {
        store.commit(change(incident("a", full("1", "a", 3), full("2", "a", 8)), incident("b", bare("3", "b"))));

        assertThat(texts("SELECT public.ST_AsEWKT(geom) || ' ' || claims FROM incidents WHERE geom IS NOT NULL"))
                .containsExactly("SRID=4326;POINT(38.984722 35.952778) 2");
        assertThat(texts("SELECT id FROM claims WHERE start_date + 1 = end_date AND NOT withdrawn ORDER BY id"))
                .containsExactly("1", "2");
        assertThat(texts("SELECT f_table_name FROM public.geometry_columns WHERE f_table_schema = 'emptied'"
                        + " AND type = 'POINT' AND srid = 4326 ORDER BY 1"))
                .containsExactly("claim_history", "claims", "incident_history", "incidents");
    }

    @Test
    void anExaminationFindsWhatIsWrong() throws SQLException {
        store.commit(change(incidents(3)));
        StoreMaintenance upkeep = new PostgresMaintenance(server);
        List<Incident> visited = new ArrayList<>();
        assertThat(upkeep.check(visited::add)).isEqualTo(new StoreMaintenance.CheckReport(1, 3, 6, 0, List.of()));
        assertThat(visited).containsExactlyInAnyOrderElementsOf(store.readAll().incidents());

        alter("UPDATE incidents SET title = 'other' WHERE id = 'strike-1'");
        alter("UPDATE incidents SET claims = 7, version = 9 WHERE id = 'strike-2'");
        alter("UPDATE imports SET fid = 5");

        assertThat(upkeep.check(incident -> {}).faults())
                .containsExactly(
                        "the incident strike-2 is counted with 7 claims and has 2",
                        "the imports are numbered up to 5 and are 1",
                        "the incident strike-2 is of version 9, which was never made",
                        "the incident strike-1 is not what its claims make of it");
    }

    @Test
    void isCopiedByTheServersOwnTool() {
        StoreMaintenance upkeep = new PostgresMaintenance(server);

        assertThatThrownBy(() -> upkeep.backUp(Path.of("copy.dump")))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("pg_dump --format=custom --schema=emptied --file=copy.dump 'host=127.0.0.1 port=")
                .hasMessageEndingWith(" dbname=postgres user=postgres'")
                .hasMessageNotContaining(PostgresCluster.PASSWORD);
    }

    @Test
    void tellsOfACharacterThatAServerCannotKeep() {
        assertThatThrownBy(() -> store.commit(change(incident("nul\u0000"))))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("a character that PostgreSQL cannot keep");
    }

    @Override
    void alter(String sql) throws SQLException {
        cluster.alter("postgres", "SET search_path = emptied", sql);
    }

    private List<String> texts(String query) throws SQLException {
        try (Connection connection = server.dataSource().getConnection();
                var statement = connection.prepareStatement(query)) {
            return RowReader.texts(statement);
        }
    }
}
