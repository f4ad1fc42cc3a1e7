package org.strikemap.geocode;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.strikemap.gazetteer.BundledFiles;
import org.strikemap.gazetteer.Gazetteer;

/**
 * How often the geocoder finds the place: names as reporters write them, made up for {@code src/test/resources/evaluation}, on the
 * gazetteer that the program carries. Names that it misses stay in the set; the floors lie a little below what is reached.
 */
class GeocodeEvaluationTest {

    private static final Path NAMES = Path.of("src/test/resources/evaluation/names.csv");
    private static final Geocoder GEOCODER = Geocoder.inMemory(Gazetteer.read(BundledFiles::open));
    private static final Map<String, Kind> KINDS = new LinkedHashMap<>();
    private static final List<Match> SURE = new ArrayList<>();
    private static int sureAndRight;

    /** How one kind of name fared. */
    private static final class Kind {

        private int asked;
        private int first;
        private int amongFive;
        private final List<String> missed = new ArrayList<>();

        double recallAtOne() {
            return (double) first / asked;
        }

        double recallAtFive() {
            return (double) amongFive / asked;
        }
    }

    @BeforeAll
    static void askForEachName() throws IOException {
        try (CsvReader<NamedCsvRecord> names = CsvReader.builder().ofNamedCsvRecord(NAMES)) {
            names.forEach(GeocodeEvaluationTest::ask);
        }
        KINDS.forEach((what, kind) -> System.out.printf(
                "geocoder, %-15s %3d names, recall@1 %.2f, recall@5 %.2f %s%n",
                what, kind.asked, kind.recallAtOne(), kind.recallAtFive(), kind.missed));
    }

    private static void ask(NamedCsvRecord row) {
        String within = row.getField("within");
        List<Match> matches = GEOCODER.geocode(GeocodeQuery.of(row.getField("q"))
                .within(within.isEmpty() ? null : within)
                .limit(5));
        String id = row.getField("id");
        boolean first = id.isEmpty() ? matches.isEmpty() : !matches.isEmpty() && isIt(matches.getFirst(), id);
        Kind kind = KINDS.computeIfAbsent(row.getField("what"), what -> new Kind());
        kind.asked++;
        kind.first += first ? 1 : 0;
        kind.amongFive += first || matches.stream().anyMatch(match -> isIt(match, id)) ? 1 : 0;
        if (!first) {
            kind.missed.add(row.getField("q"));
        }
        if (!matches.isEmpty() && matches.getFirst().score() >= 0.85) {
            SURE.add(matches.getFirst());
            sureAndRight += first ? 1 : 0;
        }
    }

    private static boolean isIt(Match match, String id) {
        return match.place().id().equals(id);
    }

    @ParameterizedTest
    @CsvSource({
        "press,           0.9, 0.95",
        "arabic,          0.9, 0.95",
        "transliteration, 0.9, 0.95",
        "typo,            0.8, 0.85",
        "order,           0.9, 0.9",
        "kind,            0.9, 0.9",
        "compound,        0.8, 0.9",
        "offset,          1,   1",
        "homonym,         1,   1",
        "nothing,         0.8, 0.8"
    })
    void findsThePlace(String what, double atOne, double atFive) {
        Kind kind = KINDS.getOrDefault(what, new Kind());
        assertThat(kind.recallAtOne()).as("missed " + kind.missed).isGreaterThanOrEqualTo(atOne);
        assertThat(kind.recallAtFive()).as("missed " + kind.missed).isGreaterThanOrEqualTo(atFive);
    }

    @Test
    void isAsSureAsItMayBe() {
        assertThat(SURE).hasSizeGreaterThan(100);
        assertThat((double) sureAndRight / SURE.size()).isGreaterThan(0.9);
    }

    @Test
    void displacesWhatIsSomeWayOff() {
        assertThat(GEOCODER.geocode(GeocodeQuery.of("5 km east of Raqqa")).getFirst())
                .satisfies(match -> assertThat(
                                match.point().distanceMetres(match.place().point()))
                        .isBetween(4_999.0, 5_001.0))
                .satisfies(match -> assertThat(match.radiusMetres())
                        .isGreaterThan(match.place().radiusMetres()));
    }
}
