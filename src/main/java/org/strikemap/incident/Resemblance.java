package org.strikemap.incident;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.strikemap.calibration.Calibration;
import org.strikemap.claim.Claim;
import org.strikemap.claim.Location;
import org.strikemap.source.ReportedDate;

/**
 * Record linkage: what the features of a candidate pair say for its being one incident (Fellegi and Sunter 1969). Each feature, the day, the
 * place, the belligerent and the toll, has a match weight, the binary logarithm of how much more often it is seen among matches than among
 * incidents that are near each other by chance, and the weights add up. The score is the probability of a match, given how many unrelated
 * incidents the neighbourhood has a day and which other pairs the two could make. {@link #CERTAIN} and {@link #DOUBTFUL} part what is
 * joined, asked and left apart, and {@code cases/corroborate} shows where.
 *
 * @param weight the sum of the match weights
 * @param ceiling the greatest score that the pair can have
 * @param oneSpot whether both give their place one name, or put it at one spot
 * @param isSum whether one sums up several incidents of a publisher, of which the other is one
 * @param reason what speaks for and against it
 */
public record Resemblance(double weight, double ceiling, boolean oneSpot, boolean isSum, String reason) {

    /** From here on two incidents are held to be one. */
    public static final double CERTAIN = ResemblanceConstant.BUNDLED.get(ResemblanceConstant.CERTAIN);

    /** From here on a person is asked. */
    public static final double DOUBTFUL = ResemblanceConstant.BUNDLED.get(ResemblanceConstant.DOUBTFUL);

    /** Two incidents that lie farther apart, in metres, are no candidate pair: discs so wide say too little. */
    public static final int FARTHEST_METRES = 10_000;

    /** Places of one name may lie so far apart, in metres, though their discs do not meet. */
    private static final int ONE_NAME_METRES = 5_000;

    private static final double HAVERSINE_ERROR = 1.01;
    private static final int LEAST_REACH_METRES = 300;
    private static final int SPOT_METRES = 500;
    private static final int WIDE_METRES = 2_500;
    private static final int SETTLEMENT_METRES = 1_000;

    /** How near the incidents lie, in metres, by whose number two at one spot are rare or frequent, and two that are farther apart. */
    private static final int SPOT_NEIGHBOURHOOD_METRES = 2_000;

    private static final int NEIGHBOURHOOD_METRES = 5_000;
    private static final int SHORT_SPAN_DAYS = 3;

    /** How many days before and after are looked at for unrelated incidents. */
    public static final int DAYS_AROUND = 7;

    /** On how many of these days unrelated incidents are counted: not on the one before and the one after, which may be the same. */
    public static final int DAYS_COUNTED = 2 * (DAYS_AROUND - 1);

    /** A weight and how it is put to a person. */
    private record Feature(double weight, String reason) {}

    /**
     * How two incidents resemble each other; empty if they cannot be one, by their days or their places, or because a source holds them
     * apart.
     */
    public static Optional<Resemblance> compare(Incident one, Incident other) {
        return compare(one, other, ResemblanceConstant.BUNDLED);
    }

