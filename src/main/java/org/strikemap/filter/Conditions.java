package org.strikemap.filter;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.strikemap.geo.CrsBox;
import org.strikemap.query.Parameters;
import org.strikemap.table.Column;
import org.strikemap.table.Property;
import org.strikemap.table.RowQuestion;
import org.strikemap.table.Schema;
import org.strikemap.table.Table;

/**
 * What a request asks of the properties of features: words to search for, and values that properties must have, each a
 * parameter of the property's name (OGC API Features Part 3, queryables as parameters).
 *
 * @param search words to look for; null for none
 * @param area a box in another system than degrees; null for none
 * @param values the values wanted, by property: a String, or an Integer as its column has it
 */
public record Conditions(
        @Nullable Search search,
        Map<Property, Object> values,
        @Nullable CrsBox area) {

    static final Conditions NONE = new Conditions(null, Map.of(), null);

    /**
     * Reads a request's parameters; throws {@link org.strikemap.query.BadParameterException} for one that is bad.
     *
     * @param others the properties whose parameters mean something else
     */
    static Conditions read(Parameters parameters, Schema schema, Set<String> others) {
        Search search = parameters.find("q", Search::parse).orElse(null);
        Map<Property, Object> values = new LinkedHashMap<>();
        for (Property property : schema.properties()) {
            if (!others.contains(property.name())) {
                parameters
                        .find(property.name(), text -> value(property, text))
                        .ifPresent(value -> values.put(property, value));
            }
        }
        return search == null && values.isEmpty() ? NONE : new Conditions(search, values, null);
    }

    private static Object value(Property property, String text) {
        return switch (property.type()) {
            case INTEGER -> integer(text);
            case DATE -> Days.parse(text).single();
            case BOOLEAN -> Parameters.truth(text) ? 1 : 0;
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
        return new Conditions(search, values, box);
    }

    /** The questions that these are of a table. */
    List<RowQuestion> over(Table table) {
        List<RowQuestion> questions = new ArrayList<>();
        values.forEach((property, value) -> questions.add(new RowTest(has(table.column(property.name()), value))));
        if (area != null) {
            questions.add(new RowTest(row -> isIn(area, table, row)));
        }
        if (search != null) {
            questions.add(new RowTest(search.over(table)));
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
            case Column.Words words -> {
                int code = words.values().indexOf(value);
                yield row -> code >= 0 && words.at(row) == code;
            }
            case Column.Texts texts -> row -> value.equals(texts.at(row));
            case Column.Fractions fractions -> throw new IllegalStateException("no collection has " + fractions);
        };
    }
}
