package org.strikemap.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.strikemap.incident.Incident;

/** The upkeep of a store in a file. */
final class SqliteMaintenance implements StoreMaintenance {

    private static final String UNFINISHED = ".unfinished";

    /** Spatial indexes, which programs such as QGIS add to a layer, each with what SQLite finds wrong in it. */
    private static final String DAMAGED_INDEXES = """
            SELECT 'the spatial index ' || name || ' is damaged: ' || replace(found, char(10), '; ')
            FROM (
              SELECT name, rtreecheck('main', name) AS found FROM sqlite_schema
              WHERE type = 'table' AND sql LIKE 'CREATE VIRTUAL TABLE % USING rtree%')
            WHERE found <> 'ok'
            """;

    private final Path directory;
    private final SqliteDatabase file;

    private SqliteMaintenance(Path directory, SqliteDatabase file) {
        this.directory = directory;
        this.file = file;
    }

    /**
     * The upkeep of the store in a directory.
     *
     * @throws StoreException if there is none
     */
    static SqliteMaintenance of(Path dataDirectory) {
        SqliteDatabase file = SqliteDatabase.in(dataDirectory);
        if (!Files.isRegularFile(file.path())) {
            throw new StoreException(file.path() + ": there is no store");
        }
        Migrations.apply(file);
        return new SqliteMaintenance(dataDirectory, file);
    }

    @Override
    public void backUp(Path copy) {
        Path unfinished = copy.resolveSibling(copy.getFileName() + UNFINISHED);
        if (Files.exists(copy)) {
            throw new StoreException(copy + " is there already");
        }
        try {
            Files.deleteIfExists(unfinished);
            writeCopy(unfinished);
            try (FileChannel written = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
                written.force(true);
            }
            Files.move(unfinished, copy, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new StoreException(copy + " cannot be written: " + e.getMessage(), e);
        }
    }

    private void writeCopy(Path copy) {
        try (Connection connection = file.connect();
                var statement = connection.prepareStatement("VACUUM INTO ?")) {
            statement.setString(1, copy.toString());
            statement.execute();
        } catch (SQLException e) {
            throw file.fault(e);
        }
    }

    @Override
    public CheckReport check(Consumer<Incident> visitor) {
        List<String> faults = new ArrayList<>();
        try (Connection connection = file.connect()) {
            addAnswers(
                    connection,
                    "SELECT integrity_check FROM pragma_integrity_check WHERE integrity_check NOT LIKE 'In RTree %'",
                    "ok",
                    faults);
            addAnswers(connection, DAMAGED_INDEXES, "", faults);
            addAnswers(
                    connection,
                    "SELECT 'a row of ' || \"table\" || ' points nowhere' FROM pragma_foreign_key_check",
                    "",
                    faults);
        } catch (SQLException e) {
            throw file.fault(e);
        }
        try (SqliteStore store = SqliteStore.open(directory)) {
            return IntegrityCheck.of(store, faults, visitor);
        }
    }

    private static void addAnswers(Connection connection, String query, String sound, List<String> faults)
            throws SQLException {
        try (var statement = connection.prepareStatement(query);
                var rows = statement.executeQuery()) {
            while (rows.next() && faults.size() < CheckReport.MOST) {
                String answer = rows.getString(1);
                if (!answer.equals(sound)) {
                    faults.add(answer);
                }
            }
        }
    }
}
