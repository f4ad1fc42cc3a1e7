package org.strikemap.cql2;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.function.Predicate;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.filter.expression.Literal;
import org.geotools.api.filter.expression.PropertyName;
import org.jspecify.annotations.Nullable;
import org.strikemap.table.Column;
import org.strikemap.table.PerRowPredicate;
import org.strikemap.table.Property;
import org.strikemap.table.RowPredicate;
import org.strikemap.table.Schema;
import org.strikemap.table.Table;

/** Compiles comparisons, LIKE and IS NULL: in each case the rows of which it is known to hold. */
final class ComparisonCompiler {

    private final Table table;
    private final RowExpressions values;

    ComparisonCompiler(Table table, RowExpressions values) {
        this.table = table;
        this.values = values;
    }

    /** The rows whose two values are known and compare so. */
    RowPredicate compare(ComparisonOperator comparison, Expression left, Expression right) {
        if (left instanceof Literal one && right instanceof Literal other) {
            return RowPredicate.constant(holds(comparison, one.getValue(), other.getValue()));
        }
        if (left instanceof Literal) {
            return compare(comparison.mirrored(), right, left);
        }
        if (values.kind(left) == TermType.TEXT) {
            return compareTexts(comparison, left, right);
        }
        Column.Numbers column = values.findNumbers(left);
        if (column != null && right instanceof Literal literal) {
            double constant = RowExpressions.constant(literal.getValue());
            return numbers(left, column, NumberRanges.of(comparison, constant));
        }
        Column.Numbers other = values.findNumbers(right);
        if (column != null && other != null) {
            return pair(comparison, column, other);
        }
        RowExpressions.Numbers first = values.numbers(left);
        if (right instanceof Literal literal) {
            return compare(comparison, ExpressionText.of(left), first, RowExpressions.constant(literal.getValue()));
        }
        RowExpressions.Numbers second = values.numbers(right);
        return new PerRowPredicate(row -> comparison.holds(first.at(row), second.at(row)));
    }

    private static RowPredicate compare(
            ComparisonOperator comparison, String value, RowExpressions.Numbers numbers, double constant) {
        return switch (comparison) {
            case EQUAL -> NumberListPredicate.of(value, numbers, constant, true);
            case NOT_EQUAL -> NumberListPredicate.of(value, numbers, constant, false);
            case LESS -> new PerRowPredicate(row -> numbers.at(row) < constant);
            case GREATER -> new PerRowPredicate(row -> numbers.at(row) > constant);
            case AT_MOST -> new PerRowPredicate(row -> numbers.at(row) <= constant);
            case AT_LEAST -> new PerRowPredicate(row -> numbers.at(row) >= constant);
        };
    }

    private static boolean holds(ComparisonOperator comparison, @Nullable Object left, @Nullable Object right) {
        if (left instanceof String one && right instanceof String other) {
            return comparison.holds(one.compareTo(other));
        }
        if (left instanceof Long one && right instanceof Long other) {
            return comparison.holds(Long.compare(one, other));
        }
        Instant early = instant(left);
        Instant late = instant(right);
        if (early != null && late != null) {
            return comparison.holds(early.compareTo(late));
        }
        return comparison.holds(RowExpressions.constant(left), RowExpressions.constant(right));
    }

    private static @Nullable Instant instant(@Nullable Object value) {
        return switch (value) {
            case Instant time -> time;
            case LocalDate day -> day.atStartOfDay(ZoneOffset.UTC).toInstant();
            case null, default -> null;
        };
    }

    private static RowPredicate pair(ComparisonOperator comparison, Column.Numbers left, Column.Numbers right) {
        return new PerRowPredicate(row -> {
            int one = left.at(row);
            int other = right.at(row);
            return one != Column.NO_NUMBER
                    && other != Column.NO_NUMBER
                    && comparison.holds(Integer.compare(one, other));
        });
    }

    /** The rows whose number in a column is in a set. */
    RowPredicate numbers(Expression expression, Column.Numbers column, NumberRanges ranges) {
        String name = ((PropertyName) expression).getPropertyName();
        return new NumberSetPredicate(name, column, ranges, ends(name));
    }

    private NumberSetPredicate.DayEnds ends(String name) {
        String role = table.schema().findProperty(name).map(Property::role).orElse(null);
        return switch (role) {
            case "primary-interval-start", "primary-instant" -> NumberSetPredicate.DayEnds.START;
            case "primary-interval-end" -> NumberSetPredicate.DayEnds.END;
            case null, default -> NumberSetPredicate.DayEnds.UNKNOWN;
        };
    }

    private RowPredicate compareTexts(ComparisonOperator comparison, Expression left, Expression right) {
        if (!(right instanceof Literal literal)) {
            RowExpressions.Texts first = values.texts(left);
            RowExpressions.Texts second = values.texts(right);
            return new PerRowPredicate(row -> {
                String one = first.at(row);
                String other = second.at(row);
                return one != null && other != null && comparison.holds(one.compareTo(other));
            });
        }
        String text = String.valueOf(literal.getValue());
        boolean equality = comparison == ComparisonOperator.EQUAL || comparison == ComparisonOperator.NOT_EQUAL;
        if (!equality) {
            return fitting(left, one -> comparison.holds(one.compareTo(text)));
        }
        boolean wanted = comparison == ComparisonOperator.EQUAL;
        return isId(left)
                ? IdPredicate.of(table, text, wanted)
                : fitting(left, new TextMatch.Listed(Set.of(text), wanted));
    }

    private static boolean isId(Expression expression) {
        return expression instanceof PropertyName property
                && property.getPropertyName().equals(Schema.ID);
    }

    /** The rows whose text is known and fits. */
    private RowPredicate fitting(Expression expression, Predicate<String> fits) {
        TextMatch match = new TextMatch(ExpressionText.of(expression), RowExpressions.folding(expression), fits);
        Expression inner = RowExpressions.unfolded(expression);
        if (inner instanceof Literal literal) {
            return RowPredicate.constant(match.test(String.valueOf(literal.getValue())));
        }
        return values.findColumn(inner) instanceof Column.DictionaryTexts words
                ? new DictionaryTextPredicate(words, match)
                : new TextPredicate.PlainTextPredicate(values.texts(inner), match);
    }

    /** The rows whose text is known and fits a pattern, or does not. */
    RowPredicate like(Expression expression, String pattern, boolean wanted) {
        LikePattern like = LikePattern.of(pattern);
        return fitting(expression, wanted ? like : like.negate());
    }

    /** The rows whose value is unknown, or known. */
    RowPredicate isNull(Expression expression, boolean wanted) {
        Column.Numbers column = values.findNumbers(expression);
        if (column != null) {
            return wanted
                    ? new PerRowPredicate(row -> column.at(row) == Column.NO_NUMBER)
                    : numbers(expression, column, NumberRanges.ALL);
        }
        return switch (values.kind(expression)) {
            case TEXT -> {
                RowExpressions.Texts texts = values.texts(expression);
                yield new PerRowPredicate(row -> (texts.at(row) == null) == wanted);
            }
            case GEOMETRY ->
                expression instanceof Literal
                        ? RowPredicate.constant(!wanted)
                        : new PerRowPredicate(row -> (table.area(row) == null && !table.isPlaced(row)) == wanted);
            default -> {
                RowExpressions.Numbers numbers = values.numbers(expression);
                yield new PerRowPredicate(row -> Double.isNaN(numbers.at(row)) == wanted);
            }
        };
    }
}
