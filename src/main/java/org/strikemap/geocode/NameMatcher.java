package org.strikemap.geocode;

import static org.strikemap.geocode.GeocodeConstant.EXTRA_WORD_PENALTY;
import static org.strikemap.geocode.GeocodeConstant.FEATURE_WORD_PENALTY;
import static org.strikemap.geocode.GeocodeConstant.FOLDED;
import static org.strikemap.geocode.GeocodeConstant.FUZZY;
import static org.strikemap.geocode.GeocodeConstant.KIND_WORD_MORE;
import static org.strikemap.geocode.GeocodeConstant.MIN_CROSS_SCRIPT_SIMILARITY;
import static org.strikemap.geocode.GeocodeConstant.MIN_SIMILARITY;
import static org.strikemap.geocode.GeocodeConstant.MIN_WORD_SIMILARITY;
import static org.strikemap.geocode.GeocodeConstant.SHORT_NAME_PENALTY;
import static org.strikemap.geocode.GeocodeConstant.TRANSLITERATED;
import static org.strikemap.geocode.GeocodeConstant.WORDS;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.strikemap.calibration.Calibration;
import org.strikemap.gazetteer.PlaceKind;

/**
 * Scores the names of places against the queried name. Not thread-safe.
 *
 * <p>How closely two names agree is a number from 0 to 1: 1 for the same letters down to {@link GeocodeConstant#MIN_CLOSENESS}. A name freely
 * transliterated is compared by its form ({@link Likeness}), another by its letters and typing errors.
 */
final class NameMatcher {

    private static final List<KindWord> KIND_WORDS = List.of(KindWord.values());
    private static final int ENOUGH_CONSONANTS = 4;
    private static final int SHORTEST_WITH_ERROR = 5;
    private static final int SHORTEST_WITH_TWO_ERRORS = 9;

    private final Calibration<GeocodeConstant> constants;
    private final List<QueryReading> asked;
    private final boolean outer;
    private final boolean words;
    private final double least;
    private final double leastLike;

    /** Some lists give towns the name of the governorate around them as well. */
    private final boolean namesGovernorate;

    private final Likeness likeness;

    /**
     * A comparison with this name.
     *
     * @param outer whether an area may leave its own kind word out, as larger places in a text do: {@code Homs} for Homs
     *     Governorate
     * @param words whether words may stand in another order, or be missing
     * @param least how closely a name must agree, {@link GeocodeConstant#MIN_CLOSENESS} at the least
     */
    NameMatcher(Toponym name, boolean outer, boolean words, double least, Calibration<GeocodeConstant> constants) {
        this.constants = constants;
        likeness = new Likeness(LetterCosts.of(constants));
        this.outer = outer;
        this.words = words;
        this.least = least;
        leastLike = Math.max(constants.get(MIN_SIMILARITY), least / constants.get(FUZZY));
        asked = name.readings().stream()
                .map(reading -> new QueryReading(reading, likeness))
                .toList();
        namesGovernorate = asked.stream().anyMatch(one -> one.reading.kinds().contains(KindWord.GOVERNORATE));
    }

    /** A reading of the name that was asked for. */
    private static final class QueryReading {

        private final Toponym.Reading reading;
        private final Likeness.Form form;
        private final Likeness.Form folded;
        private final int hash;
        private final String skeleton;
        private final Likeness.Form[] words;
        private final int weightOfWords;

        QueryReading(Toponym.Reading reading, Likeness likeness) {
            this.reading = reading;
            NameKey key = reading.key();
            form = Likeness.Form.of(key.formBytes(), key.arabic());
            folded = Likeness.Form.of(key.folded().getBytes(StandardCharsets.UTF_8), key.arabic());
            hash = key.folded().hashCode();
            skeleton = key.skeleton();
            words = new Likeness.Form[key.ends().size()];
            for (int i = 0; i < words.length; i++) {
                words[i] =
                        form.part(i == 0 ? 0 : key.ends().get(i - 1), key.ends().get(i));
            }
            weightOfWords = Arrays.stream(words).mapToInt(likeness::weight).sum();
        }
    }

    /**
     * How a name agrees with one of a place's.
     *
     * @param name the number of the place's name, in {@link org.strikemap.gazetteer.Place#listNames}
     * @param level never {@link MatchLevel#EXACT}, which only the names as written can tell
     * @param kindAgrees false if the words tell of another kind of place
     */
    record Agreement(int name, MatchLevel level, double closeness, boolean kindAgrees) {

        /** The greater the better: in kind first, then in name. */
        double worth() {
            return kindAgrees ? closeness : closeness - 1;
        }
    }

    /** The closest agreement with any of a place's names, or null if there is none. */
    @Nullable
    Agreement bestAgreement(IndexedNames.IndexedPlace place) {
        Agreement best = null;
        for (IndexedNames.IndexedReading known : place.readings()) {
            for (QueryReading reading : asked) {
                Agreement agreement = agreement(reading, known, place);
                if (agreement != null && (best == null || agreement.worth() > best.worth())) {
                    best = agreement;
                }
            }
        }
        return best;
    }

