package org.strikemap.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.strikemap.incident.ClaimMaker.claim;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.strikemap.claim.Stance;
import org.strikemap.incident.CountingRule;
import org.strikemap.incident.Incident;
import org.strikemap.incident.IncidentStatus;
import org.strikemap.table.RowPredicate;

/** What a map adds up: every kind of incident once. */
class TotalsTest {

    private final Snapshot snapshot = Snapshot.of(
            1,
            List.of(
                    claim("fourteen").killed(14).at(39, 36, 150).incident(),
                    claim("none").killed(0).at(39, 36, 150).incident(),
                    claim("dozens").at(39, 36, 150).incident(),
                    claim("unplaced").killed(2).incident(),
                    claim("denied").stance(Stance.DENIES).at(39, 36, 150).incident(),
                    claim("admitted").stance(Stance.ADMITS).incident(),
                    claim("the same again").killed(14).at(39, 36, 150).incident(IncidentStatus.DUPLICATE),
                    claim("all of June").killed(1_000).incident(IncidentStatus.AGGREGATE)),
            List.of());

    private Totals total(CountingRule rule) {
        return snapshot.total(RowPredicate.ALWAYS_TRUE, rule);
    }

    @Test
    void duplicatesAndAggregatesAreSkippedAndToldOf() {
        Totals best = total(CountingRule.BEST);
        assertThat(best.incidents()).isEqualTo(8);
        assertThat(best.skipped().duplicate()).isEqualTo(1);
        assertThat(best.skipped().aggregate()).isEqualTo(1);
        assertThat(best.counted()).isEqualTo(6);
        assertThat(best.killed()).isEqualTo(16);
    }

    @Test
    void unknownIsNeverZero() {
        Totals best = total(CountingRule.BEST);
        assertThat(best.known()).isEqualTo(3);
        assertThat(best.unknown()).isEqualTo(3);
        assertThat(best.noStatement()).isZero();
    }

    @Test
    void noneConcededUnknownAndNoStatementStayThree() {
        Totals conceded = total(CountingRule.CONCEDED);
        assertThat(conceded.known()).isEqualTo(1);
        assertThat(conceded.unknown()).isEqualTo(1);
        assertThat(conceded.noStatement()).isEqualTo(4);
        assertThat(conceded.killed()).isZero();
    }

    @Test
    void unplacedIncidentsAddUpLikeOthers() {
        assertThat(total(CountingRule.BEST).unplaced()).isEqualTo(3);
        assertThat(total(CountingRule.ofSource("sana")).killed()).isEqualTo(16);
        assertThat(total(CountingRule.ofSource("nobody")).unknown()).isEqualTo(6);
    }

    @Test
    void manyLargeFiguresDoNotOverflow() {
        List<Incident> incidents = List.of(
                claim("a").killed(Integer.MAX_VALUE).incident(),
                claim("b").killed(Integer.MAX_VALUE).incident());
        assertThat(Snapshot.of(1, incidents, List.of())
                        .total(RowPredicate.ALWAYS_TRUE, CountingRule.HIGH)
                        .killed())
                .isEqualTo(2L * Integer.MAX_VALUE);
    }

    @Test
    void aBlockHoldsNoSumsForOneSource() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> snapshot.incidents().ranges().getFirst().totals(CountingRule.ofSource("sana")))
                .withMessageContaining("source:sana");
        assertThat(snapshot.incidents().ranges().getFirst().totals(CountingRule.LOW))
                .isEqualTo(total(CountingRule.LOW));
    }
}
