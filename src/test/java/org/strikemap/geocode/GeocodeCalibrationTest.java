package org.strikemap.geocode;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.strikemap.gazetteer.BundledFiles;
import org.strikemap.gazetteer.Gazetteer;

/** Fits every constant of the geocoder again to the names in the repository. */
class GeocodeCalibrationTest {

    /**
     * By how much the logarithm of the likelihood may be larger elsewhere, on average of the names. The names in the repository are easier
     * than those in reports, which the constants were fitted to as well, so they ask for a steeper choice.
     */
    private static final double TOLERANCE_PER_NAME = 0.04;

    @Test
    void noOtherValueMakesTheRightAnswersMuchLikelier() throws IOException {
        List<ReportedName> names = ReportedName.readAll(ReportedName.OWN);
        try (Geocoder geocoder = Geocoder.inMemory(Gazetteer.read(BundledFiles::open))) {
            ProfileLikelihood likelihood = new ProfileLikelihood(geocoder, names);
            for (GeocodeConstant constant : GeocodeConstant.values()) {
                ProfileLikelihood.Fit fit = likelihood.fit(GeocodeConstant.BUNDLED, constant, 1);
                assertThat(fit.gain() / names.size()).as(fit.toString()).isLessThan(TOLERANCE_PER_NAME);
            }
        }
    }

    @Test
    void aWrongValueIsNoticed() throws IOException {
        List<ReportedName> names = ReportedName.readAll(ReportedName.OWN);
        try (Geocoder geocoder = Geocoder.inMemory(Gazetteer.read(BundledFiles::open))) {
            ProfileLikelihood likelihood = new ProfileLikelihood(geocoder, names);
            ProfileLikelihood.Fit fit = likelihood.fit(
                    GeocodeConstant.BUNDLED.with(GeocodeConstant.STEEPNESS, 6), GeocodeConstant.STEEPNESS, 2);
            assertThat(fit.gain() / names.size()).isGreaterThan(TOLERANCE_PER_NAME);
            assertThat(fit.best()).isGreaterThan(12);
        }
    }
}
