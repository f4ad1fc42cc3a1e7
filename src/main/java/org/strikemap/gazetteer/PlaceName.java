package org.strikemap.gazetteer;

import org.jspecify.annotations.Nullable;

/**
 * A name of a place.
 *
 * @param language the language's code, two letters (ISO 639-1) or three where there are no two, with a script or a region behind
 *     it where the list says so, such as {@code ar}, {@code ckb}, {@code zh-Hant}; null where the list does not tell
 */
public record PlaceName(String text, @Nullable String language) {

    /** A name of which no list tells the language. */
    public static PlaceName of(String text) {
        return new PlaceName(text, null);
    }
}
