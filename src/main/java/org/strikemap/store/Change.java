package org.strikemap.store;

import java.util.List;
import org.strikemap.claim.Tally;
import org.strikemap.incident.Incident;

/**
 * What one import changes.
 *
 * @param incidents incidents that are new or changed, each with all its claims; gone through once, so that they may be made on the way
 * @param tallies tallies that are new or changed
 * @param entry the import to be remembered
 */
public record Change(Iterable<Incident> incidents, List<Tally> tallies, ImportEntry entry) {

    public Change {
        tallies = List.copyOf(tallies);
    }
}
