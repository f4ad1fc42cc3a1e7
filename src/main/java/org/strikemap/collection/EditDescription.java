package org.strikemap.collection;

import java.util.Map;
import org.strikemap.edit.DetailProperties;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the description of the API says of edits, in a file of its own, for a server that takes none does not tell of them. The property
 * {@code @details@} of an edited claim becomes the properties of its details.
 */
final class EditDescription {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String PATHS = "paths";
    private static final String DETAILS = "@details@";
    private static final JsonPointer CLAIM_PROPERTIES =
            JsonPointer.compile("/components/schemas/editedClaim/properties/properties/properties");
    private static final String VARIABLE = "\\{[^}]+}";

    private EditDescription() {}

    /** A description in OpenAPI with the members of another one added, however deep they stand. */
    static String addTo(String reads, String edits) {
        ObjectNode all = (ObjectNode) JSON.readTree(reads);
        ObjectNode added = (ObjectNode) JSON.readTree(edits);
        writeOutDetails((ObjectNode) added.at(CLAIM_PROPERTIES));
        ObjectNode paths = (ObjectNode) all.path(PATHS);
        added.remove(PATHS).properties().forEach(each -> addPath(paths, each.getKey(), each.getValue()));
        add(all, added);
        return JSON.writeValueAsString(all);
    }

    private static void writeOutDetails(ObjectNode properties) {
        ObjectNode form = properties.deepCopy();
        properties.removeAll();
        form.properties().forEach(property -> {
            if (property.getKey().equals(DETAILS)) {
                properties.setAll(DetailProperties.schemas());
            } else {
                properties.set(property.getKey(), property.getValue());
            }
        });
    }

    /** A path whose id the description may call otherwise: two that differ in this alone must not stand side by side. */
    private static void addPath(ObjectNode paths, String path, JsonNode operations) {
        String plain = path.replaceAll(VARIABLE, "{}");
        String known = paths.propertyNames().stream()
                .filter(one -> one.replaceAll(VARIABLE, "{}").equals(plain))
                .findFirst()
                .orElse(path);
        ObjectNode item = paths.get(known) instanceof ObjectNode there ? there : paths.putObject(known);
        add(item, operations);
        if (!plain.equals(path)) {
            ObjectNode id = item.withArrayProperty("parameters").addObject();
            id.put("name", known.substring(known.indexOf('{') + 1, known.indexOf('}')));
            id.put("in", "path").put("required", true).putObject("schema").put("type", "string");
        }
    }

    private static void add(ObjectNode to, JsonNode added) {
        for (Map.Entry<String, JsonNode> member : added.properties()) {
            if (to.get(member.getKey()) instanceof ObjectNode inner
                    && member.getValue().isObject()) {
                add(inner, member.getValue());
            } else {
                to.set(member.getKey(), member.getValue());
            }
        }
    }
}
