package org.strikemap.collection;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.strikemap.geo.Crs;
import org.strikemap.http.Parameters;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The header {@code Content-Crs} of an edit: in which coordinate system the points of its body are (OGC API Features Part 4, clause on
 * coordinate reference systems; Part 2 for its form).
 */
final class ContentCrs {

    private static final Pattern FORM = Pattern.compile("\\s*<([^<>]*)>\\s*");

    private ContentCrs() {}

    /**
     * Brings every point of a body to longitude and latitude, in place. What is no point is left as it is, to be refused by who reads it.
     *
     * @param header an address between angle brackets; null for CRS84
     * @throws IllegalArgumentException if the header is of another form, names a system that is not known, or one that has no such point
     */
    static void toLonLat(@Nullable String header, JsonNode body) {
        if (header == null) {
            return;
        }
        Matcher form = FORM.matcher(header);
        if (!form.matches()) {
            throw new IllegalArgumentException(
                    Parameters.shown(header) + " is no address between < and >, such as <" + Crs.CRS84.uri() + ">");
        }
        Crs crs = Crs.parse(form.group(1));
        if (crs != Crs.CRS84) {
            moveAll(body, crs);
        }
    }

    private static void moveAll(JsonNode node, Crs crs) {
        if (node instanceof ObjectNode object && object.path("geometry") instanceof ObjectNode geometry) {
            move(geometry.path("coordinates"), crs);
        }
        node.values().forEach(member -> moveAll(member, crs));
    }

    private static void move(JsonNode coordinates, Crs crs) {
        if (coordinates instanceof ArrayNode pair
                && pair.size() >= 2
                && pair.get(0).isNumber()
                && pair.get(1).isNumber()) {
            double[] point = new double[2];
            double first = pair.get(0).doubleValue();
            double second = pair.get(1).doubleValue();
            if (!crs.toLonLat(first, second, point)) {
                throw new IllegalArgumentException(first + ", " + second + " is no point of " + crs.uri());
            }
            pair.set(0, pair.numberNode(point[0]));
            pair.set(1, pair.numberNode(point[1]));
        }
    }
}
