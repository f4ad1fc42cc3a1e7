package org.strikemap.collection;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.strikemap.table.Property;
import org.strikemap.table.Schema;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The description of the API (OpenAPI 3.0), made of a form and the collections' schemas. A path of the form with {@code {collectionId}} in
 * it is written out for each collection, {@code @id@} becomes its id and {@code @item@} what one of its features is; the parameter
 * {@code @filters@} becomes everything that its features may be asked for by, {@code @itemFilters@} what one of them may be.
 */
final class ApiDescription {

    private static final String COLLECTION = "{collectionId}";
    private static final String FILTERS = "#/components/parameters/@filters@";
    private static final String ITEM_FILTERS = "#/components/parameters/@itemFilters@";
    private static final List<String> OF_ALL =
            List.of("bbox", "bbox-crs", "datetime", "filter", "filter-lang", "filter-crs", "q");
    private static final List<String> OF_INCIDENTS = List.of(
            "count",
            "belligerent",
            "strike_type",
            "harm_status",
            "source",
            "min_killed",
            "max_accuracy_m",
            "kinds",
            "pairs",
            "as_of",
            "geometry");

    private final JsonMapper json;
    private final ObjectNode form;

    private ApiDescription(JsonMapper json, String form) {
        this.json = json;
        this.form = (ObjectNode) json.readTree(form);
    }

    /** Fills in a form. */
    static String of(String form, List<Schema> collections, JsonMapper json) {
        ApiDescription description = new ApiDescription(json, form);
        description.writeOutPaths(collections);
        ObjectNode schemas = (ObjectNode) description.form.at("/components/schemas");
        collections.forEach(schema -> schemas.set(schema.itemName() + "Feature", feature(schema)));
        return json.writeValueAsString(description.form);
    }

    private void writeOutPaths(List<Schema> collections) {
        ObjectNode paths = JsonNodeFactory.instance.objectNode();
        form.at("/paths").properties().forEach(path -> {
            if (path.getKey().contains(COLLECTION)) {
                collections.forEach(schema -> paths.set(
                        path.getKey().replace(COLLECTION, schema.id()), ofCollection(path.getValue(), schema)));
            } else {
                paths.set(path.getKey(), path.getValue());
            }
        });
        form.set("paths", paths);
    }

    private JsonNode ofCollection(JsonNode path, Schema schema) {
        String text = json.writeValueAsString(path).replace("@id@", schema.id()).replace("@item@", schema.itemName());
        JsonNode written = json.readTree(text);
        written.forEach(operation -> {
            if (operation.get("parameters") instanceof ArrayNode parameters) {
                fillIn(parameters, schema);
            }
        });
        return written;
    }

    private void fillIn(ArrayNode parameters, Schema schema) {
        List<JsonNode> all = parameters.valueStream().toList();
        parameters.removeAll();
        for (JsonNode parameter : all) {
            switch (parameter.path("$ref").asString("")) {
                case FILTERS -> filters(schema).forEach(parameters::add);
                case ITEM_FILTERS -> itemFilters(schema).forEach(parameters::add);
                default -> parameters.add(parameter);
            }
        }
    }

    private List<ObjectNode> filters(Schema schema) {
        boolean incidents = schema.id().equals("incidents");
        List<ObjectNode> filters = new ArrayList<>();
        OF_ALL.forEach(name -> filters.add(reference(name)));
        if (incidents) {
            OF_INCIDENTS.forEach(name -> filters.add(reference(name)));
        } else if (schema.id().equals("claims")) {
            filters.add(reference("as_of"));
        }
        Set<String> taken = incidents ? Set.copyOf(OF_INCIDENTS) : Set.of();
        schema.properties().stream()
                .filter(property -> !taken.contains(property.name()))
                .forEach(property -> filters.add(queryable(property)));
        return filters;
    }

    /** What one feature may be asked for by. */
    private static List<ObjectNode> itemFilters(Schema schema) {
        return switch (schema.id()) {
            case "incidents" -> List.of(reference("count"), reference("as_of"), reference("geometry"));
            case "claims" -> List.of(reference("as_of"));
            default -> List.of();
        };
    }

    private static ObjectNode reference(String name) {
        return JsonNodeFactory.instance.objectNode().put("$ref", "#/components/parameters/" + name);
    }

    private ObjectNode queryable(Property property) {
        ObjectNode parameter = JsonNodeFactory.instance.objectNode();
        parameter.put("name", property.name());
        parameter.put("in", "query");
        parameter.put("description", property.description());
        parameter.put("required", false);
        parameter.set("schema", type(property));
        return parameter;
    }

    private static ObjectNode type(Property property) {
        ObjectNode type = JsonNodeFactory.instance.objectNode();
        SchemaDocument.type(property).forEach((name, value) -> {
            if (value instanceof List<?> words) {
                ArrayNode list = type.putArray(name);
                words.forEach(word -> list.add(String.valueOf(word)));
            } else {
                type.put(name, String.valueOf(value));
            }
        });
        return type;
    }

    private static ObjectNode feature(Schema schema) {
        ObjectNode feature = JsonNodeFactory.instance.objectNode();
        feature.put("type", "object");
        feature.putArray("required").add("type").add("id").add("geometry").add("properties");
        ObjectNode members = feature.putObject("properties");
        members.putObject("type").put("type", "string").putArray("enum").add("Feature");
        members.putObject("id").put("type", "string");
        members.putObject("geometry").put("type", "object").put("nullable", true);
        members.putObject("links").put("type", "array").putObject("items").put("$ref", "#/components/schemas/link");
        ObjectNode properties =
                members.putObject("properties").put("type", "object").putObject("properties");
        for (Property property : schema.properties()) {
            properties.set(property.name(), type(property).put("nullable", true));
        }
        return feature;
    }
}
