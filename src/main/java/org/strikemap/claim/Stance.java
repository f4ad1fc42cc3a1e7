package org.strikemap.claim;

import java.util.Locale;

/** How a claim stands to what happened. All but {@link #REPORTS} are the accused's, or of those who speak for it. */
public enum Stance {
    REPORTS,
    ADMITS,
    DENIES,
    DISPUTES,
    NO_STATEMENT;

    /** The word in files and answers, such as {@code no_statement}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
