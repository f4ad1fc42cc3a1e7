package org.strikemap.incident;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.strikemap.claim.Claim;
import org.strikemap.claim.Details;
import org.strikemap.claim.HarmStatus;
import org.strikemap.claim.Range;
import org.strikemap.claim.Stance;
import org.strikemap.claim.Toll;
import org.strikemap.source.ReportedDate;

/**
 * What the claims of one incident add up to under each {@link CountingRule}.
 *
 * <p>Withdrawn claims count for nothing. Figures are civilians killed. Reports and admissions bring figures; a denial, a dispute or silence brings none, and is
 * heard under {@code conceded} only.
 *
 * <ul>
 *   <li><b>low</b>: the smallest lower bound of all claims, or best estimate where a claim has no bound. "Up to 20" has neither,
 *       so that alone it leaves low unknown.
 *   <li><b>best</b>: the median of the independent sources' latest lower bounds, rounded down; a data set's own best estimate
 *       stands in for its lower bound. Claims that pass on one source's account are that source's. An undated claim is held to
 *       be later than the dated ones, since it is where a revision of unknown date stands, unless it passes on another's account,
 *       which that source may have revised since; "up to 20" leaves an earlier lower
 *       bound of the same source standing unless that exceeds 20.
 *   <li><b>high</b>: the largest figure of any kind of all claims. Low is never above best, nor best above high.
 *   <li><b>conceded</b>: what the accused says last: a number it admits, 0 when it denies, unknown when it admits without a
 *       number, and no statement when it has said nothing to the point. An admission without a number leaves the number standing that
 *       it admitted before.
 *   <li><b>source:ID</b>: that source's latest best estimate or lower bound.
 * </ul>
 */
public final class Counting {

    private Counting() {}

    /** The count of an incident's claims under a rule. */
    public static Count count(CountingRule rule, Collection<Claim> claims) {
        return switch (rule.kind()) {
            case LOW -> ofNumber(smallest(claims, Counting::killed));
            case BEST -> best(claims);
            case HIGH -> ofNumber(largest(claims, Counting::killed));
            case CONCEDED -> conceded(claims);
            case SOURCE -> source(Objects.requireNonNull(rule.sourceId()), claims);
        };
    }

    /** The least and the greatest number of people of one group, such as {@link Toll#injured}, that claims give. */
    public static Range span(Collection<Claim> claims, Function<Toll, Range> group) {
        Integer least = smallest(claims, claim -> group.apply(claim.toll()));
        return new Range(least, largest(claims, claim -> group.apply(claim.toll())));
    }

    /** How many independent sources speak of the incident, whatever they say. */
    public static int independentSources(Collection<Claim> claims) {
        return (int) notWithdrawn(claims).map(Claim::originId).distinct().count();
    }

    /** The claim in which the accused, or whoever speaks for it, last said something to the point. */
    static @Nullable Claim latestStatementOfAccused(Collection<Claim> claims) {
        List<Claim> words = statementsOfAccused(claims);
        return words.isEmpty() ? null : words.getLast();
    }

    private static List<Claim> statementsOfAccused(Collection<Claim> claims) {
        return inOrder(notWithdrawn(claims)
                .filter(claim -> claim.stance() == Stance.ADMITS || claim.stance() == Stance.DENIES));
    }

    /** How the monitor that spoke last grades the harm. */
    static @Nullable HarmStatus lastGrading(Collection<Claim> claims) {
        List<Claim> graded = inOrder(notWithdrawn(claims).filter(claim -> claim.detail(Details.GRADING) != null));
        return graded.isEmpty() ? null : graded.getLast().detail(Details.GRADING);
    }

    /** Whether the accused holds the report to tell of what another one told before, and neither admits nor denies what it tells. */
    static boolean isAssessedAsDuplicate(Collection<Claim> claims) {
        List<Details.Assessment> assessments = notWithdrawn(claims)
                .map(claim -> claim.detail(Details.ASSESSMENT))
                .filter(Objects::nonNull)
                .toList();
        return !assessments.isEmpty()
                && statementsOfAccused(claims).isEmpty()
                && assessments.stream().allMatch(assessment -> assessment == Details.Assessment.DUPLICATE);
    }

