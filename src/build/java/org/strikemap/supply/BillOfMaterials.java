package org.strikemap.supply;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.strikemap.supply.Contents.Family;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A CycloneDX document: what Maven knows, and within each carrier what it holds besides. */
final class BillOfMaterials {

    /** One hash tells a jar; the plugin writes eight. */
    private static final String HASH = "SHA-256";

    private final ObjectNode document;
    private final List<Part> parts = new ArrayList<>();

    /**
     * One component.
     *
     * @param name {@code group:name}, or a name alone
     * @param version empty when unknown
     * @param licence an SPDX expression, empty when none is told
     * @param within the {@code group:name} of the jar that holds it, empty for a jar
     */
    record Part(String name, String version, String licence, String within) {}

    /**
     * Takes over Maven's document and completes it.
     *
     * @param document as the CycloneDX plugin writes it; it is changed
     * @throws IllegalStateException when contents are listed for a jar that is not in it
     */
    BillOfMaterials(ObjectNode document, List<Contents> contents, LicenceRules rules) {
        this.document = document;
        Map<String, Contents> byCarrier =
                contents.stream().collect(Collectors.toMap(Contents::carrier, carrier -> carrier));
        keepOneHash(document.at("/metadata/tools/components"));
        keepOneHash(document.path("components"));
        for (JsonNode node : document.path("components")) {
            ObjectNode component = (ObjectNode) node;
            String name = component.path("group").asString() + ":"
                    + component.path("name").asString();
            String version = component.path("version").asString();
            String corrected = rules.corrections().get(name);
            if (corrected != null) {
                component.set("licenses", expression(corrected));
            }
            parts.add(new Part(name, version, licence(component), ""));
            Contents held = byCarrier.remove(name + ":" + version);
            if (held != null) {
                addTo(component, held, name);
            }
        }
        if (!byCarrier.isEmpty()) {
            throw new IllegalStateException("contents are listed for jars or versions that the program does not have: "
                    + byCarrier.keySet() + "; look into those that it has, and correct the lists in src/build/supply");
        }
    }

    /** Everything that is shipped, each jar before what it holds. */
    List<Part> parts() {
        return parts;
    }

    /** The document. */
    ObjectNode document() {
        return document;
    }

    private void addTo(ObjectNode carrier, Contents held, String within) {
        ArrayNode nested = carrier.putArray("components");
        held.families().stream()
                .filter(Family::shipped)
                .forEach(family -> family.components().forEach(coordinates -> {
                    if (!coordinates.equals(held.carrier())) {
                        addTo(nested, family, coordinates, within);
                    }
                }));
    }

    private void addTo(ArrayNode nested, Family family, String coordinates, String within) {
        List<String> words = List.of(coordinates.split(":"));
        String group = words.size() == 3 ? words.getFirst() : "";
        String name = words.size() == 3 ? words.get(1) : words.getFirst();
        String version = words.size() == 1 ? "" : words.getLast();
        ObjectNode component = nested.addObject().put("type", name.endsWith("dataset") ? "data" : "library");
        component.put("bom-ref", within + "/" + coordinates);
        if (!group.isEmpty()) {
            component.put("group", group);
        }
        component.put("name", name);
        if (!version.isEmpty()) {
            component.put("version", version);
        }
        component.set("licenses", expression(family.licence()));
        component.put("purl", purl(group, name, version));
        parts.add(new Part(group.isEmpty() ? name : group + ":" + name, version, family.licence(), within));
    }

    private static String purl(String group, String name, String version) {
        String type = group.isEmpty() ? "generic/" : group.equals("npm") ? "npm/" : "maven/" + group + "/";
        return "pkg:" + type + name + (version.isEmpty() ? "" : "@" + version);
    }

    private ArrayNode expression(String licence) {
        ArrayNode licences = document.arrayNode();
        licences.addObject().put("expression", licence);
        return licences;
    }

    /** Of several licences in a pom anybody may choose one, as Maven defines it. */
    private static String licence(JsonNode component) {
        return StreamSupport.stream(component.path("licenses").spliterator(), false)
                .map(choice -> choice.path("expression")
                        .asString(choice.at("/license/id")
                                .asString(choice.at("/license/name").asString(""))))
                .collect(Collectors.joining(" OR "));
    }

    private static void keepOneHash(JsonNode components) {
        for (JsonNode component : components) {
            ArrayNode hashes = component.path("hashes").isArray() ? (ArrayNode) component.path("hashes") : null;
            if (hashes != null) {
                hashes.removeIf(hash -> !hash.path("alg").asString().equals(HASH));
            }
        }
    }
}
