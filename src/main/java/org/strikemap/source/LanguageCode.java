package org.strikemap.source;

import org.jspecify.annotations.Nullable;

/**
 * A language by its code.
 *
 * @param code ISO 639-1, in lower case, such as {@code ar}
 */
public record LanguageCode(String code) {

    /** Null for null. */
    public static @Nullable LanguageCode ofNullable(@Nullable String code) {
        return code == null ? null : new LanguageCode(code);
    }

    /** The text of one, or null for null. */
    static @Nullable String textOf(@Nullable LanguageCode given) {
        return given == null ? null : given.code;
    }

    @Override
    public String toString() {
        return code;
    }
}
