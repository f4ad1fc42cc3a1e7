package org.strikemap.cql2;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.geotools.api.filter.And;
import org.geotools.api.filter.BinaryComparisonOperator;
import org.geotools.api.filter.ExcludeFilter;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.IncludeFilter;
import org.geotools.api.filter.Not;
import org.geotools.api.filter.Or;
import org.geotools.api.filter.PropertyIsBetween;
import org.geotools.api.filter.PropertyIsLike;
import org.geotools.api.filter.PropertyIsNull;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.filter.spatial.BinarySpatialOperator;
import org.geotools.api.filter.temporal.AnyInteracts;
import org.geotools.api.filter.temporal.BinaryTemporalOperator;

/** Writes the predicates of the text encoding. */
final class TextWriter {

    private TextWriter() {}

    static String write(Filter filter) {
        Optional<FilterPatterns.In> in = FilterPatterns.findIn(filter);
        if (in.isPresent()) {
            return in(in.get(), " IN ");
        }
        return switch (filter) {
            case IncludeFilter include -> "TRUE";
            case ExcludeFilter exclude -> "FALSE";
            case Or or -> joined(or.getChildren(), " OR ", false);
            case And and -> joined(and.getChildren(), " AND ", true);
            case Not not -> not(not.getFilter());
            case BinaryComparisonOperator comparison ->
                ExpressionText.of(comparison.getExpression1()) + " "
                        + ComparisonOperator.of(comparison).symbol() + " "
                        + ExpressionText.of(comparison.getExpression2());
            case PropertyIsBetween between -> between(between, " BETWEEN ");
            case PropertyIsLike like -> like(like, " LIKE ");
            case PropertyIsNull isNull -> ExpressionText.of(isNull.getExpression()) + " IS NULL";
            case BinarySpatialOperator spatial ->
                call(SpatialOperator.of(spatial).textName(), spatial.getExpression1(), spatial.getExpression2());
            case BinaryTemporalOperator temporal -> temporal(TemporalOperator.of(temporal), temporal);
            default -> throw new IllegalArgumentException(filter + " is not part of CQL2");
        };
    }

    private static String joined(List<Filter> filters, String word, boolean alsoAnd) {
        return filters.stream()
                .map(filter -> needsParentheses(filter, alsoAnd) ? "(" + write(filter) + ")" : write(filter))
                .collect(Collectors.joining(word));
    }

    private static boolean needsParentheses(Filter filter, boolean alsoAnd) {
        boolean or = filter instanceof Or && FilterPatterns.findIn(filter).isEmpty();
        return or || (alsoAnd && filter instanceof And);
    }

    private static String not(Filter filter) {
        Optional<FilterPatterns.In> in = FilterPatterns.findIn(filter);
        if (in.isPresent()) {
            return in(in.get(), " NOT IN ");
        }
        return switch (filter) {
            case PropertyIsBetween between -> between(between, " NOT BETWEEN ");
            case PropertyIsLike like -> like(like, " NOT LIKE ");
            case PropertyIsNull isNull -> ExpressionText.of(isNull.getExpression()) + " IS NOT NULL";
            case AnyInteracts intersects -> temporal(TemporalOperator.DISJOINT, intersects);
            case And and -> "NOT (" + write(and) + ")";
            case Or or -> "NOT (" + write(or) + ")";
            default -> "NOT " + write(filter);
        };
    }

    private static String in(FilterPatterns.In in, String word) {
        return in.items().stream()
                .map(ExpressionText::of)
                .collect(Collectors.joining(", ", ExpressionText.of(in.value()) + word + "(", ")"));
    }

    private static String between(PropertyIsBetween between, String word) {
        return ExpressionText.of(between.getExpression()) + word + ExpressionText.of(between.getLowerBoundary())
                + " AND " + ExpressionText.of(between.getUpperBoundary());
    }

    private static String like(PropertyIsLike like, String word) {
        return ExpressionText.of(like.getExpression()) + word + Escapes.quoted(like.getLiteral());
    }

    private static String temporal(TemporalOperator operator, BinaryTemporalOperator filter) {
        return call(operator.textName(), filter.getExpression1(), filter.getExpression2());
    }

    private static String call(String name, Expression left, Expression right) {
        return name + "(" + ExpressionText.of(left) + ", " + ExpressionText.of(right) + ")";
    }
}
