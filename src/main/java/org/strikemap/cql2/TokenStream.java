package org.strikemap.cql2;

import java.util.List;

/** The words of a filter's text, one after the other; and how deep the parser stands in it. */
final class TokenStream {

    private final List<Token> tokens;
    private int next;
    private int depth;
    private long reads;

    TokenStream(String text) {
        tokens = Lexer.tokenize(text);
    }

    /** How many words there are, with the end as the last. */
    int size() {
        return tokens.size();
    }

    /** How often a word was looked at or taken so far: the work of the parser. */
    long reads() {
        return reads;
    }

    Token peek() {
        reads++;
        return tokens.get(next);
    }

    /** The word after the next one. */
    Token peekSecond() {
        reads++;
        return tokens.get(Math.min(next + 1, tokens.size() - 1));
    }

    Token take() {
        reads++;
        Token token = tokens.get(next);
        next = Math.min(next + 1, tokens.size() - 1);
        return token;
    }

    /** Takes the next word if it is that symbol. */
    boolean takeSymbol(String symbol) {
        boolean found = peek().isSymbol(symbol);
        if (found) {
            take();
        }
        return found;
    }

    /** Takes the next word if it is that keyword. */
    boolean takeWord(String word) {
        boolean found = peek().isWord(word);
        if (found) {
            take();
        }
        return found;
    }

    void expectSymbol(String symbol) {
        if (!takeSymbol(symbol)) {
            throw wanted("'" + symbol + "'");
        }
    }

    void expectWord(String word) {
        if (!takeWord(word)) {
            throw wanted(word);
        }
    }

    /** A text in single quotes. */
    Token expectText(String what) {
        if (peek().type() != Token.Type.TEXT) {
            throw wanted(what + " in single quotes");
        }
        return take();
    }

    /** The error that something else than the next word was wanted. */
    IllegalArgumentException wanted(String what) {
        return FilterErrors.at(peek().place(), "found " + peek().shown() + "; wanted " + what);
    }

    /** Goes into a part of a part. */
    void pushDepth() {
        if (++depth > FilterLimits.DEPTH) {
            throw FilterErrors.tooDeep(peek().place());
        }
    }

    /** Comes out of it. */
    void popDepth() {
        depth--;
    }

    /** A number with its sign. */
    double expectNumber() {
        boolean negative = takeSymbol("-");
        if (!negative) {
            takeSymbol("+");
        }
        if (peek().type() != Token.Type.NUMBER) {
            throw wanted("a number");
        }
        Token token = take();
        double number = Double.parseDouble(token.text());
        if (!Double.isFinite(number)) {
            throw FilterErrors.at(token.place(), "the number is too large");
        }
        return (negative ? -number : number) + 0.0;
    }
}
