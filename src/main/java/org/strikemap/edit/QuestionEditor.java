package org.strikemap.edit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.strikemap.claim.Claim;
import org.strikemap.claim.Location;
import org.strikemap.incident.Corroboration;
import org.strikemap.incident.Incident;
import org.strikemap.incident.IncidentMark;
import org.strikemap.incident.IncidentStatus;
import org.strikemap.incident.Resemblance;
import org.strikemap.intake.ClaimLocator;
import org.strikemap.question.OpenPairs;
import org.strikemap.question.Question;
import org.strikemap.question.QuestionChanges;
import org.strikemap.reader.ReadResult;
import org.strikemap.reader.RowException;

/**
 * Decides the questions that imports raised. A decision is one commit, holds for later imports too, and can be undone. All methods throw
 * {@link EditException} when that cannot be, and change nothing then.
 */
public final class QuestionEditor {

    /** The word that opens a question again. */
    public static final String UNDO = "undo";

    private static final String SAME = "same";
    private static final String DUPLICATE = "duplicate";
    private static final String APART = "apart";
    private static final String AGGREGATE = "aggregate";

    private final ClaimLocator placing;
    private final EditLog log;

    QuestionEditor(ClaimLocator placing, EditLog log) {
        this.placing = placing;
        this.log = log;
    }

    /**
     * Decides a question, or opens it again.
     *
     * @param id of the question
     * @param given as {@link Question.Decision#word}, or {@link #UNDO}
     */
    public EditResult decide(String id, String given) {
        return log.commitWithRetry(() -> {
            Question question = log.store()
                    .findQuestion(id)
                    .orElseThrow(() -> new EditException(
                            EditException.Reason.MISSING, "there is no question " + RowException.shown(id)));
            return given.equals(UNDO) ? undo(question) : decide(question, given);
        });
    }

    private EditLog.Edit decide(Question question, String word) {
        if (isJoined(question) && word.equals(APART)) {
            return apartAgain(question);
        }
        if (!question.isOpen()) {
            throw new EditException(
                    EditException.Reason.CONFLICT,
                    question.id() + " has been decided: " + decision(question).word() + "; undo that first");
        }
        return switch (question.kind()) {
            case PAIR -> decidePair(question, word);
            case PLACE, POINT -> decidePlace(question, word);
            case ROW, CELL -> decideFault(question, word);
        };
    }

    private static boolean isJoined(Question question) {
        return !question.isOpen() && decision(question).word().equals(Question.Decision.JOINED);
    }

    private static Question.Decision decision(Question question) {
        return Objects.requireNonNull(question.decision());
    }

    private EditLog.Edit decidePair(Question question, String word) {
        String incident = Objects.requireNonNull(question.subject().incident());
        String other = Objects.requireNonNull(question.subject().other());
        OpenPairs pairs = new OpenPairs(log.store().listQuestions());
        Incident from = log.get(pairs.standsFor(incident), ItemEditor.Condition.NONE);
        Incident into = log.get(pairs.standsFor(other), ItemEditor.Condition.NONE);
        if (from.id().equals(into.id())) {
            throw new EditException(EditException.Reason.CONFLICT, incident + " and " + other + " are one by now");
        }
        return switch (word) {
            case SAME -> {
                requireCounted(from);
                List<Claim> claims = new ArrayList<>(into.claims());
                claims.addAll(from.claims());
                Question.Decision made = new Question.Decision(
                        word,
                        nextVersion(),
                        from.claims().stream().map(Claim::id).toList(),
                        from.mark().title());
                yield edit(
                        "incident merge " + into.id(),
                        from.id(),
                        List.of(Corroboration.corroborate(into.mark(), claims)),
                        question.with(made));
            }
            case DUPLICATE -> leaveOut(from, into, IncidentStatus.DUPLICATE, question.with(decided(word)));
            case AGGREGATE -> {
                boolean reversed = Resemblance.isSumOf(into, from);
                if (!reversed && !Resemblance.isSumOf(from, into)) {
                    throw new EditException(
                            EditException.Reason.BAD,
                            "decision",
                            "neither is told to sum up the other; say which with strikemap incident aggregate");
                }
                yield leaveOut(
                        reversed ? into : from,
                        reversed ? from : into,
                        IncidentStatus.AGGREGATE,
                        question.with(decided(word)));
            }
            case APART -> edit("incident apart " + incident, other, List.of(), question.with(decided(word)));
            default -> throw unknown(word, "same, duplicate, aggregate or apart");
        };
    }

    /** An incident does not count, since another one does that it is the same as or a sum of. */
    private static EditLog.Edit leaveOut(
            Incident incident, Incident counted, IncidentStatus status, Question question) {
        requireCounted(incident);
        requireCounted(counted);
        return edit(
                "incident " + status.word(),
                incident.id() + " of " + counted.id(),
                List.of(marked(incident, status, counted.id())),
                question);
    }

    private static void requireCounted(Incident incident) {
        if (incident.mark().status() != IncidentStatus.COUNTED) {
            throw new EditException(
                    EditException.Reason.CONFLICT,
                    incident.id() + " does not count itself, by an earlier decision; undo that first");
        }
    }

    private static Incident marked(Incident incident, IncidentStatus status, @Nullable String of) {
        IncidentMark mark = new IncidentMark(incident.id(), incident.mark().title(), status, of);
        return Corroboration.corroborate(mark, incident.claims());
    }

