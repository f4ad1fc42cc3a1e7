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
final class FileUpkeep implements Upkeep {

    private static final String UNFINISHED = ".unfinished";

    private final Path directory;
    private final DatabaseFile file;

    private FileUpkeep(Path directory, DatabaseFile file) {
        this.directory = directory;
        this.file = file;
    }

    /**
     * The upkeep of the store in a directory.
     *
     * @throws StoreException if there is none
     */
    static FileUpkeep of(Path dataDirectory) {
        DatabaseFile file = DatabaseFile.in(dataDirectory);
        if (!Files.isRegularFile(file.path())) {
            throw new StoreException(file.path() + ": there is no store");
        }
        Migrations.apply(file);
        return new FileUpkeep(dataDirectory, file);
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
    public Findings check(Consumer<Incident> visitor) {
        List<String> faults = new ArrayList<>();
        try (Connection connection = file.connect()) {
            addAnswers(connection, "PRAGMA integrity_check(" + Findings.MOST + ")", "ok", faults);
            addAnswers(
                    connection,
                    "SELECT 'a row of ' || \"table\" || ' points nowhere' FROM pragma_foreign_key_check",
                    "",
                    faults);
        } catch (SQLException e) {
            throw file.fault(e);
        }
        try (SqliteStore store = SqliteStore.open(directory)) {
            return Examination.of(store, faults, visitor);
        }
    }

    private static void addAnswers(Connection connection, String query, String sound, List<String> faults)
            throws SQLException {
        try (var statement = connection.prepareStatement(query);
                var rows = statement.executeQuery()) {
            while (rows.next() && faults.size() < Findings.MOST) {
                String answer = rows.getString(1);
                if (!answer.equals(sound)) {
                    faults.add(answer);
                }
            }
        }
    }
}
