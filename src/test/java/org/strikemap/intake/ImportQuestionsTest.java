package org.strikemap.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.strikemap.question.Question;
import org.strikemap.question.QuestionChanges;
import org.strikemap.reader.Rejection;
import org.strikemap.store.ImportEntry;

/** Which questions an import raises, answers and passes on. */
class ImportQuestionsTest {

    private static final String DIGEST = "0".repeat(64);

    private static ImportResult account(List<Rejection> rejections, List<ImportResult.MatchProposal> doubts) {
        ImportEntry entry = new ImportEntry("set.csv", DIGEST, Instant.EPOCH, "set", null, 2, 1, 1, null);
        return new ImportResult(
                entry, false, false, ImportResult.Effect.NONE, rejections, List.of(), List.of(), List.of(), doubts);
    }

    private static QuestionChanges changes(
            List<Question> stored, ImportResult account, UnaryOperator<String> keptFor, boolean part) {
        return new ImportQuestions(stored).changes(account, List.of(), Set.of(), keptFor, part, 7);
    }

    private static Question pair(String incident, String other) {
        return new Question(
                Question.idOfPair(incident, other),
                Question.Kind.PAIR,
                new Question.Origin("set", 0, "", ""),
                Question.Subject.pair(incident, other, 0.4),
                "same day",
                null);
    }

    @Test
    void aPairIsAskedOfTheIncidentThatHoldsTheClaimsNow() {
        QuestionChanges changes = changes(
                List.of(pair("a", "b"), pair("c", "d"), pair("e", "f"), pair("g", "f")),
                account(List.of(), List.of()),
                id -> switch (id) {
                    case "b" -> "z";
                    case "c" -> "d";
                    case "e" -> "g";
                    default -> id;
                },
                false);
        assertThat(changes.put()).containsExactly(pair("a", "z"));
        assertThat(changes.dropped())
                .containsExactlyInAnyOrder(
                        pair("a", "b").id(), pair("c", "d").id(), pair("e", "f").id());
    }

    @Test
    void whatWasDecidedIsNotAskedAgain() {
        Question decided = pair("a", "b").with(Question.Decision.of("apart", 3));
        ImportResult again = account(
                List.of(),
                List.of(
                        new ImportResult.MatchProposal("a", "b", 0.5, "same toll"),
                        new ImportResult.MatchProposal("c", "b", 0.5, "same toll")));
        assertThat(changes(List.of(decided), again, id -> id, false).put())
                .extracting(Question::id)
                .containsExactly(pair("b", "c").id());
    }

    @Test
    void anEditionAnswersWhatItNoLongerRejectsUnlessItIsAPart() {
        Rejection fault = new Rejection(4, "date", "2018-05-32", "is no day");
        Question row = ImportQuestions.fault(Question.Kind.ROW, fault, "set", List.of());
        Question others = ImportQuestions.fault(Question.Kind.ROW, fault, "another", List.of());
        List<Question> stored = List.of(row, others);
        assertThat(changes(stored, account(List.of(fault), List.of()), id -> id, false))
                .isEqualTo(QuestionChanges.NONE);
        ImportResult mended = account(List.of(), List.of());
        assertThat(changes(stored, mended, id -> id, false).dropped()).containsExactly(row.id());
        assertThat(changes(stored, mended, id -> id, true).dropped()).isEmpty();
    }
}
