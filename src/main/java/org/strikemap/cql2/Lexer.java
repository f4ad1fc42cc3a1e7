package org.strikemap.cql2;

import java.util.ArrayList;
import java.util.List;

/** Splits the text of a filter into tokens (OGC 21-065r2, the grammar of class cql2-text). */
final class Lexer {

    private static final String SYMBOLS = "()=<>+-*/%^,";
    private static final int NEXT_LINE = 0x85;

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private Lexer(String text) {
        this.text = text;
    }

    /** The words, with one of type {@code END} as the last. */
    static List<Token> tokenize(String text) {
        Lexer lexer = new Lexer(text);
        while (lexer.at < text.length()) {
            lexer.next();
        }
        lexer.tokens.add(new Token(Token.Type.END, "", text.length() + 1, text.length() + 1));
        return lexer.tokens;
    }

    private void next() {
        int c = text.codePointAt(at);
        if (isBlank(c)) {
            at += Character.charCount(c);
        } else if (c == '\'') {
            text();
        } else if (c == '"') {
            quotedName();
        } else if (isDigit(at) || (c == '.' && isDigit(at + 1))) {
            number();
        } else if (isNameStart(c)) {
            name();
        } else if (SYMBOLS.indexOf(c) >= 0) {
            symbol();
        } else {
            throw FilterErrors.at(place(at), FilterErrors.shown(Character.toString(c)) + " is no part of CQL2");
        }
    }

    private static boolean isBlank(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == NEXT_LINE;
    }

    private static String place(int index) {
        return "column " + (index + 1);
    }

    private void add(Token.Type type, String value, int start) {
        tokens.add(new Token(type, value, start + 1, at + 1));
    }

    /**
     * A text in single quotes. A quote in it is doubled or stands after a backslash, and so do the letters of {@link Escapes} for control
     * characters. Of backslashes before one of these each pair is one backslash; anywhere else a backslash is just that, for the
     * patterns of LIKE.
     */
    private void text() {
        int start = at++;
        StringBuilder value = new StringBuilder();
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '\\') {
                backslashes(value);
            } else if (c != '\'') {
                value.append(c);
                at++;
            } else if (at + 1 < text.length() && text.charAt(at + 1) == '\'') {
                value.append('\'');
                at += 2;
            } else {
                at++;
                add(Token.Type.TEXT, value.toString(), start);
                return;
            }
        }
        throw FilterErrors.at(place(start), "the text that begins here has no closing quote");
    }

    private void backslashes(StringBuilder value) {
        int start = at;
        while (at < text.length() && text.charAt(at) == '\\') {
            at++;
        }
        int count = at - start;
        int following = at < text.length() ? Escapes.meaning(text.charAt(at)) : Escapes.NOTHING;
        value.repeat('\\', following == Escapes.NOTHING ? count : count / 2);
        if (following != Escapes.NOTHING && count % 2 == 1) {
            value.append((char) following);
            at++;
        }
    }

    /** A name in double quotes; a double quote in it is doubled. */
    private void quotedName() {
        int start = at++;
        StringBuilder value = new StringBuilder();
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c != '"') {
                value.append(c);
            } else if (at < text.length() && text.charAt(at) == '"') {
                value.append('"');
                at++;
            } else {
                add(Token.Type.QUOTED_NAME, value.toString(), start);
                return;
            }
        }
        throw FilterErrors.at(place(start), "the name that begins here has no closing quote");
    }

    private boolean isDigit(int index) {
        return index < text.length() && text.charAt(index) >= '0' && text.charAt(index) <= '9';
    }

    private void number() {
        int start = at;
        digits();
        if (at < text.length() && text.charAt(at) == '.') {
            at++;
            digits();
        }
        int exponent = at;
        if (at < text.length() && (text.charAt(at) == 'e' || text.charAt(at) == 'E')) {
            at++;
            if (at < text.length() && (text.charAt(at) == '+' || text.charAt(at) == '-')) {
                at++;
            }
            if (!isDigit(at)) {
                throw FilterErrors.at(place(exponent), "the exponent of a number has no digits");
            }
            digits();
        }
        if (at < text.length() && isNamePart(text.codePointAt(at))) {
            throw FilterErrors.at(place(start), "a number ends in a letter; a name begins with a letter");
        }
        add(Token.Type.NUMBER, text.substring(start, at), start);
    }

    private void digits() {
        while (isDigit(at)) {
            at++;
        }
    }

    private void name() {
        int start = at;
        while (at < text.length() && isNamePart(text.codePointAt(at))) {
            at += Character.charCount(text.codePointAt(at));
        }
        add(Token.Type.NAME, text.substring(start, at), start);
    }

    private static boolean isNameStart(int c) {
        return Character.isLetter(c) || c == '_' || c == ':';
    }

    private static boolean isNamePart(int c) {
        int type = Character.getType(c);
        return isNameStart(c)
                || (c >= '0' && c <= '9')
                || c == '.'
                || type == Character.NON_SPACING_MARK
                || type == Character.CONNECTOR_PUNCTUATION;
    }

    /** Whether a name needs no quotes to be read as a name. */
    static boolean isPlainName(String name) {
        return !name.isEmpty()
                && isNameStart(name.codePointAt(0))
                && name.codePoints().allMatch(Lexer::isNamePart)
                && !TextParser.isKeyword(name);
    }

    private void symbol() {
        int start = at++;
        char c = text.charAt(start);
        char following = at < text.length() ? text.charAt(at) : ' ';
        if ((c == '<' && following == '>') || ((c == '<' || c == '>') && following == '=')) {
            at++;
        }
        add(Token.Type.SYMBOL, text.substring(start, at), start);
    }
}
