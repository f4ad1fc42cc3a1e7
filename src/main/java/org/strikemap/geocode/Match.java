package org.strikemap.geocode;

import java.util.List;
import org.strikemap.gazetteer.Place;
import org.strikemap.geo.Accuracy;

/**
 * One place that a name may stand for, and what speaks for and against it.
 *
 * @param place the place
 * @param words the words of the question that were taken for its name
 * @param nameMatched the name in the gazetteer that they agree with
 * @param level how closely they agree
 * @param kindAgrees false if the words say what kind of place is meant, and this one is of another kind
 * @param score from 0 to 1, the greater the better. It puts the matches of one question in order and is provisional: it is no
 *     probability, and scores of different questions do not compare
 * @param rivals other places, the likeliest first and at most {@link #MAX_RIVALS}, that match at least as closely and lie
 *     farther away than this one's radius
 * @param rivalCount how many rivals there are in all
 */
public record Match(
        Place place,
        String words,
        String nameMatched,
        MatchLevel level,
        boolean kindAgrees,
        double score,
        List<Place> rivals,
        int rivalCount) {

    /** The most rivals that are listed. */
    public static final int MAX_RIVALS = 10;

    public Match {
        rivals = List.copyOf(rivals);
    }

    /** How far the true spot may lie from the place's point, in metres. */
    public int radiusMetres() {
        return place.radiusMetres();
    }

    /** How far the true spot may lie from the place's point, with its category. */
    public Accuracy accuracy() {
        return place.accuracy();
    }

    /** Whether the name may as well mean another place, or says that another kind of place is meant. */
    public boolean ambiguous() {
        return rivalCount > 0 || !kindAgrees;
    }
}
