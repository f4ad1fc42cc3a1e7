package org.strikemap.geocode;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.strikemap.gazetteer.BundledFiles;
import org.strikemap.gazetteer.Gazetteer;
import org.strikemap.gazetteer.Place;

/** A spot between two places is in neither of them: it lies in the middle, and its radius covers both; or nobody knows where it is. */
class BetweenTest {

    private static final Geocoder GEOCODER = Geocoder.inMemory(Gazetteer.read(BundledFiles::open));

    private static List<Match> geocode(String text) {
        return GEOCODER.geocode(GeocodeQuery.of(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "between Raqqa and Tabqa",
                "Between the towns of Tabqa and Raqqa",
                "road between Raqqa & Tabqa",
                "on the road between Raqqa and Tabqa, Syria",
                "halfway between Tabqa and Raqqa",
                "Between Raqqa and Tabqa (Raqqa governorate)",
                "entre Raqqa et Tabqa",
                "sur la route entre Raqqa et Tabqa",
                "entre les villes de Tabqa et de Raqqa",
                "zwischen Raqqa und Tabqa",
                "بين الرقة والطبقة",
                "بين الرقة و الطبقة",
                "ما بين مدينتي الرقة والطبقة",
                "على الطريق بين الطبقة والرقة",
                "الطريق الواصل بين الرقة وبين الطبقة",
                "a farm nobody knows between Raqqa and Tabqa",
            })
    void liesInTheMiddleWithARadiusThatCoversBoth(String text) {
        List<Match> matches = geocode(text);
        assertThat(matches).hasSize(1);
        Match match = matches.getFirst();
        assertThat(match.isCertain()).isTrue();
        assertThat(match.isBetween()).isTrue();
        Place raqqa = GEOCODER.gazetteer().getPlace("raqqa");
        Place tabqa = GEOCODER.gazetteer().getPlace("tabqa");
        double apart = raqqa.point().distanceMetres(tabqa.point());
        for (Place end : List.of(raqqa, tabqa)) {
            assertThat(match.point().distanceMetres(end.point()))
                    .isBetween(apart / 2 - 1, apart / 2 + 1)
                    .isLessThanOrEqualTo(match.radiusMetres() - end.radiusMetres() + 1.0);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "between Raqqa and Xyzzyqwort",
                "between Xyzzyqwort and Raqqa",
                "entre Xyzzyqwort et Raqqa",
                "zwischen Raqqa und Xyzzyqwort",
                "بين الرقة وغغغطططظظظ",
            })
    void whereOneIsUnknownItIsNotAtTheOther(String text) {
        assertThat(geocode(text))
                .noneMatch(Match::isCertain)
                .extracting(Match::place)
                .extracting(Place::id)
                .contains("raqqa");
    }

    @Test
    void whereBothAreUnknownItIsNowhere() {
        assertThat(geocode("between Xyzzyqwort and Qwortxyzzy")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mansoura, between Tabqa and Raqqa           | mansoura",
                "Ice factory between al-Susah and al-Baghuz | susah-ice-factory",
            })
    void aPlaceThatIsNamedBeforeIsMeantItself(String text, String id) {
        List<Match> matches = geocode(text);
        assertThat(matches).isNotEmpty();
        assertThat(matches.getFirst().isBetween()).isFalse();
        assertThat(matches.getFirst().place().id()).isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Raqqa",
                "between Raqqa",
                "entre Raqqa",
                "between the rivers",
                "ما بين النهرين",
                "Entre Deux Mers"
            })
    void otherTextsTellOfNoTwoPlaces(String text) {
        assertThat(BetweenPhrase.find(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "between Bar Sanguni and Jamame        |     | Bar Sanguni | Jamame",
                "village X between A and B, Raqqa      | village X | A     | B",
                "entre les villages d'Alpha et d'Omega |     | Alpha       | Omega",
                "بين وادي بردى ودمشق                   |     | وادي بردى   | دمشق",
            })
    void readsTheNames(String text, String before, String one, String other) {
        BetweenPhrase between = BetweenPhrase.find(text).orElseThrow();
        assertThat(between.before()).isEqualTo(before == null ? "" : before);
        assertThat(between.ends()).contains(new BetweenPhrase.Ends(one, other));
    }
}
