package org.strikemap.store;

import java.nio.file.Path;

/** Nothing is lost or mixed up on the way to a server and back. */
class PostgresRoundTripTest extends RoundTripTest {

    private final PostgresCluster cluster = PostgresCluster.running();
    private PostgresDatabase server = cluster.schema("none");

    @Override
    Store openEmpty(Path directory) {
        server = cluster.emptyStore();
        return PostgresStore.on(server);
    }

    @Override
    Store openAgain(Path directory) {
        return PostgresStore.on(server);
    }
}
