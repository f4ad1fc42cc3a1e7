package org.strikemap.claim;

/**
 * The key by which a publisher says of which incident a claim speaks.
 *
 * @param value unique within a data set; empty in a claim that is shown without it
 */
public record IncidentKey(String value) {

    @Override
    public String toString() {
        return value;
    }
}
