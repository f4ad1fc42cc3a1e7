package org.strikemap.cql2;

/**
 * A word of a filter's text.
 *
 * @param type what it is
 * @param text the name, the text without its quotes, the numeral or the symbol
 * @param column where it begins, counted in UTF-16 units from 1
 * @param end one past its last unit
 */
record Token(Type type, String text, int column, int end) {

    enum Type {
        NAME,
        /** A name in double quotes, which is never a keyword. */
        QUOTED_NAME,
        TEXT,
        NUMBER,
        SYMBOL,
        END
    }

    String place() {
        return "column " + column;
    }

    boolean isSymbol(String symbol) {
        return type == Type.SYMBOL && text.equals(symbol);
    }

    /** Whether it is a keyword, in any case. */
    boolean isWord(String word) {
        return type == Type.NAME && text.equalsIgnoreCase(word);
    }

    /** As an error shows it. */
    String shown() {
        return type == Type.END ? "the end" : FilterErrors.shown(text);
    }
}
