package org.strikemap.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.strikemap.incident.ClaimMaker.claim;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.strikemap.claim.Details;
import org.strikemap.incident.Corroboration;
import org.strikemap.incident.Incident;
import org.strikemap.incident.IncidentMark;
import org.strikemap.incident.IncidentStatus;
import org.strikemap.question.Question;
import org.strikemap.snapshot.Snapshot;

/** Which pairs there is still something to ask about. */
class WorkListTest {

    private static List<WorkList.WorkItem> open(Incident... incidents) {
        Question pair = new Question(
                Question.idOfPair("x", "y"),
                Question.Kind.PAIR,
                new Question.Origin("made-up", 0, "", ""),
                Question.Subject.pair("x", "y", 0.4),
                "same day",
                null);
        return WorkList.of(List.of(pair), Snapshot.of(1, List.of(incidents), List.of()))
                .list(Question.Kind.PAIR, QuestionState.OPEN);
    }

    private static final Incident OTHER = claim("y").killed(4).incident();

    @Test
    void theLesserOfAPairIsAtStake() {
        List<WorkList.WorkItem> items = open(claim("x").killed(6).incident(), OTHER);
        assertThat(items).hasSize(1);
        assertThat(items.getFirst().deaths()).isEqualTo(4);
    }

    /** The accused says so and no person has decided it: the incident counts when that is asked for. */
    @Test
    void whatTheAccusedAssessesAsADuplicateIsAskedAbout() {
        Incident assessed =
                claim("x").killed(6).assessed(Details.Assessment.DUPLICATE).incident();
        assertThat(assessed.status()).isEqualTo(IncidentStatus.DUPLICATE);
        assertThat(open(assessed, OTHER)).hasSize(1);
    }

    @Test
    void whatIsDecidedGoneOrWithdrawnIsNot() {
        Incident decided = Corroboration.corroborate(
                new IncidentMark("x", null, IncidentStatus.DUPLICATE, "z"),
                List.of(claim("x").killed(6).make()));
        assertThat(open(decided, OTHER)).isEmpty();
        assertThat(open(claim("x").incident(IncidentStatus.AGGREGATE), OTHER)).isEmpty();
        assertThat(open(claim("x").withdrawn().incident(), OTHER)).isEmpty();
        assertThat(open(OTHER)).isEmpty();
    }
}
