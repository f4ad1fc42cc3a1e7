package org.strikemap.geocode;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.strikemap.gazetteer.Gazetteer;

class ContextTest {

    private static final Gazetteer PLACES = TestPlaces.GAZETTEER;

    private static Candidate outer(String id, double closeness) {
        return new Candidate(PLACES.getPlace(id), true, id, MatchLevel.EXACT, closeness, true, 0.9);
    }

    private static double cost(Context context, String id) {
        return context.costOf(PLACES.getPlace(id));
    }

    @Test
    void tellsTheLikelyLargerPlaceFromAnother() {
        Context raqqa = new Context(
                PLACES,
                List.of(outer("sy-raqqa", 0.995), outer("raqqa", 1)),
                Optional.empty(),
                GeocodeConstant.BUNDLED);
        assertThat(cost(raqqa, "junction")).isZero();
        assertThat(cost(raqqa, "raqqa")).isZero();
        assertThat(cost(raqqa, "sy-raqqa")).isBetween(0.001, 0.05);
        assertThat(cost(raqqa, "gn4")).isEqualTo(Context.OUTSIDE);
        assertThat(raqqa.isEmpty()).isFalse();
    }

    @Test
    void countsWhatLiesBesideForLessThanWhatLiesIn() {
        Context quarter = new Context(PLACES, List.of(outer("old-city", 1)), Optional.empty(), GeocodeConstant.BUNDLED);
        assertThat(cost(quarter, "old-city")).isZero();
        assertThat(cost(quarter, "hospital")).isBetween(0.05, 0.2);
        assertThat(cost(quarter, "gn2")).isEqualTo(Context.OUTSIDE);
    }

    @Test
    void holdsNoLargerPlaceForOneThatLiesBesideASmaller() {
        Context junction =
                new Context(PLACES, List.of(outer("old-city", 1)), Optional.empty(), GeocodeConstant.BUNDLED);
        assertThat(cost(junction, "raqqa")).isEqualTo(Context.OUTSIDE);
    }

    @Test
    void knowsTheCountriesThatTheGazetteerLacks() {
        Context france = new Context(PLACES, List.of(), Optional.of("FR"), GeocodeConstant.BUNDLED);
        assertThat(cost(france, "gn4")).isZero();
        assertThat(cost(france, "gn5")).isEqualTo(Context.OUTSIDE);
        assertThat(france.isEmpty()).isFalse();
        assertThat(france.area().country()).isEqualTo("FR");
    }

    @Test
    void looksOnlyWhereAPlaceMayLie() {
        NameIndex.Area area =
                new Context(PLACES, List.of(outer("raqqa", 1)), Optional.empty(), GeocodeConstant.BUNDLED).area();
        assertThat(area.boxes()).singleElement().matches(box -> box.contains(39, 35.7) && !box.contains(39, 35));
        assertThat(new Context(PLACES, List.of(outer("sy", 1)), Optional.empty(), GeocodeConstant.BUNDLED)
                        .area()
                        .boxes())
                .isEmpty();
    }

    @Test
    void holdsNothingWhereTheNameStandsForNothing() {
        Context nothing = new Context(PLACES, List.of(), Optional.empty(), GeocodeConstant.BUNDLED);
        assertThat(nothing.isEmpty()).isTrue();
        assertThat(cost(nothing, "raqqa")).isEqualTo(Context.OUTSIDE);
    }
}
