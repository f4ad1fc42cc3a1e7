package org.strikemap.claim;

/**
 * The id of a claim.
 *
 * @param value stable across imports; one id is one claim
 */
public record ClaimId(String value) {

    @Override
    public String toString() {
        return value;
    }
}
