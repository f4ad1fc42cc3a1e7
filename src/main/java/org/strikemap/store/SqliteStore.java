package org.strikemap.store;

import java.nio.file.Path;

/**
 * The store as one file, {@code strikemap.gpkg}: an OGC GeoPackage 1.3 in SQLite, which a GIS opens as it is. Its layers are
 * {@code incidents} and {@code claims}; its tables {@code tallies}, {@code sources} and {@code imports}.
 *
 * <p>A commit is on the disk when {@link #commit} returns, and a process killed at any moment leaves the state before or after
 * it. Readers never wait for a writer, of this process or of another. One process writes at a time; a second one waits up to
 * 30 seconds.
 */
public final class SqliteStore extends SqlStore {

    private static final int READERS = 2;

    private SqliteStore(SqlExecutor writer, SqlExecutor readers) {
        super(writer, readers);
    }

    /**
     * Opens the store in a directory, making both if there is none, and brings it to the newest layout. Blocks its thread, unlike
     * everything afterwards.
     *
     * @throws StoreException if the directory cannot be written, the file is no GeoPackage, damaged, or newer than this program
     */
    public static SqliteStore open(Path dataDirectory) {
        SqliteDatabase file = SqliteDatabase.in(dataDirectory);
        Migrations.apply(file);
        return new SqliteStore(SqlExecutor.writer(file), SqlExecutor.readers(file, READERS));
    }
}
