package org.strikemap.cql2;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.filter.expression.Literal;
import org.jspecify.annotations.Nullable;
import org.strikemap.table.Column;
import org.strikemap.table.RowPredicate;

/**
 * Compiles the temporal functions (OGC 21-065r2, class temporal-functions) to comparisons between the ends of the two operands. Where a
 * day takes part, everything is in whole days in UTC, and a point in time stands for its day; else points in time are compared exactly.
 * Where an end is a property whose cell is empty, the function is unknown; only {@code ..} is an open end.
 */
final class TemporalCompiler {

    /** An end of an interval: a column of days, or a point in time as a number. */
    private record End(@Nullable Expression property, Column.@Nullable Numbers column, double constant) {}

    private record Interval(End start, End end) {

        End side(TemporalOperator.Side side) {
            return side == TemporalOperator.Side.START ? start : end;
        }
    }

    private final RowExpressions values;
    private final ComparisonCompiler comparisons;

    TemporalCompiler(RowExpressions values, ComparisonCompiler comparisons) {
        this.values = values;
        this.comparisons = comparisons;
    }

    /** The rows in which the relation is known to hold, or known not to hold. */
    RowPredicate relate(TemporalOperator operator, Expression left, Expression right, boolean wanted) {
        List<Expression> ends = new ArrayList<>(ends(left));
        ends.addAll(ends(right));
        if (ends.stream().allMatch(TemporalCompiler::isExact)) {
            return RowPredicate.constant(holdsExactly(operator, ends) == wanted);
        }
        Interval one = new Interval(end(ends.get(0), true), end(ends.get(1), false));
        Interval other = new Interval(end(ends.get(2), true), end(ends.get(3), false));
        List<RowPredicate> conditions = new ArrayList<>();
        for (TemporalOperator.EndPair pair : operator.conditions()) {
            ComparisonOperator comparison =
                    wanted ? pair.comparison() : pair.comparison().complement();
            conditions.add(compare(comparison, one.side(pair.left()), other.side(pair.right())));
        }
        List<RowPredicate> questions = new ArrayList<>();
        for (End end : List.of(one.start, one.end, other.start, other.end)) {
            if (end.column != null && end.property != null) {
                questions.add(comparisons.numbers(end.property, end.column, NumberRanges.ALL));
            }
        }
        if (wanted) {
            questions.addAll(conditions);
        } else {
            questions.add(PredicateCombiner.any(conditions));
        }
        return PredicateCombiner.all(questions);
    }

    private static List<Expression> ends(Expression operand) {
        return operand instanceof Cql2Function interval ? interval.parameters() : List.of(operand, operand);
    }

    /** Whether it is a point in time or an open end, with no day about it. */
    private static boolean isExact(Expression end) {
        return end instanceof Literal literal
                && (literal.getValue() instanceof Instant || Cql2Function.OPEN.equals(literal.getValue()));
    }

    private static boolean holdsExactly(TemporalOperator operator, List<Expression> ends) {
        for (TemporalOperator.EndPair pair : operator.conditions()) {
            Instant left = instant(ends.subList(0, 2), pair.left());
            Instant right = instant(ends.subList(2, 4), pair.right());
            if (!pair.comparison().holds(left.compareTo(right))) {
                return false;
            }
        }
        return true;
    }

    /** A point in time at an end: an open start is before all others, an open end after them. */
    private static Instant instant(List<Expression> ends, TemporalOperator.Side side) {
        boolean start = side == TemporalOperator.Side.START;
        Expression end = start ? ends.getFirst() : ends.getLast();
        if (end instanceof Literal literal && literal.getValue() instanceof Instant time) {
            return time;
        }
        return start ? Instant.MIN : Instant.MAX;
    }

    private End end(Expression expression, boolean start) {
        Column.Numbers column = values.findNumbers(expression);
        if (column != null) {
            return new End(expression, column, Double.NaN);
        }
        Object value = expression instanceof Literal literal ? literal.getValue() : null;
        return new End(
                null,
                null,
                switch (value) {
                    case LocalDate day -> day.toEpochDay();
                    case Instant time -> RowExpressions.day(time);
                    case null, default -> start ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
                });
    }

    private RowPredicate compare(ComparisonOperator comparison, End left, End right) {
        if (left.property != null && right.property != null) {
            return comparisons.compare(comparison, left.property, right.property);
        }
        if (left.property != null && left.column != null) {
            return comparisons.numbers(left.property, left.column, NumberRanges.of(comparison, right.constant));
        }
        if (right.property != null && right.column != null) {
            return comparisons.numbers(
                    right.property, right.column, NumberRanges.of(comparison.mirrored(), left.constant));
        }
        return RowPredicate.constant(comparison.holds(left.constant, right.constant));
    }
}
