package org.strikemap.cql2;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.geotools.api.filter.expression.BinaryExpression;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.filter.expression.Literal;
import org.geotools.api.filter.expression.PropertyName;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.strikemap.text.QuotedIdentifier;

/** Writes the values of the text encoding. */
final class ExpressionText {

    private ExpressionText() {}

    static String of(Expression expression) {
        Arithmetic arithmetic = Arithmetic.findOf(expression);
        if (arithmetic != null) {
            return arithmetic(arithmetic, operands(expression));
        }
        return switch (expression) {
            case PropertyName property -> name(property.getPropertyName());
            case Literal literal -> literal(literal.getValue());
            case PredicateValue value -> "(" + TextWriter.write(value.predicate()) + ")";
            case Cql2Function function
            when function.name().equals(Cql2Function.INTERVAL) ->
                "INTERVAL(" + end(function.parameters().getFirst()) + ", "
                        + end(function.parameters().getLast()) + ")";
            case Cql2Function function ->
                function.name().toUpperCase(Locale.ROOT) + "("
                        + of(function.parameters().getFirst()) + ")";
            default -> throw new IllegalArgumentException(expression + " is not part of CQL2");
        };
    }

    /** Both operands of an arithmetic expression. */
    static List<Expression> operands(Expression expression) {
        return switch (expression) {
            case BinaryExpression binary -> List.of(binary.getExpression1(), binary.getExpression2());
            case Cql2Function function -> function.parameters();
            default -> throw new IllegalArgumentException(expression + " computes nothing");
        };
    }

    /** Operators of one rank go from the left to the right, powers from the right to the left. */
    private static String arithmetic(Arithmetic operator, List<Expression> operands) {
        boolean power = operator == Arithmetic.POWER;
        return operand(operator, operands.getFirst(), power) + " " + operator.symbol() + " "
                + operand(operator, operands.getLast(), !power);
    }

    private static String operand(Arithmetic operator, Expression operand, boolean stronger) {
        Arithmetic inner = Arithmetic.findOf(operand);
        boolean plain =
                inner == null || inner.rank() > operator.rank() || (!stronger && inner.rank() == operator.rank());
        return plain ? of(operand) : "(" + of(operand) + ")";
    }

    private static String name(String name) {
        return Lexer.isPlainName(name) ? name : QuotedIdentifier.of(name);
    }

    private static String literal(@Nullable Object value) {
        return switch (value) {
            case String text -> Escapes.quoted(text);
            case Boolean truth -> truth ? "TRUE" : "FALSE";
            case Number number -> NumericLiterals.of(number);
            case LocalDate day -> "DATE(" + Escapes.quoted(day.toString()) + ")";
            case Instant time -> "TIMESTAMP(" + Escapes.quoted(time.toString()) + ")";
            case Geometry geometry -> WktWriter.of(geometry);
            case null, default -> throw new IllegalArgumentException(value + " is not part of CQL2");
        };
    }

    private static String end(Expression end) {
        return end instanceof Literal literal ? Escapes.quoted(String.valueOf(literal.getValue())) : of(end);
    }
}
