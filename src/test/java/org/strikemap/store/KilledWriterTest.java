package org.strikemap.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.strikemap.store.StoreSamples.bare;
import static org.strikemap.store.StoreSamples.change;
import static org.strikemap.store.StoreSamples.full;
import static org.strikemap.store.StoreSamples.incident;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.strikemap.Patience;
import org.strikemap.incident.Incident;

/** A process that is killed while it writes loses nothing it was told is kept, and leaves nothing by halves. */
@Timeout(Patience.SECONDS)
class KilledWriterTest {

    private static final int EACH = 150;

    @TempDir
    private Path directory = Path.of("");

    /** Commits for ever and says which version was acknowledged last. */
    static final class Writer {

        private Writer() {}

        /** Takes the folder of a store, or address, user and password of one on a server. */
        public static void main(String[] arguments) {
            try (Store store = arguments.length == 1
                    ? SqliteStore.open(Path.of(arguments[0]))
                    : PostgresStore.open(arguments[0], arguments[1], arguments[2])) {
                for (long next = store.version(); true; next++) {
                    System.out.println("kept " + store.commit(change(strikes(next))));
                }
            }
        }

        private static List<Incident> strikes(long version) {
            return IntStream.range(0, EACH)
                    .mapToObj(i -> version + "-" + i)
                    .map(id -> incident(id, full(id + "-a", id, 1), bare(id + "-b", id)))
                    .toList();
        }
    }

    /** What the writer is started with. */
    List<String> whereabouts() {
        return List.of(directory.toString());
    }

    Store open() {
        return SqliteStore.open(directory);
    }

    /** After how many commits writers are killed, one after another. */
    List<Integer> kills() {
        return List.of(1, 4, 9);
    }

    @Test
    void keepsWhatWasAcknowledgedAndNothingByHalves() throws IOException, InterruptedException {
        long acknowledged = 0;
        for (int commits : kills()) {
            acknowledged = killAfter(commits);
            try (Store store = open()) {
                StoreContents contents = store.readAll();

                assertThat(contents.version()).isBetween(acknowledged, acknowledged + 1);
                assertThat(contents.incidents()).hasSize((int) contents.version() * EACH);
                assertThat(contents.incidents())
                        .allSatisfy(held -> assertThat(held.claims()).hasSize(2));
                assertThat(store.listImports()).hasSize((int) contents.version());
            }
        }
    }

    /** Runs a writer, kills it once it has said so often that a version is kept, and returns the last one it told of. */
    private long killAfter(int commits) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                Objects.requireNonNull(System.getProperty("java.class.path")),
                Writer.class.getName()));
        command.addAll(whereabouts());
        Process writer = new ProcessBuilder(command).redirectErrorStream(true).start();
        long version = 0;
        int said = 0;
        try (BufferedReader lines = writer.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("kept ")) {
                    version = Long.parseLong(line.substring(5));
                    if (++said == commits) {
                        // By its handle, so that what it had said before can still be read.
                        writer.toHandle().destroyForcibly();
                    }
                }
            }
        } finally {
            writer.destroyForcibly();
        }
        writer.waitFor();
        assertThat(said).as("commits told of").isGreaterThanOrEqualTo(commits);
        return version;
    }
}
