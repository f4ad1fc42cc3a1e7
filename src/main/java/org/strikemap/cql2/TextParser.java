package org.strikemap.cql2;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.geotools.api.filter.Filter;
import org.jspecify.annotations.Nullable;
import org.strikemap.table.Schema;

/**
 * Reads the text encoding by recursive descent after the grammar of the standard (OGC 21-065r2, class cql2-text). A value and a
 * predicate may begin alike, so both are read as one and told apart by their type; no word is read twice.
 */
final class TextParser {

    private static final Set<String> KEYWORDS =
            Set.of("AND", "OR", "NOT", "LIKE", "BETWEEN", "IN", "IS", "NULL", "TRUE", "FALSE", "DIV");

    private final TokenStream tokens;
    private final TermFactory terms;
    private final WktParser wkt;

    private TextParser(TokenStream tokens, Schema schema, LiteralCrs crs) {
        this.tokens = tokens;
        terms = new TermFactory(schema);
        wkt = new WktParser(tokens, new GeometryLiterals(crs));
    }

    static Filter parse(TokenStream tokens, Schema schema, LiteralCrs crs) {
        TextParser parser = new TextParser(tokens, schema, crs);
        Term term = parser.or();
        if (parser.tokens.peek().type() != Token.Type.END) {
            throw parser.tokens.wanted("AND, OR or the end");
        }
        return term.asPredicate();
    }

    static boolean isKeyword(String name) {
        return KEYWORDS.contains(name.toUpperCase(Locale.ROOT));
    }

    private Term or() {
        String place = tokens.peek().place();
        List<Term> parts = new ArrayList<>(List.of(and()));
        while (tokens.takeWord("OR")) {
            parts.add(and());
        }
        return PredicateFactory.or(parts, place);
    }

    private Term and() {
        String place = tokens.peek().place();
        List<Term> parts = new ArrayList<>(List.of(not()));
        while (tokens.takeWord("AND")) {
            parts.add(not());
        }
        return PredicateFactory.and(parts, place);
    }

    private Term not() {
        String place = tokens.peek().place();
        if (!tokens.takeWord("NOT")) {
            return comparison();
        }
        tokens.pushDepth();
        Term negated = PredicateFactory.not(not(), place);
        tokens.popDepth();
        return negated;
    }

    private Term comparison() {
        Term left = sum();
        Token operator = tokens.peek();
        if (operator.type() == Token.Type.SYMBOL && ComparisonOperator.isOne(operator.text())) {
            tokens.take();
            return PredicateFactory.comparison(
                    ComparisonOperator.ofSymbol(operator.text()), left, sum(), operator.place());
        }
        if (tokens.takeWord("IS")) {
            boolean negated = tokens.takeWord("NOT");
            tokens.expectWord("NULL");
            return negatedIf(negated, PredicateFactory.isNull(left, operator.place()));
        }
        boolean negated = tokens.takeWord("NOT");
        Token word = tokens.peek();
        if (tokens.takeWord("LIKE")) {
            return negatedIf(negated, PredicateFactory.like(left, sum(), word.place()));
        }
        if (tokens.takeWord("BETWEEN")) {
            Term low = sum();
            tokens.expectWord("AND");
            return negatedIf(negated, PredicateFactory.between(left, low, sum(), word.place()));
        }
        if (tokens.takeWord("IN")) {
            return negatedIf(negated, PredicateFactory.in(left, list(), word.place()));
        }
        if (negated) {
            throw tokens.wanted("LIKE, BETWEEN or IN");
        }
        return left;
    }

    private static Term negatedIf(boolean negated, Term term) {
        return negated ? PredicateFactory.not(term, term.place()) : term;
    }

    private List<Term> list() {
        tokens.expectSymbol("(");
        List<Term> values = new ArrayList<>();
        do {
            values.add(sum());
        } while (tokens.takeSymbol(","));
        tokens.expectSymbol(")");
        return values;
    }

    private Term sum() {
        return chain(1);
    }

