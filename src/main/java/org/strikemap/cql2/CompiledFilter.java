package org.strikemap.cql2;

import java.util.ArrayList;
import java.util.List;
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
import org.geotools.api.filter.temporal.BinaryTemporalOperator;
import org.strikemap.table.PerRowPredicate;
import org.strikemap.table.RowPredicate;
import org.strikemap.table.Table;

/**
 * A filter compiled for the columns of a table. Three-valued logic (SQL:2016, 8.1) is compiled to two-valued predicates: the
 * rows of which a predicate is known to be true, and under NOT the rows of which it is known to be false. So an empty cell is
 * in neither, NOT exchanges AND with OR and each comparison with its opposite, and a row is never more than true or not
 * (SQL:2016, 8.1; Codd 1979).
 */
public final class CompiledFilter {

    private final ComparisonCompiler comparisons;
    private final SpatialCompiler spaces;
    private final TemporalCompiler times;

    private CompiledFilter(Table table) {
        RowExpressions values = new RowExpressions(table);
        comparisons = new ComparisonCompiler(table, values);
        spaces = new SpatialCompiler(table);
        times = new TemporalCompiler(values, comparisons);
    }

    /**
     * The rows that a filter selects. Properties with the role of a primary interval's start or end (OGC API Common Part 3) must hold
     * the days that {@link Table#startDay} and {@link Table#endDay} give, or be empty.
     *
     * @param filter one that was read for the table's schema
     * @return a filter that is not thread-safe
     * @throws IllegalArgumentException if the filter holds what CQL2 has not
     */
    public static RowPredicate of(Filter filter, Table table) {
        return PredicateCombiner.optimized(new CompiledFilter(table).compile(filter, true));
    }

    /** The rows of which the filter is known to be true, or known to be false. */
    private RowPredicate compile(Filter filter, boolean wanted) {
        return switch (filter) {
            case IncludeFilter include -> RowPredicate.constant(wanted);
            case ExcludeFilter exclude -> RowPredicate.constant(!wanted);
            case Not not -> compile(not.getFilter(), !wanted);
            case And and -> combined(and.getChildren(), wanted, wanted);
            case Or or -> combined(or.getChildren(), wanted, !wanted);
            case BinaryComparisonOperator comparison ->
                compare(
                        ComparisonOperator.of(comparison),
                        comparison.getExpression1(),
                        comparison.getExpression2(),
                        wanted);
            case PropertyIsBetween between -> between(between, wanted);
            case PropertyIsLike like -> comparisons.like(like.getExpression(), like.getLiteral(), wanted);
            case PropertyIsNull isNull -> isNull(isNull.getExpression(), wanted);
            case BinarySpatialOperator spatial ->
                spaces.relate(SpatialOperator.of(spatial), spatial.getExpression1(), spatial.getExpression2(), wanted);
            case BinaryTemporalOperator temporal ->
                times.relate(
                        TemporalOperator.of(temporal), temporal.getExpression1(), temporal.getExpression2(), wanted);
            default -> throw new IllegalArgumentException(filter + " is not part of CQL2");
        };
    }

    private RowPredicate combined(List<Filter> filters, boolean wanted, boolean all) {
        List<RowPredicate> questions = new ArrayList<>();
        for (Filter filter : filters) {
            questions.add(compile(filter, wanted));
        }
        return all ? PredicateCombiner.all(questions) : PredicateCombiner.any(questions);
    }

    /** A predicate is unknown in the rows of which it is neither known to be true nor known to be false. */
    private RowPredicate isNull(Expression expression, boolean wanted) {
        if (!(expression instanceof PredicateValue value)) {
            return comparisons.isNull(expression, wanted);
        }
        RowPredicate isTrue = compile(value.predicate(), true);
        RowPredicate isFalse = compile(value.predicate(), false);
        return wanted
                ? new PerRowPredicate(row -> !isTrue.test(row) && !isFalse.test(row))
                : PredicateCombiner.any(List.of(isTrue, isFalse));
    }

    private RowPredicate compare(ComparisonOperator comparison, Expression left, Expression right, boolean wanted) {
        return comparisons.compare(wanted ? comparison : comparison.complement(), left, right);
    }

    private RowPredicate between(PropertyIsBetween between, boolean wanted) {
        Expression value = between.getExpression();
        List<RowPredicate> ends = List.of(
                compare(ComparisonOperator.AT_LEAST, value, between.getLowerBoundary(), wanted),
                compare(ComparisonOperator.AT_MOST, value, between.getUpperBoundary(), wanted));
        return wanted ? PredicateCombiner.all(ends) : PredicateCombiner.any(ends);
    }
}
