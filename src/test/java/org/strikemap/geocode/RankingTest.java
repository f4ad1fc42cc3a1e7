package org.strikemap.geocode;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.strikemap.gazetteer.Containment;
import org.strikemap.gazetteer.Gazetteer;
import org.strikemap.gazetteer.Place;
import org.strikemap.gazetteer.PlaceKind;
import org.strikemap.gazetteer.PlaceNames;
import org.strikemap.gazetteer.Position;
import org.strikemap.geo.LonLat;
import org.strikemap.geo.PlaceId;

class RankingTest {

    private static final Gazetteer EMPTY = Gazetteer.of(List.of());

    private static Place place(String id, PlaceKind kind, double lon, int radiusMetres, @Nullable Integer population) {
        return new Place(
                new PlaceId(id),
                kind,
                new PlaceNames("A", null, List.of()),
                new Position(new LonLat(lon, 36), radiusMetres, "a test"),
                Containment.in("SY"),
                population,
                List.of());
    }

    private static final Phrase PHRASE = Phrase.whole("A");

    private static Candidate builtIn(String id, PlaceKind kind, double lon, double closeness, boolean kindAgrees) {
        Place place = place(id, kind, lon, kind.usualRadiusMetres(), null);
        return new Candidate(place, true, "A", MatchLevel.FOLDED, closeness, kindAgrees, Prominence.of(place, true));
    }

    private static Candidate ofWorld(String id, double lon, int population) {
        Place place = place(id, PlaceKind.TOWN, lon, 2_500, population);
        return new Candidate(place, false, "A", MatchLevel.EXACT, 1, true, Prominence.of(place, false));
    }

    private static List<String> ids(List<Match> matches) {
        return matches.stream().map(match -> match.place().id()).toList();
    }

    @Test
    void ordersByNameKindContextAndStanding() {
        List<Runnable> additions = new ArrayList<>();
        Ranking ranking = new Ranking(EMPTY, GeocodeConstant.BUNDLED);
        PlaceKind village = PlaceKind.VILLAGE;
        additions.add(() -> ranking.add(builtIn("1", PlaceKind.TOWN, 10, 1, true), PHRASE, 0));
        additions.add(() -> ranking.add(builtIn("2", village, 20, 1, true), PHRASE, 0));
        additions.add(() -> ranking.add(builtIn("3", village, 30, 0.98, true), PHRASE, 0));
        additions.add(() -> ranking.add(builtIn("4", village, 40, 1, true), PHRASE, 0.1));
        additions.add(() -> ranking.add(builtIn("5", village, 50, 1, false), PHRASE, 0));
        additions.add(() -> ranking.add(builtIn("6", village, 60, 0.84, true), PHRASE, 0));
        Collections.shuffle(additions, new Random(2));
        additions.forEach(Runnable::run);
        List<Match> matches = ranking.matches(10);
        assertThat(ids(matches)).containsExactly("1", "2", "3", "4", "5", "6");
        assertThat(matches)
                .extracting(Match::score)
                .isSortedAccordingTo(Collections.reverseOrder())
                .allSatisfy(score -> assertThat(score).isBetween(0.0, 1.0));
    }

    @Test
    void putsABuiltInVillageBeforeATownButNotBeforeAMetropolis() {
        Ranking ranking = new Ranking(EMPTY, GeocodeConstant.BUNDLED);
        ranking.add(ofWorld("metropolis", 10, 9_000_000), PHRASE, 0);
        ranking.add(ofWorld("town", 20, 90_000), PHRASE, 0);
        ranking.add(ofWorld("hamlet", 30, 0), PHRASE, 0);
        ranking.add(builtIn("ours", PlaceKind.VILLAGE, 40, 1, true), PHRASE, 0);
        assertThat(ids(ranking.matches(10))).containsExactly("metropolis", "ours", "town", "hamlet");
    }

    @Test
    void scoresOneOfSeveralLessThanTheOnlyOne() {
        Ranking one = new Ranking(EMPTY, GeocodeConstant.BUNDLED);
        one.add(ofWorld("a", 10, 9_000), PHRASE, 0);
        Ranking three = new Ranking(EMPTY, GeocodeConstant.BUNDLED);
        three.add(ofWorld("a", 10, 9_000), PHRASE, 0);
        three.add(ofWorld("b", 20, 9_000), PHRASE, 0);
        three.add(ofWorld("c", 30, 9_000), PHRASE, 0);
        assertThat(one.matches(1).getFirst().score()).isGreaterThan(0.8);
        assertThat(three.matches(3))
                .extracting(Match::score)
                .allSatisfy(score -> assertThat(score).isBetween(0.25, 1 / 3.0));
    }

    @Test
    void keepsTheBetterOfTwoWaysToAPlace() {
        Ranking ranking = new Ranking(EMPTY, GeocodeConstant.BUNDLED);
        Phrase part = new Phrase("B", List.of(), List.of(), null, true, 0.2);
        ranking.add(builtIn("1", PlaceKind.TOWN, 10, 1, true), part, 0);
        assertThat(ranking.isDecisive()).isFalse();
        assertThat(ranking.matches(1).getFirst().ambiguous()).isTrue();
        ranking.add(builtIn("1", PlaceKind.TOWN, 10, 0.98, true), PHRASE, 0);
        assertThat(ranking.isDecisive()).isTrue();
        assertThat(ranking.matches(5))
                .singleElement()
                .returns("A", Match::words)
                .returns(false, Match::partial);
    }

    @Test
    void countsAsRivalsWhatMatchesAsWellBeyondTheRadius() {
        Ranking ranking = new Ranking(EMPTY, GeocodeConstant.BUNDLED);
        ranking.add(builtIn("here", PlaceKind.TOWN, 39, 1, true), PHRASE, 0);
        ranking.add(builtIn("next door", PlaceKind.VILLAGE, 39.02, 1, true), PHRASE, 0);
        ranking.add(builtIn("elsewhere", PlaceKind.VILLAGE, 40, 1, true), PHRASE, 0);
        ranking.add(builtIn("less alike", PlaceKind.VILLAGE, 41, 0.9, true), PHRASE, 0);
        List<Match> matches = ranking.matches(10);
        assertThat(matches.getFirst().rivals()).extracting(Place::id).containsExactly("elsewhere");
        assertThat(matches.getLast().rivals())
                .extracting(Place::id)
                .containsExactlyInAnyOrder("here", "next door", "elsewhere");
    }

    @Test
    void listsTenRivalsAndCountsThemAll() {
        Ranking ranking = new Ranking(EMPTY, GeocodeConstant.BUNDLED);
        for (int i = 0; i < 30; i++) {
            ranking.add(ofWorld("gn" + i, i, 1_000 * i), PHRASE, 0);
        }
        Match first = ranking.matches(1).getFirst();
        assertThat(first.place().id()).isEqualTo("gn29");
        assertThat(first.rivalCount()).isEqualTo(29);
        assertThat(first.rivals())
                .hasSize(Match.MAX_RIVALS)
                .extracting(Place::id)
                .startsWith("gn28", "gn27");
    }

    @Test
    void answersNothingForNothing() {
        assertThat(new Ranking(EMPTY, GeocodeConstant.BUNDLED).matches(5)).isEmpty();
    }
}
