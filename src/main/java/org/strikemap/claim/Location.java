package org.strikemap.claim;

import org.jspecify.annotations.Nullable;
import org.strikemap.geo.Accuracy;
import org.strikemap.geo.ArabicName;
import org.strikemap.geo.CountryCode;
import org.strikemap.geo.LonLat;
import org.strikemap.geo.PlaceId;

/**
 * Where a claim puts the strike, once its place is looked up.
 *
 * @param point the point that stands for the place
 * @param accuracy how far the true spot may lie from the point
 * @param gazetteerId the place in the gazetteer, when the point was found there
 * @param name the place's name
 */
public record Location(
        LonLat point,
        Accuracy accuracy,
        @Nullable PlaceId gazetteerId,
        @Nullable String name,
        @Nullable ArabicName arabicName,
        @Nullable CountryCode countryCode) {

    /** The id of the place in the gazetteer, as a text. */
    public @Nullable String placeId() {
        return PlaceId.textOf(gazetteerId);
    }

    /** Its name in Arabic, as a text. */
    public @Nullable String nameArabic() {
        return ArabicName.textOf(arabicName);
    }

    /** ISO 3166-1 alpha-2, as a text. */
    public @Nullable String country() {
        return CountryCode.textOf(countryCode);
    }
}
