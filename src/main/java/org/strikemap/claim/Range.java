package org.strikemap.claim;

import org.jspecify.annotations.Nullable;

/**
 * A number of people as a report gives it: "at least 14" has only a minimum, "up to 14" only a maximum, "14" both, "dozens"
 * neither.
 *
 * @param min the least number, not negative; null when the report gives none
 * @param max the greatest number, not below the least; null when the report gives none
 */
public record Range(@Nullable Integer min, @Nullable Integer max) {

    public static final Range UNKNOWN = new Range(null, null);

    /** @throws IllegalArgumentException if a number is negative or the least exceeds the greatest */
    public Range {
        if ((min != null && min < 0) || (max != null && max < 0)) {
            throw new IllegalArgumentException("a number of people cannot be negative");
        }
        if (min != null && max != null && min > max) {
            throw new IllegalArgumentException("the least, " + min + ", is more than the greatest, " + max);
        }
    }

    /** The greatest number the report names: the maximum, or the minimum where there is no maximum. */
    public @Nullable Integer largest() {
        return max != null ? max : min;
    }
}
