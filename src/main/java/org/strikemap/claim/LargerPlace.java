package org.strikemap.claim;

import org.jspecify.annotations.Nullable;

/**
 * The name of a larger place that a report puts a place in.
 *
 * @param name in the words of the report
 */
public record LargerPlace(String name) {

    /** Null for null. */
    public static @Nullable LargerPlace ofNullable(@Nullable String name) {
        return name == null ? null : new LargerPlace(name);
    }

    /** The text of one, or null for null. */
    static @Nullable String textOf(@Nullable LargerPlace given) {
        return given == null ? null : given.name;
    }

    @Override
    public String toString() {
        return name;
    }
}
