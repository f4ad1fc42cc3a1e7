package org.strikemap.incident;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.strikemap.claim.Claim;
import org.strikemap.claim.HarmStatus;
import org.strikemap.claim.Location;
import org.strikemap.claim.Stance;
import org.strikemap.claim.StrikeTypes;
import org.strikemap.source.ReportedDate;

/**
 * Makes one incident of the claims that share its key.
 *
 * <p>Where the claims differ, the incident takes the date that most of the most precise ones give (the earliest taken in wins
 * a tie) and the location with the smallest radius. Nothing is averaged, and every claim keeps its own words. Withdrawn claims
 * are kept but not heard, unless all are withdrawn: then the incident keeps its place and time, and counts for nothing. Harm is
 * confirmed where the accused admits it; else a monitor's own grading goes before what the figures alone would say.
 */
public final class Corroboration {

    private Corroboration() {}

    /**
     * The incident that the claims speak of.
     *
     * @param mark what an editor decided of it
     * @param claims every claim with the mark's incident key, at least one
     */
    public static Incident corroborate(IncidentMark mark, Collection<Claim> claims) {
        List<Claim> all = List.copyOf(claims);
        List<Claim> notWithdrawn = Counting.notWithdrawn(all).toList();
        List<Claim> heard = notWithdrawn.isEmpty() ? all : notWithdrawn;
        Location location = mostAccurate(heard);
        return new Incident(
                mark,
                title(mark, location, heard),
                location,
                when(heard),
                mode(heard, Claim::timeOfDay),
                strikeTypes(heard),
                List.copyOf(belligerents(heard)),
                harmStatus(notWithdrawn),
                all);
    }

    /** A day is not outvoted by months and years. */
    private static ReportedDate when(List<Claim> claims) {
        ReportedDate.Precision finest = claims.stream()
                .map(claim -> claim.when().precision())
                .min(Comparator.naturalOrder())
                .orElseThrow();
        List<Claim> precise = claims.stream()
                .filter(claim -> claim.when().precision() == finest)
                .toList();
        return Objects.requireNonNull(mode(precise, Claim::when));
    }

    private static @Nullable Location mostAccurate(List<Claim> claims) {
        return claims.stream()
                .map(Claim::location)
                .filter(Objects::nonNull)
                .min(Comparator.comparingInt(location -> location.accuracy().radiusMetres()))
                .orElse(null);
    }

    private static String title(IncidentMark mark, @Nullable Location location, List<Claim> claims) {
        if (mark.title() != null) {
            return mark.title();
        }
        String written = mode(claims, claim -> claim.place().written());
        if (written != null) {
            return written;
        }
        return location != null && location.name() != null ? location.name() : mark.incidentKey();
    }

    private static <T> @Nullable T mode(List<Claim> claims, Function<Claim, @Nullable T> what) {
        Map<T, Integer> votes = new LinkedHashMap<>();
        for (Claim claim : claims) {
            T given = what.apply(claim);
            if (given != null) {
                votes.merge(given, 1, Integer::sum);
            }
        }
        T most = null;
        int highest = 0;
        for (Map.Entry<T, Integer> vote : votes.entrySet()) {
            if (vote.getValue() > highest) {
                most = vote.getKey();
                highest = vote.getValue();
            }
        }
        return most;
    }

    private static StrikeTypes strikeTypes(List<Claim> claims) {
        return claims.stream().map(Claim::strikeTypes).reduce(StrikeTypes.NONE, StrikeTypes::and);
    }

    private static Set<String> belligerents(List<Claim> claims) {
        Set<String> named = new LinkedHashSet<>();
        claims.forEach(claim -> named.addAll(claim.belligerents()));
        return named;
    }

    private static @Nullable HarmStatus harmStatus(List<Claim> claims) {
        List<Claim> telling = claims.stream()
                .filter(claim -> claim.stance() == Stance.REPORTS || claim.stance() == Stance.ADMITS)
                .filter(claim -> claim.toll().tellsOfCivilianHarm())
                .toList();
        if (!telling.isEmpty() && isHarmAdmitted(claims)) {
            return HarmStatus.CONFIRMED;
        }
        HarmStatus grading = Counting.lastGrading(claims);
        if (grading != null || telling.isEmpty()) {
            return grading;
        }
        if (belligerents(telling).size() > 1) {
            return HarmStatus.CONTESTED;
        }
        return Counting.independentSources(telling) > 1 ? HarmStatus.FAIR : HarmStatus.WEAK;
    }

    /** Whether the accused stands by having harmed civilians; to admit a strike and concede nobody is not that. */
    private static boolean isHarmAdmitted(List<Claim> claims) {
        Claim word = Counting.latestStatementOfAccused(claims);
        if (word == null || word.stance() != Stance.ADMITS) {
            return false;
        }
        Integer conceded = Counting.killed(word).largest();
        return conceded == null || word.toll().tellsOfCivilianHarm();
    }
}
