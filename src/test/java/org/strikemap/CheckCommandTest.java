package org.strikemap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.strikemap.claim.Claim;
import org.strikemap.claim.Provenance;
import org.strikemap.gazetteer.Gazetteer;
import org.strikemap.gazetteer.Geodata;
import org.strikemap.geocode.Geocoder;
import org.strikemap.source.Report;
import org.strikemap.store.SqliteStore;
import org.strikemap.store.Store;
import org.strikemap.store.StoreAddress;
import org.strikemap.store.StoreSamples;
import picocli.CommandLine;

class CheckCommandTest {

    private static final Path GEODATA = Path.of("geodata");

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void anEmptyStore() {
        SqliteStore.open(folder.resolve("data")).close();
    }

    private String told(int status, @Nullable Path geodata, String... options) {
        StringWriter told = new StringWriter();
        CommandLine command = new CommandLine(new CheckCommand(
                        () -> new StoreAddress(folder.resolve("data"), null, null, null),
                        () -> new Geodata(geodata),
                        () -> Geocoder.inMemory(Gazetteer.of(List.of())),
                        () -> new LinkChecker(
                                new HostPacer(Duration.ZERO, () -> 0, time -> {}), Duration.ofMinutes(1), "a test")))
                .setOut(new PrintWriter(told))
                .setErr(new PrintWriter(told));
        assertThat(command.execute(options)).as(told.toString()).isEqualTo(status);
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
                .contains("geodata: 12 files, 12 as they are listed")
                .contains("all is sound");
    }

    @Test
    void aFileThatWasChangedOrIsMissingIsAFault() throws IOException {
        Path copy = copyOfGeodata();
        assertThat(told(0, copy)).contains("12 as they are listed");
        Path places = copy.resolve("gazetteer/places.csv");
        Files.writeString(places, Files.readString(places).replaceFirst("35", "36"));
        Files.delete(copy.resolve("documented/tallies.csv"));
        assertThat(told(1, copy))
                .contains("geodata: 12 files, 10 as they are listed")
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

    @Test
    void addressesAreAskedForOnlyWhenAPersonWantsThat() throws IOException {
        try (LinkServer server = new LinkServer();
                Store store = SqliteStore.open(folder.resolve("data"))) {
            store.commit(StoreSamples.change(
                    StoreSamples.incident("a", claim("a1", server.url("/page")), claim("a2", server.url("/gone"))),
                    StoreSamples.incident("b", claim("b1", server.url("/page")))));
            assertThat(told(0, null)).doesNotContain("links:");
            assertThat(server.requests()).isEmpty();
            assertThat(told(0, null, "--links"))
                    .contains("200 " + server.url("/page"))
                    .contains("404 " + server.url("/gone"))
                    .contains("links: 2 addresses, 1 reached, 1 not, 0 not asked for");
            assertThat(told(0, null, "--links", "--limit", "1"))
                    .contains("links: 2 addresses, 1 reached, 0 not, 1 not asked for");
        }
    }

    private static Claim claim(String id, String url) {
        Claim bare = StoreSamples.bare(id, id.substring(0, 1));
        Report report = new Report(url, null, null, null);
        Provenance provenance = new Provenance(bare.source(), bare.stance(), null, null, report);
        return new Claim(bare.identity(), provenance, bare.strike(), bare.place(), null, bare.toll(), bare.details());
    }
}
