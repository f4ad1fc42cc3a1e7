package org.strikemap.incident;

import org.jspecify.annotations.Nullable;
import org.strikemap.claim.Claim;
import org.strikemap.claim.Range;

/** Between which numbers an incident's claims put the civilians killed: "up to 4" from nobody on, "at least 4" is 4. */
record TollInterval(int low, int high) {

    private static final int FEW = 2;
    private static final int SOME = 9;
    private static final double CLOSE = 1.5;
    private static final double TWICE = 2;

    /** What two tolls say of two incidents, and how it is put to a person. */
    record TollComparison(ResemblanceConstant weight, String reason) {}

    /** The toll of an incident; null if no claim tells one. */
    static @Nullable TollInterval of(Incident incident) {
        int low = Integer.MAX_VALUE;
        int high = -1;
        for (Claim claim : incident.claims()) {
            Range killed = Counting.killed(claim);
            Integer largest = killed.largest();
            if (Counting.bringsFigures(claim) && largest != null) {
                low = Math.min(low, killed.min() == null ? 0 : killed.min());
                high = Math.max(high, largest);
            }
        }
        return high < 0 ? null : new TollInterval(low, high);
    }

    static TollComparison compare(@Nullable TollInterval one, @Nullable TollInterval other) {
        if (one == null || other == null) {
            return new TollComparison(ResemblanceConstant.TOLL_UNKNOWN, "toll not told");
        }
        if (one.equals(other) && one.low > 0) {
            return new TollComparison(one.weightOfEquality(), "same toll");
        }
        if (one.low <= other.high && other.low <= one.high) {
            return new TollComparison(one.weightOfOverlap(other), "tolls that agree");
        }
        return new TollComparison(one.weightOfGap(other), "tolls " + one + " and " + other + " apart");
    }

    /** The larger a number, the rarer it is by chance. */
    private ResemblanceConstant weightOfEquality() {
        return switch (low) {
            case 1 -> ResemblanceConstant.SAME_TOLL_1;
            case 2 -> ResemblanceConstant.SAME_TOLL_2;
            default -> ResemblanceConstant.SAME_TOLL_MORE;
        };
    }

    private ResemblanceConstant weightOfOverlap(TollInterval other) {
        int common = Math.min(high, other.high);
        if (common == 0) {
            return high == other.high ? ResemblanceConstant.TOLL_UNKNOWN : ResemblanceConstant.TOLL_ZERO;
        }
        if (common <= FEW) {
            return ResemblanceConstant.TOLLS_AGREE_TO_2;
        }
        return common <= SOME ? ResemblanceConstant.TOLLS_AGREE_TO_9 : ResemblanceConstant.TOLLS_AGREE_MORE;
    }

    private ResemblanceConstant weightOfGap(TollInterval other) {
        int below = Math.min(high, other.high);
        int above = Math.max(low, other.low);
        if (below == 0) {
            return ResemblanceConstant.TOLL_ZERO;
        }
        if (above <= below * CLOSE) {
            return ResemblanceConstant.TOLLS_CLOSE;
        }
        return above <= below * TWICE ? ResemblanceConstant.TOLLS_APART : ResemblanceConstant.TOLLS_FAR;
    }

    @Override
    public String toString() {
        return low + "-" + high;
    }
}
