package org.strikemap.cql2;

/** How large a filter may be, so that reading one is never slow and never fills the stack. */
final class FilterLimits {

    /** Characters of a text or a JSON document. */
    static final int CHARACTERS = 16_000;

    /** How deep parts may stand in parts: a level takes some twelve calls, and a server gives half a megabyte to the stack. */
    static final int DEPTH = 40;

    /** Positions of all geometries of a filter together. */
    static final int POSITIONS = 1_000;

    private FilterLimits() {}

    static void checkLength(String text) {
        if (text.length() > CHARACTERS) {
            throw new IllegalArgumentException(
                    "the filter has " + text.length() + " characters; wanted at most " + CHARACTERS);
        }
    }
}
