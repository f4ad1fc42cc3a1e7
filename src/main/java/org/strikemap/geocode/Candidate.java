package org.strikemap.geocode;

import org.strikemap.gazetteer.Place;

/**
 * A place that a name may stand for, and how well the two agree.
 *
 * @param builtIn whether it is one of the gazetteer's own places, not one of the world's
 * @param closeness how closely the names agree, from {@link GeocodeConstant#MIN_CLOSENESS} to 1; see {@link NameMatcher}
 * @param kindAgrees false if the words tell of another kind of place
 * @param standing the prominence of the place, 0 to 1; see {@link Prominence}
 */
record Candidate(
        Place place,
        boolean builtIn,
        String nameMatched,
        MatchLevel level,
        double closeness,
        boolean kindAgrees,
        double standing) {

    /** The same candidate, agreeing no more closely than this. */
    Candidate atMost(double most) {
        return new Candidate(place, builtIn, nameMatched, level, Math.min(most, closeness), kindAgrees, standing);
    }
}
