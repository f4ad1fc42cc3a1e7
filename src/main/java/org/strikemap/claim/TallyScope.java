package org.strikemap.claim;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.strikemap.actor.Actors;
import org.strikemap.geo.PlaceId;
import org.strikemap.source.ReportedDate;

/**
 * What a tally counts.
 *
 * @param words in words
 * @param countries ISO 3166-1 alpha-2; empty for anywhere
 * @param belligerents whose strikes, called as {@link Actors} says; empty for anybody's
 * @param place the place it is limited to
 * @param start the beginning of its period
 * @param end the end of its period; null when it was open at the time of the report
 */
public record TallyScope(
        String words,
        List<String> countries,
        List<String> belligerents,
        @Nullable PlaceId place,
        ReportedDate start,
        @Nullable ReportedDate end) {

    public TallyScope {
        countries = List.copyOf(countries);
        belligerents = Actors.bundled().rename(belligerents, start.first());
    }
}
