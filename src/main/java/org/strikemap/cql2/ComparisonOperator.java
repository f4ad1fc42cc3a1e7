package org.strikemap.cql2;

import org.geotools.api.filter.BinaryComparisonOperator;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.PropertyIsEqualTo;
import org.geotools.api.filter.PropertyIsGreaterThan;
import org.geotools.api.filter.PropertyIsGreaterThanOrEqualTo;
import org.geotools.api.filter.PropertyIsLessThan;
import org.geotools.api.filter.PropertyIsNotEqualTo;
import org.geotools.api.filter.expression.Expression;

/** The comparison operators (OGC 21-065r2, class basic-cql2). */
enum ComparisonOperator {
    EQUAL("="),
    NOT_EQUAL("<>"),
    LESS("<"),
    GREATER(">"),
    AT_MOST("<="),
    AT_LEAST(">=");

    private final String symbol;

    ComparisonOperator(String symbol) {
        this.symbol = symbol;
    }

    /** As it is written in both encodings. */
    String symbol() {
        return symbol;
    }

    static boolean isOne(String symbol) {
        for (ComparisonOperator comparison : values()) {
            if (comparison.symbol.equals(symbol)) {
                return true;
            }
        }
        return false;
    }

    static ComparisonOperator ofSymbol(String symbol) {
        for (ComparisonOperator comparison : values()) {
            if (comparison.symbol.equals(symbol)) {
                return comparison;
            }
        }
        throw new IllegalArgumentException(symbol + " compares nothing");
    }

    static ComparisonOperator of(BinaryComparisonOperator filter) {
        return switch (filter) {
            case PropertyIsEqualTo equal -> EQUAL;
            case PropertyIsNotEqualTo different -> NOT_EQUAL;
            case PropertyIsLessThan less -> LESS;
            case PropertyIsGreaterThan greater -> GREATER;
            case PropertyIsGreaterThanOrEqualTo atLeast -> AT_LEAST;
            default -> AT_MOST;
        };
    }

    Filter filter(Expression left, Expression right) {
        return switch (this) {
            case EQUAL -> Filters.FACTORY.equal(left, right, true);
            case NOT_EQUAL -> Filters.FACTORY.notEqual(left, right, true);
            case LESS -> Filters.FACTORY.less(left, right, true);
            case GREATER -> Filters.FACTORY.greater(left, right, true);
            case AT_MOST -> Filters.FACTORY.lessOrEqual(left, right, true);
            case AT_LEAST -> Filters.FACTORY.greaterOrEqual(left, right, true);
        };
    }

    /** What holds of two known values exactly when this does not. */
    ComparisonOperator complement() {
        return switch (this) {
            case EQUAL -> NOT_EQUAL;
            case NOT_EQUAL -> EQUAL;
            case LESS -> AT_LEAST;
            case GREATER -> AT_MOST;
            case AT_MOST -> GREATER;
            case AT_LEAST -> LESS;
        };
    }

    /** The same said from the right to the left. */
    ComparisonOperator mirrored() {
        return switch (this) {
            case EQUAL, NOT_EQUAL -> this;
            case LESS -> GREATER;
            case GREATER -> LESS;
            case AT_MOST -> AT_LEAST;
            case AT_LEAST -> AT_MOST;
        };
    }

    /**
     * Whether it holds of two values.
     *
     * @param order negative, zero or positive as the left one is less, equal or greater
     */
    boolean holds(int order) {
        return switch (this) {
            case EQUAL -> order == 0;
            case NOT_EQUAL -> order != 0;
            case LESS -> order < 0;
            case GREATER -> order > 0;
            case AT_MOST -> order <= 0;
            case AT_LEAST -> order >= 0;
        };
    }

    /** Whether it holds of two numbers; of nothing that is not a number. */
    boolean holds(double left, double right) {
        return switch (this) {
            case EQUAL -> left == right;
            case NOT_EQUAL -> left < right || left > right;
            case LESS -> left < right;
            case GREATER -> left > right;
            case AT_MOST -> left <= right;
            case AT_LEAST -> left >= right;
        };
    }
}
