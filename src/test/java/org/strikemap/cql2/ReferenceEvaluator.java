package org.strikemap.cql2;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Pattern;
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
import org.geotools.api.filter.expression.Add;
import org.geotools.api.filter.expression.BinaryExpression;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.filter.expression.Function;
import org.geotools.api.filter.expression.Literal;
import org.geotools.api.filter.expression.Multiply;
import org.geotools.api.filter.expression.PropertyName;
import org.geotools.api.filter.expression.Subtract;
import org.geotools.api.filter.spatial.BinarySpatialOperator;
import org.geotools.api.filter.temporal.BinaryTemporalOperator;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.strikemap.table.PropertyType;

/** What a filter says of one feature, by the words of the standard alone: true, false, or null where it is unknown. */
final class ReferenceEvaluator {

    private final FeatureTable.Feature feature;

    ReferenceEvaluator(FeatureTable.Feature feature) {
        this.feature = feature;
    }

    @Nullable
    Boolean test(Filter filter) {
        return switch (filter) {
            case IncludeFilter include -> true;
            case ExcludeFilter exclude -> false;
            case Not not -> negated(test(not.getFilter()));
            case And and -> decided(and.getChildren(), false);
            case Or or -> decided(or.getChildren(), true);
            case BinaryComparisonOperator comparison ->
                compare(comparison, value(comparison.getExpression1()), value(comparison.getExpression2()));
            case PropertyIsBetween between -> between(between);
            case PropertyIsLike like -> like(value(like.getExpression()), like.getLiteral());
            case PropertyIsNull isNull -> value(isNull.getExpression()) == null;
            case BinarySpatialOperator spatial -> relate(spatial);
            case BinaryTemporalOperator temporal -> relate(temporal);
            default -> throw new AssertionError(filter);
        };
    }

    private static @Nullable Boolean negated(@Nullable Boolean truth) {
        return truth == null ? null : !truth;
    }

    /** One child of the deciding truth decides; else one unknown child leaves it open. */
    private @Nullable Boolean decided(List<Filter> children, boolean deciding) {
        boolean open = false;
        for (Filter child : children) {
            Boolean truth = test(child);
            if (truth != null && truth == deciding) {
                return deciding;
            }
            open |= truth == null;
        }
        return open ? null : !deciding;
    }

    private static @Nullable Boolean compare(
            BinaryComparisonOperator filter, @Nullable Object left, @Nullable Object right) {
        if (left == null || right == null) {
            return null;
        }
        int order = order(left, right);
        return switch (ComparisonOperator.of(filter).symbol()) {
            case "=" -> order == 0;
            case "<>" -> order != 0;
            case "<" -> order < 0;
            case ">" -> order > 0;
            case "<=" -> order <= 0;
            default -> order >= 0;
        };
    }

    private static int order(Object left, Object right) {
        if (left instanceof Number one && right instanceof Number other) {
            return Double.compare(one.doubleValue() + 0.0, other.doubleValue() + 0.0);
        }
        if (left instanceof Boolean one && right instanceof Boolean other) {
            return Boolean.compare(one, other);
        }
        return left instanceof String one && right instanceof String other
                ? one.compareTo(other)
                : instant(left).compareTo(instant(right));
    }

    private static Instant instant(Object time) {
        return time instanceof LocalDate day ? day.atStartOfDay(ZoneOffset.UTC).toInstant() : (Instant) time;
    }

    private @Nullable Boolean between(PropertyIsBetween between) {
        return decided(
                List.of(
                        Filters.FACTORY.greaterOrEqual(between.getExpression(), between.getLowerBoundary(), true),
                        Filters.FACTORY.lessOrEqual(between.getExpression(), between.getUpperBoundary(), true)),
                false);
    }

