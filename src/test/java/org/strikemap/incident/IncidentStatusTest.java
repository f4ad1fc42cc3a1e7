package org.strikemap.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.strikemap.incident.ClaimMaker.claim;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.strikemap.claim.Details;
import org.strikemap.claim.Stance;
import org.strikemap.claim.StrikeType;

/** What an incident counts as by its claims. */
class IncidentStatusTest {

    private static IncidentStatus status(ClaimMaker... claims) {
        return Corroboration.corroborate(
                        IncidentMark.none("x"),
                        Arrays.stream(claims).map(ClaimMaker::make).toList())
                .status();
    }

    @ParameterizedTest
    @CsvSource({
        "AIRSTRIKE, COUNTED",
        "DRONE_STRIKE, COUNTED",
        "ARTILLERY, OTHER_MEANS",
        "GROUND_OPERATION, OTHER_MEANS",
        "UNKNOWN_MEANS, UNKNOWN_MEANS",
        "UNKNOWN_EXPLOSION, UNKNOWN_MEANS",
    })
    void theMeansThatAReportTellsDecide(StrikeType means, IncidentStatus status) {
        assertThat(status(claim("x").by(means))).isEqualTo(status);
    }

    @Test
    void whatNobodyTellsTheMeansOfIsAStrike() {
        assertThat(status(claim("x"))).isEqualTo(IncidentStatus.COUNTED);
        ClaimMaker unknown = claim("x").from("list").by(StrikeType.UNKNOWN_MEANS);
        assertThat(status(unknown, claim("x").from("paper"))).isEqualTo(IncidentStatus.COUNTED);
        assertThat(status(unknown, claim("x").from("army").stance(Stance.DENIES)))
                .isEqualTo(IncidentStatus.UNKNOWN_MEANS);
        assertThat(status(unknown, claim("x").from("paper").withdrawn())).isEqualTo(IncidentStatus.UNKNOWN_MEANS);
    }

    @Test
    void oneOfSeveralMeansFromTheAirIsEnough() {
        assertThat(status(
                        claim("x").from("list").by(StrikeType.ARTILLERY),
                        claim("x").from("paper").by(StrikeType.AIRSTRIKE)))
                .isEqualTo(IncidentStatus.COUNTED);
    }

    @Test
    void anAssessmentAsSomethingElseIsNoDuplicate() {
        assertThat(status(claim("x").assessed(Details.Assessment.DUPLICATE))).isEqualTo(IncidentStatus.DUPLICATE);
        assertThat(status(claim("x").assessed(Details.Assessment.OPEN_INCIDENT)))
                .isEqualTo(IncidentStatus.COUNTED);
    }

    @ParameterizedTest
    @EnumSource(names = {"COUNTED", "DUPLICATE", "AGGREGATE"})
    void whatSomebodyDecidedStands(IncidentStatus status) {
        assertThat(status.isDecided()).isTrue();
        assertThat(claim("x").incident(status).status()).isEqualTo(status);
    }

    @ParameterizedTest
    @EnumSource(names = {"WITHDRAWN", "DISCOUNTED", "OTHER_MEANS", "UNKNOWN_MEANS"})
    void whatFollowsFromTheClaimsIsDecidedByNobody(IncidentStatus status) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new IncidentMark("x", null, status, null))
                .withMessageContaining("nobody decides it");
    }
}
