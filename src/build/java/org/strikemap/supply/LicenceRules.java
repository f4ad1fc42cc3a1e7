package org.strikemap.supply;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Which licences may lie in a program under Apache-2.0.
 *
 * @param allowed the reason for each that may, by SPDX identifier; all others may not
 * @param corrections the licence of components whose pom says it in a way that misleads, by {@code group:name}
 */
record LicenceRules(Map<String, String> allowed, Map<String, String> corrections) {

    /**
     * Reads the rules.
     *
     * @param file a JSON object of {@code allowed} and {@code corrections}
     * @throws IOException when it cannot be read
     */
    static LicenceRules read(Path file, JsonMapper json) throws IOException {
        JsonNode rules = json.readTree(file.toFile());
        Map<String, String> allowed = new LinkedHashMap<>();
        rules.required("allowed")
                .properties()
                .forEach(rule -> allowed.put(rule.getKey(), rule.getValue().asString()));
        Map<String, String> corrections = new LinkedHashMap<>();
        rules.required("corrections")
                .properties()
                .forEach(rule -> corrections.put(
                        rule.getKey(), rule.getValue().required("licence").asString()));
        return new LicenceRules(allowed, corrections);
    }

    /**
     * Whether something under these terms may be shipped: whether one of the choices that {@code OR} separates consists of allowed
     * licences only.
     *
     * @param expression an SPDX expression without brackets, empty when no licence is known
     */
    boolean allows(String expression) {
        return Arrays.stream(expression.split(" OR "))
                .anyMatch(choice -> allowed.keySet().containsAll(List.of(choice.split(" AND "))));
    }
}
