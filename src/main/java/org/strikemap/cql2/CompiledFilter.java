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
import org.strikemap.table.RowQuestion;
import org.strikemap.table.RowTest;
import org.strikemap.table.Table;

/**
 * A filter compiled for the columns of a table. Of three truths only one is asked for: the rows of which a predicate is known to be
 * true, and under NOT the rows of which it is known to be false. So an empty cell is in neither, NOT exchanges AND with OR and each
 * comparison with its opposite, and a row is never more than true or not (SQL:2016, 8.1; Codd 1979).
 */
public final class CompiledFilter {

    private final Comparisons comparisons;
    private final SpaceRelations spaces;
    private final TimeRelations times;

    private CompiledFilter(Table table) {
        RowValues values = new RowValues(table);
        comparisons = new Comparisons(table, values);
        spaces = new SpaceRelations(table);
        times = new TimeRelations(values, comparisons);
    }

    /**
     * The rows that a filter selects. Properties with the role of a primary interval's start or end (OGC API Common Part 3) must hold
     * the days that {@link Table#startDay} and {@link Table#endDay} give, or be empty.
     *
     * @param filter one that was read for the table's schema
     * @return for one thread at a time
     * @throws IllegalArgumentException if the filter holds what CQL2 has not
     */
    public static RowQuestion of(Filter filter, Table table) {
        return PredicateCombiner.fast(new CompiledFilter(table).compile(filter, true));
    }

    /** The rows of which the filter is known to be true, or known to be false. */
    private RowQuestion compile(Filter filter, boolean wanted) {
        return switch (filter) {
            case IncludeFilter include -> RowQuestion.constant(wanted);
            case ExcludeFilter exclude -> RowQuestion.constant(!wanted);
            case Not not -> compile(not.getFilter(), !wanted);
            case And and -> combined(and.getChildren(), wanted, wanted);
            case Or or -> combined(or.getChildren(), wanted, !wanted);
            case BinaryComparisonOperator comparison ->
                compare(Comparison.of(comparison), comparison.getExpression1(), comparison.getExpression2(), wanted);
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

    private RowQuestion combined(List<Filter> filters, boolean wanted, boolean all) {
        List<RowQuestion> questions = new ArrayList<>();
        for (Filter filter : filters) {
            questions.add(compile(filter, wanted));
        }
        return all ? PredicateCombiner.all(questions) : PredicateCombiner.any(questions);
    }

    /** A predicate is unknown in the rows of which it is neither known to be true nor known to be false. */
    private RowQuestion isNull(Expression expression, boolean wanted) {
        if (!(expression instanceof PredicateValue value)) {
            return comparisons.isNull(expression, wanted);
        }
        RowQuestion isTrue = compile(value.predicate(), true);
        RowQuestion isFalse = compile(value.predicate(), false);
        return wanted
                ? new RowTest(row -> !isTrue.test(row) && !isFalse.test(row))
                : PredicateCombiner.any(List.of(isTrue, isFalse));
    }

    private RowQuestion compare(Comparison comparison, Expression left, Expression right, boolean wanted) {
        return comparisons.compare(wanted ? comparison : comparison.negated(), left, right);
    }

    private RowQuestion between(PropertyIsBetween between, boolean wanted) {
        Expression value = between.getExpression();
        List<RowQuestion> ends = List.of(
                compare(Comparison.AT_LEAST, value, between.getLowerBoundary(), wanted),
                compare(Comparison.AT_MOST, value, between.getUpperBoundary(), wanted));
        return wanted ? PredicateCombiner.all(ends) : PredicateCombiner.any(ends);
    }
}
