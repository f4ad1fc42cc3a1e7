package org.strikemap.geocode;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LikenessTest {

    private static final Likeness LIKENESS = new Likeness(LetterCosts.of(GeocodeConstant.BUNDLED));

    private static double between(String one, String other) {
        return LIKENESS.similarity(form(one, false), form(other, false), 0);
    }

    private static Likeness.Form form(String letters, boolean arabic) {
        return Likeness.Form.of(letters.getBytes(StandardCharsets.UTF_8), arabic);
    }

    private static int edits(String one, String other, int most) {
        return LIKENESS.editDistance(form(one, false), form(other, false), most);
    }

    @ParameterizedTest
    @CsvSource({
        "sarmin, sarmin, 1, 1",
        "sarmin, sarmun, 0.93, 0.95",
        "sarmin, sarmn, 0.9, 0.96",
        "sarmin, zarmin, 0.88, 0.92",
        "sarmin, barmin, 0.75, 0.8",
        "sarmin, sramin, 0.85, 0.91",
        "marjan, majran, 0.86, 0.88",
        "sarmin, bilud, 0, 0.3"
    })
    void costsVowelsLittleAndConfusedConsonantsHalf(String one, String other, double least, double most) {
        assertThat(between(one, other)).isBetween(least, most);
        assertThat(between(other, one)).isEqualTo(between(one, other));
    }

    @Test
    void costsVowelsThatArabicDoesNotWriteNextToNothing() {
        double sameScript = LIKENESS.similarity(form("sarmin", false), form("srmin", false), 0);
        double otherScript = LIKENESS.similarity(form("sarmin", false), form("srmin", true), 0);
        assertThat(otherScript).isGreaterThan(sameScript).isGreaterThan(0.97);
    }

    @Test
    void answersNothingBelowWhatIsAskedFor() {
        assertThat(LIKENESS.similarity(form("sarmin", false), form("barmin", false), 0.9))
                .isZero();
        assertThat(LIKENESS.similarity(form("sarmin", false), form("barmin", false), 0.7))
                .isPositive();
        assertThat(LIKENESS.similarity(form("abc".repeat(60), false), form("xyz", false), 0.5))
                .isZero();
    }

    @Test
    void staysBetweenNoughtAndOneForAnything() {
        Random random = new Random(11);
        for (int i = 0; i < 5_000; i++) {
            String one = letters(random);
            String other = letters(random);
            assertThat(between(one, other)).as(one + " " + other).isBetween(0.0, 1.0);
            assertThat(between(one, one)).isEqualTo(1);
        }
    }

    private static String letters(Random random) {
        return random.ints(random.nextInt(1, 100), 'a', 'z' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    @ParameterizedTest
    @CsvSource({
        "paris, paris, 0",
        "paris, pairs, 1",
        "paris, pari, 1",
        "paris, parids, 1",
        "paris, pbrix, 2",
        "paris, aris, 1",
        "aris, paris, 1",
        "paris, apris, 1",
        "paris, xxparis, 2",
        "paris, ris, 2"
    })
    void countsTypingErrors(String one, String other, int edits) {
        assertThat(edits(one, other, 2)).isEqualTo(edits);
    }

    @Test
    void countsNoFartherThanAskedFor() {
        assertThat(edits("paris", "rome", 2)).isGreaterThan(2);
        assertThat(edits("p", "parisparis", 2)).isEqualTo(3);
    }
}
