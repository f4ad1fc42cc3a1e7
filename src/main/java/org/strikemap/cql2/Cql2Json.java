package org.strikemap.cql2;

import org.geotools.api.filter.Filter;
import org.strikemap.table.Schema;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The JSON encoding of CQL2 (OGC 21-065r2, class cql2-json). */
public final class Cql2Json {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Cql2Json() {}

    /** Reads a filter whose geometries are in degrees with the longitude first; see the other method. */
    static Filter parse(String json, Schema schema) {
        return parse(json, schema, LiteralCrs.CRS84);
    }

    /**
     * Reads a filter.
     *
     * @param json at most 16,000 characters
     * @param schema the collection's, whose properties, {@code id} and {@code geometry} the filter may name
     * @param crs the coordinate system of the geometries in the document
     * @return a filter that the writers take
     * @throws IllegalArgumentException if the document is no filter over that collection; the message begins with the path, such as
     *     {@code $.args[0]}, or tells where the JSON breaks off
     */
    public static Filter parse(String json, Schema schema, LiteralCrs crs) {
        FilterLimits.checkLength(json);
        return new JsonParser(schema, crs).parse(tree(json));
    }

    private static JsonNode tree(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JacksonException e) {
            String where = e.getLocation() == null
                    ? ""
                    : " at column " + e.getLocation().getColumnNr();
            throw new IllegalArgumentException("the filter is not JSON" + where + ": " + e.getOriginalMessage(), e);
        }
    }

    /**
     * Writes a filter so that it is read as the same again. Geometries are written in degrees with the longitude first.
     *
     * @throws IllegalArgumentException if the filter holds what CQL2 has not
     */
    static String write(Filter filter) {
        return MAPPER.writeValueAsString(JsonWriter.of(filter));
    }
}
