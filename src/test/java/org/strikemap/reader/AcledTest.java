package org.strikemap.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.strikemap.file.DataFile;

/** ACLED's names of actors and countries. */
class AcledTest {

    private static final String HEADER = "event_id_cnty,event_date,time_precision,event_type,sub_event_type,actor1,"
            + "civilian_targeting,country,admin1,location,latitude,longitude,geo_precision,source,fatalities\n";

    private static final List<String> FORCES = List.of(
            "Military Forces of Russia (2000-)",
            "Military Forces of Russia (2000-) Air Force",
            "Military Forces of Russia (2000-) Navy",
            "Police Forces of Russia (2000-)");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void aStateIsNamedByItsForcesOfAnyBranchAndYearAndACountryByAnyName() throws IOException {
        StringBuilder rows = new StringBuilder(HEADER);
        for (int row = 0; row < 47; row++) {
            rows.append(
                    "R%d,2023-10-05,1,Explosions/Remote violence,Air/drone strike,%s,,%s,North,Mill,35.5,38.5,1,Agency,0%n"
                            .formatted(row, FORCES.get(row % FORCES.size()), row % 2 == 0 ? "Turkey" : "Ivory Coast"));
        }
        Path path = Files.writeString(folder.resolve("acled.csv"), rows, StandardCharsets.UTF_8);
        List<ReadResult.Row> read = new ClaimFileReader(id -> Optional.empty(), (file, layer, row) -> {})
                .read(
                        DataFile.of(path, "acled.csv", null),
                        ClaimFileReader.ReadOptions.GUESSED,
                        new SourceRegistry(List.of()),
                        bytes -> {})
                .claims();
        assertThat(read)
                .hasSize(47)
                .allSatisfy(row -> assertThat(row.claim().belligerents()).containsExactly("Russia"));
        assertThat(read).extracting(row -> row.claim().place().country()).containsOnly("TR", "CI");
    }
}
