package org.strikemap.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.strikemap.incident.ClaimMaker.claim;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.strikemap.claim.Claim;
import org.strikemap.claim.Details;
import org.strikemap.claim.Location;
import org.strikemap.claim.Stance;
import org.strikemap.claim.StrikeType;
import org.strikemap.claim.StrikeTypes;
import org.strikemap.geo.Accuracy;
import org.strikemap.geo.CountryCode;
import org.strikemap.geo.LonLat;
import org.strikemap.geo.PlaceId;
import org.strikemap.source.ReportedDate;

class CorroborationTest {

    private static Incident incident(ClaimMaker... claims) {
        return Corroboration.corroborate(
                IncidentMark.none("x"),
                Arrays.stream(claims).map(ClaimMaker::make).toList());
    }

    @Test
    void theDayThatMostClaimsGiveWins() {
        Incident incident = incident(
                claim("x").on("2017-06-07"),
                claim("x").on("2017-06-08"),
                claim("x").on("2017-06-08"));
        assertThat(incident.when()).isEqualTo(ReportedDate.parse("2017-06-08"));
    }

    @Test
    void aDayIsNotOutvotedByMonths() {
        Incident incident = incident(
                claim("x").on("2017-06"),
                claim("x").on("2017"),
                claim("x").on("2017-06"),
                claim("x").on("2017-06-08"));
        assertThat(incident.when()).isEqualTo(ReportedDate.parse("2017-06-08"));
    }

    @Test
    void theEarliestTakenInWinsATie() {
        Incident incident = incident(
                claim("x").on("2017-06-09").time("noon"),
                claim("x").on("2017-06-08").time("dawn"));
        assertThat(incident.when()).isEqualTo(ReportedDate.parse("2017-06-09"));
        assertThat(incident.timeOfDay()).isEqualTo("noon");
    }

    @Test
    void aClaimThatDoesNotSayHasNoVote() {
        Incident incident = incident(
                claim("x"), claim("x"), claim("x").by(StrikeType.DRONE_STRIKE).time("morning"));
        assertThat(incident.strikeTypes()).isEqualTo(StrikeTypes.of(StrikeType.DRONE_STRIKE));
        assertThat(incident.timeOfDay()).isEqualTo("morning");
    }

    @Test
    void theLocationWithTheSmallestRadiusWins() {
        Incident incident = incident(
                claim("x").at(39, 36, 15_000),
                claim("x"),
                claim("x").at(38.98, 35.95, 150),
                claim("x").at(38.9, 35.9, 150));
        assertThat(incident.location()).isEqualTo(ClaimMaker.location(38.98, 35.95, 150));
    }

    @Test
    void withoutAPlacedClaimTheIncidentIsUnplaced() {
        assertThat(incident(claim("x").place("somewhere")).location()).isNull();
    }

    @Test
    void theTitleIsTheEditorsThenTheWordsOfTheReportsThenThePlaceThenTheKey() {
        Location named = new Location(
                new LonLat(39, 36), Accuracy.ofRadius(10), new PlaceId("raqqa"), "Raqqa", null, new CountryCode("SY"));
        Claim written = claim("x").place("Mafraq Jazra").at(named).make();
        IncidentMark titled = new IncidentMark("x", "The junction", IncidentStatus.COUNTED, null);
        assertThat(Corroboration.corroborate(titled, List.of(written)).title()).isEqualTo("The junction");
        assertThat(incident(claim("x").place("Mafraq Jazra").at(named)).title()).isEqualTo("Mafraq Jazra");
        assertThat(incident(claim("x").at(named)).title()).isEqualTo("Raqqa");
        assertThat(incident(claim("x").at(39, 36, 10)).title()).isEqualTo("x");
        assertThat(incident(claim("x")).title()).isEqualTo("x");
    }

