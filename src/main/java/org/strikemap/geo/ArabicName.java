package org.strikemap.geo;

import org.jspecify.annotations.Nullable;

/**
 * A name in Arabic, so that it is not mistaken for the main name.
 *
 * @param text in Arabic script
 */
public record ArabicName(String text) {

    /** Null for null. */
    public static @Nullable ArabicName ofNullable(@Nullable String text) {
        return text == null ? null : new ArabicName(text);
    }

    /** The text of one, or null for null. */
    public static @Nullable String textOf(@Nullable ArabicName given) {
        return given == null ? null : given.text;
    }

    @Override
    public String toString() {
        return text;
    }
}
