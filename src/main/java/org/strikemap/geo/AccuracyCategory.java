package org.strikemap.geo;

import org.strikemap.text.Worded;

/**
 * How closely a spot is known, in Airwars' categories of geolocation accuracy from finest to coarsest; {@link #COUNTRY} is
 * ours, for a report that names no more than a country.
 */
public enum AccuracyCategory implements Worded {
    EXACT_LOCATION(10),
    WITHIN_1M(1),
    WITHIN_100M(100),
    NEARBY_LANDMARK(400),
    STREET(900),
    NEIGHBOURHOOD_AREA(1_200),
    VILLAGE(2_000),
    TOWN(4_000),
    CITY(15_000),
    SUBDISTRICT(20_000),
    DISTRICT(50_000),
    PROVINCE_GOVERNORATE(250_000),
    COUNTRY(Integer.MAX_VALUE);

    private final int upToMetres;

    AccuracyCategory(int upToMetres) {
        this.upToMetres = upToMetres;
    }

    /** The finest category whose usual radius reaches {@code radiusMetres}. */
    static AccuracyCategory ofRadius(int radiusMetres) {
        AccuracyCategory finest = COUNTRY;
        for (AccuracyCategory category : values()) {
            if (radiusMetres <= category.upToMetres && category.upToMetres < finest.upToMetres) {
                finest = category;
            }
        }
        return finest;
    }
}
