package org.strikemap.geocode;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.strikemap.gazetteer.Place;
import org.strikemap.geo.Accuracy;
import org.strikemap.geo.LonLat;

/**
 * One place that a name may stand for, and what speaks for and against it.
 *
 * @param place the place
 * @param words the words of the question that were taken for its name
 * @param nameMatched the name in the gazetteer that they agree with
 * @param level how closely they agree
 * @param kindAgrees false if the words say what kind of place is meant, and this one is of another kind
 * @param partial whether words of the question were left out of account
 * @param displacement how far from the place the spot lies that is meant, or null if it is the place itself
 * @param score how likely the place is the one that is meant, from 0 to 1; see {@link Ranking}
 * @param alternatives what else the name may mean
 */
public record Match(
        Place place,
        String words,
        String nameMatched,
        MatchLevel level,
        boolean kindAgrees,
        boolean partial,
        @Nullable Displacement displacement,
        double score,
        Rivals alternatives) {

    /** The most rivals that are listed. */
    public static final int MAX_RIVALS = 10;

    /** A match that agrees in no more than likeness must be at least so likely to be taken without asking anybody. */
    private static final double LIKELY = 0.8;

    /**
     * Other places that match about as closely and lie farther away than this one's radius.
     *
     * @param likeliest the likeliest first, at most {@link #MAX_RIVALS}
     * @param count how many there are in all
     */
    public record Rivals(List<Place> likeliest, int count) {

        public Rivals {
            likeliest = List.copyOf(likeliest);
        }

        /** All rivals, of which as many are listed as may be. */
        static Rivals of(List<Place> all) {
            return new Rivals(all.subList(0, Math.min(all.size(), MAX_RIVALS)), all.size());
        }
    }

    /** Its rivals, the likeliest first and at most {@link #MAX_RIVALS}. */
    public List<Place> rivals() {
        return alternatives.likeliest();
    }

    /** How many rivals there are in all. */
    public int rivalCount() {
        return alternatives.count();
    }

    /** The point that stands for the spot that is meant: the place's, displaced where the words say so. */
    public LonLat point() {
        return displacement == null ? place.point() : displacement.pointFrom(place);
    }

    /** How far the true spot may lie from {@link #point}, in metres. */
    int radiusMetres() {
        return displacement == null ? place.radiusMetres() : displacement.radiusMetresFrom(place);
    }

    /** The place as it is, or where it was displaced to. */
    public Place located() {
        return displacement == null ? place : place.at(point(), radiusMetres());
    }

    /** How far the true spot may lie from {@link #point}, with its category. */
    public Accuracy accuracy() {
        return displacement == null ? place.accuracy() : Accuracy.ofRadius(radiusMetres());
    }

    /** The same, read in part only: words that belong to it stand for nothing known. */
    Match inPart() {
        return new Match(place, words, nameMatched, level, kindAgrees, true, displacement, score, alternatives);
    }

    /** The spot between its place and another one's, as a text has it. */
    Match upTo(Match other, String text) {
        return new Match(
                place,
                text,
                nameMatched,
                level.compareTo(other.level) < 0 ? other.level : level,
                true,
                false,
                BetweenPhrase.toMiddle(place, other.place),
                Math.min(score, other.score),
                new Rivals(List.of(), 0));
    }

    /** Whether the spot lies between two places, so that it is neither of them. */
    public boolean isBetween() {
        return displacement != null && displacement.reachMetres() != null;
    }

    /** Whether the name may as well mean another place, says that another kind of place is meant, or was read in part only. */
    boolean ambiguous() {
        return rivalCount() > 0 || !kindAgrees || partial;
    }

    /** Whether a person need not be asked: it is not ambiguous, and the names agree or are likely to. */
    public boolean isCertain() {
        return !ambiguous() && (level.compareTo(MatchLevel.FUZZY) < 0 || score >= LIKELY);
    }
}
