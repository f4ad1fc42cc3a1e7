package org.strikemap.geocode;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.strikemap.gazetteer.Containment;
import org.strikemap.gazetteer.Place;
import org.strikemap.gazetteer.PlaceKind;
import org.strikemap.gazetteer.PlaceName;
import org.strikemap.gazetteer.PlaceNames;
import org.strikemap.gazetteer.Position;
import org.strikemap.geo.LonLat;
import org.strikemap.geo.PlaceId;

class NameMatcherTest {

    private static Place place(String name, PlaceKind kind, String country, String... others) {
        LonLat point = new LonLat(39, 36);
        return new Place(
                new PlaceId("a"),
                kind,
                new PlaceNames(name, null, Stream.of(others).map(PlaceName::of).toList()),
                new Position(point, 700, "a test"),
                Containment.in(country),
                null,
                List.of());
    }

    private static Optional<NameMatcher.Agreement> compare(String asked, Place place, boolean builtIn) {
        return compare(
                new NameMatcher(
                        Toponym.of(asked),
                        false,
                        true,
                        GeocodeConstant.BUNDLED.get(GeocodeConstant.MIN_CLOSENESS),
                        GeocodeConstant.BUNDLED),
                place,
                builtIn);
    }

    private static Optional<NameMatcher.Agreement> compare(NameMatcher comparison, Place place, boolean builtIn) {
        Document document = IndexFields.documentOf(place, builtIn);
        return Optional.ofNullable(
                comparison.bestAgreement(IndexedNames.read(document.getBinaryValue(IndexFields.RECORD))));
    }

    @Test
    void keepsTheClosestOfSeveralNames() {
        Place raqqa = place("Raqqah", PlaceKind.CITY, "SY", "Ar-Raqqa", "Rakka");
        assertThat(compare("Al-Raqqa", raqqa, true)).get().returns(1, NameMatcher.Agreement::name);
        assertThat(compare("Rakka", raqqa, true)).get().returns(2, NameMatcher.Agreement::name);
        assertThat(compare("Homs", raqqa, true)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Raqqa,     FOLDED,         0.99, 1",
        "Raqa,      TRANSLITERATED, 0.98, 0.99",
        "الرقة,     TRANSLITERATED, 0.9,  0.98",
        "Riqqa,     FUZZY,          0.8,  0.97",
        "Raqqaq,    FUZZY,          0.62, 0.9"
    })
    void saysHowCloselyANameAgrees(String asked, MatchLevel level, double least, double most) {
        NameMatcher.Agreement agreement =
                compare(asked, place("Ar-Raqqa", PlaceKind.CITY, "SY"), false).orElseThrow();
        assertThat(agreement.level()).isEqualTo(level);
        assertThat(agreement.closeness()).isBetween(least, most);
    }

    @Test
    void meetsWordsInAnotherOrderAndTranslatedOnes() {
        Place ghariya = place("Al Ghariyah ash Sharqiyah", PlaceKind.VILLAGE, "SY", "الغارية الشرقية");
        assertThat(compare("Eastern Ghariya", ghariya, false))
                .get()
                .extracting(NameMatcher.Agreement::closeness)
                .satisfies(closeness -> assertThat(closeness).isGreaterThan(0.8));
        assertThat(compare("Western Ghariya", ghariya, false)
                        .map(NameMatcher.Agreement::closeness)
                        .orElse(0.0))
                .isLessThan(
                        compare("Eastern Ghariya", ghariya, false).orElseThrow().closeness());
        assertThat(compare(
                        new NameMatcher(
                                Toponym.of("Eastern Ghariya"),
                                false,
                                false,
                                GeocodeConstant.BUNDLED.get(GeocodeConstant.MIN_CLOSENESS),
                                GeocodeConstant.BUNDLED),
                        ghariya,
                        false))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Tell Dardara, Dardarah",
        "Dardara, Tall Dardarah",
        "Mazraat Dardara, Khirbat Dardarah",
        "قرية الدردارة, الدردارة"
    })
    void lacksWhatManyAVillageIsCalledAfter(String asked, String name) {
        assertThat(compare(asked, place(name, PlaceKind.VILLAGE, "SY"), false))
                .get()
                .extracting(NameMatcher.Agreement::closeness)
                .satisfies(closeness -> assertThat(closeness).isBetween(0.85, 0.996));
    }

    @Test
    void suchAWordMoreOrLessCostsALittle() {
        Place dardara = place("Dardarah", PlaceKind.VILLAGE, "SY");
        assertThat(closeness("Tell Dardara", dardara)).isLessThan(closeness("Dardara", dardara));
        assertThat(closeness("Dardara", place("Tall Dardarah", PlaceKind.VILLAGE, "SY")))
                .isLessThan(closeness("Dardara", dardara));
    }

    private static double closeness(String asked, Place place) {
        return compare(asked, place, false).orElseThrow().closeness();
    }

    @ParameterizedTest
    @CsvSource({"SY, true", "EG, true", "SI, false", "US, false"})
    void letsNamesBeSpeltFreelyWhereTheyStandInArabicScript(String country, boolean free) {
        Place place = place("Raka", PlaceKind.VILLAGE, country);
        assertThat(compare("Raqqa", place, false).isPresent()).isEqualTo(free);
        assertThat(compare("Raqqa", place, true)).isPresent();
        assertThat(compare("ráka", place, false)).get().returns(MatchLevel.FOLDED, NameMatcher.Agreement::level);
    }

    @ParameterizedTest
    @CsvSource({
        "Springfeld,    true",
        "Sprinfgield,   true",
        "Springfieldia, true",
        "Sprungfeld,    true",
        "Sprungfold,    false",
        "Spring,        false"
    })
    void toleratesOneTypingErrorElsewhereAndTwoInALongName(String asked, boolean tolerated) {
        assertThat(compare(asked, place("Springfield", PlaceKind.CITY, "US"), false)
                        .isPresent())
                .isEqualTo(tolerated);
    }

    /** The shorter of the two names counts: none below five letters, one below nine, two from there on. */
    @ParameterizedTest
    @CsvSource({
        "Rome,      Rame,      false",
        "Paris,     Poris,     true",
        "Paris,     Poros,     false",
        "Brighten,  Broghton,  false",
        "Limington, Lamingtan, true",
        "Pari,      Paris,     false",
    })
    void howManyTypingErrorsDependsOnTheLength(String asked, String name, boolean tolerated) {
        assertThat(compare(asked, place(name, PlaceKind.CITY, "US"), false).isPresent())
                .isEqualTo(tolerated);
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
        assertThat(compare(asked, place(name, kind, "SY"), true)
                        .filter(NameMatcher.Agreement::kindAgrees)
                        .filter(found -> found.closeness() > 0.9))
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
                .returns(false, NameMatcher.Agreement::kindAgrees);
    }
}
