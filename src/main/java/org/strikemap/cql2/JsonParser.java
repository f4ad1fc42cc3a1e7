package org.strikemap.cql2;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.geotools.api.filter.Filter;
import org.jspecify.annotations.Nullable;
import org.strikemap.table.Schema;
import tools.jackson.databind.JsonNode;

/** Reads the JSON encoding after the schema of the standard (OGC 21-065r2, class cql2-json). */
final class JsonParser {

    private static final String ARGS = "args";

    private final TermFactory terms;
    private final GeoJsonParser geometries;
    private int depth;

    JsonParser(Schema schema, LiteralCrs crs) {
        terms = new TermFactory(schema);
        geometries = new GeoJsonParser(new GeometryLiterals(crs));
    }

    Filter parse(JsonNode document) {
        return term(document, "$").asPredicate();
    }

    private Term term(JsonNode node, String path) {
        if (++depth > FilterLimits.DEPTH) {
            throw FilterErrors.tooDeep(path);
        }
        Term term = undepthed(node, path);
        depth--;
        return term;
    }

    private Term undepthed(JsonNode node, String path) {
        if (node.isBoolean()) {
            return Term.predicate(node.booleanValue() ? Filter.INCLUDE : Filter.EXCLUDE, path);
        }
        if (node.isNumber()) {
            return TermFactory.number(number(node), path);
        }
        if (node.isString()) {
            return Term.literal(TermType.TEXT, node.stringValue(), path);
        }
        if (node.isObject()) {
            return object(node, path);
        }
        throw FilterErrors.at(path, "is " + kind(node) + "; wanted a property, a value or a predicate");
    }

    private static String kind(JsonNode node) {
        return node.isArray() ? "an array" : node.isNull() ? "null" : "nothing";
    }

    private static Number number(JsonNode node) {
        boolean whole = node.isIntegralNumber() && node.canConvertToLong();
        return whole ? (Number) node.longValue() : (Number) node.doubleValue();
    }

    private Term object(JsonNode node, String path) {
        if (node.has("op")) {
            return operation(string(node, "op", path), node.get(ARGS), path);
        }
        if (node.has("property")) {
            return terms.property(string(node, "property", path), path);
        }
        if (node.has("date")) {
            return TemporalLiterals.day(string(node, "date", path), path);
        }
        if (node.has("timestamp")) {
            return TemporalLiterals.timestamp(string(node, "timestamp", path), path);
        }
        if (node.has("interval")) {
            List<Term> ends = list(node.get("interval"), path + ".interval", 2);
            return TemporalLiterals.interval(ends.getFirst(), ends.getLast(), path);
        }
        if (node.has("bbox") && !node.has("type")) {
            return geometries.box(node.get("bbox"), path + ".bbox");
        }
        if (node.has("type")) {
            return geometries.geometry(node, path);
        }
        return draft(node, path);
    }

    /** Foldings and functions as the drafts of the standard wrote them, and as clients still do. */
    private Term draft(JsonNode node, String path) {
        for (TextFolding folding : TextFolding.values()) {
            JsonNode operand = node.get(folding.word());
            if (operand != null) {
                return TermFactory.withFolding(folding, term(operand, path + "." + folding.word()), path);
            }
        }
        if (node.path("function").path("name").isString()) {
            throw TermFactory.unknownFunction(node.path("function").path("name").stringValue(), path);
        }
        throw FilterErrors.at(path, "has none of op, property, date, timestamp, interval, bbox and type");
    }

    private static String string(JsonNode node, String name, String path) {
        JsonNode value = node.get(name);
        if (!value.isString()) {
            throw FilterErrors.at(path + "." + name, "is no string");
        }
        return value.stringValue();
    }

    private Term operation(String op, @Nullable JsonNode args, String path) {
        Term logic = findLogic(op, args, path);
        if (logic != null) {
            return logic;
        }
        if (ComparisonOperator.isOne(op)) {
            List<Term> sides = list(args, path + ".args", 2);
            return PredicateFactory.comparison(
                    ComparisonOperator.ofSymbol(op), sides.getFirst(), sides.getLast(), path);
        }
        Arithmetic arithmetic = Arithmetic.findSymbol(op);
        if (arithmetic != null) {
            List<Term> sides = list(args, path + ".args", 2);
            return TermFactory.arithmetic(arithmetic, sides.getFirst(), sides.getLast(), path);
        }
        SpatialOperator spatial = SpatialOperator.find(op).orElse(null);
        if (spatial != null) {
            List<Term> sides = list(args, path + ".args", 2);
            return PredicateFactory.spatial(spatial, sides.getFirst(), sides.getLast(), path);
        }
        TemporalOperator temporal = TemporalOperator.find(op).orElse(null);
        if (temporal != null) {
            List<Term> sides = list(args, path + ".args", 2);
            return PredicateFactory.temporal(temporal, sides.getFirst(), sides.getLast(), path);
        }
        TextFolding folding = TextFolding.find(op).orElse(null);
        if (folding != null) {
            return TermFactory.withFolding(
                    folding, list(args, path + ".args", 1).getFirst(), path);
        }
        throw TermFactory.unknownFunction(op, path + ".op");
    }

    private @Nullable Term findLogic(String op, @Nullable JsonNode args, String path) {
        String at = path + ".args";
        return switch (op.toLowerCase(Locale.ROOT)) {
            case "and" -> PredicateFactory.and(several(args, at), path);
            case "or" -> PredicateFactory.or(several(args, at), path);
            case "not" -> PredicateFactory.not(list(args, at, 1).getFirst(), path);
            case "isnull" -> PredicateFactory.isNull(list(args, at, 1).getFirst(), path);
            case "like" -> {
                List<Term> sides = list(args, at, 2);
                yield PredicateFactory.like(sides.getFirst(), sides.getLast(), path);
            }
            case "between" -> {
                List<Term> parts = list(args, at, 3);
                yield PredicateFactory.between(parts.get(0), parts.get(1), parts.get(2), path);
            }
            case "in" -> {
                JsonNode sides = array(args, at, 2);
                Term value = term(sides.get(0), at + "[0]");
                yield PredicateFactory.in(value, atLeastOne(sides.get(1), at + "[1]"), path);
            }
            default -> null;
        };
    }

    private List<Term> several(@Nullable JsonNode args, String path) {
        List<Term> list = atLeastOne(args, path);
        if (list.size() < 2) {
            throw FilterErrors.at(path, "has 1 item; wanted at least 2");
        }
        return list;
    }

    private List<Term> atLeastOne(@Nullable JsonNode args, String path) {
        if (args == null || !args.isArray() || args.isEmpty()) {
            throw FilterErrors.at(path, "is no array with an item");
        }
        return list(args, path, args.size());
    }

    private List<Term> list(@Nullable JsonNode args, String path, int size) {
        List<Term> list = new ArrayList<>();
        JsonNode array = array(args, path, size);
        for (int i = 0; i < size; i++) {
            list.add(term(array.get(i), path + "[" + i + "]"));
        }
        return list;
    }

    private static JsonNode array(@Nullable JsonNode args, String path, int size) {
        if (args == null || !args.isArray()) {
            throw FilterErrors.at(path, "is no array");
        }
        if (args.size() != size) {
            throw FilterErrors.at(path, "has " + args.size() + " items; wanted " + size);
        }
        return args;
    }
}
