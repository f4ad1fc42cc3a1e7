package org.strikemap.store;

import org.strikemap.text.Worded;

/**
 * What one version did to one incident.
 *
 * @param incidentId the incident
 * @param title how it is called since; how it was called, if it is gone
 * @param kind what happened to it
 */
public record Revision(String incidentId, String title, Kind kind) {

    /** What may happen to an incident. */
    public enum Kind implements Worded {
        /** It was not there before. */
        ADDED,
        /** It, or one of its claims, reads otherwise. */
        CHANGED,
        /** The last of its claims was withdrawn. */
        WITHDRAWN,
        /** All its claims went to other incidents, or were removed. */
        GONE;
    }
}
