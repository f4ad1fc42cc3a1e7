package org.strikemap.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.stream.IntStream;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.strikemap.Patience;

/** What is said when a store on a server cannot be opened: which server and why, and never the password. */
@Timeout(Patience.SECONDS)
class PostgresOpeningTest {

    private static final String WRONG = "not-the-password";

    private final PostgresCluster cluster = PostgresCluster.running();

    private static AbstractThrowableAssert<?, ?> assertThatOpening(String url, String user, String password) {
        return assertThatThrownBy(() -> PostgresStore.open(url, user, password).close())
                .isInstanceOf(StoreException.class)
                .satisfies(fault -> {
                    for (Throwable link = fault; link != null; link = link.getCause()) {
                        assertThat(String.valueOf(link.getMessage())).doesNotContain(password);
                    }
                });
    }

    private AbstractThrowableAssert<?, ?> assertThatOpening(PostgresDatabase server) {
        return assertThatThrownBy(() -> PostgresStore.open(server).close()).isInstanceOf(StoreException.class);
    }

    @Test
    void theAddressIsNone() {
        for (String url :
                new String[] {"", "jdbc:sqlite:x?password=" + WRONG, "jdbc:postgresql://h:port/d?password=" + WRONG}) {
            assertThatOpening(url, "someone", WRONG).hasMessageContaining("jdbc:postgresql://host:port/database");
        }
    }

    @Test
    void theSchemaHasNoPlainName() {
        assertThatOpening("jdbc:postgresql://127.0.0.1:1/d?currentSchema=x;y", "someone", WRONG)
                .hasMessageContaining("currentSchema");
    }

    @Test
    void theServerDoesNotAnswer() {
        assertThatOpening("jdbc:postgresql://127.0.0.1:1/strikes?password=" + WRONG, "someone", WRONG)
                .hasMessageContaining("PostgreSQL at 127.0.0.1:1/strikes")
                .hasMessageContaining("cannot be reached");
    }

    @Test
    void userAndPasswordMayStandInTheAddressAndAreToldToNobody() {
        String url = "%s?currentSchema=%s&user=%s&password=%s"
                .formatted(
                        cluster.url("postgres"),
                        cluster.emptySchema().schema(),
                        PostgresCluster.USER,
                        PostgresCluster.PASSWORD);
        StoreAddress address = new StoreAddress(Path.of("none"), url, null, null);

        try (Store store = address.open()) {
            assertThat(store.commit(StoreSamples.change(StoreSamples.incident("one"))))
                    .isEqualTo(1);
        }
        assertThat(address.upkeep().check(incident -> {}).incidents()).isEqualTo(1);
        assertThat(address.toString())
                .isEqualTo("PostgreSQL at " + cluster.url("postgres").replace("jdbc:postgresql://", ""));
        assertThat(new StoreAddress(Path.of("none"), " ", null, null).toString())
                .endsWith("none");
    }

    @Test
    void theDoorIsShut() {
        assertThatOpening(cluster.url("postgres"), PostgresCluster.USER, WRONG)
                .hasMessageContaining(cluster.url("postgres").replace("jdbc:postgresql://", ""))
                .hasMessageContaining("does not let us in");
        assertThatOpening(cluster.url("nowhere"), PostgresCluster.USER, PostgresCluster.PASSWORD)
                .hasMessageContaining("nowhere")
                .hasMessageContaining("createdb");
    }

    @Test
    void postGisIsMissing() throws SQLException {
        cluster.alter("postgres", "CREATE USER plain PASSWORD 'plain-password'", "CREATE DATABASE bare OWNER plain");

        assertThatOpening(cluster.url("bare"), "plain", "plain-password")
                .hasMessageContaining("/bare")
                .hasMessageContaining("CREATE EXTENSION postgis");

        cluster.alter("bare", "CREATE EXTENSION postgis SCHEMA public");
        try (Store store = PostgresStore.open(cluster.url("bare"), "plain", "plain-password")) {
            assertThat(store.commit(StoreSamples.change(StoreSamples.incident("one"))))
                    .isEqualTo(1);
        }
    }

    @Test
    void theDatabaseKeepsNoUtf8() throws SQLException {
        cluster.alter("postgres", "CREATE DATABASE western ENCODING 'LATIN1' LOCALE 'C' TEMPLATE template0");

        assertThatOpening(cluster.url("western"), PostgresCluster.USER, PostgresCluster.PASSWORD)
                .hasMessageContaining("LATIN1")
                .hasMessageContaining("--encoding=UTF8");
    }

    @Test
    void theSchemaHoldsSomethingElse() throws SQLException {
        PostgresDatabase server = cluster.emptySchema();
        cluster.alter(
                "postgres",
                "CREATE SCHEMA " + server.schema(),
                "CREATE TABLE " + server.schema() + ".recipes (name text)");

        assertThatOpening(server).hasMessageContaining(server.schema()).hasMessageContaining("something else");
    }

    @Test
    void theTablesAreOfANewerProgram() throws SQLException {
        PostgresDatabase server = cluster.emptySchema();
        PostgresStore.open(server).close();
        cluster.alter("postgres", """
                INSERT INTO %s.strikemap_migrations
                VALUES (99, '99', 'from the future', 'SQL', 'V99__x.sql', 1, 'x', now(), 1, true)
                """.formatted(server.schema()));

        assertThatOpening(server)
                .hasMessageContaining("PostgreSQL at 127.0.0.1")
                .hasMessageContaining("newer program")
                .hasMessageContaining("from the future");
    }

    @Test
    void manyOpeningAtOnceMakeOneStore() {
        PostgresDatabase server = cluster.emptySchema();
        var stores = IntStream.range(0, 6)
                .parallel()
                .mapToObj(i -> PostgresStore.open(server))
                .toList();

        stores.getFirst().commit(StoreSamples.change(StoreSamples.incident("one")));

        assertThat(stores).allSatisfy(store -> assertThat(store.version()).isEqualTo(1));
        stores.forEach(Store::close);
    }
}
