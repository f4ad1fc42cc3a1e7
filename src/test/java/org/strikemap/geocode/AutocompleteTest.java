package org.strikemap.geocode;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.strikemap.geo.LonLat;

class AutocompleteTest {

    private static final Geocoder GEOCODER = Geocoder.inMemory(TestPlaces.GAZETTEER);

    private static List<String> ids(GeocodeQuery query) {
        return GEOCODER.suggest(query).stream().map(match -> match.place().id()).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "Raq,           raqqa",
        "R,             raqqa",
        "raqqa,         raqqa",
        "Mafraq Jaz,    junction",
        "mafrak j,      junction",
        "الرق,          raqqa",
        "Nat,           hospital",
        "Hospi,         hospital",
        "Kan,           gn8",
        "Mafrak Jazraa, junction"
    })
    void knowsWhatMayBeMeant(String typed, String first) {
        assertThat(ids(GeocodeQuery.of(typed))).startsWith(first);
    }

    @Test
    void saysWhichNameBeginsSo() {
        Match first = GEOCODER.suggest(GeocodeQuery.of("Nicephor")).getFirst();
        assertThat(first.level()).isEqualTo(MatchLevel.BEGINNING);
        assertThat(first.nameMatched()).isEqualTo("Nicephorium");
        assertThat(first.score()).isBetween(0.0, 1.0);
    }

    @Test
    void putsAWholeNameBeforeABeginningAndNoPlaceTwice() {
        assertThat(ids(GeocodeQuery.of("Jazra")))
                .startsWith("jazrah")
                .doesNotHaveDuplicates()
                .contains("junction");
    }

    @Test
    void keepsToCountryLimitAndBias() {
        assertThat(ids(GeocodeQuery.of("Paris").inCountry("US"))).containsExactly("gn5");
        assertThat(ids(GeocodeQuery.of("Par").limit(1))).containsExactly("gn4");
        GeocodeQuery inAlgeria = new GeocodeQuery("Jaz", null, null, null, new LonLat(4, 37), 10);
        assertThat(ids(inAlgeria).indexOf("gn2"))
                .isLessThan(ids(GeocodeQuery.of("Jaz")).size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "!", "zzzz", "\uD83D", "*", "'; --", "a b c d e f g h i j k l m n o p q r s t u v"})
    void suggestsNothingForNothing(String typed) {
        assertThat(GEOCODER.suggest(GeocodeQuery.of(typed))).isEmpty();
    }
}
