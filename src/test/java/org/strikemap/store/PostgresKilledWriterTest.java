package org.strikemap.store;

import java.util.List;

/** A process that is killed while it writes to a server leaves neither halves nor the lock of writing. */
class PostgresKilledWriterTest extends KilledWriterTest {

    private final PostgresCluster cluster = PostgresCluster.running();
    private final PostgresDatabase server = cluster.emptySchema();

    @Override
    List<String> whereabouts() {
        String url = cluster.url("postgres") + "?currentSchema=" + server.schema();
        return List.of(url, PostgresCluster.USER, PostgresCluster.PASSWORD);
    }

    @Override
    Store open() {
        return PostgresStore.open(server);
    }

    @Override
    List<Integer> kills() {
        return List.of(2, 5);
    }
}
