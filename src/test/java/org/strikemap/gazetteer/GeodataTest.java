package org.strikemap.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What {@code geodata/README.md} says of each file, checked against the file. */
class GeodataTest {

    private static final Path GEODATA = Path.of("geodata");
    private static final Pattern ROW = Pattern.compile("\\| `([^`]+)` \\|(.*)\\| `([0-9a-f]{64})` \\|");

    @Test
    void everyFileStandsInTheReadmeWithItsHash() throws IOException, NoSuchAlgorithmException {
        Map<String, String> actual = new TreeMap<>();
        try (Stream<Path> files = Files.walk(GEODATA)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = GEODATA.relativize(file).toString().replace('\\', '/');
                if (!name.equals("README.md")) {
                    actual.put(name, sha256(file));
                }
            }
        }
        assertThat(GeodataManifest.read(new Geodata(GEODATA)).hashes()).isEqualTo(actual);
        GeodataManifest carried = GeodataManifest.read(new Geodata(null));
        assertThat(carried.hashes()).isEqualTo(actual);
        assertThat(carried.listMismatches()).isEmpty();
    }

    @Test
    void everyFileHasItsSourceLicenceAndDate() throws IOException {
        for (String line : Files.readAllLines(GEODATA.resolve("README.md"))) {
            Matcher row = ROW.matcher(line);
            if (row.matches()) {
                List<String> cells = List.of(row.group(2).split("\\|"));
                assertThat(cells).as(line).hasSize(4).noneMatch(String::isBlank);
                assertThat(cells.get(3).strip()).matches("\\d{4}-\\d{2}-\\d{2}");
            }
        }
    }

    @Test
    void theFilesKeepToTheirBudgets() throws IOException {
        long basemap = 0;
        try (Stream<Path> files = Files.list(GEODATA.resolve("basemap"))) {
            for (Path file : files.toList()) {
                basemap += Files.size(file);
            }
        }
        assertThat(basemap).isBetween(100_000L, 1_500_000L);
        assertThat(Files.size(GEODATA.resolve("gazetteer/world.csv.gz"))).isBetween(1_000_000L, 4_000_000L);
    }

    private static String sha256(Path file) throws IOException, NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    }
}
