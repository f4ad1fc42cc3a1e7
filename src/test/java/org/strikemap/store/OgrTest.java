package org.strikemap.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.strikemap.store.StoreSamples.bare;
import static org.strikemap.store.StoreSamples.change;
import static org.strikemap.store.StoreSamples.full;
import static org.strikemap.store.StoreSamples.incident;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.strikemap.Patience;
import org.strikemap.Tools;

/** A GIS opens the file of the store as it is, even while the store is open. */
@Timeout(Patience.SECONDS)
class OgrTest {

    @TempDir
    private Path directory = Path.of("");

    @BeforeEach
    void requireOgr() {
        Tools.require("ogrinfo", "gdal-bin");
    }

    @Test
    void listsAndReadsTheLayers() throws IOException, InterruptedException {
        try (Store store = SqliteStore.open(directory)) {
            store.commit(
                    change(incident("strike", full("1", "strike", 14), bare("2", "strike")), incident("unplaced")));

            assertThat(ogrinfo())
                    .contains("incidents (Point)")
                    .contains("claims (Point)")
                    .contains("tallies (None)")
                    .contains("sources (None)")
                    .contains("imports (None)")
                    .doesNotContain("migrations");
            assertThat(ogrinfo("incidents"))
                    .contains("Feature Count: 2")
                    .contains("Extent: (38.984722, 35.952778) - (38.984722, 35.952778)")
                    .contains("POINT (38.984722 35.952778)")
                    .contains("killed_best (Integer) = 15")
                    .contains("start_date (Date) = 2017/06/08");
            assertThat(ogrinfo("claims"))
                    .contains("Feature Count: 3")
                    .contains("مفرق الجزرة")
                    .contains("source (String) = paper");
        }
    }

    private String ogrinfo(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("ogrinfo", "-ro"));
        command.addAll(List.of(arguments));
        command.add(2, directory.resolve("strikemap.gpkg").toString());
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        assertThat(said).doesNotContain("Warning").doesNotContain("ERROR");
        return said;
    }
}