    private static @Nullable Boolean like(@Nullable Object value, String pattern) {
        if (value == null) {
            return null;
        }
        StringBuilder regex = new StringBuilder();
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (c == '\\') {
                regex.append(Pattern.quote(pattern.substring(++i, i + 1)));
            } else {
                regex.append(c == '%' ? ".*" : c == '_' ? "." : Pattern.quote(String.valueOf(c)));
            }
        }
        return Pattern.compile(regex.toString(), Pattern.DOTALL)
                .matcher((String) value)
                .matches();
    }

    private @Nullable Boolean relate(BinarySpatialOperator filter) {
        Object left = value(filter.getExpression1());
        Object right = value(filter.getExpression2());
        if (left == null || right == null) {
            return null;
        }
        Geometry one = (Geometry) left;
        Geometry other = (Geometry) right;
        return switch (SpatialOperator.of(filter)) {
            case CONTAINS -> one.contains(other);
            case CROSSES -> one.crosses(other);
            case DISJOINT -> one.disjoint(other);
            case EQUALS -> one.equalsTopo(other);
            case INTERSECTS -> one.intersects(other);
            case OVERLAPS -> one.overlaps(other);
            case TOUCHES -> one.touches(other);
            case WITHIN -> one.within(other);
        };
    }

    private @Nullable Boolean relate(BinaryTemporalOperator filter) {
        Double a = day(filter.getExpression1(), true);
        Double b = day(filter.getExpression1(), false);
        Double c = day(filter.getExpression2(), true);
        Double d = day(filter.getExpression2(), false);
        if (a == null || b == null || c == null || d == null) {
            return null;
        }
        return relate(TemporalOperator.of(filter), a, b, c, d);
    }

    private static boolean relate(TemporalOperator operator, double a, double b, double c, double d) {
        return switch (operator) {
            case AFTER -> a > d;
            case BEFORE -> b < c;
            case CONTAINS -> a < c && b > d;
            case DISJOINT -> b < c || a > d;
            case DURING -> a > c && b < d;
            case EQUALS -> a == c && b == d;
            case FINISHED_BY -> a < c && b == d;
            case FINISHES -> a > c && b == d;
            case INTERSECTS -> !(b < c || a > d);
            case MEETS -> b == c;
            case MET_BY -> a == d;
            case OVERLAPPED_BY -> a > c && a < d && b > d;
            case OVERLAPS -> a < c && b > c && b < d;
            case STARTED_BY -> a == c && b > d;
            case STARTS -> a == c && b < d;
        };
    }

    private @Nullable Double day(Expression operand, boolean start) {
        Expression end =
                operand instanceof Function interval ? interval.getParameters().get(start ? 0 : 1) : operand;
        Object time = value(end);
        return switch (time) {
            case null -> null;
            case LocalDate day -> (double) day.toEpochDay();
            case Instant instant ->
                (double) instant.atOffset(ZoneOffset.UTC).toLocalDate().toEpochDay();
            default -> start ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
        };
    }

    private @Nullable Object value(Expression expression) {
        return switch (expression) {
            case Literal literal -> literal.getValue();
            case PredicateValue value -> test(value.predicate());
            case PropertyName property -> cell(property.getPropertyName());
            case BinaryExpression binary ->
                computed(
                        switch (binary) {
                            case Add add -> "+";
                            case Subtract subtract -> "-";
                            case Multiply multiply -> "*";
                            default -> "/";
                        },
                        value(binary.getExpression1()),
                        value(binary.getExpression2()));
            case Function function -> called(function);
            default -> throw new AssertionError(expression);
        };
    }

    private @Nullable Object called(Function function) {
        Object first = value(function.getParameters().getFirst());
        return switch (function.getName()) {
            case "casei" -> first == null ? null : TextFolding.CASEI.apply((String) first);
            case "accenti" -> first == null ? null : TextFolding.ACCENTI.apply((String) first);
            default ->
                computed(
                        function.getName(),
                        first,
                        value(function.getParameters().getLast()));
        };
    }

    private static @Nullable Object computed(String symbol, @Nullable Object left, @Nullable Object right) {
        if (left == null || right == null) {
            return null;
        }
        double a = ((Number) left).doubleValue();
        double b = ((Number) right).doubleValue();
        boolean divided = List.of("/", "%", "div").contains(symbol);
        if ((b == 0 && divided) || (a == 0 && b < 0 && symbol.equals("^"))) {
            return null;
        }
        double result = switch (symbol) {
            case "+" -> a + b;
            case "-" -> a - b;
            case "*" -> a * b;
            case "/" -> a / b;
            case "%" -> remainder(a, b);
            case "div" -> (double) (long) (a / b);
            default -> Math.pow(a, b);
        };
        return Double.isNaN(result) ? null : result;
    }

    /** What remains when b is taken from a as often as it can be, exactly. */
    private static double remainder(double a, double b) {
        return Double.isFinite(a) && Double.isFinite(b)
                ? new BigDecimal(a).remainder(new BigDecimal(b)).doubleValue()
                : a % b;
    }

    private @Nullable Object cell(String name) {
        if (name.equals("id")) {
            return feature.id();
        }
        if (name.equals("geometry")) {
            return feature.geometry();
        }
        Object value = feature.values().get(name);
        boolean day = CaseTable.SCHEMA.findProperty(name).orElseThrow().type() == PropertyType.DATE;
        return day && value instanceof Integer number ? LocalDate.ofEpochDay(number) : value;
    }
}
