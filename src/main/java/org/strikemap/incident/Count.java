package org.strikemap.incident;

import org.strikemap.text.Worded;

/**
 * What a counting rule makes of an incident: a number (0 among them), unknown, or no statement by the accused. The three are
 * never confused.
 *
 * @param state which of the three
 * @param number civilians killed; 0 unless {@code state} is {@link State#KNOWN}
 */
public record Count(State state, int number) {

    public static final Count UNKNOWN = new Count(State.UNKNOWN, 0);
    public static final Count NO_STATEMENT = new Count(State.NO_STATEMENT, 0);

    /** Which kind of answer a count is. */
    public enum State implements Worded {
        KNOWN,
        UNKNOWN,
        NO_STATEMENT;
    }

    /** A known number of people, not negative. */
    static Count of(int number) {
        return new Count(State.KNOWN, number);
    }

    public boolean isKnown() {
        return state == State.KNOWN;
    }
}
