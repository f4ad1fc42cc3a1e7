package org.strikemap.gazetteer;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.strikemap.text.Worded;

/** How a list of places is written; in the order in which lists of these formats are believed. */
public enum PlaceFormat implements Worded {
    CSV(null, null),
    GEOJSON(null, null),
    OPENSYRIA("opensyria", "OpenSyria (CC BY 4.0)"),
    WOF("wof", "Who's On First (CC0)"),
    GEONAMES("geonames", "GeoNames (CC BY 4.0)");

    private final @Nullable String usualSource;
    private final @Nullable String usualCredit;

    PlaceFormat(@Nullable String usualSource, @Nullable String usualCredit) {
        this.usualSource = usualSource;
        this.usualCredit = usualCredit;
    }

    /** The list that files of this format are of; null if anybody's may be. */
    @Nullable
    public String usualSource() {
        return usualSource;
    }

    /** The line that names that source and its licence. */
    @Nullable
    public String usualCredit() {
        return usualCredit;
    }

    /** The format whose {@link #word} this is. */
    public static Optional<PlaceFormat> find(String word) {
        return Arrays.stream(values())
                .filter(format -> format.word().equals(word))
                .findFirst();
    }
}
