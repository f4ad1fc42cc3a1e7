package org.strikemap.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.strikemap.incident.ClaimMaker.claim;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.strikemap.claim.Claim;
import org.strikemap.claim.HarmStatus;
import org.strikemap.claim.Stance;

/** The table of harm statuses, a row a test. */
class HarmStatusTest {

    private static final ClaimMaker SANA =
            claim("x").from("sana").blaming("Coalition").killed(14);
    private static final ClaimMaker SOHR =
            claim("x").from("sohr").blaming("Coalition").killed(17);
    private static final ClaimMaker AFP_AFTER_SOHR =
            claim("x").from("afp").repeating("sohr").blaming("Coalition").killed(17);
    private static final ClaimMaker BLAMES_RUSSIA =
            claim("x").from("afp").blaming("Russia").killed(9);
    private static final ClaimMaker BLAMES_NOBODY = claim("x").from("afp").killed(9);
    private static final ClaimMaker TWO_ALTERNATIVES =
            claim("x").from("afp").blaming("Russia", "Coalition").killed(9);
    private static final ClaimMaker INJURED_ONLY = claim("x").from("afp").injured(null, 3);
    private static final ClaimMaker DOZENS = claim("x").from("afp");
    private static final ClaimMaker NONE_KILLED = claim("x").from("afp").killed(0);

    private static final ClaimMaker WITHDRAWN = claim("x")
            .from("afp")
            .blaming("Russia")
            .killed(9)
            .graded(HarmStatus.FAIR)
            .withdrawn();
    private static final ClaimMaker GRADED_FAIR = claim("x").from("airwars").graded(HarmStatus.FAIR);
    private static final ClaimMaker GRADED_CONTESTED =
            claim("x").from("sohr").graded(HarmStatus.CONTESTED).killed(3).published("2018-01-01");
    private static final ClaimMaker DISCOUNTED_LATER =
            claim("x").from("airwars").graded(HarmStatus.DISCOUNTED).published("2018-02-01");

    private static ClaimMaker accused(Stance stance) {
        return claim("x").from("coalition").stance(stance);
    }

    static List<Arguments> table() {
        return List.of(
                row(null, DOZENS),
                row(null, NONE_KILLED),
                row(null, accused(Stance.ADMITS)),
                row(null, DOZENS, accused(Stance.DENIES)),
                row(null, accused(Stance.DENIES).killed(3)),
                row(HarmStatus.WEAK, SANA, accused(Stance.DENIES).killed(3)),
                row(HarmStatus.WEAK, SANA),
                row(HarmStatus.WEAK, SANA, DOZENS),
                row(HarmStatus.WEAK, INJURED_ONLY),
                row(HarmStatus.WEAK, SOHR, AFP_AFTER_SOHR),
                row(HarmStatus.WEAK, SANA, accused(Stance.DENIES)),
                row(HarmStatus.FAIR, SANA, SOHR),
                row(HarmStatus.FAIR, SANA, BLAMES_NOBODY),
                row(HarmStatus.FAIR, SANA, SOHR, accused(Stance.NO_STATEMENT)),
                row(HarmStatus.FAIR, SANA, SOHR, accused(Stance.ADMITS).killed(0)),
                row(HarmStatus.CONTESTED, SANA, BLAMES_RUSSIA),
                row(HarmStatus.CONTESTED, TWO_ALTERNATIVES),
                row(HarmStatus.CONTESTED, SANA, BLAMES_RUSSIA, accused(Stance.DENIES)),
                row(HarmStatus.CONFIRMED, SANA, accused(Stance.ADMITS)),
                row(HarmStatus.CONFIRMED, accused(Stance.ADMITS).killed(2)),
                row(HarmStatus.FAIR, GRADED_FAIR),
                row(HarmStatus.FAIR, SANA, BLAMES_RUSSIA, GRADED_FAIR),
                row(HarmStatus.DISCOUNTED, SANA, DISCOUNTED_LATER, GRADED_CONTESTED),
                row(HarmStatus.CONFIRMED, SANA, GRADED_CONTESTED, accused(Stance.ADMITS)),
                row(HarmStatus.WEAK, SANA, WITHDRAWN),
                row(null, WITHDRAWN),
                row(
                        HarmStatus.CONFIRMED,
                        SANA,
                        BLAMES_RUSSIA,
                        accused(Stance.ADMITS).killed(2)),
                row(HarmStatus.CONFIRMED, SANA, accused(Stance.ADMITS).killed(0).injured(1, 1)),
                row(
                        HarmStatus.CONFIRMED,
                        SANA,
                        accused(Stance.ADMITS).published("2018-01-01"),
                        accused(Stance.DENIES).published("2017-06-09")),
                row(
                        HarmStatus.WEAK,
                        SANA,
                        accused(Stance.ADMITS).published("2017-06-09"),
                        accused(Stance.DENIES).published("2018-01-01")));
    }

    private static Arguments row(@Nullable HarmStatus expected, ClaimMaker... claims) {
        return Arguments.of(
                expected, Arrays.stream(claims).map(ClaimMaker::make).toList());
    }

    @ParameterizedTest
    @MethodSource("table")
    void theStatusFollowsFromTheClaims(@Nullable HarmStatus expected, List<Claim> claims) {
        assertThat(Corroboration.corroborate(IncidentMark.none("x"), claims).harmStatus())
                .isEqualTo(expected);
    }
}
