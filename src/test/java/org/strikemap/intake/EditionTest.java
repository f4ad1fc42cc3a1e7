package org.strikemap.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.strikemap.gazetteer.Gazetteer;
import org.strikemap.geocode.Geocoder;
import org.strikemap.store.MemoryStore;

/** Which data set a file is the next edition of, and how much of it a file may withdraw unasked. */
class EditionTest {

    private static final String HEADER = "claim_id,incident_key,date,source,source_type,killed_min\n";

    @TempDir
    private Path folder = Path.of("");

    private final Geocoder geocoder = Geocoder.inMemory(Gazetteer.of(List.of()));
    private final MemoryStore store = new MemoryStore();
    private final Intake intake =
            new Intake(new ClaimLocator(geocoder::gazetteer, () -> geocoder), store, Clock.systemUTC(), "a tester");

    /** Takes in a file of this name with claims of these numbers, from the first to before the last. */
    private ImportResult take(String name, int first, int last) throws IOException {
        String rows = IntStream.range(first, last)
                .mapToObj(i -> "c" + i + ",k" + i + ",2016-05-01,One,monitor," + i + "\n")
                .collect(Collectors.joining());
        return intake.take(ClaimImportRequest.of(Files.writeString(folder.resolve(name), HEADER + rows)));
    }

    /** Ten are few; more than ten are too many only where they are more than half. */
    @ParameterizedTest
    @CsvSource({"11, 1", "12, 2", "22, 11", "30, 16"})
    void soManyAreWithdrawnUnasked(int before, int left) throws IOException {
        take("claims.csv", 0, before);
        ImportResult next = take("claims.csv", before - left, before + 1);
        assertThat(next.withdrawnClaims()).isEqualTo(before - left);
        assertThat(next.sameClaims()).isEqualTo(left);
    }

    @ParameterizedTest
    @CsvSource({"12, 1", "21, 10", "30, 14"})
    void moreAreNot(int before, int left) throws IOException {
        take("claims.csv", 0, before);
        assertThatExceptionOfType(Edition.EditionException.class)
                .isThrownBy(() -> take("claims.csv", before - left, before + 1))
                .withMessageContaining("as the next edition of claims it would withdraw %d of its %d claims"
                        .formatted(before - left, before));
        assertThat(store.listClaimIds("claims")).hasSize(before);
    }

    /** By a name of its own it is the next edition with half of the claims, by the same name with one. */
    @ParameterizedTest
    @CsvSource({
        "other.csv, 4, 12, claims",
        "other.csv, 5, 12, other",
        "claims.csv, 7, 12, claims",
        "claims.csv, 8, 12, claims-2",
    })
    void isTheNextEditionOfWhatItHasEnoughOf(String name, int first, int last, String dataset) throws IOException {
        take("claims.csv", 0, 8);
        assertThat(take(name, first, last).entry().dataset()).isEqualTo(dataset);
    }

    @Test
    void newDataSetsOfOneNameAreNumbered() throws IOException {
        assertThat(take("claims.csv", 0, 2).entry().dataset()).isEqualTo("claims");
        assertThat(take("claims.csv", 2, 4).entry().dataset()).isEqualTo("claims-2");
        assertThat(take("claims.csv", 4, 6).entry().dataset()).isEqualTo("claims-3");
    }

    @ParameterizedTest
    @CsvSource({"strikes.2016.csv, strikes", ".strikes.csv, .strikes", "s.csv, s", "strikes, strikes"})
    void isNamedAfterTheFileWithoutItsEndings(String name, String dataset) throws IOException {
        assertThat(take(name, 0, 1).entry().dataset()).isEqualTo(dataset);
    }
}
