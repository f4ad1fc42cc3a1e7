package org.strikemap.store;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where a store is kept: in a file of a folder, or in a database on a PostgreSQL server. Nothing of PostgreSQL is loaded for a file.
 *
 * @param data the folder, when there is no address of a server
 * @param url the address of a database on a server, {@code jdbc:postgresql://host:port/database}; null or blank for the file
 * @param user who logs in to the server; null for the user that the address names, else that of the process
 * @param password theirs; null for the one in the address, else that of {@code ~/.pgpass}
 */
public record StoreAddress(
        Path data,
        @Nullable String url,
        @Nullable String user,
        @Nullable String password) {

    /**
     * Opens the store, making it if there is none.
     *
     * @throws StoreException if it cannot be opened; the message names the file or the server, and the fault
     */
    public Store open() {
        return url == null || url.isBlank() ? SqliteStore.open(data) : PostgresStore.open(url, user, password);
    }

    /**
     * The upkeep of the store.
     *
     * @throws StoreException if there is no file, or the address is none
     */
    public StoreMaintenance upkeep() {
        return url == null || url.isBlank()
                ? SqliteMaintenance.of(data)
                : new PostgresMaintenance(PostgresDatabase.at(url, user, password));
    }

    /** What people are told of it; without the password. */
    @Override
    public String toString() {
        return url == null || url.isBlank()
                ? data.toAbsolutePath().toString()
                : PostgresDatabase.at(url, user, password).name();
    }
}
