package org.strikemap.store;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.strikemap.claim.Tally;
import org.strikemap.incident.Incident;
import org.strikemap.question.QuestionChanges;

/**
 * What one import, or one decision or edit of a person, changes.
 *
 * @param incidents incidents that are new or changed, each with all its claims; gone through once, so that they may be made on the way
 * @param tallies tallies that are new or changed
 * @param entry the import to be remembered
 * @param removed the ids of claims that are to be held no more; how they read stays in the history. Those not held are passed over
 * @param questions questions that are new, decided or asked no more
 * @param onVersion the version that the change was made from, and that must still be the last one; null for whichever is
 */
public record ChangeSet(
        Iterable<Incident> incidents,
        List<Tally> tallies,
        ImportEntry entry,
        Set<String> removed,
        QuestionChanges questions,
        @Nullable Long onVersion) {

    public ChangeSet {
        tallies = List.copyOf(tallies);
        removed = Set.copyOf(removed);
    }

    /** A change that removes nothing and is right whatever was changed meanwhile. */
    public ChangeSet(Iterable<Incident> incidents, List<Tally> tallies, ImportEntry entry) {
        this(incidents, tallies, entry, Set.of(), QuestionChanges.NONE, null);
    }

    /** This change, with questions. */
    public ChangeSet asking(QuestionChanges changes) {
        return new ChangeSet(incidents, tallies, entry, removed, changes, onVersion);
    }

    /** @throws StaleVersionException if the change was made from another version than this */
    void requireOn(long version) {
        if (onVersion != null && onVersion != version) {
            throw new StaleVersionException(onVersion, version);
        }
    }
}
