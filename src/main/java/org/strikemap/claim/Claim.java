package org.strikemap.claim;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.strikemap.source.Report;
import org.strikemap.source.ReportedDate;
import org.strikemap.source.Source;
import org.strikemap.source.SourceId;

/**
 * What one report says happened, in its own words. Texts that could be mistaken for one another have types of their own in the parts;
 * the accessors below the parts give them as plain texts.
 *
 * @param place the place in the report's own words
 * @param location where that is, or null when it could not be placed
 */
public record Claim(
        ClaimIdentity identity,
        Provenance provenance,
        Strike strike,
        ReportedPlace place,
        @Nullable Location location,
        Toll toll,
        Details details) {

    /** This claim put at a location. */
    public Claim at(@Nullable Location newLocation) {
        return new Claim(identity, provenance, strike, place, newLocation, toll, details);
    }

    /** This claim of another day or span of days. */
    public Claim on(ReportedDate newDays) {
        return new Claim(identity, provenance, strike.at(newDays), place, location, toll, details);
    }

    /** This claim as one that its publisher no longer makes. */
    public Claim withdraw() {
        ClaimIdentity gone = new ClaimIdentity(identity.id(), identity.incidentKey(), true);
        return new Claim(gone, provenance, strike, place, location, toll, details);
    }

    /** Stable across imports; one id is one claim. */
    public String id() {
        return identity.id().value();
    }

    /** The incident the claim says it speaks of. */
    public String incidentKey() {
        return identity.incidentKey().value();
    }

    /** Whether a later edition of the publisher's no longer has it; it counts for nothing then. */
    public boolean withdrawn() {
        return identity.withdrawn();
    }

    public Source source() {
        return provenance.source();
    }

    /** Whom the source cites. */
    public @Nullable String attributedTo() {
        return provenance.attributedTo();
    }

    /** The id of the source whose account this claim only passes on. */
    public @Nullable String repeats() {
        return SourceId.textOf(provenance.repeats());
    }

    public Report report() {
        return provenance.report();
    }

    /** The day or span of days on which the report puts the strike. */
    public ReportedDate when() {
        return strike.when();
    }

    /** Local time, in the report's own words. */
    public @Nullable String timeOfDay() {
        return strike.timeOfDay();
    }

    /** By what means, as alternatives or together; none where the report does not say. */
    public StrikeTypes strikeTypes() {
        return strike.types();
    }

    /** Who is alleged to have struck, as alternatives; empty when the report blames nobody. */
    public List<String> belligerents() {
        return strike.belligerents();
    }

    public Stance stance() {
        return provenance.stance();
    }

    /** What stands in one of the columns of {@link Details}, or null. */
    public <T> @Nullable T detail(DetailColumn<T> column) {
        return details.get(column);
    }

    /** The source whose account this is: the one it repeats, or its own. */
    public String originId() {
        if (provenance.repeats() != null) {
            return provenance.repeats().value();
        }
        return source().repeats() != null ? source().repeats() : source().id();
    }
}