    /** The claims that their publishers still make. */
    static Stream<Claim> notWithdrawn(Collection<Claim> claims) {
        return claims.stream().filter(claim -> !claim.withdrawn());
    }

    private static Count conceded(Collection<Claim> claims) {
        List<Claim> words = statementsOfAccused(claims);
        if (words.isEmpty()) {
            return Count.NO_STATEMENT;
        }
        if (words.getLast().stance() == Stance.DENIES) {
            return Count.of(0);
        }
        return words.reversed().stream()
                .takeWhile(word -> word.stance() == Stance.ADMITS)
                .map(Counting::figure)
                .filter(Objects::nonNull)
                .findFirst()
                .map(Count::of)
                .orElse(Count.UNKNOWN);
    }

    private static Count best(Collection<Claim> claims) {
        List<Integer> figures = latestFigures(claims, Claim::originId).sorted().toList();
        if (figures.isEmpty()) {
            return Count.UNKNOWN;
        }
        long below = figures.get((figures.size() - 1) / 2);
        long above = figures.get(figures.size() / 2);
        return Count.of((int) ((below + above) / 2));
    }

    private static Count source(String sourceId, Collection<Claim> claims) {
        List<Claim> own = claims.stream()
                .filter(claim -> claim.source().id().equals(sourceId))
                .toList();
        return latestFigures(own, claim -> sourceId).findFirst().map(Count::of).orElse(Count.UNKNOWN);
    }

    private static @Nullable Integer smallest(Collection<Claim> claims, Function<Claim, Range> range) {
        return claims.stream()
                .filter(Counting::bringsFigures)
                .map(claim -> range.apply(claim).min())
                .filter(Objects::nonNull)
                .min(Integer::compare)
                .orElse(null);
    }

    private static @Nullable Integer largest(Collection<Claim> claims, Function<Claim, Range> range) {
        return claims.stream()
                .filter(Counting::bringsFigures)
                .map(claim -> range.apply(claim).largest())
                .filter(Objects::nonNull)
                .max(Integer::compare)
                .orElse(null);
    }

    /** Of each speaker the latest figure, unless a limit that it gave later lies below it. */
    private static Stream<Integer> latestFigures(Collection<Claim> claims, Function<Claim, String> speaker) {
        Map<String, Integer> latest = new LinkedHashMap<>();
        for (Claim claim : inOrder(claims.stream().filter(Counting::bringsFigures))) {
            Integer given = figure(claim);
            Integer limit = claim.toll().killed().max();
            if (given != null) {
                latest.put(speaker.apply(claim), given);
            } else if (limit != null) {
                latest.computeIfPresent(speaker.apply(claim), (key, earlier) -> earlier <= limit ? earlier : null);
            }
        }
        return latest.values().stream();
    }

    /** From the smallest to the largest figure that a claim gives, a best estimate standing in for a missing bound. */
    static Range killed(Claim claim) {
        Range bounds = claim.toll().killed();
        Integer own = claim.toll().killedBest();
        return new Range(bounds.min() != null ? bounds.min() : own, bounds.max() != null ? bounds.max() : own);
    }

    static boolean bringsFigures(Claim claim) {
        return !claim.withdrawn() && (claim.stance() == Stance.REPORTS || claim.stance() == Stance.ADMITS);
    }

    private static @Nullable Integer figure(Claim claim) {
        Integer own = claim.toll().killedBest();
        return own != null ? own : claim.toll().killed().min();
    }

    private static Count ofNumber(@Nullable Integer number) {
        return number == null ? Count.UNKNOWN : Count.of(number);
    }

    /** By publication, undated repetitions first, other undated claims last, and otherwise as taken in. */
    private static List<Claim> inOrder(Stream<Claim> claims) {
        return claims.sorted(Comparator.comparing(Counting::dayHeard)).toList();
    }

    private static LocalDate dayHeard(Claim claim) {
        ReportedDate published = claim.report().published();
        if (published != null) {
            return published.last();
        }
        return claim.originId().equals(claim.source().id()) ? LocalDate.MAX : LocalDate.MIN;
    }
}
