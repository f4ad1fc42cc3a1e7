package org.strikemap.cql2;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.filter.expression.Literal;
import org.geotools.api.filter.expression.PropertyName;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes the values of the JSON encoding. */
final class ExpressionJson {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private ExpressionJson() {}

    static JsonNode of(Expression expression) {
        Arithmetic arithmetic = Arithmetic.findOf(expression);
        if (arithmetic != null) {
            return operation(arithmetic.symbol(), ExpressionText.operands(expression));
        }
        return switch (expression) {
            case PropertyName property -> NODES.objectNode().put("property", property.getPropertyName());
            case Literal literal -> literal(literal.getValue());
            case PredicateValue value -> JsonWriter.of(value.predicate());
            case Cql2Function function
            when function.name().equals(Cql2Function.INTERVAL) -> interval(function.parameters());
            case Cql2Function function -> operation(function.name(), function.parameters());
            default -> throw new IllegalArgumentException(expression + " is not part of CQL2");
        };
    }

    static ObjectNode operation(String op, List<Expression> operands) {
        ObjectNode node = NODES.objectNode().put("op", op);
        ArrayNode args = node.putArray("args");
        for (Expression operand : operands) {
            args.add(of(operand));
        }
        return node;
    }

    private static JsonNode literal(@Nullable Object value) {
        return switch (value) {
            case String text -> NODES.stringNode(text);
            case Boolean truth -> NODES.booleanNode(truth);
            case Long number -> NODES.numberNode(number.longValue());
            case Double number -> NODES.numberNode(number.doubleValue());
            case LocalDate day -> NODES.objectNode().put("date", day.toString());
            case Instant time -> NODES.objectNode().put("timestamp", time.toString());
            case Geometry geometry -> GeometryJson.of(geometry);
            case null, default -> throw new IllegalArgumentException(value + " is not part of CQL2");
        };
    }

    private static ObjectNode interval(List<Expression> ends) {
        ObjectNode node = NODES.objectNode();
        ArrayNode array = node.putArray("interval");
        for (Expression end : ends) {
            if (end instanceof Literal literal) {
                array.add(String.valueOf(literal.getValue()));
            } else {
                array.add(of(end));
            }
        }
        return node;
    }
}
