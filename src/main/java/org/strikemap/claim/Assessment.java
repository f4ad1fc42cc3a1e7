package org.strikemap.claim;

import org.jspecify.annotations.Nullable;

/**
 * How the publisher stands to what it tells, and how sure it is held to be.
 *
 * @param certainty 1 when figure and source are both confirmed, 2 when one of them was not seen
 * @param grading how a monitor grades the harm itself; null when the publisher grades nothing
 * @param note anything else
 */
public record Assessment(
        Stance stance,
        @Nullable Integer certainty,
        @Nullable HarmStatus grading,
        @Nullable String note) {}
