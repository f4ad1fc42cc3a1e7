package org.strikemap.collection;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.strikemap.edit.ItemEditors;
import org.strikemap.table.Property;
import org.strikemap.table.Schema;

/**
 * The properties of a collection as a JSON Schema (draft 2020-12) in the vocabulary of OGC API Common Part 3: what features have, what
 * filters may ask of them, and what they may be ordered by.
 */
final class SchemaDocument {

    private static final String DRAFT = "https://json-schema.org/draft/2020-12/schema";

    private SchemaDocument() {}

    /** One of the four: {@code schema}, {@code queryables}, {@code sortables} or {@code feature-schema}. */
    static Map<String, Object> of(String document, Schema schema, String address) {
        return switch (document) {
            case "schema" -> returnables(schema, address);
            case "queryables" -> queryables(schema, address);
            case "sortables" -> sortables(schema, address);
            case "feature-schema" -> feature(schema, address);
            default -> throw new IllegalArgumentException("no document " + document);
        };
    }

    /** What features have: their id, their geometry and their properties. */
    private static Map<String, Object> returnables(Schema schema, String address) {
        Map<String, Object> document = head(schema, address);
        document.put("properties", members(schema, true));
        return document;
    }

    /** What filters may ask of, in CQL2 and as parameters. */
    private static Map<String, Object> queryables(Schema schema, String address) {
        Map<String, Object> document = head(schema, address);
        document.put("properties", members(schema, false));
        document.put("additionalProperties", false);
        return document;
    }

    /** What features may be ordered by. */
    private static Map<String, Object> sortables(Schema schema, String address) {
        Map<String, Object> members = new LinkedHashMap<>();
        schema.properties().forEach(property -> members.put(property.name(), described(property)));
        Map<String, Object> document = head(schema, address);
        document.put("properties", members);
        document.put("additionalProperties", false);
        return document;
    }

    /** A feature as GeoJSON has it, with its properties in a member of their own: from this GDAL takes the types of columns. */
    private static Map<String, Object> feature(Schema schema, String address) {
        Map<String, Object> properties = new LinkedHashMap<>();
        schema.properties().forEach(property -> properties.put(property.name(), described(property)));
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("type", Map.of("const", "Feature"));
        members.put("id", Map.of("type", "string"));
        members.put("geometry", Map.of("type", List.of("object", "null")));
        members.put("properties", Map.of("type", "object", "properties", properties));
        Map<String, Object> document = head(schema, address);
        document.put("required", List.of("type", "id", "geometry", "properties"));
        document.put("properties", members);
        return document;
    }

    private static Map<String, Object> head(Schema schema, String address) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("$schema", DRAFT);
        document.put("$id", address);
        document.put("title", schema.title("en"));
        document.put("description", schema.description());
        document.put("type", "object");
        return document;
    }

    private static Map<String, Object> members(Schema schema, boolean whole) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put(Schema.ID, Map.of("title", "Id", "type", "string", "x-ogc-role", "id", "readOnly", true));
        members.put(
                Schema.GEOMETRY,
                Map.of(
                        "title",
                        "Geometry",
                        "format",
                        schema.areas() ? "geometry-any" : "geometry-point",
                        "x-ogc-role",
                        "primary-geometry"));
        int sequence = 1;
        for (Property property : schema.properties()) {
            Map<String, Object> described = described(property);
            if (whole) {
                described.put("x-ogc-propertySeq", sequence++);
            }
            if (whole && ItemEditors.listReadOnly(schema.id()).contains(property.name())) {
                described.put("readOnly", true);
            }
            members.put(property.name(), described);
        }
        return members;
    }

    /** One property, with its type, its words and its role. */
    static Map<String, Object> described(Property property) {
        Map<String, Object> described = new LinkedHashMap<>();
        described.put("title", property.title());
        described.put("description", property.description());
        described.putAll(type(property));
        if (property.role() != null) {
            described.put("x-ogc-role", property.role());
        }
        return described;
    }

    /** The type of a property, as JSON Schema and OpenAPI 3.0 both have it. */
    static Map<String, Object> type(Property property) {
        Map<String, Object> type = new LinkedHashMap<>();
        switch (property.type()) {
            case TEXT -> type.put("type", "string");
            case INTEGER -> type.put("type", "integer");
            case NUMBER -> type.put("type", "number");
            case BOOLEAN -> type.put("type", "boolean");
            case DATE -> {
                type.put("type", "string");
                type.put("format", "date");
            }
        }
        List<String> words = property.words();
        if (!words.isEmpty()) {
            type.put("enum", words);
        }
        return type;
    }
}
