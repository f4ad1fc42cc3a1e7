package org.strikemap.actor;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody whom reports name as a belligerent: a state, a force, a group, or an alliance of such.
 *
 * @param country ISO 3166-1 alpha-2 of the state whose force it is; null for no state's
 * @param period when it was that state's force; matters where one government follows another
 * @param memberships the alliances that it struck for
 * @param area ISO codes of the countries in which an alliance strikes; empty for one that is no alliance
 */
public record Actor(
        String id,
        ActorNames names,
        @Nullable String country,
        DayPeriod period,
        List<Membership> memberships,
        List<String> area) {

    public Actor {
        memberships = List.copyOf(memberships);
        area = List.copyOf(area);
    }

    /**
     * That an actor struck for an alliance.
     *
     * @param allianceId of the alliance, which is an actor too
     */
    public record Membership(String allianceId, DayPeriod period) {}

    /** The name that the map and its data use. */
    public String name() {
        return names.english();
    }

    /**
     * Whether a strike of this actor's is one for an alliance: by the alliance's area and this actor's time in it. Whether it was flown
     * on the actor's own account all the same, no table knows.
     *
     * @param struck ISO code of the country that was struck; null where it is unknown, which is never in the area
     * @param firstDay the first day on which it may have happened, in days since 1970-01-01
     * @param lastDay the last one
     */
    public boolean strikesFor(Actor alliance, @Nullable String struck, long firstDay, long lastDay) {
        return struck != null
                && alliance.area.contains(struck)
                && memberships.stream()
                        .anyMatch(membership -> membership.allianceId().equals(alliance.id)
                                && membership.period().overlaps(firstDay, lastDay));
    }
}
