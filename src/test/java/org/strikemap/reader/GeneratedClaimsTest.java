package org.strikemap.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.strikemap.source.Source;
import org.strikemap.source.SourceType;

class GeneratedClaimsTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void isTheSameForASeedAndAcceptedWhole() throws IOException {
        Path file = folder.resolve("one.csv");
        long claims = GeneratedClaims.write(file, 2_000, 7);
        GeneratedClaims.write(folder.resolve("two.csv"), 2_000, 7);
        GeneratedClaims.write(folder.resolve("three.csv"), 2_000, 8);
        assertThat(folder.resolve("two.csv")).hasSameBinaryContentAs(file);
        assertThat(Files.mismatch(file, folder.resolve("three.csv"))).isNotNegative();
        List<Source> sources = Stream.of(
                        "sohr airwars sana afp reuters white-helmets anadolu rudaw us-led-coalition hrw".split(" ", -1))
                .map(id -> new Source(id, id, SourceType.MONITOR, null, null))
                .toList();
        try (InputStream in = Files.newInputStream(file)) {
            ReadResult reading = ClaimCsv.read(in, new SourceRegistry(sources));
            assertThat(reading.rejections()).isEmpty();
            assertThat(reading.claims()).hasSize((int) claims);
            Set<String> incidents = reading.claims().stream()
                    .map(row -> row.claim().incidentKey())
                    .collect(Collectors.toSet());
            assertThat(incidents).hasSize(2_000);
            assertThat(claims).isBetween(3_700L, 4_300L);
        }
    }
}