    private @Nullable Agreement agreement(
            QueryReading reading, IndexedNames.IndexedReading known, IndexedNames.IndexedPlace place) {
        if (!mayAgree(reading.reading, known, place)) {
            return null;
        }
        MatchLevel level = MatchLevel.FUZZY;
        double closeness;
        if (reading.hash == known.foldedHash()) {
            level = MatchLevel.FOLDED;
            closeness = constants.get(FOLDED);
        } else if (!place.free()) {
            closeness = typoSimilarity(reading, known);
        } else {
            double like = likeness.similarity(reading.form, known.form(), leastLike);
            boolean oneScript = reading.form.arabic() == known.form().arabic();
            if (oneScript
                    ? like == 1
                    : like > constants.get(MIN_CROSS_SCRIPT_SIMILARITY) && isSameSkeleton(reading, known)) {
                level = MatchLevel.TRANSLITERATED;
                closeness = constants.get(TRANSLITERATED) * like;
            } else {
                closeness = constants.get(FUZZY)
                                * Math.max(
                                        like,
                                        words && like < constants.get(WORDS) ? tokenSimilarity(reading, known) : 0)
                        - constants.get(SHORT_NAME_PENALTY)
                                * Math.max(0, ENOUGH_CONSONANTS - reading.skeleton.length());
            }
        }
        if (reading.reading.kinds().contains(KindWord.FEATURE) || known.tells(KindWord.FEATURE)) {
            closeness -= constants.get(FEATURE_WORD_PENALTY);
        } else if (!known.isWhole() && reading.reading.isWhole() && !outer) {
            closeness -= constants.get(KIND_WORD_MORE);
        }
        return closeness < least
                ? null
                : new Agreement(known.name(), level, closeness, agreesInKind(reading.reading, place));
    }

    private boolean agreesInKind(Toponym.Reading reading, IndexedNames.IndexedPlace place) {
        boolean townCalledGovernorate = namesGovernorate && place.kind().isSettlement();
        return !townCalledGovernorate && agreesInKind(reading, place.kind());
    }

    private static boolean isSameSkeleton(QueryReading reading, IndexedNames.IndexedReading known) {
        String letters = new String(known.form().toBytes(), StandardCharsets.UTF_8);
        return reading.skeleton.equals(NameKey.skeletonOf(letters));
    }

    /** Outside the countries of Arabic script another spelling is another name, but for one typing error, or two in a long name. */
    private double typoSimilarity(QueryReading reading, IndexedNames.IndexedReading known) {
        Likeness.Form form = known.form();
        int length = Math.min(reading.folded.length(), form.length());
        if (length < SHORTEST_WITH_ERROR) {
            return 0;
        }
        int most = length < SHORTEST_WITH_TWO_ERRORS ? 1 : 2;
        int editDistance = likeness.editDistance(reading.folded, form, most);
        return editDistance > most
                ? 0
                : constants.get(FUZZY) * (1 - (double) editDistance / Math.max(reading.folded.length(), form.length()));
    }

    /** Twice the weight of the words that both names have over the weight of all their words (Dice 1945), less the cost of doing so. */
    private double tokenSimilarity(QueryReading reading, IndexedNames.IndexedReading known) {
        if ((reading.words.length == 1 && known.words() == 1) || known.words() == 0) {
            return 0;
        }
        Likeness.@Nullable Form[] left = new Likeness.Form[known.words()];
        int ofKnown = 0;
        for (int i = 0; i < left.length; i++) {
            Likeness.Form word = known.word(i);
            left[i] = word;
            ofKnown += likeness.weight(word);
        }
        double all = ofKnown + reading.weightOfWords;
        if (tokenSimilarity(Math.min(ofKnown, reading.weightOfWords), all) < least / constants.get(FUZZY)) {
            return 0;
        }
        double shared = 0;
        for (Likeness.Form word : reading.words) {
            int best = -1;
            int bestWeight = 0;
            double bestLike = constants.get(MIN_WORD_SIMILARITY);
            for (int j = 0; j < left.length; j++) {
                Likeness.Form other = left[j];
                double like = other == null ? 0 : likeness.similarity(word, other, bestLike);
                if (other != null && like > bestLike) {
                    best = j;
                    bestWeight = likeness.weight(other);
                    bestLike = like;
                }
            }
            if (best >= 0) {
                shared += bestLike * Math.min(likeness.weight(word), bestWeight);
                left[best] = null;
            }
        }
        return tokenSimilarity(shared, all);
    }

    private double tokenSimilarity(double shared, double all) {
        return constants.get(WORDS) * 2 * shared / all - constants.get(EXTRA_WORD_PENALTY);
    }

    /**
     * Whether two readings speak of one kind of place. A kind word is taken off a known name only to meet another word for the same
     * kind ({@code Jazra roundabout} and Mafraq Jazra), where an area is meant as a larger place, or where an Arabic village may go
     * without it; elsewhere it is a part of the name. Nor is a place of the world taken for one of another kind: there is a village
     * for every word.
     */
    private boolean mayAgree(
            Toponym.Reading reading, IndexedNames.IndexedReading known, IndexedNames.IndexedPlace place) {
        PlaceKind kind = place.kind();
        if (!known.isWhole()) {
            boolean freeSettlement = !place.builtIn()
                    && place.free()
                    && (known.tells(KindWord.SETTLEMENT) || known.tells(KindWord.FEATURE));
            boolean met = isMeant(reading, kind) || (outer && kind.isAdministrative()) || freeSettlement;
            if (!met || !isMeant(known, kind)) {
                return false;
            }
        }
        return agreesInKind(reading, kind) || (place.builtIn() && isTolerated(reading, kind));
    }

    private static boolean isTolerated(Toponym.Reading reading, PlaceKind kind) {
        for (KindWord word : reading.kinds()) {
            if (word.tolerates(kind)) {
                return true;
            }
        }
        return false;
    }

    private static boolean agreesInKind(Toponym.Reading reading, PlaceKind kind) {
        return reading.isWhole() || isMeant(reading, kind);
    }

    private static boolean isMeant(Toponym.Reading reading, PlaceKind kind) {
        for (KindWord word : reading.kinds()) {
            if (word.means(kind)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isMeant(IndexedNames.IndexedReading known, PlaceKind kind) {
        for (KindWord word : KIND_WORDS) {
            if (known.tells(word) && word.means(kind)) {
                return true;
            }
        }
        return false;
    }
}
