package org.strikemap.incident;

import org.jspecify.annotations.Nullable;

/**
 * What an editor holds of an incident beyond its claims.
 *
 * @param incidentKey the incident
 * @param title how it is called
 * @param status what was decided; never one that follows from the claims
 * @param of the incident it duplicates or the one that counts in its stead
 */
public record IncidentMark(
        String incidentKey,
        @Nullable String title,
        IncidentStatus status,
        @Nullable String of) {

    /** @throws IllegalArgumentException if the status is one that nobody decides */
    public IncidentMark {
        if (!status.isDecided()) {
            throw new IllegalArgumentException(status.word() + " follows from the claims; nobody decides it");
        }
    }

    /** The mark of an incident of which nothing has been decided. */
    public static IncidentMark none(String incidentKey) {
        return new IncidentMark(incidentKey, null, IncidentStatus.COUNTED, null);
    }
}
