package org.strikemap.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.strikemap.gazetteer.Gazetteer;
import org.strikemap.geocode.Geocoder;
import org.strikemap.store.MemoryStore;

/** Rows of one data set that cite those of another by their codes, in either order. */
class CitedCodesTest {

    private static final String HEADER =
            "claim_id,incident_key,date,source,source_name,source_type,place,lat,lon,accuracy_m,killed_min,killed_max,codes\n";

    private static final String CITED = """
            one-1,one-1,2017-06-08,one,One,dataset,Tell Amr,36,39,1000,3,3,one:A1
            one-2,one-2,2017-06-08,one,One,dataset,Tell Amr,36,39,1000,3,3,one:A2; one:OLD2
            one-3,one-3,2017-06-08,one,One,dataset,Tell Amr,36,39,1000,4,4,one:A3
            """;

    @TempDir
    private Path folder = Path.of("");

    private List<ImportResult> take(boolean citingFirst, String killed, String codes) throws IOException {
        String citing = "two-7,two-7,2017-06-08,two,Two,dataset,Tell Amr,36,39,1000,%s,%s\n".formatted(killed, codes);
        Geocoder geocoder = Geocoder.inMemory(Gazetteer.of(List.of()));
        Intake intake = new Intake(
                new ClaimLocator(geocoder::gazetteer, () -> geocoder),
                new MemoryStore(),
                Clock.systemUTC(),
                "a tester");
        Path one = Files.writeString(folder.resolve("one.csv"), HEADER + CITED);
        Path two = Files.writeString(folder.resolve("two.csv"), HEADER + citing);
        return List.of(
                intake.take(ClaimImportRequest.of(citingFirst ? two : one)),
                intake.take(ClaimImportRequest.of(citingFirst ? one : two)));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void ofSeveralAlikeTheCitedOneIsJoined(boolean citingFirst) throws IOException {
        ImportResult account = take(citingFirst, "3,3", "one:OLD2").getLast();
        assertThat(account.joins()).singleElement().satisfies(join -> {
            assertThat(List.of(join.key(), join.incident())).containsExactlyInAnyOrder("one-2", "two-7");
            assertThat(join.reason()).contains("; cited by its code; ");
        });
        assertThat(account.doubts()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aRowThatCitesSeveralSumsThemUpAndIsAskedAboutOnce(boolean citingFirst) throws IOException {
        ImportResult account =
                take(citingFirst, "7,7", "one:A1; one:A3; one:A99").getLast();
        assertThat(account.joins()).isEmpty();
        assertThat(account.doubts()).singleElement().satisfies(doubt -> {
            assertThat(List.of(doubt.key(), doubt.incident())).contains("two-7");
            assertThat(doubt.reason()).startsWith("sums up: one-1, one-3; same day; ");
        });
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whereAnotherOneIsCitedNothingIsJoined(boolean citingFirst) throws IOException {
        assertThat(take(citingFirst, "4,4", "one:A99").getLast().joins()).isEmpty();
        assertThat(take(citingFirst, "4,4", "").getLast().joins()).hasSize(1);
    }
}
