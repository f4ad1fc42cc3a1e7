package org.strikemap.geocode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ToponymTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ar-Raqqah            | raqqah",
                "Al-Raqqa             | raqqa",
                "At Tanf              | tanf",
                "ash-Shaddadi         | shaddadi",
                "Ath Thawrah          | thawrah",
                "es-Soukhna           | soukhna",
                "el-Bab               | bab",
                "Deir ez-Zor          | deir zor",
                "Abou ed-Douhour      | abou douhour",
                "Asch-Schaddadi       | schaddadi",
                "As Tanf              | as tanf",
                "Karim al             | karim al",
                "Al                   | al",
                "Aleppo               | aleppo",
                "الرقة                | رقه",
                "دير الزور            | دير زور",
                "الـ                  | ال",
                "In Nairobi           | nairobi"
            })
    void leavesArticlesOut(String written, String words) {
        assertThat(String.join(" ", Toponym.of(written).words())).isEqualTo(words);
    }

    @Test
    void readsANameWithAKindWordInTwoWays() {
        assertThat(Toponym.of("Mafraq al-Jazra").readings())
                .extracting(reading -> reading.key().folded(), Toponym.Reading::kinds)
                .containsExactly(tuple("mafraqjazra", Set.of()), tuple("jazra", Set.of(KindWord.JUNCTION)));
    }

    @Test
    void takesKindWordsOffBothEnds() {
        assertThat(Toponym.of("quartier de Jazra junction").readings())
                .extracting(reading -> reading.key().folded(), Toponym.Reading::kinds)
                .containsExactly(
                        tuple("quartierdejazrajunction", Set.of()),
                        tuple("jazrajunction", Set.of(KindWord.NEIGHBOURHOOD)),
                        tuple("quartierdejazra", Set.of(KindWord.JUNCTION)),
                        tuple("jazra", Set.of(KindWord.NEIGHBOURHOOD, KindWord.JUNCTION)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Mafraq", "المفرق", "City", "Hay City", "Raqqa", "Kafr Naha", "New City Hall"})
    void readsANameWithoutAnythingBesideItInOneWay(String name) {
        assertThat(Toponym.of(name).readings()).singleElement().matches(Toponym.Reading::isWhole);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "!!!", "--", "\uD83D\uDE00"})
    void readsNoNameWhereThereIsNone(String text) {
        assertThat(Toponym.of(text).readings()).isEmpty();
    }

    @Test
    void composesLettersAndSpaces() {
        assertThat(Toponym.of("  Hassake\u0301 \t city ").text()).isEqualTo("Hassaké city");
    }
}
