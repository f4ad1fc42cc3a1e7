package org.strikemap.incident;

import org.strikemap.text.Worded;

/** Whether an incident adds to totals, or why not. */
public enum IncidentStatus implements Worded {
    /** It counts. */
    COUNTED,
    /** It is the same as another incident that counts. */
    DUPLICATE,
    /** It sums up others that are counted themselves. */
    AGGREGATE,
    /** Every claim of it is withdrawn. */
    WITHDRAWN,
    /** The monitor that spoke last holds it to be shown wrong. */
    DISCOUNTED,
    /** It was carried out by other means than from the air. */
    OTHER_MEANS,
    /** Nobody says by what means, or that it was a strike. */
    UNKNOWN_MEANS;

    /** Whether somebody decides it; otherwise it follows from the claims. */
    public boolean isDecided() {
        return this == COUNTED || this == DUPLICATE || this == AGGREGATE;
    }
}