    /** Operators of one rank with operands of the next, from the left to the right; a power from the right to the left. */
    private Term chain(int rank) {
        if (rank == Arithmetic.POWER.rank()) {
            return power();
        }
        Term left = chain(rank + 1);
        while (true) {
            Token token = tokens.peek();
            Arithmetic operator = operator(token);
            if (operator == null || operator.rank() != rank) {
                return left;
            }
            tokens.take();
            left = TermFactory.arithmetic(operator, left, chain(rank + 1), token.place());
        }
    }

    private static @Nullable Arithmetic operator(Token token) {
        boolean may = token.type() == Token.Type.SYMBOL || token.isWord("DIV");
        return may ? Arithmetic.findSymbol(token.text()) : null;
    }

    private Term power() {
        Term base = signed();
        Token token = tokens.peek();
        if (!tokens.takeSymbol("^")) {
            return base;
        }
        tokens.pushDepth();
        Term exponent = power();
        tokens.popDepth();
        return TermFactory.arithmetic(Arithmetic.POWER, base, exponent, token.place());
    }

    private Term signed() {
        Token token = tokens.peek();
        if (tokens.takeSymbol("-")) {
            tokens.pushDepth();
            Term negative = TermFactory.negative(signed(), token.place());
            tokens.popDepth();
            return negative;
        }
        if (token.isSymbol("+") && tokens.peekSecond().type() == Token.Type.NUMBER) {
            tokens.take();
        }
        return primary();
    }

    private Term primary() {
        Token token = tokens.peek();
        return switch (token.type()) {
            case NUMBER -> TermFactory.number(Cql2Text.number(tokens.take().text()), token.place());
            case TEXT -> Term.literal(TermType.TEXT, tokens.take().text(), token.place());
            case QUOTED_NAME -> terms.property(tokens.take().text(), token.place());
            case NAME -> named(token);
            case SYMBOL, END -> parenthesis();
        };
    }

    private Term parenthesis() {
        if (!tokens.takeSymbol("(")) {
            throw tokens.wanted("a property, a value or a predicate");
        }
        tokens.pushDepth();
        Term inner = or();
        tokens.popDepth();
        tokens.expectSymbol(")");
        return inner;
    }

    private Term named(Token token) {
        if (token.isWord("TRUE") || token.isWord("FALSE")) {
            tokens.take();
            return Term.predicate(token.isWord("TRUE") ? Filter.INCLUDE : Filter.EXCLUDE, token.place());
        }
        if (isKeyword(token.text())) {
            throw tokens.wanted("a property, a value or a predicate");
        }
        if (wkt.begins()) {
            return wkt.geometry();
        }
        tokens.take();
        return tokens.peek().isSymbol("(") ? function(token) : terms.property(token.text(), token.place());
    }

    private Term function(Token name) {
        tokens.expectSymbol("(");
        tokens.pushDepth();
        Term term = call(name);
        tokens.popDepth();
        tokens.expectSymbol(")");
        return term;
    }

    private Term call(Token name) {
        String place = name.place();
        SpatialOperator spatial = SpatialOperator.find(name.text()).orElse(null);
        if (spatial != null) {
            Term left = argument();
            return PredicateFactory.spatial(spatial, left, sum(), place);
        }
        TemporalOperator temporal = TemporalOperator.find(name.text()).orElse(null);
        if (temporal != null) {
            Term left = argument();
            return PredicateFactory.temporal(temporal, left, sum(), place);
        }
        TextFolding folding = TextFolding.find(name.text()).orElse(null);
        if (folding != null) {
            return TermFactory.withFolding(folding, sum(), place);
        }
        return switch (name.text().toUpperCase(Locale.ROOT)) {
            case "DATE" -> TemporalLiterals.day(tokens.expectText("a date").text(), place);
            case "TIMESTAMP" ->
                TemporalLiterals.timestamp(tokens.expectText("a timestamp").text(), place);
            case "INTERVAL" -> {
                Term first = argument();
                yield TemporalLiterals.interval(first, sum(), place);
            }
            default -> throw TermFactory.unknownFunction(name.text(), place);
        };
    }

    /** The first of two arguments. */
    private Term argument() {
        Term term = sum();
        tokens.expectSymbol(",");
        return term;
    }
}
