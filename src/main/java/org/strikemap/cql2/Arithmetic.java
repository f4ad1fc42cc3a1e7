package org.strikemap.cql2;

import java.util.List;
import org.geotools.api.filter.expression.Add;
import org.geotools.api.filter.expression.Divide;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.filter.expression.Multiply;
import org.geotools.api.filter.expression.Subtract;
import org.jspecify.annotations.Nullable;

/**
 * The arithmetic operators (OGC 21-065r2, class arithmetic), computed with 64-bit floating point numbers: whole numbers are exact up
 * to 2^53. A division by zero is unknown, as in SQL nothing comes of it.
 */
enum Arithmetic {
    ADD("+", 1),
    SUBTRACT("-", 1),
    MULTIPLY("*", 2),
    DIVIDE("/", 2),
    /** What remains of a division, with the sign of the number divided. */
    MODULO("%", 2),
    /** A division whose result is cut off after the point. */
    DIV("div", 2),
    POWER("^", 3);

    private final String symbol;
    private final int rank;

    Arithmetic(String symbol, int rank) {
        this.symbol = symbol;
        this.rank = rank;
    }

    /** As it is written in both encodings. */
    String symbol() {
        return symbol;
    }

    /** How strongly it binds: 1 is the weakest. */
    int rank() {
        return rank;
    }

    static @Nullable Arithmetic findSymbol(String symbol) {
        for (Arithmetic operator : values()) {
            if (operator.symbol.equalsIgnoreCase(symbol)) {
                return operator;
            }
        }
        return null;
    }

    /** The operator that an expression applies, or null. */
    static @Nullable Arithmetic findOf(Expression expression) {
        return switch (expression) {
            case Add add -> ADD;
            case Subtract subtract -> SUBTRACT;
            case Multiply multiply -> MULTIPLY;
            case Divide divide -> DIVIDE;
            case Cql2Function function -> findSymbol(function.getName());
            default -> null;
        };
    }

    Expression expression(Expression left, Expression right) {
        return switch (this) {
            case ADD -> Filters.FACTORY.add(left, right);
            case SUBTRACT -> Filters.FACTORY.subtract(left, right);
            case MULTIPLY -> Filters.FACTORY.multiply(left, right);
            case DIVIDE -> Filters.FACTORY.divide(left, right);
            case MODULO, DIV, POWER -> new Cql2Function(symbol, List.of(left, right));
        };
    }

    /** The result; not a number where it is unknown. */
    double apply(double left, double right) {
        return switch (this) {
            case ADD -> left + right;
            case SUBTRACT -> left - right;
            case MULTIPLY -> left * right;
            case DIVIDE -> right == 0 ? Double.NaN : left / right;
            case MODULO -> right == 0 ? Double.NaN : left % right;
            case DIV -> right == 0 ? Double.NaN : truncated(left / right);
            case POWER -> power(left, right);
        };
    }

    private static double truncated(double quotient) {
        return quotient < 0 ? Math.ceil(quotient) : Math.floor(quotient);
    }

    /** Nothing to the power of nothing known stays unknown, although for {@link Math#pow} it is 1. */
    private static double power(double left, double right) {
        return Double.isNaN(left) || (left == 0 && right < 0) ? Double.NaN : Math.pow(left, right);
    }
}
