package org.strikemap.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TempStore;
import org.sqlite.SQLiteDataSource;
import org.sqlite.SQLiteOpenMode;
import org.strikemap.geopackage.SqliteFaults;

/**
 * The file of the store: how it is opened, and what its faults are called.
 *
 * @param path the file
 */
record SqliteDatabase(Path path) implements DatabaseConnector {

    private static final String NAME = "strikemap.gpkg";

    /** How long to wait for another process that writes. */
    private static final int BUSY_TIMEOUT_MILLIS = 30_000;

    /** Page cache of 32 MiB (PRAGMA cache_size; negative means KiB). */
    private static final int CACHE = -32_768;

    private static final int WAL_BYTES_KEPT = 64 << 20;

    /** The file in a directory, which is made if there is none. */
    static SqliteDatabase in(Path directory) {
        try {
            Files.createDirectories(directory);
        } catch (IOException e) {
            throw new StoreException("the data directory " + directory + " cannot be made: " + e, e);
        }
        return new SqliteDatabase(directory.resolve(NAME));
    }

    /** Where connections come from: write-ahead log (WAL), synchronous=FULL, foreign keys enforced. */
    SQLiteDataSource dataSource() {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(JournalMode.WAL);
        config.setSynchronous(SynchronousMode.FULL);
        config.enforceForeignKeys(true);
        config.setBusyTimeout(BUSY_TIMEOUT_MILLIS);
        config.setCacheSize(CACHE);
        config.setTempStore(TempStore.MEMORY);
        config.setOpenMode(SQLiteOpenMode.NOMUTEX); // the driver lets one thread in at a time
        config.setJournalSizeLimit(WAL_BYTES_KEPT);
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl(url());
        return source;
    }

    private String url() {
        return "jdbc:sqlite:" + path;
    }

    @Override
    public String name() {
        return path.toString();
    }

    @Override
    public String beginWriting() {
        return "BEGIN IMMEDIATE";
    }

    @Override
    public String beginReading() {
        return "BEGIN";
    }

    @Override
    public Connection connect() {
        try {
            return dataSource().getConnection();
        } catch (SQLException e) {
            throw fault(e);
        }
    }

    /**
     * Makes sure that the file is ours, empty or not there yet. It is opened for reading only, so that a file of something else
     * stays as it is.
     *
     * @param mark the name of a table that every file of ours has
     * @throws StoreException if it is something else's, or cannot be read
     */
    void requireOurs(String mark) {
        if (!Files.exists(path)) {
            return;
        }
        if (Files.isDirectory(path)) {
            throw new StoreException(path + " is a directory, not a file");
        }
        SQLiteConfig readOnly = new SQLiteConfig();
        readOnly.setReadOnly(true);
        readOnly.setBusyTimeout(BUSY_TIMEOUT_MILLIS);
        try (Connection connection = readOnly.createConnection(url());
                var statement = connection.prepareStatement("SELECT count(*), sum(name = ?) FROM sqlite_master")) {
            statement.setString(1, mark);
            try (var row = new RowReader(statement.executeQuery())) {
                row.next();
                if (row.number() > 0 && row.number() == 0) {
                    throw new StoreException(path + " is a database of something else, not of Strike map");
                }
            }
        } catch (SQLException e) {
            throw fault(e);
        }
    }

    /** A file stays open. */
    @Override
    public boolean isLost(Connection connection, SQLException fault) {
        return false;
    }

    @Override
    public StoreException fault(Throwable cause) {
        return new StoreException(SqliteFaults.describe(path, cause), cause);
    }
}
