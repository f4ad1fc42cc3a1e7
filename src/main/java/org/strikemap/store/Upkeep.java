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
import org.strikemap.incident.Corroboration;
import org.strikemap.incident.Incident;

/** Copies and examines the file of a store, while others may read and write it. */
public final class Upkeep {

    private static final String UNFINISHED = ".unfinished";
    private static final int MOST_FAULTS = 100;

    private final Path directory;
    private final DatabaseFile file;

    private Upkeep(Path directory, DatabaseFile file) {
        this.directory = directory;
        this.file = file;
    }

    /**
     * What an examination found.
     *
     * @param contents all that the file holds
     * @param faults what is wrong with it, a hundred at most; empty if it is sound
     */
    public record Findings(Contents contents, List<String> faults) {

        public Findings {
            faults = List.copyOf(faults);
        }
    }

    /**
     * The upkeep of the store in a directory.
     *
     * @throws StoreException if there is none
     */
    public static Upkeep of(Path dataDirectory) {
        DatabaseFile file = DatabaseFile.in(dataDirectory);
        if (!Files.isRegularFile(file.path())) {
            throw new StoreException(file.path() + ": there is no store");
        }
        Migrations.apply(file);
        return new Upkeep(dataDirectory, file);
    }

    /**
     * Writes a copy of everything as of one commit, which is a store of its own. It is on the disk, whole, when it has the name that was
     * asked for.
     *
     * @throws StoreException if there is such a file already, or it cannot be written
     */
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

    /**
     * Reads everything, and looks whether the file is sound, and whether each incident is what its claims make of it.
     *
     * @throws StoreException if it cannot be read to its end
     */
    public Findings check() {
        List<String> faults = new ArrayList<>();
        try (Connection connection = file.connect()) {
            addAnswers(connection, "PRAGMA integrity_check(" + MOST_FAULTS + ")", "ok", faults);
            addAnswers(
                    connection,
                    "SELECT 'a row of ' || \"table\" || ' points nowhere' FROM pragma_foreign_key_check",
                    "",
                    faults);
        } catch (SQLException e) {
            throw file.fault(e);
        }
        try (SqliteStore store = SqliteStore.open(directory)) {
            Contents contents = store.readAll();
            contents.incidents().stream()
                    .filter(incident -> !isWhatItsClaimsMakeOfIt(incident))
                    .map(incident -> "the incident " + incident.id() + " is not what its claims make of it")
                    .forEach(faults::add);
            return new Findings(contents, faults.stream().limit(MOST_FAULTS).toList());
        }
    }

    private static boolean isWhatItsClaimsMakeOfIt(Incident incident) {
        return Corroboration.corroborate(incident.mark(), incident.claims()).equals(incident);
    }

    private static void addAnswers(Connection connection, String query, String sound, List<String> faults)
            throws SQLException {
        try (var statement = connection.prepareStatement(query);
                var rows = statement.executeQuery()) {
            while (rows.next() && faults.size() < MOST_FAULTS) {
                String answer = rows.getString(1);
                if (!answer.equals(sound)) {
                    faults.add(answer);
                }
            }
        }
    }
}
