package org.strikemap.edit;

import org.strikemap.incident.Incident;
import tools.jackson.databind.JsonNode;

/**
 * Edits of the items of one collection, each one commit that is kept among the imports; how things read before stays in the
 * history. All throw {@link EditException} when the edit cannot be made, and change nothing then. Thread-safe and several
 * processes: of two who edit from the same state one is refused, if both say from which.
 */
public sealed interface ItemEditor permits ClaimEditor, IncidentEditor {

    /** What must hold of an item before it is edited. */
    @FunctionalInterface
    interface Condition {

        /** Nothing. */
        Condition NONE = held -> true;

        /** Whether it holds of an item of the incident that the store has: that incident itself, or one of its claims. */
        boolean holds(Incident held);
    }

    /** Makes an item of a GeoJSON feature; its id is ours. */
    EditResult create(JsonNode feature);

    /** Makes an item what a GeoJSON feature says. */
    EditResult replace(String id, JsonNode feature, Condition condition);

    /** Makes an item what it is with a JSON merge patch (RFC 7396) applied to its feature. */
    EditResult update(String id, JsonNode patch, Condition condition);

    /** Takes an item out of what is held. */
    EditResult delete(String id, Condition condition);
}
