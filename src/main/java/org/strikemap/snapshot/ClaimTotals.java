package org.strikemap.snapshot;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.strikemap.claim.Claim;
import org.strikemap.claim.Range;
import org.strikemap.claim.Toll;
import org.strikemap.incident.Count;
import org.strikemap.incident.Counting;
import org.strikemap.incident.CountingRule;

/**
 * What the claims of one incident add up to, counted once for all its columns.
 *
 * @param claims how many claims speak of it
 * @param independentSources how many independent sources speak of it
 */
record ClaimTotals(
        Count low, Count best, Count high, Count conceded, Groups groups, int claims, int independentSources) {

    /** The span of what the claims say, by group: civilians injured; children, women and combatants killed. */
    record Groups(Range injured, Range childrenKilled, Range womenKilled, Range combatantsKilled) {}

    static ClaimTotals of(List<Claim> claims) {
        return new ClaimTotals(
                Counting.count(CountingRule.LOW, claims),
                Counting.count(CountingRule.BEST, claims),
                Counting.count(CountingRule.HIGH, claims),
                Counting.count(CountingRule.CONCEDED, claims),
                new Groups(
                        Counting.span(claims, Toll::injured),
                        Counting.span(claims, Toll::childrenKilled),
                        Counting.span(claims, Toll::womenKilled),
                        Counting.span(claims, Toll::combatantsKilled)),
                claims.size(),
                Counting.independentSources(claims));
    }

    /** How far the smallest and the largest figure are apart. */
    @Nullable
    Integer disagreement() {
        return low.isKnown() && high.isKnown() ? (Integer) (high.number() - low.number()) : null;
    }
}
