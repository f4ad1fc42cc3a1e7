package org.strikemap.incident;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.strikemap.actor.Actors;
import org.strikemap.claim.Claim;
import org.strikemap.claim.HarmStatus;
import org.strikemap.claim.Location;
import org.strikemap.claim.StrikeType;
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
        @Nullable StrikeType strikeType,
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
        return new Incident(mark, title, location, when, timeOfDay, strikeType, belligerents, harmStatus, otherClaims);
    }

    /** Whether it adds to totals: what was decided, unless every claim of it is withdrawn. */
    public IncidentStatus status() {
        return claims.stream().allMatch(Claim::withdrawn) ? IncidentStatus.WITHDRAWN : mark.status();
    }
}
