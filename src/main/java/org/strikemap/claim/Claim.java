package org.strikemap.claim;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.strikemap.source.Report;
import org.strikemap.source.ReportedDate;
import org.strikemap.source.Source;

/**
 * What one report says happened, in its own words.
 *
 * @param id stable across imports; one id is one claim
 * @param incidentKey the incident the claim says it speaks of
 * @param attributedTo whom the source cites, such as {@code medics}
 * @param place the place in the report's own words
 * @param location where that is, or null when it could not be placed
 * @param when the day or span of days on which the report puts the strike
 * @param timeOfDay local time, in the report's own words
 * @param belligerents who is alleged to have struck, as alternatives; empty when the report blames nobody
 * @param repeats the id of the source whose account this claim only passes on
 * @param certainty 1 when figure and source are both confirmed, 2 when one of them was not seen
 * @param strikes of how many strikes it tells, at least 1; null when it does not count them
 * @param grading how a monitor grades the harm itself; null when the publisher grades nothing
 * @param withdrawn whether a later edition of the publisher's no longer has it; it counts for nothing then
 */
public record Claim(
        String id,
        String incidentKey,
        Source source,
        @Nullable String attributedTo,
        Report report,
        ReportedPlace place,
        @Nullable Location location,
        ReportedDate when,
        @Nullable String timeOfDay,
        @Nullable StrikeType strikeType,
        List<String> belligerents,
        Toll toll,
        Stance stance,
        @Nullable String repeats,
        @Nullable Integer certainty,
        @Nullable Integer strikes,
        @Nullable HarmStatus grading,
        @Nullable String note,
        boolean withdrawn) {

    public Claim {
        belligerents = List.copyOf(belligerents);
    }

    /** This claim put at a location. */
    public Claim at(@Nullable Location newLocation) {
        return with(newLocation, when, withdrawn);
    }

    /** This claim of another day or span of days. */
    public Claim on(ReportedDate newDays) {
        return with(location, newDays, withdrawn);
    }

    /** This claim as one that its publisher no longer makes. */
    public Claim withdraw() {
        return with(location, when, true);
    }

    private Claim with(@Nullable Location newLocation, ReportedDate newDays, boolean newlyWithdrawn) {
        return new Claim(
                id,
                incidentKey,
                source,
                attributedTo,
                report,
                place,
                newLocation,
                newDays,
                timeOfDay,
                strikeType,
                belligerents,
                toll,
                stance,
                repeats,
                certainty,
                strikes,
                grading,
                note,
                newlyWithdrawn);
    }

    /** The source whose account this is: the one it repeats, or its own. */
    public String originId() {
        if (repeats != null) {
            return repeats;
        }
        return source.repeats() != null ? source.repeats() : source.id();
    }
}