    static Optional<Resemblance> compare(Incident one, Incident other, Calibration<ResemblanceConstant> constants) {
        Location here = one.location();
        Location there = other.location();
        Optional<ResemblanceConstant> ofDays = weightOfDays(one.when(), other.when());
        if (here == null
                || there == null
                || ofDays.isEmpty()
                || here.point().haversineMetres(there.point()) > FARTHEST_METRES * HAVERSINE_ERROR
                || isDistinguishedBySource(one, other)) {
            return Optional.empty();
        }
        double metres = here.point().distanceMetres(there.point());
        long reach = (long) here.accuracy().radiusMetres() + there.accuracy().radiusMetres();
        boolean meet = metres <= Math.max(reach, LEAST_REACH_METRES);
        Citation citation = Citation.between(one, other);
        if (metres > (meet || citation.isOfBoth() ? FARTHEST_METRES : ONE_NAME_METRES)) {
            return Optional.empty();
        }
        Set<String> names = WrittenName.of(one);
        Set<String> otherNames = WrittenName.of(other);
        boolean named = !names.isEmpty() && !otherNames.isEmpty();
        boolean agree = named
                && WrittenName.similarity(names, otherNames) >= constants.get(ResemblanceConstant.NAME_SIMILARITY);
        if (!meet && !agree && !citation.isOfBoth()) {
            return Optional.empty();
        }
        ResemblanceConstant ofDay = ofDays.get();
        List<Feature> features = new ArrayList<>();
        features.add(new Feature(
                constants.get(ofDay),
                ofDay == ResemblanceConstant.SAME_DAY ? "same day" : "days that may be the same"));
        String distance = Math.round(metres) + " m apart, known to " + reach + " m";
        features.add(new Feature(
                constants.get(named ? weightOfNames(agree, metres) : weightWithoutNames(reach))
                        + (meet && reach <= SPOT_METRES ? constants.get(ResemblanceConstant.SPOT) : 0),
                named ? distance + (agree ? "; same name" : "; other names") : distance));
        features.add(ofBelligerents(one, other, constants));
        TollInterval.TollComparison tolls = TollInterval.compare(TollInterval.of(one), TollInterval.of(other));
        features.add(new Feature(constants.get(tolls.weight()), tolls.reason()));
        ofCitation(citation, constants).ifPresent(features::add);
        return Optional.of(new Resemblance(
                features.stream().mapToDouble(Feature::weight).sum(),
                ceiling(citation, ofDay, constants),
                agree || metres <= SPOT_METRES,
                citation == Citation.AMONG_MORE,
                String.join("; ", features.stream().map(Feature::reason).toList())));
    }

    private static Optional<Feature> ofCitation(Citation citation, Calibration<ResemblanceConstant> constants) {
        return switch (citation) {
            case NONE -> Optional.empty();
            case THE_OTHER -> Optional.of(new Feature(constants.get(ResemblanceConstant.CITED), "cited by its code"));
            case AMONG_MORE ->
                Optional.of(new Feature(constants.get(ResemblanceConstant.CITED), "cited by its code among others"));
            case ANOTHER ->
                Optional.of(new Feature(constants.get(ResemblanceConstant.ANOTHER_CITED), "another one is cited"));
        };
    }

    private static double ceiling(
            Citation citation, ResemblanceConstant ofDay, Calibration<ResemblanceConstant> constants) {
        if (citation == Citation.AMONG_MORE) {
            return constants.get(ResemblanceConstant.SUM_CEILING);
        }
        return citation == Citation.THE_OTHER
                        || ofDay == ResemblanceConstant.SAME_DAY
                        || ofDay == ResemblanceConstant.SHORT_SPAN
                ? 1
                : constants.get(ResemblanceConstant.OTHER_DAY_CEILING);
    }

    /** Whether an incident is by its publisher's citations the sum of several of another publisher, of which the other is one. */
    public static boolean isSumOf(Incident sum, Incident part) {
        return Citation.in(sum, part) == Citation.AMONG_MORE;
    }

    /** How far around either of the two, in metres, unrelated incidents count for {@link #odds}. */
    public int neighbourhoodMetres() {
        return oneSpot ? SPOT_NEIGHBOURHOOD_METRES : NEIGHBOURHOOD_METRES;
    }

    /**
     * The odds of a match against that of an unrelated incident.
     *
     * @param count of unrelated incidents in the neighbourhood of either, whichever has more, on {@link #DAYS_COUNTED} days
     */
    public double odds(int count) {
        return odds(count, ResemblanceConstant.BUNDLED);
    }

    private double odds(int count, Calibration<ResemblanceConstant> constants) {
        double perDay = (count + constants.get(ResemblanceConstant.BACKGROUND_COUNT))
                / (DAYS_COUNTED + constants.get(ResemblanceConstant.BACKGROUND_DAYS));
        return constants.get(ResemblanceConstant.MATCHES_PER_DAY) / perDay * Math.pow(2, weight);
    }

