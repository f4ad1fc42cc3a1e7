package org.strikemap.geocode;

import org.strikemap.gazetteer.Place;

/**
 * A place that a name may stand for, and how well the two agree.
 *
 * @param builtIn whether it is one of the gazetteer's own places, not one of the world's
 * @param kindAgrees false if the words tell of another kind of place
 */
record Candidate(Place place, boolean builtIn, String nameMatched, MatchLevel level, boolean kindAgrees) {

    private static final int LEVELS = MatchLevel.values().length;

    /** Whether this agrees more closely than another: in kind first, then in name. */
    boolean isCloserThan(Candidate other) {
        return step() < other.step();
    }

    /** 0 for the closest agreement, 5 for the loosest. */
    int step() {
        return (kindAgrees ? 0 : LEVELS) + level.step();
    }

    /**
     * How much a place is talked about, from 0 to 1: the built-in ones by their kind, since each is there because reports name
     * it; a place of the world by its people, a million counting as a little more than a built-in village.
     */
    double standing() {
        Integer population = place.population();
        if (!builtIn) {
            return Math.min(1, Math.log10(Math.max(1, population == null ? 1 : population)) / 7.5);
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
