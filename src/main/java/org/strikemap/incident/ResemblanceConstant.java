package org.strikemap.incident;

import org.strikemap.calibration.Calibration;

/**
 * The constants of {@link Resemblance}. Match weights are binary logarithms of how much more often a feature is seen among matches than
 * among pairs that are near each other by chance. Values, bounds, source and date are data, in
 * {@code src/main/resources/calibration/resemblance.tsv}; {@code ResemblanceCalibrationTest} looks which other values would do as well.
 */
enum ResemblanceConstant {
    CERTAIN,
    DOUBTFUL,
    MATCHES_PER_DAY,
    BACKGROUND_COUNT,
    BACKGROUND_DAYS,
    SAME_DAY,
    SHORT_SPAN,
    LONG_SPAN,
    NEXT_DAY,
    OTHER_DAY_CEILING,
    NAME_SIMILARITY,
    NAMES_AGREE,
    NAMES_AGREE_APART,
    NAMES_DIFFER,
    NAMES_DIFFER_APART,
    NAMES_DIFFER_FAR,
    NO_NAME_2500_METRES,
    NO_NAME_5000_METRES,
    NO_NAME_MORE,
    SPOT,
    SAME_BELLIGERENT,
    OTHER_BELLIGERENT,
    SAME_TOLL_1,
    SAME_TOLL_2,
    SAME_TOLL_MORE,
    TOLLS_AGREE_TO_2,
    TOLLS_AGREE_TO_9,
    TOLLS_AGREE_MORE,
    TOLLS_CLOSE,
    TOLLS_APART,
    TOLLS_FAR,
    TOLL_ZERO,
    TOLL_UNKNOWN,
    CITED,
    ANOTHER_CITED,
    SUM_CEILING;

    /** The constants that the program computes with. */
    static final Calibration<ResemblanceConstant> BUNDLED = Calibration.read(ResemblanceConstant.class, "resemblance");
}
