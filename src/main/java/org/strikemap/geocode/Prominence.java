package org.strikemap.geocode;

import org.strikemap.gazetteer.Place;

/** Prominence of a place, 0 to 1: its prior weight in ranking. */
final class Prominence {

    /** log10 of the population at which a settlement would be as prominent as a country. */
    private static final double DIGITS = 7.5;

    private Prominence() {}

    /**
     * From 0 to 1: the built-in places by their kind, since each is there because reports name it; a place of the world by its
     * people, a million counting as a little more than a built-in village, and an area of administration at least like a town.
     */
    static double of(Place place, boolean builtIn) {
        Integer population = place.population();
        if (!builtIn) {
            double ofPeople = Math.min(1, Math.log10(Math.max(1, population == null ? 1 : population)) / DIGITS);
            return place.kind().isAdministrative() ? Math.max(0.5, ofPeople) : ofPeople;
        }
        return switch (place.kind()) {
            case COUNTRY -> 1;
            case CITY -> 0.97;
            case TOWN -> 0.9;
            case GOVERNORATE -> 0.88;
            case DISTRICT -> 0.86;
            case SUBDISTRICT -> 0.84;
            case BASE -> 0.8;
            case VILLAGE -> 0.76;
            case NEIGHBOURHOOD -> 0.74;
            case JUNCTION, LANDMARK -> 0.72;
            case STREET -> 0.71;
        };
    }
}
