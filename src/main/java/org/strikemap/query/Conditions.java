package org.strikemap.query;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import org.geotools.api.filter.Filter;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.strikemap.cql2.CompiledFilter;
import org.strikemap.cql2.Cql2Json;
import org.strikemap.cql2.Cql2Text;
import org.strikemap.cql2.LiteralCrs;
import org.strikemap.geo.Crs;
import org.strikemap.geo.CrsBox;
import org.strikemap.http.Parameters;
import org.strikemap.table.Column;
import org.strikemap.table.PerRowPredicate;
import org.strikemap.table.Property;
import org.strikemap.table.RowPredicate;
import org.strikemap.table.Schema;
import org.strikemap.table.Table;

/**
 * What a request asks of the properties of features: words to search for, and values that properties must have, each a
 * parameter of the property's name (OGC API Features Part 3, queryables as parameters).
 *
 * @param search words to look for; null for none
 * @param area a box in another system than degrees; null for none
 * @param filter in CQL2; null for none
 * @param values the values wanted, by property: a String, or an Integer as its column has it
 */
record Conditions(
        @Nullable TextSearch search,
        Map<Property, Object> values,
        @Nullable CrsBox area,
        @Nullable Filter filter) {

    /** How long a filter may be, in UTF-16 units. */
    private static final int MAX_FILTER_LENGTH = 16_000;

    static final Conditions NONE = new Conditions(null, Map.of(), null, null);

    /**
     * Reads a request's parameters; throws {@link org.strikemap.http.BadParameterException} for one that is bad.
     *
     * @param others the properties whose parameters mean something else
     */
    static Conditions read(Parameters parameters, Schema schema, Set<String> others) {
        TextSearch search = parameters.find("q", TextSearch::parse).orElse(null);
        Map<Property, Object> values = new LinkedHashMap<>();
        for (Property property : schema.properties()) {
            if (!others.contains(property.name())) {
                parameters
                        .find(property.name(), text -> value(property, text))
                        .ifPresent(value -> values.put(property, value));
            }
        }
        return new Conditions(search, values, null, filter(parameters, schema));
    }

    private static @Nullable Filter filter(Parameters parameters, Schema schema) {
        Crs crs = parameters.find("filter-crs", Crs::parse).orElse(Crs.CRS84);
        FilterLanguage language =
                parameters.find("filter-lang", FilterLanguage::parse).orElse(FilterLanguage.TEXT);
        LiteralCrs literals = crs == Crs.CRS84 ? LiteralCrs.CRS84 : (first, second) -> toDegrees(crs, first, second);
        return parameters
                .find(
                        "filter",
                        MAX_FILTER_LENGTH,
                        text -> language == FilterLanguage.TEXT
                                ? Cql2Text.parse(text, schema, literals)
                                : Cql2Json.parse(text, schema, literals))
                .orElse(null);
    }

    private static Coordinate toDegrees(Crs crs, double first, double second) {
        double[] point = new double[2];
        if (!crs.toLonLat(first, second, point)) {
            throw new IllegalArgumentException(crs.code() + " does not reach to " + first + " " + second);
        }
        return new Coordinate(point[0], point[1]);
    }

    /** The two ways of writing CQL2. */
    private enum FilterLanguage {
        TEXT,
        JSON;

        static FilterLanguage parse(String word) {
            return switch (word) {
                case "cql2-text" -> TEXT;
                case "cql2-json" -> JSON;
                default ->
                    throw new IllegalArgumentException(Parameters.shown(word) + " is not one of cql2-text, cql2-json");
            };
        }
    }

    private static Object value(Property property, String text) {
        return switch (property.type()) {
            case INTEGER -> integer(text);
            case DATE -> DayRange.parse(text).single();
            case BOOLEAN -> Parameters.parseBoolean(text) ? 1 : 0;
            case NUMBER -> throw new IllegalStateException("no collection has " + property);
            case TEXT -> word(property, text);
        };
    }

    private static Integer integer(String text) {
        try {
            return Parameters.whole(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(Parameters.shown(text) + " is not a whole number", e);
        }
    }

    private static String word(Property property, String text) {
        if (!property.words().isEmpty() && !property.words().contains(text)) {
            throw new IllegalArgumentException(
                    Parameters.shown(text) + " is not one of " + String.join(", ", property.words()));
        }
        return text;
    }

    /** The same within a box of another coordinate system. */
    Conditions in(CrsBox box) {
        return new Conditions(search, values, box, filter);
    }

    /** The questions that these are of a table. */
    List<RowPredicate> predicates(Table table) {
        List<RowPredicate> questions = new ArrayList<>();
        values.forEach(
                (property, value) -> questions.add(new PerRowPredicate(has(table.column(property.name()), value))));
        if (area != null) {
            questions.add(new PerRowPredicate(row -> isIn(area, table, row)));
        }
        if (filter != null) {
            questions.add(CompiledFilter.of(filter, table));
        }
        if (search != null) {
            questions.add(new PerRowPredicate(search.predicate(table)));
        }
        return questions;
    }

    private static boolean isIn(CrsBox area, Table table, int row) {
        Geometry shape = table.area(row);
        return shape == null ? area.contains(table.lon(row), table.lat(row)) : area.intersects(shape);
    }

    private static IntPredicate has(Column column, Object value) {
        return switch (column) {
            case Column.Numbers numbers -> {
                int wanted = (Integer) value;
                yield row -> numbers.at(row) == wanted;
            }
            case Column.DictionaryTexts words -> {
                int code = words.values().indexOf(value);
                yield row -> code >= 0 && words.at(row) == code;
            }
            case Column.Texts texts -> row -> value.equals(texts.at(row));
            case Column.Doubles fractions -> throw new IllegalStateException("no collection has " + fractions);
        };
    }
}
