package org.strikemap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.strikemap.gazetteer.Gazetteer;
import org.strikemap.gazetteer.Geodata;
import org.strikemap.geocode.Geocoder;
import org.strikemap.store.SqliteStore;
import org.strikemap.store.StoreAddress;
import picocli.CommandLine;

class CheckCommandTest {

    private static final Path GEODATA = Path.of("geodata");

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void anEmptyStore() {
        SqliteStore.open(folder.resolve("data")).close();
    }

    private String told(int status, @Nullable Path geodata) {
        StringWriter told = new StringWriter();
        CommandLine command = new CommandLine(new CheckCommand(
                        () -> new StoreAddress(folder.resolve("data"), null, null, null),
                        () -> new Geodata(geodata),
                        () -> Geocoder.inMemory(Gazetteer.of(List.of()))))
                .setOut(new PrintWriter(told))
                .setErr(new PrintWriter(told));
        assertThat(command.execute()).as(told.toString()).isEqualTo(status);
        return told.toString();
    }

    private Path copyOfGeodata() throws IOException {
        Path copy = folder.resolve("geodata");
        try (Stream<Path> files = Files.walk(GEODATA)) {
            for (Path file : files.toList()) {
                Files.copy(file, copy.resolve(GEODATA.relativize(file).toString()));
            }
        }
        return copy;
    }

    @Test
    void theFilesInTheProgramAreThoseThatAreListed() {
        assertThat(told(0, null))
                .contains("geodata: 9 files, 9 as they are listed")
                .contains("all is sound");
    }

    @Test
    void aFileThatWasChangedOrIsMissingIsAFault() throws IOException {
        Path copy = copyOfGeodata();
        assertThat(told(0, copy)).contains("9 as they are listed");
        Path places = copy.resolve("gazetteer/places.csv");
        Files.writeString(places, Files.readString(places).replaceFirst("35", "36"));
        Files.delete(copy.resolve("documented/tallies.csv"));
        assertThat(told(1, copy))
                .contains("geodata: 9 files, 7 as they are listed")
                .contains("fault: geodata/gazetteer/places.csv is not the file")
                .contains("fault: geodata/documented/tallies.csv is missing")
                .doesNotContain("fault: geodata/basemap")
                .contains("not all is sound");
    }

    @Test
    void aFolderOfOnesOwnNeedNotListItsFiles() throws IOException {
        Path copy = copyOfGeodata();
        Files.writeString(copy.resolve("README.md"), "# ours\n");
        assertThat(told(1, copy)).contains("fault: geodata/README.md lists no files");
        Files.delete(copy.resolve("README.md"));
        assertThat(told(0, copy)).contains("no README.md lists the files").contains("all is sound");
    }
}
