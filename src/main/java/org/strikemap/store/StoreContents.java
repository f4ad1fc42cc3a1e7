package org.strikemap.store;

import java.util.Comparator;
import java.util.List;
import org.strikemap.claim.Tally;
import org.strikemap.incident.Incident;

/**
 * All that the store holds as of one commit.
 *
 * @param version the commit's number
 * @param incidents ordered by id; the claims of each in the order in which they were taken in
 * @param tallies ordered by id
 */
public record StoreContents(long version, List<Incident> incidents, List<Tally> tallies) {

    public StoreContents {
        incidents = List.copyOf(incidents);
        tallies = List.copyOf(tallies);
    }

    /** The contents of lists in whatever order, which are sorted. */
    static StoreContents of(long version, List<Incident> incidents, List<Tally> tallies) {
        incidents.sort(Comparator.comparing(Incident::id));
        tallies.sort(Comparator.comparing(Tally::id));
        return new StoreContents(version, incidents, tallies);
    }
}
