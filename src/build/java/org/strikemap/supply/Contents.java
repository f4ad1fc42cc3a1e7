package org.strikemap.supply;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What jars hold of other projects' work without declaring it, as listed by hand.
 *
 * @param carrier the jar as {@code group:name:version}; another version must be looked at anew
 * @param families what it holds, by licence and origin
 */
record Contents(String carrier, List<Family> families) {

    /**
     * Parts of one origin and licence.
     *
     * @param title what people call them
     * @param licence an SPDX expression
     * @param because how the licence and the versions are known
     * @param shipped whether our jar keeps them
     * @param declared whether each has its {@code pom.properties} in the carrier
     * @param paths how the names of their files in the carrier begin; empty where nobody has looked
     * @param components each as {@code group:name:version}; fewer parts where there is no group or no known version
     */
    record Family(
            String title,
            String licence,
            String because,
            boolean shipped,
            boolean declared,
            List<String> paths,
            List<String> components) {}

    /**
     * Reads one file of the list.
     *
     * @param file a JSON object from carrier to families
     * @throws IOException when it cannot be read
     */
    static List<Contents> read(Path file, JsonMapper json) throws IOException {
        Map<String, List<Family>> carriers = new LinkedHashMap<>();
        json.readTree(file.toFile()).properties().forEach(carrier -> {
            List<Family> families = new ArrayList<>();
            carrier.getValue().forEach(family -> families.add(family(family)));
            carriers.put(carrier.getKey(), families);
        });
        return carriers.entrySet().stream()
                .map(carrier -> new Contents(carrier.getKey(), carrier.getValue()))
                .toList();
    }

    private static Family family(JsonNode node) {
        return new Family(
                node.required("title").asString(),
                node.required("licence").asString(),
                node.required("because").asString(),
                node.path("shipped").asBoolean(true),
                node.path("declared").asBoolean(true),
                strings(node.path("paths")),
                strings(node.required("components")));
    }

    private static List<String> strings(JsonNode array) {
        List<String> strings = new ArrayList<>();
        array.forEach(string -> strings.add(string.asString()));
        return strings;
    }

    /** Whether our jar leaves a file of the carrier out: the longest beginning that fits its name decides. */
    boolean leavesOut(String entry) {
        int longest = -1;
        boolean shipped = true;
        for (Family family : families) {
            for (String path : family.paths()) {
                if (entry.startsWith(path) && path.length() > longest) {
                    longest = path.length();
                    shipped = family.shipped();
                }
            }
        }
        return !shipped;
    }
}
