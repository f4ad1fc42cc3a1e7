package org.strikemap.incident;

import org.strikemap.calibration.Calibration;

/**
 * The constants of {@link Resemblance}, set so that the pairs in {@code cases/corroborate} come out as a person judges them. Values, bounds,
 * source and date are data, in {@code src/main/resources/calibration/resemblance.tsv}; {@code ResemblanceCalibrationTest} looks which other
 * values would do as well.
 */
enum ResemblanceConstant {
    CERTAIN,
    DOUBTFUL,
    NEXT_DAY,
    SAME_TOLL,
    TOLLS_AGREE,
    TOLL_UNKNOWN,
    TOLL_APART,
    OTHER_BELLIGERENT,
    NO_BELLIGERENT,
    WITHIN_500_METRES,
    WITHIN_2500_METRES,
    WITHIN_5000_METRES,
    WITHIN_10000_METRES,
    WITHIN_40000_METRES,
    WITHIN_MORE;

    /** The constants that the program computes with. */
    static final Calibration<ResemblanceConstant> BUNDLED = Calibration.read(ResemblanceConstant.class, "resemblance");
}
