package org.strikemap.edit;

import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** JSON merge patch (RFC 7396). */
final class MergePatch {

    private MergePatch() {}

    /** Changes an object as a patch says: null takes a member away, an object changes one, anything else takes its place. */
    static void apply(ObjectNode target, JsonNode patch) {
        for (Map.Entry<String, JsonNode> member : patch.properties()) {
            String name = member.getKey();
            JsonNode value = member.getValue();
            if (value.isNull()) {
                target.remove(name);
            } else if (!value.isObject()) {
                target.set(name, value);
            } else if (target.get(name) instanceof ObjectNode inner) {
                apply(inner, value);
            } else {
                apply(target.putObject(name), value);
            }
        }
    }

    /**
     * Has the last day of a span follow the first where a patch moves only that: what was on one day is on one day then.
     *
     * @param before the properties as they were
     * @param after the properties with the patch applied
     */
    static void shiftEndWithStart(JsonNode before, JsonNode patch, ObjectNode after, String first, String last) {
        JsonNode patched = patch.path("properties");
        boolean moved = patched.has(first) && !patched.has(last);
        if (moved && before.path(first).equals(before.path(last))) {
            after.remove(last);
        }
    }

    /** Has what described a property go where a patch changes that and says nothing of them. */
    static void dropUnless(JsonNode patch, ObjectNode after, String changed, String... describing) {
        JsonNode patched = patch.path("properties");
        for (String property : describing) {
            if (patched.has(changed) && !patched.has(property)) {
                after.remove(property);
            }
        }
    }
}
