package org.strikemap.geocode;

import org.jspecify.annotations.Nullable;

/**
 * A question to the geocoder.
 *
 * @param text the place's name as written, alone or followed by larger places: {@code Jazra, Raqqa}
 * @param within the name of a larger place that it must lie in
 * @param country ISO 3166-1 alpha-2 in capitals; only places of this country are answered
 * @param limit how many matches to answer at most, 1 to 50
 */
public record GeocodeQuery(
        String text, @Nullable String within, @Nullable String country, int limit) {

    public static final int DEFAULT_LIMIT = 10;
    public static final int MAX_LIMIT = 50;

    /** @throws IllegalArgumentException if the limit is out of range */
    public GeocodeQuery {
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new IllegalArgumentException(limit + " is not from 1 to " + MAX_LIMIT);
        }
    }

    /** The question for a name alone. */
    public static GeocodeQuery of(String text) {
        return new GeocodeQuery(text, null, null, DEFAULT_LIMIT);
    }

    /** The same question for a place that must lie in another. */
    public GeocodeQuery within(@Nullable String outer) {
        return new GeocodeQuery(text, outer, country, limit);
    }

    /** The same question for places of one country only. */
    public GeocodeQuery inCountry(@Nullable String alpha2) {
        return new GeocodeQuery(text, within, alpha2, limit);
    }
}
