package org.strikemap.store;

import java.sql.Connection;
import java.sql.SQLException;

/** Connections that the threads of a {@link SqlExecutor} borrow, one for each transaction. Thread-safe. */
interface ConnectionPool extends AutoCloseable {

    /** A connection that is nobody else's until it is {@link #release released}. */
    Connection borrow() throws SQLException;

    /** Gives a borrowed connection back, whatever became of it. */
    void release(Connection connection) throws SQLException;

    /** Closes the connections; none is borrowed any more. */
    @Override
    void close() throws SQLException;
}
