package org.strikemap.cql2;

import java.util.List;
import java.util.Optional;
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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes the predicates of the JSON encoding. */
final class JsonWriter {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private JsonWriter() {}

    static JsonNode of(Filter filter) {
        Optional<FilterPatterns.In> in = FilterPatterns.findIn(filter);
        if (in.isPresent()) {
            return in(in.get());
        }
        return switch (filter) {
            case IncludeFilter include -> NODES.booleanNode(true);
            case ExcludeFilter exclude -> NODES.booleanNode(false);
            case And and -> all("and", and.getChildren());
            case Or or -> all("or", or.getChildren());
            case Not not
            when not.getFilter() instanceof AnyInteracts intersects ->
                operation(
                        TemporalOperator.DISJOINT.jsonName(), intersects.getExpression1(), intersects.getExpression2());
            case Not not -> all("not", List.of(not.getFilter()));
            case BinaryComparisonOperator comparison ->
                operation(
                        ComparisonOperator.of(comparison).symbol(),
                        comparison.getExpression1(),
                        comparison.getExpression2());
            case PropertyIsBetween between ->
                operation("between", between.getExpression(), between.getLowerBoundary(), between.getUpperBoundary());
            case PropertyIsLike like ->
                operation("like", like.getExpression(), Filters.FACTORY.literal(like.getLiteral()));
            case PropertyIsNull isNull -> operation("isNull", isNull.getExpression());
            case BinarySpatialOperator spatial ->
                operation(SpatialOperator.of(spatial).jsonName(), spatial.getExpression1(), spatial.getExpression2());
            case BinaryTemporalOperator temporal ->
                operation(
                        TemporalOperator.of(temporal).jsonName(), temporal.getExpression1(), temporal.getExpression2());
            default -> throw new IllegalArgumentException(filter + " is not part of CQL2");
        };
    }

    private static ObjectNode operation(String op, Expression... args) {
        return ExpressionJson.operation(op, List.of(args));
    }

    private static ObjectNode all(String op, List<Filter> filters) {
        ObjectNode node = NODES.objectNode().put("op", op);
        ArrayNode args = node.putArray("args");
        for (Filter filter : filters) {
            args.add(of(filter));
        }
        return node;
    }

    private static ObjectNode in(FilterPatterns.In in) {
        ObjectNode node = NODES.objectNode().put("op", "in");
        ArrayNode args = node.putArray("args").add(ExpressionJson.of(in.value()));
        ArrayNode items = args.addArray();
        for (Expression item : in.items()) {
            items.add(ExpressionJson.of(item));
        }
        return node;
    }
}
