package org.strikemap.source;

import org.jspecify.annotations.Nullable;

/**
 * The id of a source, a type of its own so that it is not mistaken for another text.
 *
 * @param value lower-case letters, digits and hyphens, such as {@code sana}
 */
public record SourceId(String value) {

    /** Null for null. */
    public static @Nullable SourceId ofNullable(@Nullable String value) {
        return value == null ? null : new SourceId(value);
    }

    /** The text of one, or null for null. */
    public static @Nullable String textOf(@Nullable SourceId given) {
        return given == null ? null : given.value;
    }

    @Override
    public String toString() {
        return value;
    }
}
