package org.strikemap.geocode;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.strikemap.gazetteer.PlaceKind;

class KindWordTest {

    @ParameterizedTest
    @CsvSource({
        "mafraq, JUNCTION",
        "مفرق, JUNCTION",
        "roundabout, JUNCTION",
        "hay, NEIGHBOURHOOD",
        "حي, NEIGHBOURHOOD",
        "quartier, NEIGHBOURHOOD",
        "city, SETTLEMENT",
        "قريه, SETTLEMENT",
        "شارع, STREET",
        "محافظه, GOVERNORATE"
    })
    void isFoundByAPlainWord(String word, KindWord kindWord) {
        assertThat(KindWord.find(word)).contains(kindWord);
    }

    @Test
    void isNotFoundInOtherWords() {
        assertThat(KindWord.find("jazra")).isEmpty();
        assertThat(KindWord.find("Mafraq")).isEmpty();
        assertThat(KindWord.isLink("de")).isTrue();
        assertThat(KindWord.isLink("jazra")).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void eitherMeansAKindOrToleratesIt(KindWord word) {
        assertThat(PlaceKind.values())
                .anyMatch(word::means)
                .noneMatch(kind -> word.means(kind) && word.tolerates(kind));
    }

    @Test
    void neverTakesAnAreaForItsChiefTownNorAStreetForATown() {
        assertThat(KindWord.GOVERNORATE.tolerates(PlaceKind.CITY)).isFalse();
        assertThat(KindWord.STREET.tolerates(PlaceKind.CITY)).isFalse();
        assertThat(KindWord.JUNCTION.tolerates(PlaceKind.VILLAGE)).isTrue();
        assertThat(KindWord.JUNCTION.tolerates(PlaceKind.CITY)).isFalse();
    }
}
