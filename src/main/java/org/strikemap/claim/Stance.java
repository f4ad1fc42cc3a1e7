package org.strikemap.claim;

import org.strikemap.text.Worded;

/** How a claim stands to what happened. All but {@link #REPORTS} are the accused's, or of those who speak for it. */
public enum Stance implements Worded {
    REPORTS,
    ADMITS,
    DENIES,
    DISPUTES,
    NO_STATEMENT;
}