    @Test
    void everyBelligerentNamedIsAnAlternative() {
        Incident incident = incident(
                claim("x").blaming("Russia", "Syria (government)"),
                claim("x"),
                claim("x").blaming("Russia"),
                claim("x").blaming("US-led Coalition"));
        assertThat(incident.belligerents()).containsExactly("Russia", "Syria (government)", "US-led Coalition");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void noClaimIsEverLost(long seed) {
        List<Claim> claims = SeededIncidents.claims(seed);
        Incident incident = Corroboration.corroborate(IncidentMark.none("x"), claims);
        assertThat(incident.claims()).containsExactlyElementsOf(claims);
    }

    @Test
    void theSameClaimTwiceIsKeptTwice() {
        Claim same = claim("x").make();
        assertThat(Corroboration.corroborate(IncidentMark.none("x"), List.of(same, same))
                        .claims())
                .containsExactly(same, same);
    }

    @Test
    void withOtherClaimsItIsOtherwiseAsItWas() {
        Incident one = claim("x").on("2017-06-08").blaming("Russia").killed(14).incident();
        Claim other = claim("x").on("2017-06-09").make();
        Incident changed = one.with(List.of(other));
        assertThat(changed.claims()).containsExactly(other);
        assertThat(changed.id()).isEqualTo("x");
        assertThat(changed.with(one.claims())).isEqualTo(one);
    }

    @Test
    void anIncidentNeedsAClaim() {
        Incident one = claim("x").incident();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Incident(
                        one.mark(), "x", null, one.when(), null, StrikeTypes.NONE, List.of(), null, List.of()))
                .withMessageContaining("at least one claim");
    }

    @Test
    void aWithdrawnClaimIsKeptAndNotHeard() {
        Incident incident = incident(
                claim("x").from("sana").on("2017-06-08").killed(14),
                claim("x").from("afp").on("2017-06-07").killed(90).withdrawn(),
                claim("x").from("sohr").on("2017-06-07").killed(80).withdrawn());
        assertThat(incident.when()).isEqualTo(ReportedDate.parse("2017-06-08"));
        assertThat(incident.status()).isEqualTo(IncidentStatus.COUNTED);
        assertThat(incident.claims()).hasSize(3);
        assertThat(Counting.count(CountingRule.HIGH, incident.claims())).isEqualTo(Count.of(14));
        assertThat(Counting.independentSources(incident.claims())).isEqualTo(1);
    }

    @Test
    void anIncidentWhoseClaimsAreAllWithdrawnKeepsItsDayAndCountsForNothing() {
        Incident incident = incident(
                claim("x").on("2017-06-08").blaming("Russia").killed(14).withdrawn());
        assertThat(incident.status()).isEqualTo(IncidentStatus.WITHDRAWN);
        assertThat(incident.mark().status()).isEqualTo(IncidentStatus.COUNTED);
        assertThat(incident.when()).isEqualTo(ReportedDate.parse("2017-06-08"));
        assertThat(incident.belligerents()).containsExactly("Russia");
        assertThat(incident.harmStatus()).isNull();
        assertThat(Counting.count(CountingRule.BEST, incident.claims())).isEqualTo(Count.UNKNOWN);
    }

    /** A report that the accused calls a second telling counts for all that where the accused speaks of the strike itself. */
    @Test
    void whatTheAccusedSpeaksOfIsNoDuplicateForOneAssessment() {
        ClaimMaker again = claim("x").from("airwars").killed(38).id("again").assessed(Details.Assessment.DUPLICATE);
        assertThat(incident(again).status()).isEqualTo(IncidentStatus.DUPLICATE);
        assertThat(incident(again, claim("x").from("sana").killed(40)).status()).isEqualTo(IncidentStatus.DUPLICATE);
        ClaimMaker admits =
                claim("x").from("coalition").id("admits").stance(Stance.ADMITS).killed(1);
        assertThat(incident(again, admits).status()).isEqualTo(IncidentStatus.COUNTED);
    }
}
