package org.strikemap.gazetteer;

import org.jspecify.annotations.Nullable;
import org.strikemap.geo.CountryCode;
import org.strikemap.geo.PlaceId;

/**
 * What a place lies in.
 *
 * @param region the country's first-order division, where no parent is known
 * @param parent the larger place that it lies in
 */
public record Containment(
        CountryCode country,
        @Nullable RegionCode region,
        @Nullable PlaceId parent) {

    /** In a country, of which no more is known. */
    public static Containment in(String country) {
        return new Containment(new CountryCode(country), null, null);
    }

    /** In a region of a country; the region is empty where it is not known. */
    public static Containment in(String country, String region) {
        return new Containment(new CountryCode(country), region.isEmpty() ? null : new RegionCode(region), null);
    }

    /** In a larger place, or in none that is known. */
    public Containment within(@Nullable String newParent) {
        return new Containment(country, region, PlaceId.ofNullable(newParent));
    }
}
