package org.strikemap.table;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a collection is and which properties its features have.
 *
 * @param id as it stands in addresses, such as {@code incidents}
 * @param titles by language: {@code en}, {@code fr} and {@code ar}
 * @param description one or two sentences, in English
 * @param itemName what one of its features is, in the singular, such as {@code incident}
 * @param areas whether its features may be areas; they are points otherwise
 * @param properties in the order of columns; the feature's id and its geometry are not among them
 */
public record Schema(
        String id,
        Map<String, String> titles,
        String description,
        String itemName,
        boolean areas,
        List<Property> properties) {

    /** The name by which questions mean the geometry. */
    public static final String GEOMETRY = "geometry";

    /** The name by which questions mean the feature's id. */
    public static final String ID = "id";

    public Schema {
        titles = Collections.unmodifiableMap(new LinkedHashMap<>(titles));
        properties = List.copyOf(properties);
    }

    /** Titles in the languages that there are. */
    public static Map<String, String> titles(String english, String french, String arabic) {
        Map<String, String> titles = new LinkedHashMap<>();
        titles.put("en", english);
        titles.put("fr", french);
        titles.put("ar", arabic);
        return titles;
    }

    /** What a person calls it in a language; in English where it has no title in that one. */
    public String title(String language) {
        return titles.getOrDefault(language, titles.getOrDefault("en", id));
    }

    /** The same for features that may be areas. */
    public Schema withAreas() {
        return new Schema(id, titles, description, itemName, true, properties);
    }

    /** The same with more properties behind the others. */
    public Schema with(Property... more) {
        return new Schema(
                id,
                titles,
                description,
                itemName,
                areas,
                Stream.concat(properties.stream(), Arrays.stream(more)).toList());
    }

    /** The names of all properties. */
    public List<String> names() {
        return properties.stream().map(Property::name).toList();
    }

    /** The property of a name; the id and the geometry are none. */
    public Optional<Property> findProperty(String name) {
        return properties.stream()
                .filter(property -> property.name().equals(name))
                .findFirst();
    }
}
