package org.strikemap.geocode;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.strikemap.calibration.Calibration;

/**
 * Fits one constant at a time, the others held, to reported names: the profile of the likelihood over the range of the constant. By
 * Wilks (1938) values whose log-likelihood lies at most 1.92 below that of the best cannot be told from it at 95 %.
 */
final class ProfileLikelihood {

    private static final int STEPS = 4;

    private final Geocoder geocoder;
    private final Map<ReportedName, Boolean> reachable = new LinkedHashMap<>();

    ProfileLikelihood(Geocoder geocoder, List<ReportedName> names) {
        this.geocoder = geocoder;
        names.forEach(name -> reachable.put(name, name.isReachable(geocoder)));
    }

    /**
     * What a fit of one constant came to.
     *
     * @param given the value that the table has
     * @param best the likeliest of the values that were tried
     * @param gain how much larger the log-likelihood is at the best
     */
    record Fit(GeocodeConstant constant, double given, double best, double gain) {

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%s = %s; likeliest %.4g, by %.2f",
                    constant.name().toLowerCase(Locale.ROOT),
                    given,
                    best,
                    gain);
        }
    }

    double logLikelihood(Calibration<GeocodeConstant> constants) {
        Geocoder with = geocoder.with(constants);
        return reachable.entrySet().stream()
                .mapToDouble(name -> name.getKey().logLikelihood(with, name.getValue()))
                .sum();
    }

    /**
     * Tries evenly spaced values between a constant's bounds, and in each further round some nearer to the best.
     *
     * @param rounds 1 or more
     */
    Fit fit(Calibration<GeocodeConstant> constants, GeocodeConstant name, int rounds) {
        Calibration.Constant constant = constants.describe(name);
        double given = logLikelihood(constants);
        double best = constant.value();
        double highest = given;
        double from = constant.least();
        double to = constant.most();
        for (int round = 0; round < rounds; round++) {
            double step = (to - from) / STEPS;
            for (int i = 0; i <= STEPS; i++) {
                double value = from + i * step;
                double reached = logLikelihood(constants.with(name, value));
                if (reached > highest) {
                    highest = reached;
                    best = value;
                }
            }
            from = Math.max(constant.least(), best - step);
            to = Math.min(constant.most(), best + step);
        }
        return new Fit(name, constant.value(), best, highest - given);
    }
}
