package org.strikemap.geocode;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
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
        ReportedName.readAll(ReportedName.OWN).forEach(GeocodeEvaluationTest::ask);
        KINDS.forEach((what, kind) -> System.out.printf(
                "geocoder, %-15s %3d names, recall@1 %.2f, recall@5 %.2f %s%n",
                what, kind.asked, kind.recallAtOne(), kind.recallAtFive(), kind.missed));
    }

    private static void ask(ReportedName name) {
        List<Match> matches = name.ask(GEOCODER, 5);
        boolean first = name.meansNothing() ? matches.isEmpty() : !matches.isEmpty() && name.isIt(matches.getFirst());
        Kind kind = KINDS.computeIfAbsent(name.kind(), what -> new Kind());
        kind.asked++;
        kind.first += first ? 1 : 0;
        kind.amongFive += first || matches.stream().anyMatch(name::isIt) ? 1 : 0;
        if (!first) {
            kind.missed.add(name.text());
        }
        if (!matches.isEmpty() && matches.getFirst().score() >= 0.85) {
            SURE.add(matches.getFirst());
            sureAndRight += first ? 1 : 0;
        }
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
        "nothing,         0.8, 0.8",
        "unlisted,        0.7, 0.7"
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
