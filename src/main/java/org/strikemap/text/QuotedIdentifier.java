package org.strikemap.text;

/** Identifiers in double quotes, as SQL (ISO 9075-2, 5.4) and CQL2 have them: a quote inside is doubled. */
public final class QuotedIdentifier {

    private QuotedIdentifier() {}

    /** The identifier in quotes. */
    public static String of(String identifier) {
        return '"' + escaped(identifier) + '"';
    }

    /** What stands between the quotes, for an identifier that is made of several parts. */
    public static String escaped(String part) {
        return part.replace("\"", "\"\"");
    }
}
