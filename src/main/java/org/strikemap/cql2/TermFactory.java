package org.strikemap.cql2;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.geotools.api.filter.expression.Expression;
import org.strikemap.table.Property;
import org.strikemap.table.Schema;

/** Makes the values of filters over one collection: names, literals, arithmetic, foldings. Both encodings use it. */
final class TermFactory {

    private static final int NAMES_SHOWN = 60;

    private final Schema schema;

    TermFactory(Schema schema) {
        this.schema = schema;
    }

    /** A property, the id or the geometry, by its name. */
    Term property(String name, String place) {
        return Term.value(kind(name, place), Filters.FACTORY.property(name), place);
    }

    private TermType kind(String name, String place) {
        if (name.equals(Schema.ID)) {
            return TermType.TEXT;
        }
        if (name.equals(Schema.GEOMETRY)) {
            return TermType.GEOMETRY;
        }
        Optional<Property> property = schema.findProperty(name);
        if (property.isEmpty()) {
            throw FilterErrors.at(place, FilterErrors.shown(name) + " is no property; known are " + known());
        }
        return TermType.of(property.get().type());
    }

    private String known() {
        List<String> names = new ArrayList<>(List.of(Schema.ID, Schema.GEOMETRY));
        for (Property property : schema.properties()) {
            names.add(property.name());
        }
        boolean all = names.size() <= NAMES_SHOWN;
        return String.join(", ", all ? names : names.subList(0, NAMES_SHOWN)) + (all ? "" : ", ...");
    }

    /** A whole number that fits into 64 bits, or any other that is finite. */
    static Term number(Number number, String place) {
        if (number instanceof Long) {
            return Term.literal(TermType.NUMBER, number, place);
        }
        double value = number.doubleValue();
        if (!Double.isFinite(value)) {
            throw FilterErrors.at(place, "the number is too large");
        }
        return Term.literal(TermType.NUMBER, value + 0.0, place);
    }

    /** What has no such literal: what a name before a parenthesis may be that is no part of the language as it is known here. */
    static IllegalArgumentException unknownFunction(String name, String place) {
        return FilterErrors.at(
                place,
                FilterErrors.shown(name)
                        + " is no function here; known are CASEI, ACCENTI, the spatial functions S_...,"
                        + " the temporal functions T_..., DATE, TIMESTAMP, INTERVAL, BBOX and the types of geometry");
    }

    static Term arithmetic(Arithmetic operator, Term left, Term right, String place) {
        Expression expression = operator.expression(
                wanted(TermType.NUMBER, left, operator.symbol()), wanted(TermType.NUMBER, right, operator.symbol()));
        int depth = 1 + Math.max(left.depth(), right.depth());
        if (depth > FilterLimits.DEPTH) {
            throw FilterErrors.tooDeep(place);
        }
        return new Term(TermType.NUMBER, expression, null, place, depth);
    }

    /** The negative of a number. */
    static Term negative(Term term, String place) {
        return switch (term.constant()) {
            case Long number -> number(-number, place);
            case Double number -> number(-number, place);
            case null, default -> arithmetic(Arithmetic.MULTIPLY, number(-1L, place), term, place);
        };
    }

    /** A text without its case or its accents. A literal is folded at once. */
    static Term withFolding(TextFolding folding, Term term, String place) {
        Expression expression = wanted(TermType.TEXT, term, folding.name());
        if (term.constant() instanceof String text) {
            return Term.literal(TermType.TEXT, folding.apply(text), place);
        }
        Expression function = new Cql2Function(folding.word(), List.of(expression));
        return new Term(TermType.TEXT, function, null, place, 1 + term.depth());
    }

    /** The value of a term that must be of a kind. */
    static Expression wanted(TermType kind, Term term, String taker) {
        if (term.kind() != kind || term.expression() == null) {
            String what = term.predicate() == null ? term.kind().toString() : "a predicate";
            throw FilterErrors.at(term.place(), "is " + what + "; " + taker + " takes " + kind);
        }
        return term.expression();
    }
}
