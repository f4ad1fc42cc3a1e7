package org.strikemap.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.strikemap.incident.ClaimMaker.claim;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.strikemap.incident.CountingRule;
import org.strikemap.incident.Incident;
import org.strikemap.incident.IncidentStatus;
import org.strikemap.question.Question;
import org.strikemap.table.PerRowPredicate;
import org.strikemap.table.RowPredicate;

/** What may be counted twice as long as nobody has decided. */
class UndecidedPairsTest {

    private static Question pair(String one, String other, double score) {
        return new Question(
                Question.idOfPair(one, other),
                Question.Kind.PAIR,
                new Question.Origin("made-up", 0, "", ""),
                Question.Subject.pair(one, other, score),
                "same day",
                null);
    }

    private static Snapshot snapshot(List<Question> questions, Incident... incidents) {
        SnapshotBuilder builder = new SnapshotBuilder();
        questions.forEach(builder::add);
        List.of(incidents).forEach(builder::add);
        return builder.build(1);
    }

    private static UndecidedPairs.DoubleCount all(Snapshot snapshot, CountingRule rule) {
        return snapshot.pairs().among(snapshot.columns(), RowPredicate.ALWAYS_TRUE, rule);
    }

    @Test
    void theLesserOfTwoMayBeCountedTwice() {
        Snapshot snapshot = snapshot(
                List.of(pair("six", "nine", 0.5)),
                claim("six").killed(6, 20).incident(),
                claim("nine").killed(9, 9).incident(),
                claim("three").killed(3).incident());
        UndecidedPairs.DoubleCount low = all(snapshot, CountingRule.LOW);
        assertThat(low.pairs()).isEqualTo(1);
        assertThat(low.killed()).isEqualTo(6);
        assertThat(all(snapshot, CountingRule.HIGH).killed()).isEqualTo(9);
        Totals once = snapshot.total(low.once(), CountingRule.LOW);
        assertThat(once.killed()).isEqualTo(12);
        assertThat(once.counted()).isEqualTo(2);
        assertThat(low.once().test(snapshot.columns().findRow("six"))).isFalse();
    }

    /** Of two candidates of one publisher only one can be the same strike, so that one of them counts in any case. */
    @Test
    void anIncidentIsTheSameAsOneOtherAtMost() {
        Snapshot snapshot = snapshot(
                List.of(pair("first", "held", 0.3), pair("second", "held", 0.5)),
                claim("first").killed(4).incident(),
                claim("second").killed(5).incident(),
                claim("held").killed(6).incident());
        UndecidedPairs.DoubleCount twice = all(snapshot, CountingRule.BEST);
        assertThat(twice.pairs()).isEqualTo(2);
        assertThat(twice.killed()).isEqualTo(5);
        assertThat(snapshot.total(twice.once(), CountingRule.BEST).killed()).isEqualTo(10);
    }

    @Test
    void anUnknownNumberIsTheLesser() {
        Snapshot snapshot = snapshot(
                List.of(pair("unknown", "two", 0.5)),
                claim("unknown").incident(),
                claim("two").killed(2).incident());
        UndecidedPairs.DoubleCount twice = all(snapshot, CountingRule.BEST);
        assertThat(twice.killed()).isZero();
        assertThat(twice.lesser().get(snapshot.columns().findRow("unknown"))).isTrue();
    }

    @Test
    void onlyPairsOfWhichBothCountAndAreAskedForAreToldOf() {
        Question decided = pair("a", "b", 0.5).with(Question.Decision.of("apart", 1));
        Snapshot snapshot = snapshot(
                List.of(decided, pair("a", "gone", 0.5), pair("a", "again", 0.5), pair("a", "b", 0.4)),
                claim("a").killed(2).incident(),
                claim("b").killed(2).incident(),
                claim("again").killed(2).incident(IncidentStatus.DUPLICATE));
        assertThat(all(snapshot, CountingRule.BEST).pairs()).isEqualTo(1);
        int row = snapshot.columns().findRow("a");
        RowPredicate alone = new PerRowPredicate(asked -> asked == row);
        assertThat(snapshot.pairs()
                        .among(snapshot.columns(), alone, CountingRule.BEST)
                        .pairs())
                .isZero();
    }
}
