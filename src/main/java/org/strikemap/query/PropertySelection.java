package org.strikemap.query;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.strikemap.http.Parameters;
import org.strikemap.table.Property;
import org.strikemap.table.Schema;

/**
 * The properties that a request wants to see: those that its parameter {@code properties} names, after commas, or all (OGC API Features
 * Part 6, 24-019).
 *
 * @param named their names; null for all
 */
public record PropertySelection(@Nullable List<String> named) {

    /**
     * Reads the parameter.
     *
     * @param schemas of the collections that are asked for; each name must be of a property of one of them
     * @throws org.strikemap.http.BadParameterException if one is not
     */
    public static PropertySelection read(Parameters parameters, List<Schema> schemas) {
        return new PropertySelection(
                parameters.find("properties", text -> parse(text, schemas)).orElse(null));
    }

    private static List<String> parse(String text, List<Schema> schemas) {
        List<String> names = Arrays.asList(text.split(",", -1));
        List<String> known = schemas.stream()
                .flatMap(schema -> schema.names().stream())
                .distinct()
                .toList();
        for (String name : names) {
            if (!known.contains(name)) {
                throw new IllegalArgumentException(
                        Parameters.shown(name) + " is not one of " + String.join(", ", known));
            }
        }
        return names;
    }

    /** Those of them that a collection has, in its own order. */
    public List<Property> of(Schema schema) {
        if (named == null) {
            return schema.properties();
        }
        return schema.properties().stream()
                .filter(property -> named.contains(property.name()))
                .toList();
    }
}
