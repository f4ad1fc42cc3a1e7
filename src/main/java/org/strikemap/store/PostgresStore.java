package org.strikemap.store;

import org.jspecify.annotations.Nullable;

/**
 * The store in a PostgreSQL database with PostGIS, for several servers on one store. Its tables are those of the GeoPackage, in a
 * schema of their own, {@code strikemap}.
 *
 * <p>One process writes at a time: each commit holds the advisory lock {@link PostgresDatabase#WRITING}, and another one waits up to
 * 30 seconds for it. Readers wait for nobody. A connection that was lost is opened again by the next question, which fails only
 * while the server does not answer.
 */
final class PostgresStore extends SqlStore {

    private static final int READERS = 2;

    private PostgresStore(SqlExecutor writer, SqlExecutor readers) {
        super(writer, readers);
    }

    /**
     * Opens the store, making its schema and tables if there are none, and brings it to the newest layout.
     *
     * @param url {@code jdbc:postgresql://host:port/database}, optionally with parameters of the driver
     * @param user who logs in; null for the user that the address names, else that of the process
     * @param password theirs; null for the password in the address, else that of the file of passwords, {@code ~/.pgpass}
     * @throws StoreException if the address is none, the server cannot be reached or does not let us in, PostGIS is missing, or the
     *     tables are newer than this program; the message names host, port and database, never the password
     */
    static PostgresStore open(String url, @Nullable String user, @Nullable String password) {
        return open(PostgresDatabase.at(url, user, password));
    }

    static PostgresStore open(PostgresDatabase server) {
        PostgresMigrations.apply(server);
        return on(server);
    }

    /** The store in a database that has the newest layout. */
    static PostgresStore on(PostgresDatabase server) {
        return new PostgresStore(SqlExecutor.writer(server), SqlExecutor.readers(server, READERS));
    }
}
