package org.strikemap.snapshot;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.strikemap.claim.Claim;
import org.strikemap.claim.Range;
import org.strikemap.incident.Count;
import org.strikemap.incident.Counting;
import org.strikemap.incident.CountingRule;

/**
 * What the claims of one incident add up to, counted once for its columns and its feature.
 *
 * @param injured civilians injured
 * @param independentSources how many independent sources speak of it
 */
record Figures(Count low, Count best, Count high, Count conceded, Range injured, int independentSources) {

    static Figures of(List<Claim> claims) {
        return new Figures(
                Counting.count(CountingRule.LOW, claims),
                Counting.count(CountingRule.BEST, claims),
                Counting.count(CountingRule.HIGH, claims),
                Counting.count(CountingRule.CONCEDED, claims),
                Counting.injured(claims),
                Counting.independentSources(claims));
    }

    /** How far the smallest and the largest figure are apart. */
    @Nullable
    Integer disagreement() {
        return low.isKnown() && high.isKnown() ? (Integer) (high.number() - low.number()) : null;
    }
}
