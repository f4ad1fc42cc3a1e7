package org.strikemap.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/**
 * Brings a database to the newest layout with Flyway; here a file, and in {@link PostgresMigrations} a server.
 *
 * <p>Flyway keeps its history in a table that {@code gpkg_contents} does not list, so that a GIS does not show it. It cannot
 * lock SQLite, so that a lock file keeps two processes that start at once apart.
 */
final class Migrations {

    private static final String LOCATION = "classpath:db/migration/sqlite";
    private static final String SHARED = "classpath:db/migration/shared";
    static final String HISTORY = "strikemap_migrations";

    /** The placeholder of the type of whole numbers. */
    static final String INTEGER = "integer";

    /** A file lock belongs to the whole process, and asking for it twice within one is an error. */
    private static final ReentrantLock WITHIN_PROCESS = new ReentrantLock();

    private Migrations() {}

    /** @throws StoreException if the file cannot be brought up to date, or is newer than this program */
    static void apply(SqliteDatabase file) {
        Path lock = file.path().resolveSibling("strikemap.lock");
        WITHIN_PROCESS.lock();
        try (var channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.lock();
            file.requireOurs(HISTORY);
            migrate(file, steps(LOCATION, Map.of(INTEGER, "MEDIUMINT")).dataSource(file.dataSource()));
        } catch (IOException e) {
            throw new StoreException(file.path() + ": its directory cannot be written: " + e, e);
        } finally {
            WITHIN_PROCESS.unlock();
        }
    }

    /**
     * What is the same for every database.
     *
     * @param location of the steps of one kind of database
     * @param placeholders what the steps call otherwise in each kind of database; {@link #INTEGER} is among them
     */
    static FluentConfiguration steps(String location, Map<String, String> placeholders) {
        return Flyway.configure()
                .locations(location, SHARED)
                .placeholders(placeholders)
                .table(HISTORY)
                .failOnMissingLocations(true);
    }

    /** @throws StoreException if the database cannot be brought up to date, or is newer than this program */
    static void migrate(DatabaseConnector database, FluentConfiguration steps) {
        try {
            Flyway flyway = steps.load();
            Arrays.stream(flyway.info().applied())
                    .filter(migration -> !migration.getState().isResolved())
                    .findFirst()
                    .ifPresent(migration -> refuse(database, migration));
            flyway.migrate();
        } catch (FlywayException e) {
            throw database.fault(e);
        }
    }

    private static void refuse(DatabaseConnector database, MigrationInfo migration) {
        throw new StoreException("%s was written by a newer program: this one does not know step %s of its layout (%s)"
                .formatted(database.name(), migration.getVersion(), migration.getDescription()));
    }
}
