package org.strikemap.geocode;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.strikemap.gazetteer.Gazetteer;

class ContextTest {

    private static final Gazetteer PLACES = TestPlaces.GAZETTEER;

    private static Candidate outer(String id, MatchLevel level) {
        return new Candidate(PLACES.getPlace(id), true, id, level, true);
    }

    @Test
    void tellsTheLikelyLargerPlaceFromAnother() {
        Context raqqa = new Context(
                PLACES,
                List.of(outer("sy-raqqa", MatchLevel.FOLDED), outer("raqqa", MatchLevel.EXACT)),
                Optional.empty());
        assertThat(raqqa.tierOf(PLACES.getPlace("junction"))).isEqualTo(Context.INSIDE);
        assertThat(raqqa.tierOf(PLACES.getPlace("sy-raqqa"))).isEqualTo(Context.INSIDE_ANOTHER);
        assertThat(raqqa.tierOf(PLACES.getPlace("gn4"))).isEqualTo(Context.OUTSIDE);
        assertThat(raqqa.isEmpty()).isFalse();
    }

    @Test
    void knowsTheCountriesThatTheGazetteerLacks() {
        Context france = new Context(PLACES, List.of(), Optional.of("FR"));
        assertThat(france.tierOf(PLACES.getPlace("gn4"))).isEqualTo(Context.INSIDE);
        assertThat(france.tierOf(PLACES.getPlace("gn5"))).isEqualTo(Context.OUTSIDE);
        assertThat(france.isEmpty()).isFalse();
    }

    @Test
    void holdsNothingWhereTheNameStandsForNothing() {
        Context nothing = new Context(PLACES, List.of(), Optional.empty());
        assertThat(nothing.isEmpty()).isTrue();
        assertThat(nothing.tierOf(PLACES.getPlace("raqqa"))).isEqualTo(Context.OUTSIDE);
    }
}
