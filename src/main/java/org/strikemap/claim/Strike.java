package org.strikemap.claim;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.strikemap.actor.Actors;
import org.strikemap.source.ReportedDate;

/**
 * What a claim says was done, when and by whom.
 *
 * @param when the day or span of days on which the report puts the strike
 * @param timeOfDay local time, in the report's own words
 * @param types by what means, as alternatives or together
 * @param belligerents who is alleged to have struck, as alternatives, each once; empty when the report blames nobody. Whoever makes a
 *     strike may name them as any publisher does: {@link Actors} says how they are called here
 */
public record Strike(ReportedDate when, @Nullable String timeOfDay, StrikeTypes types, List<String> belligerents) {

    public Strike {
        belligerents = Actors.bundled().rename(belligerents, when.first());
    }

    /** The same strike on another day or span of days. */
    Strike at(ReportedDate newDays) {
        return new Strike(newDays, timeOfDay, types, belligerents);
    }
}
