package org.strikemap.cql2;

/** What characters after a backslash stand for in a text of the text encoding (OGC 21-065r2, requirement cql2-text/escaping). */
final class Escapes {

    static final int NOTHING = -1;

    private static final String LETTERS = "'abtnvfr";
    private static final String MEANINGS = "'\u0007\b\t\n\u000b\f\r";

    private Escapes() {}

    /** What a character stands for after a backslash, or {@link #NOTHING} where the backslash is just one. */
    static int meaning(char letter) {
        int at = LETTERS.indexOf(letter);
        return at < 0 ? NOTHING : MEANINGS.charAt(at);
    }

    /** A text in single quotes: quotes are doubled, and backslashes too where they would make an escape. */
    static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("'");
        int backslashes = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int control = c == '\'' ? -1 : MEANINGS.indexOf(c);
            if (control >= 0) {
                quoted.repeat('\\', backslashes + 1).append(LETTERS.charAt(control));
            } else {
                quoted.repeat('\\', meaning(c) == NOTHING ? 0 : backslashes)
                        .append(c == '\'' ? "''" : String.valueOf(c));
            }
            backslashes = c == '\\' ? backslashes + 1 : 0;
        }
        return quoted.repeat('\\', backslashes).append('\'').toString();
    }
}
