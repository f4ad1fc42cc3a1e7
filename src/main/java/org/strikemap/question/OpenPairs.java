package org.strikemap.question;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Pairs of incidents by what was decided of others: an incident whose claims went to another one, or that is the same as another one, is
 * asked about as that. Follows from the decisions alone, so that it ends with them. Immutable.
 */
public final class OpenPairs {

    private static final Set<String> ONE = Set.of("same", "duplicate", Question.Decision.JOINED);

    private final Map<String, String> other = new HashMap<>();

    /** @param questions every question that is held */
    public OpenPairs(Collection<Question> questions) {
        for (Question question : questions) {
            Question.Decision decision = question.decision();
            if (question.kind() == Question.Kind.PAIR && decision != null && ONE.contains(decision.word())) {
                other.put(
                        Objects.requireNonNull(question.subject().incident()),
                        Objects.requireNonNull(question.subject().other()));
            }
        }
    }

    /** The incident that stands for one now: itself, or the one that it was decided to be. */
    public String standsFor(String incident) {
        Set<String> seen = new HashSet<>();
        String now = incident;
        while (seen.add(now) && other.containsKey(now)) {
            now = other.get(now);
        }
        return now;
    }

    /** The open pairs among these, of the incidents that stand for theirs now; each once, and none of an incident and itself. */
    public List<Question> list(Collection<Question> questions) {
        List<Question> pairs = new ArrayList<>();
        Set<String> asked = new HashSet<>();
        for (Question question : questions) {
            if (question.kind() == Question.Kind.PAIR && question.isOpen()) {
                String one = standsFor(Objects.requireNonNull(question.subject().incident()));
                String two = standsFor(Objects.requireNonNull(question.subject().other()));
                if (!one.equals(two) && asked.add(Question.idOfPair(one, two))) {
                    pairs.add(new Question(
                            question.id(),
                            question.kind(),
                            question.origin(),
                            new Question.Subject(one, two, question.subject().score(), List.of()),
                            question.reason(),
                            null));
                }
            }
        }
        return pairs;
    }
}
