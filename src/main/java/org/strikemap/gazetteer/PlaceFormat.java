package org.strikemap.gazetteer;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a list of places is written; in the order in which lists of these formats are believed. */
enum PlaceFormat {
    CSV,
    GEOJSON,
    OPENSYRIA,
    WOF,
    GEONAMES;

    /** The word for {@code --format}. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The format whose {@link #word} this is. */
    static Optional<PlaceFormat> find(String word) {
        return Arrays.stream(values())
                .filter(format -> format.word().equals(word))
                .findFirst();
    }
}
