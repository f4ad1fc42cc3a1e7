package org.strikemap.worklist;

import org.strikemap.question.Question;
import org.strikemap.text.Worded;

/** Which questions are asked for. */
enum QuestionState implements Worded {
    /** Those that nobody has decided. */
    OPEN,
    /** Those that a person has decided. */
    DECIDED,
    /** Pairs that the program joined for itself. */
    JOINED,
    /** Every question. */
    ALL;

    /** Whether a question is in this state. */
    boolean has(Question question) {
        Question.Decision decision = question.decision();
        boolean joined = decision != null && decision.word().equals(Question.Decision.JOINED);
        return switch (this) {
            case OPEN -> decision == null;
            case DECIDED -> decision != null && !joined;
            case JOINED -> joined;
            case ALL -> true;
        };
    }
}
