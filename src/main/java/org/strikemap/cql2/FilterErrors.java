package org.strikemap.cql2;

import org.strikemap.http.Parameters;

/** What is wrong with a filter, and where: {@code column 12} of a text, {@code $.args[0]} of a JSON document. */
final class FilterErrors {

    private FilterErrors() {}

    static IllegalArgumentException at(String place, String fault) {
        return new IllegalArgumentException(place + ": " + fault);
    }

    static IllegalArgumentException tooDeep(String place) {
        return at(place, "nests more than " + FilterLimits.DEPTH + " deep");
    }

    /** What the filter says, in quotes and not too long. */
    static String shown(String text) {
        return Parameters.shown(text);
    }
}
