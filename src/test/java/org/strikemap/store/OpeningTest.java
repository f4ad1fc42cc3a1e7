package org.strikemap.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.stream.IntStream;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said of a directory or a file that cannot be the store. */
class OpeningTest {

    @TempDir
    private Path directory = Path.of("");

    private AbstractThrowableAssert<?, ?> assertThatOpening(Path home) {
        return assertThatThrownBy(() -> SqliteStore.open(home).close()).isInstanceOf(StoreException.class);
    }

    private Path file() {
        return directory.resolve("strikemap.gpkg");
    }

    @Test
    void theDirectoryIsAFile() throws IOException {
        Path notes = Files.writeString(directory.resolve("notes.txt"), "not a directory");

        assertThatOpening(notes).hasMessageContaining("notes.txt").hasMessageContaining("cannot be made");
        assertThatOpening(notes.resolve("data")).hasMessageContaining("notes.txt");
    }

    @Test
    void theFileIsADirectory() throws IOException {
        Files.createDirectory(file());

        assertThatOpening(directory).hasMessageContaining(file().toString()).hasMessageContaining("is a directory");
    }

    @Test
    void theFileIsNotADatabase() throws IOException {
        Files.writeString(file(), "claim_id,incident_key,date\n".repeat(100));

        assertThatOpening(directory).hasMessageContaining(file().toString()).hasMessageContaining("not a database");
    }

    @Test
    void theFileIsADatabaseOfSomethingElseAndStaysAsItIs() throws SQLException, IOException {
        alter("CREATE TABLE recipes (name TEXT)");
        byte[] before = Files.readAllBytes(file());

        assertThatOpening(directory).hasMessageContaining(file().toString()).hasMessageContaining("something else");
        assertThat(file()).hasBinaryContent(before);
    }

    @Test
    void theFileIsAGeoPackageOfSomethingElse() throws SQLException {
        alter("PRAGMA application_id = 1196444487", "CREATE TABLE gpkg_contents (table_name TEXT)");

        assertThatOpening(directory).hasMessageContaining(file().toString()).hasMessageContaining("something else");
    }

    @Test
    void theFileIsNewerThanTheProgram() throws SQLException {
        SqliteStore.open(directory).close();
        alter("""
                INSERT INTO strikemap_migrations
                SELECT 99, '99', 'from the future', type, script, checksum, installed_by, installed_on, execution_time, success
                FROM strikemap_migrations WHERE installed_rank = 1
                """);

        assertThatOpening(directory)
                .hasMessageContaining(file().toString())
                .hasMessageContaining("newer program")
                .hasMessageContaining("from the future");
    }

    @Test
    void theFileIsDamaged() throws IOException {
        try (Store store = SqliteStore.open(directory)) {
            store.commit(StoreSamples.change(StoreSamples.incidents(500)));
        }
        try (FileChannel channel = FileChannel.open(file(), StandardOpenOption.WRITE)) {
            channel.truncate(channel.size() / 2);
        }

        assertThatThrownBy(() -> {
                    try (Store store = SqliteStore.open(directory)) {
                        store.readAll();
                    }
                })
                .isInstanceOf(StoreException.class)
                .hasMessageContaining(file().toString())
                .hasMessageContaining("damaged");
    }

    @Test
    void manyOpeningAtOnceMakeOneStore() {
        var stores = IntStream.range(0, 8)
                .parallel()
                .mapToObj(i -> SqliteStore.open(directory))
                .toList();

        stores.getFirst().commit(StoreSamples.change(StoreSamples.incident("one")));

        assertThat(stores).allSatisfy(store -> assertThat(store.version()).isEqualTo(1));
        stores.forEach(Store::close);
    }

    private void alter(String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file())) {
            for (String sql : statements) {
                SqlExecutor.execute(connection, sql);
            }
        }
    }
}
