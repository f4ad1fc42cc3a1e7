package org.strikemap.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.strikemap.claim.Claim;
import org.strikemap.claim.ClaimId;
import org.strikemap.claim.Details;
import org.strikemap.claim.Location;
import org.strikemap.claim.Range;
import org.strikemap.claim.Tally;
import org.strikemap.claim.TallyScope;
import org.strikemap.gazetteer.Containment;
import org.strikemap.gazetteer.Place;
import org.strikemap.gazetteer.PlaceKind;
import org.strikemap.gazetteer.PlaceNames;
import org.strikemap.gazetteer.Position;
import org.strikemap.geo.Accuracy;
import org.strikemap.geo.CountryCode;
import org.strikemap.geo.LonLat;
import org.strikemap.geo.PlaceId;
import org.strikemap.incident.ClaimMaker;
import org.strikemap.incident.Corroboration;
import org.strikemap.incident.Incident;
import org.strikemap.incident.IncidentMark;
import org.strikemap.incident.IncidentStatus;
import org.strikemap.query.Catalog;
import org.strikemap.query.TestCatalog;
import org.strikemap.snapshot.Snapshot;
import org.strikemap.source.Report;
import org.strikemap.source.ReportedDate;

/** Which incidents stand beside a tally: those of its period, countries, belligerents and place, and no other. */
class TallyComparisonTest {

    private static final Catalog CATALOG = TestCatalog.of(List.of(
            place("syria", PlaceKind.COUNTRY, null),
            place("raqqa", PlaceKind.CITY, "syria"),
            place("quarter", PlaceKind.NEIGHBOURHOOD, "raqqa"),
            place("homs", PlaceKind.CITY, "syria")));

    @Test
    void anIncidentOfTheScopeIsAddedUpUnderEveryRule() {
        TallyComparison.Sum sum = beside(tally(null), incident("a", "2017-01-05", "quarter", "Coalition"));
        assertThat(sum.incidents()).isEqualTo(1);
        assertThat(sum.low()).isEqualTo(3);
        assertThat(sum.high()).isEqualTo(5);
        assertThat(sum.conceded()).isZero();
        assertThat(sum.unknown()).isZero();
    }

    @Test
    void thePeriodHoldsItsFirstAndItsLastDay() {
        assertThat(beside(
                                tally(null),
                                incident("before", "2016-12-31", "homs", "Coalition"),
                                incident("first", "2017-01-01", "homs", "Coalition"),
                                incident("last", "2017-03-31", "homs", "Coalition"),
                                incident("after", "2017-04-01", "homs", "Coalition"))
                        .incidents())
                .isEqualTo(2);
    }

    @Test
    void onlyStrikesThatItsBelligerentsAreBlamedForAreInIt() {
        assertThat(beside(
                                tally(null),
                                incident("one", "2017-02-01", "homs", "Coalition"),
                                incident("either", "2017-02-01", "homs", "Russia", "Coalition"),
                                incident("other", "2017-02-01", "homs", "Russia"),
                                incident("nobody", "2017-02-01", "homs"))
                        .incidents())
                .isEqualTo(2);
    }

    @Test
    void aTallyOfOnePlaceTakesInWhatLiesInIt() {
        assertThat(beside(
                                tally("raqqa"),
                                incident("city", "2017-02-01", "raqqa", "Coalition"),
                                incident("quarter", "2017-02-01", "quarter", "Coalition"),
                                incident("homs", "2017-02-01", "homs", "Coalition"))
                        .incidents())
                .isEqualTo(2);
    }

    /** The city's radius is 1 km: 39.01 is 0.9 km away, 39.02 is 1.8 km. */
    @Test
    void anIncidentWithoutAPlaceIsInACityByItsPointWhereThatIsKnownWellEnough() {
        assertThat(beside(
                                tally("raqqa"),
                                pointed("inside", 39.01, 2_000),
                                pointed("outside", 39.02, 100),
                                pointed("anywhere", 39.0, 2_001))
                        .incidents())
                .isEqualTo(1);
        assertThat(beside(tally("syria"), pointed("inside", 39.01, 100)).incidents())
                .isEqualTo(1);
    }

    @Test
    void whatIsCountedElsewhereIsLeftOut() {
        Claim claim = claim("sum", "2017-02-01", "homs", "Coalition");
        Incident aggregate = Corroboration.corroborate(
                new IncidentMark("sum", null, IncidentStatus.AGGREGATE, null), List.of(claim));
        assertThat(beside(tally(null), aggregate).incidents()).isZero();
    }

    private static TallyComparison.Sum beside(Tally tally, Incident... incidents) {
        Snapshot snapshot = Snapshot.of(1, List.of(incidents), List.of(tally));
        return TallyComparison.of(tally, snapshot, CATALOG.placesOf(snapshot)).map();
    }

    private static Tally tally(@Nullable String placeId) {
        return new Tally(
                new ClaimId("t"),
                ClaimMaker.sourceOf("monitor"),
                new Report(null, null, ReportedDate.parse("2017-04-30"), null),
                new TallyScope(
                        "all strikes",
                        List.of("SY"),
                        List.of("Coalition"),
                        PlaceId.ofNullable(placeId),
                        ReportedDate.parse("2017-01"),
                        ReportedDate.parse("2017-03-31")),
                new Range(100, null),
                Tally.Kind.ESTIMATED,
                Details.NONE);
    }

    private static Incident incident(String key, String day, String placeId, String... belligerents) {
        return Corroboration.corroborate(IncidentMark.none(key), List.of(claim(key, day, placeId, belligerents)));
    }

    private static Incident pointed(String key, double lon, int radiusMetres) {
        Location location = new Location(
                new LonLat(lon, 36), Accuracy.ofRadius(radiusMetres), null, null, null, new CountryCode("SY"));
        Claim claim = ClaimMaker.claim(key)
                .id(key)
                .on("2017-02-01")
                .at(location)
                .blaming("Coalition")
                .killed(3, 5)
                .make();
        return Corroboration.corroborate(IncidentMark.none(key), List.of(claim));
    }

    private static Claim claim(String key, String day, String placeId, String... belligerents) {
        Location location = new Location(
                new LonLat(lonOf(placeId), 36),
                Accuracy.ofRadius(1_000),
                PlaceId.ofNullable(placeId),
                placeId,
                null,
                new CountryCode("SY"));
        return ClaimMaker.claim(key)
                .id(key)
                .on(day)
                .at(location)
                .blaming(belligerents)
                .killed(3, 5)
                .make();
    }

    private static double lonOf(String placeId) {
        return placeId.equals("homs") ? 36.7 : 39;
    }

    private static Place place(String id, PlaceKind kind, @Nullable String parent) {
        return new Place(
                new PlaceId(id),
                kind,
                new PlaceNames(id, null, List.of()),
                new Position(new LonLat(lonOf(id), 36), 1_000, "made up"),
                Containment.in("SY").within(parent),
                null,
                List.of());
    }
}
