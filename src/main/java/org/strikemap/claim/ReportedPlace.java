package org.strikemap.claim;

import org.jspecify.annotations.Nullable;
import org.strikemap.geo.CountryCode;
import org.strikemap.geo.LonLat;
import org.strikemap.geo.PlaceId;

/**
 * A place as a report gives it, before anything is looked up.
 *
 * @param written the name in the report's own words
 * @param largerPlace what the report puts it in
 * @param gazetteerId a place in the gazetteer, where the row names one
 * @param point the report's own coordinates
 * @param accuracyMetres how far the true spot may lie from the report's own point, in metres
 */
public record ReportedPlace(
        @Nullable String written,
        @Nullable LargerPlace largerPlace,
        @Nullable CountryCode countryCode,
        @Nullable PlaceId gazetteerId,
        @Nullable LonLat point,
        @Nullable Integer accuracyMetres) {

    /** A place of which nothing is told. */
    public static final ReportedPlace UNKNOWN = named(null);

    /** A place of which no more than a name is told. */
    public static ReportedPlace named(@Nullable String written) {
        return new ReportedPlace(written, null, null, null, null, null);
    }

    /** The name of the larger place, as a text. */
    public @Nullable String within() {
        return LargerPlace.textOf(largerPlace);
    }

    /** ISO 3166-1 alpha-2, as a text. */
    public @Nullable String country() {
        return CountryCode.textOf(countryCode);
    }

    /** The id of the place in the gazetteer, as a text. */
    public @Nullable String placeId() {
        return PlaceId.textOf(gazetteerId);
    }
}
