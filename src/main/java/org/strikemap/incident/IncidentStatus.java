package org.strikemap.incident;

import java.util.Locale;

/** Whether an incident adds to totals. */
public enum IncidentStatus {
    /** It counts. */
    COUNTED,
    /** It is the same as another incident that counts. */
    DUPLICATE,
    /** It sums up others that are counted themselves. */
    AGGREGATE,
    /** Every claim of it is withdrawn. Nobody decides this: it follows from the claims. */
    WITHDRAWN;

    /** The word in files and answers. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
