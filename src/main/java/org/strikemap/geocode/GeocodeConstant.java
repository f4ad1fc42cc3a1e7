package org.strikemap.geocode;

import org.strikemap.calibration.Calibration;

/**
 * The constants of the ranking that were fitted to reported names with known points. Values, bounds, source and date are data, in
 * {@code src/main/resources/calibration/geocode.tsv}; {@code GeocodeCalibrationTest} fits them again. What is a definition and not a fit,
 * such as the distance up to which two places count as one spot, is a constant of its class.
 */
enum GeocodeConstant {
    STEEPNESS,
    NONE_OF_THESE_WEIGHT,
    DECISIVE_WEIGHT,
    KIND_MISMATCH_COST,
    PROMINENCE_BONUS,
    AREA_COST,
    BEHIND_TOWN_COST,

    MIN_CLOSENESS,
    FOLDED,
    TRANSLITERATED,
    FUZZY,
    MIN_SIMILARITY,
    MIN_WORD_SIMILARITY,
    MIN_CROSS_SCRIPT_SIMILARITY,
    WORDS,
    EXTRA_WORD_PENALTY,
    KIND_WORD_MORE,
    FEATURE_WORD_PENALTY,
    SHORT_NAME_PENALTY,

    VOWEL,
    LEAST_WEIGHT,
    CONSONANT_INDEL,
    H_INDEL,
    FIRST_VOWEL,
    WRITTEN_VOWEL,
    UNWRITTEN_VOWEL,
    OTHER_VOWEL,
    CONFUSED,
    TRANSPOSITION,

    OTHER_CANDIDATE_COST,
    UNLIKELY_CANDIDATE_COST,
    MIN_OUTSIDE_COST,
    MAX_OUTSIDE_COST,
    NEAR_METRES,
    SAME_CLOSENESS,
    LIKELY_PROMINENCE,

    ORDER_COST,
    DISPLACEMENT_COST,
    DETACHED_ARTICLE_COST,
    LINK_WORD_COST,
    OMITTED_WORDS_COST,
    LOOSE_DISPLACEMENT_COST,
    PART_ALONE_COST,

    LEAST_OUTER,
    LEAST_ANYWHERE,
    UNKNOWN_OUTER_COST;

    /** The constants that the program computes with. */
    static final Calibration<GeocodeConstant> BUNDLED = Calibration.read(GeocodeConstant.class, "geocode");
}
