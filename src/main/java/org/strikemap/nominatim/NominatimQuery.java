package org.strikemap.nominatim;

import org.strikemap.geocode.Language;

/**
 * How an answer in Nominatim's dialect is wanted.
 *
 * @param language of the names
 * @param addressDetails whether the parts of the address are wanted too
 */
record NominatimQuery(NominatimFormat format, Language language, boolean addressDetails) {

    /**
     * Reads what the answer shall look like.
     *
     * @param addressDetails what holds if the request does not say
     */
    static NominatimQuery read(NominatimParameters parameters, boolean addressDetails) {
        return new NominatimQuery(
                parameters.given().findEnum("format", NominatimFormat.class).orElse(NominatimFormat.JSONV2),
                parameters.language(),
                parameters.flag("addressdetails", addressDetails));
    }
}
