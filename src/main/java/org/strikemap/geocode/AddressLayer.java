package org.strikemap.geocode;

import org.strikemap.gazetteer.PlaceKind;
import org.strikemap.text.Worded;

/** The kinds of place in the words of the GeocodeJSON specification 0.1.0, so far as there are such places here. */
enum AddressLayer implements Worded {
    COUNTRY,
    STATE,
    COUNTY,
    CITY,
    DISTRICT,
    STREET,
    LOCALITY;

    /** The layer of a kind of place; a named spot without an address is a locality. */
    static AddressLayer of(PlaceKind kind) {
        return switch (kind) {
            case COUNTRY -> COUNTRY;
            case GOVERNORATE -> STATE;
            case DISTRICT, SUBDISTRICT -> COUNTY;
            case CITY, TOWN, VILLAGE -> CITY;
            case NEIGHBOURHOOD -> DISTRICT;
            case STREET -> STREET;
            case LANDMARK, JUNCTION, BASE -> LOCALITY;
        };
    }

    boolean holds(PlaceKind kind) {
        return of(kind) == this;
    }
}
