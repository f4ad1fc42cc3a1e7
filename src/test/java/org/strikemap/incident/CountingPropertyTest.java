package org.strikemap.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.strikemap.claim.Claim;
import org.strikemap.claim.Range;
import org.strikemap.claim.Stance;
import org.strikemap.claim.Toll;

/** What holds of every incident, however its claims differ. */
class CountingPropertyTest {

    private static final List<CountingRule> RULES = List.of(
            CountingRule.LOW,
            CountingRule.BEST,
            CountingRule.HIGH,
            CountingRule.CONCEDED,
            CountingRule.ofSource("sohr"));

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 100);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void lowIsNeverAboveBestNorBestAboveHigh(long seed) {
        List<Claim> claims = SeededIncidents.claims(seed);
        Count low = Counting.count(CountingRule.LOW, claims);
        Count best = Counting.count(CountingRule.BEST, claims);
        Count high = Counting.count(CountingRule.HIGH, claims);
        if (best.isKnown()) {
            assertThat(low.isKnown()).isTrue();
            assertThat(low.number()).isLessThanOrEqualTo(best.number());
            assertThat(best.number()).isLessThanOrEqualTo(high.number());
        }
        if (low.isKnown()) {
            assertThat(high.isKnown()).isTrue();
            assertThat(low.number()).isLessThanOrEqualTo(high.number());
        }
        Range injured = Counting.span(claims, Toll::injured);
        assertThat(injured.min() == null || injured.max() != null).isTrue();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void nothingIsCountedThatNoClaimSays(long seed) {
        List<Claim> claims = SeededIncidents.claims(seed);
        Count high = Counting.count(CountingRule.HIGH, claims);
        boolean anyFigure = claims.stream()
                .filter(claim -> !claim.withdrawn())
                .filter(claim -> claim.stance() == Stance.REPORTS || claim.stance() == Stance.ADMITS)
                .anyMatch(claim -> Counting.killed(claim).largest() != null);
        assertThat(high.isKnown()).isEqualTo(anyFigure);
        if (anyFigure) {
            assertThat(claims)
                    .anyMatch(claim -> Integer.valueOf(high.number())
                            .equals(Counting.killed(claim).largest()));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aWithdrawnClaimCountsAsIfItWereNotThere(long seed) {
        List<Claim> claims = SeededIncidents.claims(seed);
        List<Claim> standing =
                claims.stream().filter(claim -> !claim.withdrawn()).toList();
        for (CountingRule rule : RULES) {
            assertThat(Counting.count(rule, claims)).as(rule.word()).isEqualTo(Counting.count(rule, standing));
        }
        assertThat(Counting.span(claims, Toll::injured)).isEqualTo(Counting.span(standing, Toll::injured));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void sayingTheSameAgainChangesNothing(long seed) {
        List<Claim> claims = SeededIncidents.claims(seed);
        List<Claim> twice = new ArrayList<>(claims);
        for (Claim claim : claims) {
            twice.add(twice.indexOf(claim), claim);
        }
        for (CountingRule rule : RULES) {
            assertThat(Counting.count(rule, twice)).as(rule.word()).isEqualTo(Counting.count(rule, claims));
        }
    }

    @Test
    void theMedianOfTwoVeryLargeFiguresDoesNotOverflow() {
        List<Claim> claims = List.of(
                ClaimMaker.claim("x").from("a").killed(Integer.MAX_VALUE).make(),
                ClaimMaker.claim("x").from("b").killed(Integer.MAX_VALUE - 1).make());
        assertThat(Counting.count(CountingRule.BEST, claims)).isEqualTo(Count.of(Integer.MAX_VALUE - 1));
    }

    @Test
    void noClaimsAtAllLeaveEverythingUnknown() {
        assertThat(Counting.count(CountingRule.LOW, List.of())).isEqualTo(Count.UNKNOWN);
        assertThat(Counting.count(CountingRule.BEST, List.of())).isEqualTo(Count.UNKNOWN);
        assertThat(Counting.count(CountingRule.HIGH, List.of())).isEqualTo(Count.UNKNOWN);
        assertThat(Counting.count(CountingRule.CONCEDED, List.of())).isEqualTo(Count.NO_STATEMENT);
        assertThat(Counting.count(CountingRule.ofSource("sana"), List.of())).isEqualTo(Count.UNKNOWN);
    }
}