    /**
     * The probability that the two are one incident.
     *
     * @param odds of this pair
     * @param rivals the sum of the odds of all pairs that cannot be matches if this one is
     */
    public double score(double odds, double rivals) {
        return ceiling * odds / (1 + odds + rivals);
    }

    /** The probability where the neighbourhood has no unrelated incident and no other pair. */
    double scoreAlone(Calibration<ResemblanceConstant> constants) {
        return score(odds(0, constants), 0);
    }

    private static Optional<ResemblanceConstant> weightOfDays(ReportedDate one, ReportedDate other) {
        long longest = Math.max(days(one), days(other));
        if (!one.first().isAfter(other.last()) && !other.first().isAfter(one.last())) {
            if (longest == 1) {
                return Optional.of(ResemblanceConstant.SAME_DAY);
            }
            return Optional.of(
                    longest <= SHORT_SPAN_DAYS ? ResemblanceConstant.SHORT_SPAN : ResemblanceConstant.LONG_SPAN);
        }
        boolean next = longest == 1 && Math.abs(ChronoUnit.DAYS.between(one.first(), other.first())) == 1;
        return next ? Optional.of(ResemblanceConstant.NEXT_DAY) : Optional.empty();
    }

    private static long days(ReportedDate when) {
        return ChronoUnit.DAYS.between(when.first(), when.last()) + 1;
    }

    /** Whether a source that gives incidents numbers of its own gives one to each, or one source gives them other tolls. */
    public static boolean isDistinguishedBySource(Incident one, Incident other) {
        return one.claims().stream()
                .anyMatch(
                        claim -> other.claims().stream().anyMatch(another -> isDistinguishedBySource(claim, another)));
    }

    private static boolean isDistinguishedBySource(Claim one, Claim other) {
        if (!one.source().id().equals(other.source().id())) {
            return false;
        }
        boolean numbered = isNumberedBySource(one) && isNumberedBySource(other);
        boolean tolls =
                one.toll().killed().largest() != null && other.toll().killed().largest() != null;
        return numbered || (tolls && !one.toll().killed().equals(other.toll().killed()));
    }

    /** Whether the source of a claim has given the incident a number of its own. */
    public static boolean isNumberedBySource(Claim claim) {
        return claim.incidentKey().startsWith(claim.source().id() + "-");
    }

    private static ResemblanceConstant weightOfNames(boolean agree, double metres) {
        if (agree) {
            return metres <= SETTLEMENT_METRES
                    ? ResemblanceConstant.NAMES_AGREE
                    : ResemblanceConstant.NAMES_AGREE_APART;
        }
        if (metres <= SPOT_METRES) {
            return ResemblanceConstant.NAMES_DIFFER;
        }
        return metres <= WIDE_METRES ? ResemblanceConstant.NAMES_DIFFER_APART : ResemblanceConstant.NAMES_DIFFER_FAR;
    }

    private static ResemblanceConstant weightWithoutNames(long reach) {
        if (reach <= WIDE_METRES) {
            return ResemblanceConstant.NO_NAME_2500_METRES;
        }
        return reach <= ONE_NAME_METRES ? ResemblanceConstant.NO_NAME_5000_METRES : ResemblanceConstant.NO_NAME_MORE;
    }

    private static Feature ofBelligerents(Incident one, Incident other, Calibration<ResemblanceConstant> constants) {
        if (one.belligerents().isEmpty() || other.belligerents().isEmpty()) {
            return new Feature(0, "belligerent not told");
        }
        return Collections.disjoint(one.belligerents(), other.belligerents())
                ? new Feature(constants.get(ResemblanceConstant.OTHER_BELLIGERENT), "other belligerents")
                : new Feature(constants.get(ResemblanceConstant.SAME_BELLIGERENT), "same belligerent");
    }
}
