package org.strikemap.claim;

/**
 * Which claim it is, and whether it still stands.
 *
 * @param incidentKey the incident the claim says it speaks of
 * @param withdrawn whether a later edition of the publisher's no longer has it; it counts for nothing then
 */
public record ClaimIdentity(ClaimId id, IncidentKey incidentKey, boolean withdrawn) {}
