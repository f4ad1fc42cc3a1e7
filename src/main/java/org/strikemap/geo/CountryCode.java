package org.strikemap.geo;

import org.jspecify.annotations.Nullable;

/**
 * A country by its code.
 *
 * @param code ISO 3166-1 alpha-2, in capitals, such as {@code SY}
 */
public record CountryCode(String code) {

    /** Null for null. */
    public static @Nullable CountryCode ofNullable(@Nullable String code) {
        return code == null ? null : new CountryCode(code);
    }

    /** The text of one, or null for null. */
    public static @Nullable String textOf(@Nullable CountryCode given) {
        return given == null ? null : given.code;
    }

    @Override
    public String toString() {
        return code;
    }
}
