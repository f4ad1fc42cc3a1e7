package org.strikemap.geocode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.strikemap.gazetteer.Place;
import org.strikemap.geo.Accuracy;
import org.strikemap.geo.AccuracyCategory;

class GeocoderTest {

    private static final Geocoder GEOCODER = Geocoder.inMemory(TestPlaces.GAZETTEER);

    private static List<Match> geocode(String text) {
        return GEOCODER.geocode(GeocodeQuery.of(text));
    }

    private static List<String> ids(List<Match> matches) {
        return matches.stream().map(match -> match.place().id()).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "Rakka,     EXACT,          Rakka",
        "RAKKA,     EXACT,          Rakka",
        "Al-Rakka,  FOLDED,         Rakka",
        "Ráqqâh,    FOLDED,         Ar-Raqqah",
        "Raqqeh,    TRANSLITERATED, Raqqa",
        "الرقّة,    FOLDED,         الرقة"
    })
    void saysHowCloselyWhichNameAgrees(String text, MatchLevel level, String nameMatched) {
        Match first = geocode(text).getFirst();
        assertThat(first.place().id()).isEqualTo("raqqa");
        assertThat(first.level()).isEqualTo(level);
        assertThat(first.nameMatched()).isEqualTo(nameMatched);
        assertThat(first.words()).isEqualTo(text);
    }

    @Test
    void statesItsDoubtOfPlace() {
        Match first = geocode("Mafraq al-Jazra").getFirst();
        assertThat(first.radiusMetres()).isEqualTo(150);
        assertThat(first.accuracy()).isEqualTo(new Accuracy(AccuracyCategory.NEARBY_LANDMARK, 150));
    }

    @Test
    void putsTheKindThatTheWordsTellOfFirst() {
        List<Match> matches = geocode("Jazra roundabout");
        assertThat(ids(matches)).startsWith("junction", "jazrah");
        assertThat(matches).extracting(Match::kindAgrees).startsWith(true, false);
        assertThat(matches).extracting(Match::ambiguous).startsWith(false, true);
        assertThat(ids(geocode("Jazra"))).startsWith("jazrah").doesNotContain("junction");
    }

    @Test
    void scoresInTheOrderOfTheAnswer() {
        List<Match> matches = geocode("Jazra");
        assertThat(matches).hasSize(2);
        assertThat(matches.get(0).score()).isBetween(matches.get(1).score(), 1.0);
        assertThat(matches.get(1).score()).isPositive();
    }

    @Test
    void answersAPlaceOfBothFilesOnce() {
        assertThat(ids(geocode("Ar Raqqah"))).doesNotContain("gn172955");
        assertThat(ids(geocode("Nicephorium"))).containsExactly("raqqa");
        assertThat(ids(geocode("Jasra"))).containsExactly("jazrah");
    }

    @Test
    void takesNoOtherPlaceForTheOneThatItsBasisNames() {
        assertThat(ids(geocode("National Hospital"))).containsExactly("hospital");
        assertThat(ids(geocode("Raqqa"))).doesNotContain("hospital");
    }

    @Test
    void putsATownBeforeItsAreaEvenWhereTheAreaIsSpeltSo() {
        assertThat(ids(geocode("Al-Raqqah"))).startsWith("raqqa", "sy-raqqa");
        assertThat(ids(geocode("Raqqa Governorate"))).containsExactly("sy-raqqa");
    }

    @Test
    void listsRivalsThatLieElsewhere() {
        Match paris = geocode("Paris").getFirst();
        assertThat(paris.place().id()).isEqualTo("gn4");
        assertThat(paris.ambiguous()).isTrue();
        assertThat(paris.rivalCount()).isEqualTo(1);
        assertThat(paris.rivals()).extracting(Place::id).containsExactly("gn5");
    }

    @Test
    void holdsNoPlaceForARivalOfOneThatItLiesIn() {
        Match city = GEOCODER.geocode(GeocodeQuery.of("الرقة")).getFirst();
        assertThat(city.place().id()).isEqualTo("raqqa");
        assertThat(city.rivals()).isEmpty();
        assertThat(city.ambiguous()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "Paris,           France,           gn4",
        "Paris,           Frankreich,       gn4",
        "Paris,           فرنسا,            gn4",
        "Jazra,           Raqqa,            jazrah",
        "Jazra,           Raqqa Governorate, jazrah",
        "Jazra,           'Raqqa, Syria',   jazrah",
        "Mafraq Jazra,    Syria,            junction",
        "'Jazra, Raqqa',  ,                 jazrah",
        "'Raqqa, Jazra',  ,                 jazrah",
        "'Jazra (Syria)', ,                 jazrah",
        "'الجزرة، الرقة', ,                 jazrah"
    })
    void readsLargerPlaces(String text, String within, String id) {
        assertThat(ids(GEOCODER.geocode(GeocodeQuery.of(text).within(within)))).containsSequence(id);
        assertThat(ids(GEOCODER.geocode(GeocodeQuery.of(text).within(within)))).startsWith(id);
    }

    @ParameterizedTest
    @CsvSource({"Paris, Raqqa", "Paris, Atlantis", "Jazra, 'Paris, France'", "Raqqa, !!!", "'Paris, Atlantis',"})
    void answersNothingThatLiesElsewhere(String text, String within) {
        assertThat(GEOCODER.geocode(GeocodeQuery.of(text).within(within))).isEmpty();
    }

    @Test
    void takesTheWordsOfThePartThatItRead() {
        assertThat(geocode("Jazra, Raqqa").getFirst().words()).isEqualTo("Jazra");
        assertThat(geocode("Raqqa, Jazra").getFirst().words()).isEqualTo("Jazra");
    }

    @Test
    void answersPlacesOfOneCountryOnly() {
        assertThat(ids(GEOCODER.geocode(GeocodeQuery.of("Paris").inCountry("US"))))
                .containsExactly("gn5");
        assertThat(GEOCODER.geocode(GeocodeQuery.of("Paris").inCountry("SY"))).isEmpty();
    }

    @Test
    void knowsACountryByALanguageThatTheGazetteerLacks() {
        assertThat(ids(geocode("Syrien"))).containsExactly("sy");
        assertThat(geocode("Frankreich")).isEmpty();
    }

    @Test
    void takesOtherSpellingsForOtherNamesWhereNobodyTransliterates() {
        assertThat(ids(geocode("Raqqe"))).startsWith("raqqa").doesNotContain("gn6", "gn3");
        assertThat(ids(geocode("Rake"))).contains("gn6");
    }

    @Test
    void takesAWordOfTheNameForNoKindWord() {
        assertThat(ids(geocode("Old City"))).startsWith("old-city", "gn7");
        assertThat(ids(geocode("Kansas City"))).containsExactly("gn8");
        assertThat(geocode("Kansas")).isEmpty();
    }

    @Test
    void answersAsManyAsWanted() {
        assertThat(GEOCODER.geocode(GeocodeQuery.of("Jazra").limit(1))).hasSize(1);
        assertThatThrownBy(() -> GeocodeQuery.of("Jazra").limit(0)).hasMessageContaining("0 is not from 1 to 50");
        assertThatThrownBy(() -> GeocodeQuery.of("Jazra").limit(51)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", ",", ",,,,,,,,", "()", "Atlantis", "junction", "\uD83D", "a\u0000b", "' OR 1=1"})
    void guessesNothing(String text) {
        assertThat(geocode(text)).allMatch(match -> text.startsWith(match.nameMatched()));
    }

    @Test
    void answersNonsenseOfAnyLength() {
        String parts = "Raqqa, ".repeat(1_500);
        assertThat(geocode("x".repeat(10_000))).isEmpty();
        assertThat(geocode(parts)).isEmpty();
        assertThat(GEOCODER.geocode(GeocodeQuery.of("Raqqa").within(parts))).isEmpty();
        Random random = new Random(8);
        for (int i = 0; i < 2_000; i++) {
            String text = random.ints(random.nextInt(1, 12), 0, 0x700)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            assertThat(GEOCODER.geocode(GeocodeQuery.of(text).within(text))).hasSizeLessThan(3);
        }
    }
}
