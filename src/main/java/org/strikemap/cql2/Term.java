package org.strikemap.cql2;

import org.geotools.api.filter.Filter;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.filter.expression.Literal;
import org.geotools.api.filter.expression.PropertyName;
import org.jspecify.annotations.Nullable;

/**
 * A part of a filter that was read.
 *
 * @param kind what it is
 * @param expression its value; null for a predicate
 * @param predicate what it says; null for a value
 * @param place where it stands, as {@link FilterErrors} tells it
 * @param depth how many parts stand in each other in it, at least 1
 */
record Term(
        TermType kind,
        @Nullable Expression expression,
        @Nullable Filter predicate,
        String place,
        int depth) {

    static Term value(TermType kind, Expression expression, String place) {
        return new Term(kind, expression, null, place, 1);
    }

    static Term literal(TermType kind, Object value, String place) {
        return value(kind, Filters.FACTORY.literal(value), place);
    }

    static Term predicate(Filter predicate, String place) {
        return new Term(TermType.BOOLEAN, null, predicate, place, 1);
    }

    /** The value of a literal; null for anything else. */
    @Nullable
    Object constant() {
        return expression instanceof Literal literal ? literal.getValue() : null;
    }

    boolean isProperty() {
        return expression instanceof PropertyName;
    }

    /** The value. */
    Expression asExpression() {
        if (expression == null) {
            throw FilterErrors.at(place, "is a predicate where a value was wanted");
        }
        return expression;
    }

    /** What it says, where it says something: a predicate or a property that is true or false. */
    Filter asPredicate() {
        if (predicate != null) {
            return predicate;
        }
        if (kind != TermType.BOOLEAN || expression == null) {
            throw FilterErrors.at(place, "is " + kind + " and says nothing; wanted a predicate such as a comparison");
        }
        return Filters.FACTORY.equal(expression, Filters.FACTORY.literal(true), true);
    }
}
