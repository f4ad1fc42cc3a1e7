package org.strikemap.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** As many connections as there are threads, for a database in a file, whose connections are never lost. */
final class FixedConnections implements ConnectionPool {

    private final Queue<Connection> idle;

    FixedConnections(List<Connection> connections) {
        idle = new ConcurrentLinkedQueue<>(connections);
    }

    @Override
    public Connection borrow() {
        return Objects.requireNonNull(idle.poll(), "as many connections as threads");
    }

    @Override
    public void release(Connection connection) {
        idle.add(connection);
    }

    @Override
    public void close() throws SQLException {
        for (Connection connection : idle) {
            connection.close();
        }
    }
}
