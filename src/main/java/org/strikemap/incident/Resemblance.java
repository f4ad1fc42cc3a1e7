package org.strikemap.incident;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.strikemap.calibration.Calibration;
import org.strikemap.claim.Claim;
import org.strikemap.claim.Location;
import org.strikemap.source.ReportedDate;

/**
 * Duplicate detection: similarity score of two incidents, with the reasons. The score is the product of four factors: of time
 * (a span of days says less than a day; the day before or after little), of place (the discs must meet, and wide ones say
 * little), of the belligerent and of the civilians killed. A score is no probability: {@link #CERTAIN} and {@link #DOUBTFUL}
 * part what is joined, asked and left apart, and {@code cases/corroborate} shows where.
 *
 * @param score from 0 to 1
 * @param reason what speaks for and against it
 */
public record Resemblance(double score, String reason) {

    /** From here on two incidents are held to be one. */
    public static final double CERTAIN = ResemblanceConstant.BUNDLED.get(ResemblanceConstant.CERTAIN);

    /** From here on a person is asked. */
    public static final double DOUBTFUL = ResemblanceConstant.BUNDLED.get(ResemblanceConstant.DOUBTFUL);

    /** Two incidents that lie farther apart, in metres, are never even doubtful: discs so wide say too little. */
    public static final int FARTHEST_METRES = 10_000;

    private static final int LEAST_REACH_METRES = 300;

    /** Below this the equality of tolls is likely by chance and scores nothing. */
    private static final int LEAST_TELLING = 3;

    /** Two discs that reach this far between them, in metres, and the constant that tells what it says that they meet. */
    private record Reach(int metres, ResemblanceConstant factor) {}

    private static final List<Reach> REACHES = List.of(
            new Reach(500, ResemblanceConstant.WITHIN_500_METRES),
            new Reach(2_500, ResemblanceConstant.WITHIN_2500_METRES),
            new Reach(5_000, ResemblanceConstant.WITHIN_5000_METRES),
            new Reach(FARTHEST_METRES, ResemblanceConstant.WITHIN_10000_METRES),
            new Reach(40_000, ResemblanceConstant.WITHIN_40000_METRES),
            new Reach(Integer.MAX_VALUE, ResemblanceConstant.WITHIN_MORE));

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
        double ofTime = factorOfTime(one.when(), other.when(), constants);
        if (here == null || there == null || ofTime == 0 || isDistinguishedBySource(one, other)) {
            return Optional.empty();
        }
        double metres = here.point().distanceMetres(there.point());
        long reach = (long) here.accuracy().radiusMetres() + there.accuracy().radiusMetres();
        if (metres > Math.max(reach, LEAST_REACH_METRES)) {
            return Optional.empty();
        }
        List<String> reasons = new ArrayList<>();
        reasons.add(ofTime == 1 ? "same day" : "days that may be the same");
        reasons.add(Math.round(metres) + " m apart, known to " + reach + " m");
        double score = ofTime
                * constants.get(factorOfReach(reach))
                * factorOfBelligerents(one, other, reasons).map(constants::get).orElse(1.0)
                * constants.get(factorOfToll(one, other, reasons));
        return Optional.of(new Resemblance(Math.min(1, score), String.join("; ", reasons)));
    }

    private static double factorOfTime(
            ReportedDate one, ReportedDate other, Calibration<ResemblanceConstant> constants) {
        long longest = Math.max(days(one), days(other));
        boolean overlap = !one.first().isAfter(other.last()) && !other.first().isAfter(one.last());
        if (overlap) {
            return 1 / (1 + Math.log((double) longest));
        }
        boolean next = longest == 1 && Math.abs(ChronoUnit.DAYS.between(one.first(), other.first())) == 1;
        return next ? constants.get(ResemblanceConstant.NEXT_DAY) : 0;
    }

    private static long days(ReportedDate when) {
        return ChronoUnit.DAYS.between(when.first(), when.last()) + 1;
    }

    /** Whether a source that gives incidents numbers of its own gives one to each, or one source gives them other tolls. */
    private static boolean isDistinguishedBySource(Incident one, Incident other) {
        return one.claims().stream()
                .anyMatch(
                        claim -> other.claims().stream().anyMatch(another -> isDistinguishedBySource(claim, another)));
    }

    private static boolean isDistinguishedBySource(Claim one, Claim other) {
        if (!one.source().id().equals(other.source().id())) {
            return false;
        }
        boolean numbered = isNumbered(one) && isNumbered(other);
        boolean tolls =
                one.toll().killed().largest() != null && other.toll().killed().largest() != null;
        return numbered || (tolls && !one.toll().killed().equals(other.toll().killed()));
    }

    private static boolean isNumbered(Claim claim) {
        return claim.incidentKey().startsWith(claim.source().id() + "-");
    }

    private static ResemblanceConstant factorOfReach(long metres) {
        return REACHES.stream()
                .filter(reach -> metres <= reach.metres)
                .findFirst()
                .orElseGet(REACHES::getLast)
                .factor;
    }

    private static Optional<ResemblanceConstant> factorOfBelligerents(
            Incident one, Incident other, List<String> reasons) {
        if (one.belligerents().isEmpty() || other.belligerents().isEmpty()) {
            reasons.add("belligerent not told");
            return Optional.of(ResemblanceConstant.NO_BELLIGERENT);
        }
        boolean apart = Collections.disjoint(one.belligerents(), other.belligerents());
        reasons.add(apart ? "other belligerents" : "same belligerent");
        return apart ? Optional.of(ResemblanceConstant.OTHER_BELLIGERENT) : Optional.empty();
    }

    private static ResemblanceConstant factorOfToll(Incident one, Incident other, List<String> reasons) {
        Integer low = number(CountingRule.LOW, one);
        Integer high = number(CountingRule.HIGH, one);
        Integer otherLow = number(CountingRule.LOW, other);
        Integer otherHigh = number(CountingRule.HIGH, other);
        if (low == null || high == null || otherLow == null || otherHigh == null) {
            reasons.add("toll not told");
            return ResemblanceConstant.TOLL_UNKNOWN;
        }
        if (low > otherHigh || otherLow > high) {
            reasons.add("tolls " + low + "-" + high + " and " + otherLow + "-" + otherHigh + " apart");
            return ResemblanceConstant.TOLL_APART;
        }
        boolean same = low.equals(otherLow) && high.equals(otherHigh) && high >= LEAST_TELLING;
        reasons.add(same ? "same toll" : "tolls that agree");
        return same ? ResemblanceConstant.SAME_TOLL : ResemblanceConstant.TOLLS_AGREE;
    }

    private static @Nullable Integer number(CountingRule rule, Incident incident) {
        Count count = Counting.count(rule, incident.claims());
        return count.isKnown() ? (Integer) count.number() : null;
    }
}
