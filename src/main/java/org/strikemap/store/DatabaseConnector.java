package org.strikemap.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.stream.Stream;

/** Opens connections, begins transactions and translates SQLExceptions. */
interface DatabaseConnector {

    /** What messages call it; never with a password. */
    String name();

    /**
     * A new connection, ready for transactions that one of the statements below begins and {@code COMMIT} or {@code ROLLBACK} ends.
     *
     * @throws StoreException if there is none to be had
     */
    Connection connect();

    /**
     * Connections for several threads.
     *
     * @param purpose in names of threads, such as {@code reader}
     * @param size how many at most
     * @throws StoreException if there is none to be had
     */
    default ConnectionPool pool(String purpose, int size) {
        return new FixedConnections(Stream.generate(this::connect).limit(size).toList());
    }

    /** Begins a transaction that writes. It waits until no other process writes. */
    String beginWriting();

    /** Begins a transaction that reads all as of one commit. */
    String beginReading();

    /** Whether a fault means that nothing more can be done with the connection, but with another one. */
    boolean isLost(Connection connection, SQLException fault);

    /** The exception that tells what went wrong with the database. */
    StoreException fault(Throwable cause);

    /** The exception for a row that makes no sense, such as one that was edited by hand. */
    default StoreException unreadable(Throwable cause) {
        Throwable reason = cause.getCause() == null ? cause : cause.getCause();
        return new StoreException(name() + ": a row cannot be read (" + reason.getMessage() + ")", cause);
    }
}
