package org.strikemap.question;

import java.util.List;
import java.util.Set;

/**
 * Questions that are new or changed, and those that are asked no more.
 *
 * @param put questions that take the place of those with the same id
 * @param dropped the ids of those that are held no more; ids that are not held are passed over
 */
public record QuestionChanges(List<Question> put, Set<String> dropped) {

    /** No change. */
    public static final QuestionChanges NONE = new QuestionChanges(List.of(), Set.of());

    public QuestionChanges {
        put = List.copyOf(put);
        dropped = Set.copyOf(dropped);
    }

    /** One question that is new or changed. */
    public static QuestionChanges of(Question question) {
        return new QuestionChanges(List.of(question), Set.of());
    }

    public boolean isEmpty() {
        return put.isEmpty() && dropped.isEmpty();
    }
}
