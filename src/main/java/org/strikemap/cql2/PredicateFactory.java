package org.strikemap.cql2;

import java.util.ArrayList;
import java.util.List;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.expression.Expression;

/** Makes the predicates of filters out of their operands, which must fit. Both encodings use it. */
final class PredicateFactory {

    private PredicateFactory() {}

    /** All of them, or the one that there is. */
    static Term and(List<Term> terms, String place) {
        return terms.size() == 1 ? terms.getFirst() : Term.predicate(Filters.FACTORY.and(filters(terms)), place);
    }

    /** Any of them, or the one that there is. */
    static Term or(List<Term> terms, String place) {
        return terms.size() == 1 ? terms.getFirst() : Term.predicate(Filters.FACTORY.or(filters(terms)), place);
    }

    private static List<Filter> filters(List<Term> terms) {
        List<Filter> filters = new ArrayList<>();
        for (Term term : terms) {
            filters.add(term.asPredicate());
        }
        return filters;
    }

    static Term not(Term term, String place) {
        return Term.predicate(Filters.FACTORY.not(term.asPredicate()), place);
    }

    /** A comparison of two values of one kind. A text beside a date is read as a date. */
    static Term comparison(ComparisonOperator comparison, Term left, Term right, String place) {
        if (left.kind() == TermType.BOOLEAN && right.kind() == TermType.BOOLEAN) {
            return truth(comparison, left, right, place);
        }
        Term first = coercedTo(right, left);
        Term second = coercedTo(left, right);
        checkComparable(comparison.symbol(), first, second, place);
        return Term.predicate(comparison.filter(first.asExpression(), second.asExpression()), place);
    }

    private static Term coercedTo(Term other, Term term) {
        return other.kind() == TermType.TIME ? TemporalLiterals.coerceToDate(term) : term;
    }

    private static void checkComparable(String operator, Term one, Term other, String place) {
        if (one.kind() != other.kind()) {
            throw FilterErrors.at(place, operator + " compares " + one.kind() + " with " + other.kind());
        }
        if (one.kind() == TermType.GEOMETRY || one.kind() == TermType.INTERVAL || one.kind() == TermType.BOOLEAN) {
            String way = one.kind() == TermType.GEOMETRY
                    ? "; the spatial functions S_... do"
                    : one.kind() == TermType.INTERVAL ? "; the temporal functions T_... do" : "";
            throw FilterErrors.at(place, operator + " does not compare " + one.kind() + way);
        }
    }

    /** Booleans are equal or not. */
    private static Term truth(ComparisonOperator comparison, Term left, Term right, String place) {
        if (comparison != ComparisonOperator.EQUAL && comparison != ComparisonOperator.NOT_EQUAL) {
            throw FilterErrors.at(place, comparison.symbol() + " does not compare a boolean");
        }
        boolean same = comparison == ComparisonOperator.EQUAL;
        if (isLiteral(right)) {
            return same == Filter.INCLUDE.equals(right.predicate()) ? requirePredicate(left, place) : not(left, place);
        }
        if (isLiteral(left)) {
            return same == Filter.INCLUDE.equals(left.predicate()) ? requirePredicate(right, place) : not(right, place);
        }
        if (left.expression() == null || right.expression() == null) {
            throw FilterErrors.at(place, "a predicate can be compared with TRUE or FALSE only");
        }
        return Term.predicate(comparison.filter(left.asExpression(), right.asExpression()), place);
    }

    private static boolean isLiteral(Term term) {
        return Filter.INCLUDE.equals(term.predicate()) || Filter.EXCLUDE.equals(term.predicate());
    }

    private static Term requirePredicate(Term term, String place) {
        return Term.predicate(term.asPredicate(), place);
    }

    /** {@code x BETWEEN low AND high}: both ends included (class advanced-comparison-operators). */
    static Term between(Term term, Term low, Term high, String place) {
        boolean timed = term.kind() == TermType.TIME || low.kind() == TermType.TIME || high.kind() == TermType.TIME;
        Term value = timed ? TemporalLiterals.coerceToDate(term) : term;
        Term from = timed ? TemporalLiterals.coerceToDate(low) : low;
        Term to = timed ? TemporalLiterals.coerceToDate(high) : high;
        checkComparable("BETWEEN", value, from, place);
        checkComparable("BETWEEN", value, to, place);
        return Term.predicate(
                Filters.FACTORY.between(value.asExpression(), from.asExpression(), to.asExpression()), place);
    }

    /** {@code x IN (...)}: one of the values is equal. */
    static Term in(Term term, List<Term> values, String place) {
        List<Term> equal = new ArrayList<>();
        for (Term value : values) {
            equal.add(comparison(ComparisonOperator.EQUAL, term, value, value.place()));
        }
        return or(equal, place);
    }

    /** {@code x LIKE 'pattern'}: % stands for any characters, _ for one, and a backslash before either for itself. */
    static Term like(Term term, Term pattern, String place) {
        Expression expression = TermFactory.wanted(TermType.TEXT, term, "LIKE");
        if (!(pattern.constant() instanceof String text)) {
            throw FilterErrors.at(pattern.place(), "LIKE takes a pattern that is a text in single quotes");
        }
        LikePattern.check(text, pattern.place());
        return Term.predicate(Filters.FACTORY.like(expression, text, "%", "_", "\\", true), place);
    }

    static Term isNull(Term term, String place) {
        if (term.kind() == TermType.INTERVAL) {
            throw FilterErrors.at(place, "IS NULL takes no interval; ask for its ends");
        }
        Expression value = term.predicate() == null ? term.asExpression() : new PredicateValue(term.predicate());
        return Term.predicate(Filters.FACTORY.isNull(value), place);
    }

    static Term spatial(SpatialOperator operator, Term left, Term right, String place) {
        return Term.predicate(
                operator.filter(
                        TermFactory.wanted(TermType.GEOMETRY, left, operator.textName()),
                        TermFactory.wanted(TermType.GEOMETRY, right, operator.textName())),
                place);
    }

    static Term temporal(TemporalOperator operator, Term left, Term right, String place) {
        return Term.predicate(operator.filter(time(operator, left), time(operator, right)), place);
    }

    private static Expression time(TemporalOperator operator, Term term) {
        Term coerceToDate = TemporalLiterals.coerceToDate(term);
        boolean interval = coerceToDate.kind() == TermType.INTERVAL || !operator.takesInstants();
        return TermFactory.wanted(interval ? TermType.INTERVAL : TermType.TIME, coerceToDate, operator.textName());
    }
}
