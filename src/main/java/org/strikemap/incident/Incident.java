package org.strikemap.incident;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.strikemap.actor.Actors;
import org.strikemap.claim.Claim;
import org.strikemap.claim.HarmStatus;
import org.strikemap.claim.Location;
import org.strikemap.claim.Stance;
import org.strikemap.claim.StrikeType;
import org.strikemap.claim.StrikeTypes;
import org.strikemap.source.ReportedDate;

/**
 * What we hold to have happened, with every claim that speaks of it. Made from claims by {@link Corroboration} and by nothing
 * else.
 *
 * @param mark what an editor decided of it
 * @param title how it is called: the editor's title, or its place
 * @param location where; null when no claim could be placed
 * @param when the day or span of days
 * @param timeOfDay local time in a report's own words
 * @param strikeTypes by what means, after any of the claims
 * @param belligerents who is alleged to have struck, as alternatives, called as {@link Actors} says
 * @param harmStatus null when no claim tells of harm to civilians, in figures or by a grading
 * @param claims at least one, in the order in which they were taken in
 */
public record Incident(
        IncidentMark mark,
        String title,
        @Nullable Location location,
        ReportedDate when,
        @Nullable String timeOfDay,
        StrikeTypes strikeTypes,
        List<String> belligerents,
        @Nullable HarmStatus harmStatus,
        List<Claim> claims) {

    /** @throws IllegalArgumentException if there is no claim */
    public Incident {
        belligerents = Actors.bundled().rename(belligerents, when.first());
        claims = List.copyOf(claims);
        if (claims.isEmpty()) {
            throw new IllegalArgumentException("an incident needs at least one claim");
        }
    }

    /** The incident key that its claims share. */
    public String id() {
        return mark.incidentKey();
    }

    /** This incident with other claims, and otherwise as it is. */
    public Incident with(List<Claim> otherClaims) {
        return new Incident(mark, title, location, when, timeOfDay, strikeTypes, belligerents, harmStatus, otherClaims);
    }

    /**
     * Whether it adds to totals: what was decided, else what follows from the claims. It does not where all are withdrawn, where the accused
     * holds it to be another allegation told again, where a monitor discounts it, and where it is no strike from the air or not known to be
     * one. It is held to be one where no claim tells the means: files of claims are about strikes unless they say otherwise.
     */
    public IncidentStatus status() {
        if (claims.stream().allMatch(Claim::withdrawn)) {
            return IncidentStatus.WITHDRAWN;
        }
        if (mark.status() != IncidentStatus.COUNTED) {
            return mark.status();
        }
        if (Counting.isAssessedAsDuplicate(claims)) {
            return IncidentStatus.DUPLICATE;
        }
        return Counting.lastGrading(claims) == HarmStatus.DISCOUNTED ? IncidentStatus.DISCOUNTED : statusOfMeans();
    }

    private IncidentStatus statusOfMeans() {
        boolean untold = strikeTypes.isEmpty()
                || (strikeTypes.equals(StrikeTypes.of(StrikeType.UNKNOWN_MEANS))
                        && Counting.notWithdrawn(claims)
                                .anyMatch(claim -> claim.stance() == Stance.REPORTS
                                        && claim.strikeTypes().isEmpty()));
        if (untold || strikeTypes.isFromTheAir()) {
            return IncidentStatus.COUNTED;
        }
        return strikeTypes.all().stream().allMatch(StrikeType::isUnknown)
                ? IncidentStatus.UNKNOWN_MEANS
                : IncidentStatus.OTHER_MEANS;
    }
}
