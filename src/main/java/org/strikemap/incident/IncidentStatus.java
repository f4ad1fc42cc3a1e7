package org.strikemap.incident;

import org.strikemap.text.Worded;

/** Whether an incident adds to totals. */
public enum IncidentStatus implements Worded {
    /** It counts. */
    COUNTED,
    /** It is the same as another incident that counts. */
    DUPLICATE,
    /** It sums up others that are counted themselves. */
    AGGREGATE,
    /** Every claim of it is withdrawn. Nobody decides this: it follows from the claims. */
    WITHDRAWN;
}
