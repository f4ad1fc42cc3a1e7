package org.strikemap.geocode;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.strikemap.gazetteer.Gazetteer;
import org.strikemap.gazetteer.Place;
import org.strikemap.gazetteer.PlaceKind;
import org.strikemap.geo.LonLat;

class RankingTest {

    private static final Gazetteer EMPTY = Gazetteer.of(List.of());

    private static Place place(String id, PlaceKind kind, double lon, int radiusMetres, @Nullable Integer population) {
        return new Place(
                id,
                "A",
                kind,
                new LonLat(lon, 36),
                radiusMetres,
                "SY",
                null,
                null,
                List.of(),
                null,
                population,
                "a test");
    }

    private static Candidate builtIn(String id, PlaceKind kind, double lon, MatchLevel level, boolean kindAgrees) {
        return new Candidate(place(id, kind, lon, kind.usualRadiusMetres(), null), true, "A", level, kindAgrees);
    }

    private static Candidate ofWorld(String id, double lon, int population) {
        return new Candidate(place(id, PlaceKind.TOWN, lon, 2_500, population), false, "A", MatchLevel.EXACT, true);
    }

    private static List<String> ids(List<Match> matches) {
        return matches.stream().map(match -> match.place().id()).toList();
    }

    @Test
    void ordersByKindThenNameThenContextThenStanding() {
        List<Runnable> additions = new ArrayList<>();
        Ranking ranking = new Ranking(EMPTY);
        PlaceKind village = PlaceKind.VILLAGE;
        additions.add(() -> ranking.add(builtIn("1", PlaceKind.TOWN, 10, MatchLevel.EXACT, true), Context.INSIDE));
        additions.add(() -> ranking.add(builtIn("2", village, 20, MatchLevel.EXACT, true), Context.INSIDE));
        additions.add(() -> ranking.add(builtIn("3", village, 30, MatchLevel.EXACT, true), Context.INSIDE_ANOTHER));
        additions.add(() -> ranking.add(builtIn("4", PlaceKind.CITY, 40, MatchLevel.FOLDED, true), Context.INSIDE));
        additions.add(
                () -> ranking.add(builtIn("5", PlaceKind.CITY, 50, MatchLevel.TRANSLITERATED, true), Context.INSIDE));
        additions.add(() -> ranking.add(builtIn("6", PlaceKind.CITY, 60, MatchLevel.EXACT, false), Context.INSIDE));
        Collections.shuffle(additions, new Random(2));
        additions.forEach(Runnable::run);
        List<Match> matches = ranking.matches("A", 10);
        assertThat(ids(matches)).containsExactly("1", "2", "3", "4", "5", "6");
        assertThat(matches)
                .extracting(Match::score)
                .isSortedAccordingTo(Collections.reverseOrder())
                .allSatisfy(score -> assertThat(score).isBetween(0.0, 1.0));
    }

    @Test
    void putsABuiltInVillageBeforeATownButNotBeforeAMetropolis() {
        Ranking ranking = new Ranking(EMPTY);
        ranking.add(ofWorld("metropolis", 10, 9_000_000), Context.INSIDE);
        ranking.add(ofWorld("town", 20, 90_000), Context.INSIDE);
        ranking.add(ofWorld("hamlet", 30, 0), Context.INSIDE);
        ranking.add(builtIn("ours", PlaceKind.VILLAGE, 40, MatchLevel.EXACT, true), Context.INSIDE);
        assertThat(ids(ranking.matches("A", 10))).containsExactly("metropolis", "ours", "town", "hamlet");
    }

    @Test
    void countsAsRivalsWhatMatchesAsWellBeyondTheRadius() {
        Ranking ranking = new Ranking(EMPTY);
        ranking.add(builtIn("here", PlaceKind.TOWN, 39, MatchLevel.EXACT, true), Context.INSIDE);
        ranking.add(builtIn("next door", PlaceKind.VILLAGE, 39.02, MatchLevel.EXACT, true), Context.INSIDE);
        ranking.add(builtIn("elsewhere", PlaceKind.VILLAGE, 40, MatchLevel.EXACT, true), Context.INSIDE);
        ranking.add(builtIn("less alike", PlaceKind.VILLAGE, 41, MatchLevel.FOLDED, true), Context.INSIDE);
        List<Match> matches = ranking.matches("A", 10);
        assertThat(matches.getFirst().rivals()).extracting(Place::id).containsExactly("elsewhere");
        assertThat(matches.getLast().rivals())
                .extracting(Place::id)
                .containsExactlyInAnyOrder("here", "next door", "elsewhere");
    }

    @Test
    void listsTenRivalsAndCountsThemAll() {
        Ranking ranking = new Ranking(EMPTY);
        for (int i = 0; i < 30; i++) {
            ranking.add(ofWorld("gn" + i, i, 1_000 * i), Context.INSIDE);
        }
        Match first = ranking.matches("A", 1).getFirst();
        assertThat(first.place().id()).isEqualTo("gn29");
        assertThat(first.rivalCount()).isEqualTo(29);
        assertThat(first.rivals())
                .hasSize(Match.MAX_RIVALS)
                .extracting(Place::id)
                .startsWith("gn28", "gn27");
    }

    @Test
    void answersNothingForNothing() {
        Ranking ranking = new Ranking(EMPTY);
        assertThat(ranking.isEmpty()).isTrue();
        assertThat(ranking.matches("A", 5)).isEmpty();
    }
}
