package org.strikemap.geocode;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.strikemap.gazetteer.Place;
import org.strikemap.gazetteer.PlaceKind;
import org.strikemap.geo.LonLat;

class ComparisonTest {

    private static Place place(String name, PlaceKind kind, String country, String... others) {
        LonLat point = new LonLat(39, 36);
        return new Place("a", name, kind, point, 700, country, null, null, List.of(others), null, null, "a test");
    }

    private static Optional<Candidate> compare(String asked, Place place, boolean builtIn) {
        return new Comparison(Toponym.of(asked), false).with(place, builtIn);
    }

    @Test
    void keepsTheClosestOfSeveralNames() {
        Place raqqa = place("Raqqah", PlaceKind.CITY, "SY", "Ar-Raqqa", "raqqa", "Rakka");
        assertThat(compare("Raqqa", raqqa, true)).get().returns("raqqa", Candidate::nameMatched);
        assertThat(compare("Al-Raqqa", raqqa, true)).get().returns("Ar-Raqqa", Candidate::nameMatched);
        assertThat(compare("Raqa", raqqa, true)).get().returns(MatchLevel.TRANSLITERATED, Candidate::level);
        assertThat(compare("Riqqa", raqqa, true)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"SY, true", "EG, true", "SI, false", "US, false"})
    void trustsTransliterationWhereNamesStandInArabicScript(String country, boolean trusted) {
        Place place = place("Raka", PlaceKind.VILLAGE, country);
        assertThat(compare("Raqqa", place, false).isPresent()).isEqualTo(trusted);
        assertThat(compare("Raqqa", place, true)).isPresent();
        assertThat(compare("ráka", place, false)).get().returns(MatchLevel.FOLDED, Candidate::level);
    }

    @ParameterizedTest
    @CsvSource({
        "Mafraq Jazra,     JUNCTION,      Jazra crossroads, true",
        "Jazra,            VILLAGE,       village of Jazra, true",
        "Raqqa province,   GOVERNORATE,   Raqqa Governorate, true",
        "Hay Thakana,      NEIGHBOURHOOD, quartier Thakana, true",
        "Mafraq Jazra,     JUNCTION,      Jazra,            false",
        "Old City,         NEIGHBOURHOOD, Old,              false",
        "Old City,         NEIGHBOURHOOD, Old Town,         false",
        "Raqqa Governorate, GOVERNORATE,  Raqqa city,       false"
    })
    void meetsOneWordForAKindWithAnother(String name, PlaceKind kind, String asked, boolean meets) {
        assertThat(compare(asked, place(name, kind, "SY"), true).filter(Candidate::kindAgrees))
                .matches(found -> found.isPresent() == meets);
    }

    @Test
    void takesTheWorldsNamesWhole() {
        assertThat(compare("Kansas town", place("Kansas City", PlaceKind.CITY, "US"), false))
                .isEmpty();
        assertThat(compare("Jazra junction", place("Jazra", PlaceKind.VILLAGE, "SY"), false))
                .isEmpty();
        assertThat(compare("Idlib Governorate", place("Idlib", PlaceKind.CITY, "SY", "Idlib Governorate"), false))
                .get()
                .returns(false, Candidate::kindAgrees);
    }
}