    private EditLog.Edit decidePlace(Question question, String word) {
        boolean point = question.kind() == Question.Kind.POINT;
        List<Incident> changed = replace(question, claim -> {
            Location location = placing.findDecided(claim, word)
                    .orElseThrow(() -> unknown(
                            word,
                            point
                                    ? "keep or swap, within the bounds of latitudes"
                                    : "the id of a place in the gazetteer, or lat,lon in degrees"));
            return claim.at(location);
        });
        return edit("place " + word + " for", question.id(), changed, question.with(decided(word)));
    }

    private EditLog.Edit decideFault(Question question, String word) {
        if (!word.equals("seen")) {
            throw unknown(word, "seen");
        }
        return edit("seen", question.id(), List.of(), question.with(decided(word)));
    }

    private static EditException unknown(String word, String wanted) {
        return new EditException(
                EditException.Reason.BAD, "decision", RowException.shown(word) + " is no decision; wanted " + wanted);
    }

    private EditLog.Edit undo(Question question) {
        if (question.isOpen()) {
            throw new EditException(EditException.Reason.CONFLICT, question.id() + " has not been decided");
        }
        Question open = question.with(null);
        return switch (question.kind()) {
            case PAIR -> undoPair(question, open);
            case PLACE, POINT -> edit("place undecided for", question.id(), replace(question, this::locate), open);
            case ROW, CELL -> edit("unseen", question.id(), List.of(), open);
        };
    }

    private Claim locate(Claim claim) {
        return placing.locateAll(List.of(new ReadResult.Row(1, claim))).claims().getFirst();
    }

    private EditLog.Edit undoPair(Question question, Question open) {
        String incident = Objects.requireNonNull(question.subject().incident());
        String other = Objects.requireNonNull(question.subject().other());
        return switch (decision(question).word()) {
            case DUPLICATE, AGGREGATE -> {
                Incident first = holderOfKey(incident);
                Incident held = first.mark().status() == IncidentStatus.COUNTED ? holderOfKey(other) : first;
                yield edit("incident counted", held.id(), List.of(marked(held, IncidentStatus.COUNTED, null)), open);
            }
            case APART -> edit("incident undecided " + incident, other, List.of(), open);
            default -> split(question, open);
        };
    }

    /** Two incidents that the program held to be one are two, by somebody's decision. */
    private EditLog.Edit apartAgain(Question question) {
        return split(question, question.with(decided(APART)));
    }

    /** Takes the claims that a decision moved out again, and what came with their keys since, to be an incident of their own. */
    private EditLog.Edit split(Question question, Question after) {
        String incident = Objects.requireNonNull(question.subject().incident());
        Question.Decision made = decision(question);
        Incident holder = made.moved().isEmpty()
                ? holderOfKey(incident)
                : log.getOfClaim(made.moved().getFirst(), ItemEditor.Condition.NONE);
        Set<String> moved = new HashSet<>(made.moved());
        Set<String> keys = new HashSet<>(Set.of(incident));
        holder.claims().stream()
                .filter(claim -> moved.contains(claim.id()))
                .forEach(claim -> keys.add(claim.incidentKey()));
        List<Claim> own = new ArrayList<>();
        List<Claim> left = new ArrayList<>();
        for (Claim claim : holder.claims()) {
            boolean goes = moved.contains(claim.id()) || keys.contains(claim.incidentKey());
            (goes ? own : left).add(claim);
        }
        if (own.isEmpty() || left.isEmpty() || holder.id().equals(incident)) {
            throw new EditException(
                    EditException.Reason.CONFLICT,
                    "the claims of " + incident + " are not among those of another incident any more");
        }
        IncidentMark mark = new IncidentMark(incident, made.title(), IncidentStatus.COUNTED, null);
        return edit(
                "incident split " + holder.id(),
                incident,
                List.of(Corroboration.corroborate(holder.mark(), left), Corroboration.corroborate(mark, own)),
                after);
    }

    private Incident holderOfKey(String key) {
        return log.store().findIncidentsOfKeys(List.of(key)).stream()
                .findFirst()
                .orElseThrow(() -> new EditException(
                        EditException.Reason.CONFLICT, "no incident has claims of the key " + key + " any more"));
    }

    /** The incidents of a question's claims with these changed; those that are held no more, or name another place by now, are passed over. */
    private List<Incident> replace(Question question, UnaryOperator<Claim> change) {
        Set<String> ids = new HashSet<>(question.subject().claims());
        List<Incident> changed = new ArrayList<>();
        for (Incident incident : log.store().findIncidentsOfClaims(ids)) {
            List<Claim> claims = incident.claims().stream()
                    .map(claim -> ids.contains(claim.id())
                                    && ClaimLocator.questionId(claim).equals(question.id())
                            ? change.apply(claim)
                            : claim)
                    .toList();
            changed.add(Corroboration.corroborate(incident.mark(), claims));
        }
        return changed;
    }

    private Question.Decision decided(String word) {
        return Question.Decision.of(word, nextVersion());
    }

    /** The version that a commit makes: the edit is recomputed if another one comes first. */
    private long nextVersion() {
        return log.store().version() + 1;
    }

    private static EditLog.Edit edit(String words, String id, List<Incident> changed, Question question) {
        return new EditLog.Edit(words, id, changed, Set.of(), null, QuestionChanges.of(question));
    }
}
