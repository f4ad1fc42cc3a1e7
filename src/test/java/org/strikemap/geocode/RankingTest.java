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

    private static Place within(@Nullable String parent, String id, PlaceKind kind, double lon) {
        return new Place(
                new PlaceId(id),
                kind,
                new PlaceNames("A", null, List.of()),
                new Position(new LonLat(lon, 36), kind.usualRadiusMetres(), "a test"),
                Containment.in("SY").within(parent),
                null,
                List.of());
    }

    private static Candidate candidate(Place place, MatchLevel level, double closeness, boolean kindAgrees) {
        return new Candidate(place, true, "A", level, closeness, kindAgrees, Prominence.of(place, true));
    }

    /** How the area and the town fare where the area is spelt better. */
    private static List<Match> areaAndTown(
            @Nullable String parent, MatchLevel level, boolean kindAgrees, PlaceKind kind) {
        Place area = within(null, "area", PlaceKind.GOVERNORATE, 39);
        Place town = within(parent, "town", kind, 39.5);
        Ranking ranking = new Ranking(Gazetteer.of(List.of(area, town)), GeocodeConstant.BUNDLED);
        ranking.add(candidate(area, MatchLevel.EXACT, 1, true), PHRASE, 0);
        ranking.add(candidate(town, level, 0.96, kindAgrees), PHRASE, 0);
        return ranking.matches(5);
    }

    @Test
    void putsAnAreaBehindTheTownInItThatHasItsName() {
        assertThat(ids(areaAndTown("area", MatchLevel.FOLDED, true, PlaceKind.TOWN)))
                .containsExactly("town", "area");
        assertThat(ids(areaAndTown(null, MatchLevel.FOLDED, true, PlaceKind.JUNCTION)))
                .startsWith("area");
        assertThat(ids(areaAndTown("area", MatchLevel.FUZZY, true, PlaceKind.TOWN)))
                .startsWith("area");
        assertThat(ids(areaAndTown("area", MatchLevel.FOLDED, false, PlaceKind.TOWN)))
                .startsWith("area");
    }

    @Test
    void anAreaIsWorthALittleLessThanASettlementOfTheSameStanding() {
        Place area = within(null, "a", PlaceKind.DISTRICT, 39);
        Place place = within(null, "b", PlaceKind.VILLAGE, 45);
        double standing = Prominence.of(place, true);
        Ranking ranking = new Ranking(EMPTY, GeocodeConstant.BUNDLED);
        ranking.add(new Candidate(area, true, "A", MatchLevel.EXACT, 1, true, standing), PHRASE, 0);
        ranking.add(new Candidate(place, true, "A", MatchLevel.EXACT, 1, true, standing), PHRASE, 0);
        assertThat(ids(ranking.matches(5))).containsExactly("b", "a");
    }

    /** Up to twice the radius of the area that it lies in, a place is no rival of it; in a country, wherever it lies. */
    @Test
    void countsNoPlaceOfAnAreaAsItsRival() {
        Place area = within(null, "area", PlaceKind.SUBDISTRICT, 39);
        Place country = within(null, "country", PlaceKind.COUNTRY, 39);
        Place near = within("area", "near", PlaceKind.VILLAGE, 39.333);
        Place far = within("area", "far", PlaceKind.VILLAGE, 39.555);
        Place farthest = within("country", "farthest", PlaceKind.VILLAGE, 60);
        Ranking ranking =
                new Ranking(Gazetteer.of(List.of(area, country, near, far, farthest)), GeocodeConstant.BUNDLED);
        for (Place place : List.of(area, country, near, far, farthest)) {
            ranking.add(candidate(place, MatchLevel.EXACT, 1, true), PHRASE, 0);
        }
        List<Match> matches = ranking.matches(5);
        assertThat(rivals(matches, "area")).contains("far", "farthest").doesNotContain("near");
        assertThat(rivals(matches, "country")).doesNotContain("farthest");
        assertThat(rivals(matches, "near")).contains("far", "farthest").doesNotContain("area", "country");
    }

    private static List<String> rivals(List<Match> matches, String id) {
        return matches.stream()
                .filter(match -> match.place().id().equals(id))
                .flatMap(match -> match.rivals().stream())
                .map(Place::id)
                .toList();
    }

    /** Four kilometres away it is the same spot from another list, six away it is another place. */
    @Test
    void onlyPlacesElsewhereTakeFromTheScore() {
        assertThat(scoreBeside(39.0444)).isEqualTo(scoreBeside(39));
        assertThat(scoreBeside(39.0666)).isLessThan(0.6 * scoreBeside(39));
    }

    private static double scoreBeside(double lon) {
        Ranking ranking = new Ranking(EMPTY, GeocodeConstant.BUNDLED);
        ranking.add(ofWorld("a", 39, 9_000), PHRASE, 0);
        ranking.add(ofWorld("b", lon, 9_000), PHRASE, 0);
        return ranking.matches(1).getFirst().score();
    }

    @Test
    void doesNotAnswerWhatIsTooUnlikely() {
        Ranking ranking = new Ranking(EMPTY, GeocodeConstant.BUNDLED);
        ranking.add(builtIn("likely", PlaceKind.TOWN, 10, 1, true), PHRASE, 0);
        ranking.add(builtIn("unlikely", PlaceKind.TOWN, 20, 0.5, true), PHRASE, 0);
        assertThat(ids(ranking.matches(5))).containsExactly("likely");
        assertThat(ranking.isEmpty()).isFalse();
        assertThat(new Ranking(EMPTY, GeocodeConstant.BUNDLED).isEmpty()).isTrue();
    }
}
