package org.strikemap.reader;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/**
 * Claims in JSON: one object a line (JSON Lines), or the features of a GeoJSON collection (RFC 7946), whose properties are read and whose
 * point becomes {@code lat} and {@code lon} whatever properties have these names. A list becomes parts between bars.
 */
final class ClaimJson {

    /** The longest line, in characters. */
    private static final int LONGEST_LINE = 1 << 20;

    /** The most names, values and brackets in a feature; a point with all of our columns has a hundred. */
    private static final int MOST_TOKENS = 100_000;

    private static final JsonMapper MAPPER = new JsonMapper(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(LONGEST_LINE)
                    .build())
            .build());
    private static final ObjectReader FEATURE = MAPPER.reader().without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private final ClaimCollector claims;

    private ClaimJson(RowMapping translation, SourceRegistry sources) {
        claims = new ClaimCollector(translation, sources);
    }

    /** Reads an object a line to the end; empty lines say nothing. */
    static ReadResult readLines(BufferedReader text, RowMapping translation, SourceRegistry sources)
            throws IOException {
        ClaimJson reader = new ClaimJson(translation, sources);
        StringBuilder line = new StringBuilder();
        for (long number = 1; nextLine(text, line); number++) {
            if (!line.toString().isBlank()) {
                reader.takeLine(number, line.toString());
            }
        }
        return reader.claims.reading();
    }

    /** Whether there is another line, which is cut where it is too long. */
    private static boolean nextLine(BufferedReader text, StringBuilder line) throws IOException {
        line.setLength(0);
        int read = text.read();
        if (read < 0) {
            return false;
        }
        while (read >= 0 && read != '\n') {
            if (line.length() <= LONGEST_LINE) {
                line.append((char) read);
            }
            read = text.read();
        }
        return true;
    }

    private void takeLine(long number, String line) {
        try {
            if (line.length() > LONGEST_LINE) {
                throw new RowException("", line, "is longer than " + LONGEST_LINE + " characters");
            }
            take(number, MAPPER.readTree(line));
        } catch (JacksonException e) {
            claims.reject(number, new RowException("", line, "is not JSON: " + e.getOriginalMessage()));
        } catch (RowException e) {
            claims.reject(number, e);
        }
    }

    /**
     * Reads the features of a collection to the end.
     *
     * @throws ReaderException if there are none
     */
    static ReadResult readFeatures(Reader text, RowMapping translation, SourceRegistry sources) {
        ClaimJson reader = new ClaimJson(translation, sources);
        try (JsonParser json = MAPPER.createParser(text)) {
            JsonToken token = json.nextToken();
            while (token != null
                    && !(token == JsonToken.PROPERTY_NAME && json.currentName().equals("features"))) {
                token = json.nextToken();
            }
            if (token == null || json.nextToken() != JsonToken.START_ARRAY) {
                throw new ReaderException("the file is no GeoJSON feature collection: it has no features");
            }
            while (json.nextToken() != JsonToken.END_ARRAY) {
                reader.takeFeature(json);
            }
        } catch (JacksonException e) {
            reader.endEarly(e);
        }
        return reader.claims.reading();
    }

    private void takeFeature(JsonParser json) {
        long line = json.currentTokenLocation().getLineNr();
        int depth = depthWithin(json);
        try {
            take(line, FEATURE.readTree(new TokenLimitingParser(json, MOST_TOKENS)));
        } catch (RowException e) {
            claims.reject(line, e);
            while (depthWithin(json) > depth - 1) {
                json.nextToken();
            }
        }
    }

    /** How many objects and lists are open that are not read to their end. */
    private static int depthWithin(JsonParser json) {
        return json.streamReadContext().getNestingDepth();
    }

    private void endEarly(JacksonException fault) {
        if (claims.size() == 0) {
            throw new ReaderException("the file is not JSON: " + fault.getOriginalMessage());
        }
        long line = fault.getLocation() == null ? 0 : fault.getLocation().getLineNr();
        claims.reject(
                line, new RowException("", "", "the file cannot be read on from here: " + fault.getOriginalMessage()));
    }

    private void take(long line, JsonNode object) {
        Map<String, String> row;
        try {
            row = row(object);
        } catch (RowException e) {
            claims.reject(line, e);
            return;
        }
        claims.take(line, row);
    }

    private static Map<String, String> row(JsonNode object) {
        if (!object.isObject()) {
            throw new RowException("", object.toString(), "is no object");
        }
        Map<String, String> row = new HashMap<>();
        boolean feature = object.path("type").asString("").equals("Feature");
        JsonNode members = feature ? object.path("properties") : object;
        members.properties().stream()
                .filter(member -> !member.getValue().isNull())
                .forEach(member -> row.put(member.getKey(), text(member.getValue())));
        if (feature) {
            putPoint(row, object.path("geometry"));
        }
        return row;
    }

    private static void putPoint(Map<String, String> row, JsonNode geometry) {
        if (geometry.isNull() || geometry.isMissingNode()) {
            return;
        }
        JsonNode coordinates = geometry.path("coordinates");
        if (!geometry.path("type").asString("").equals("Point") || coordinates.size() < 2) {
            throw new RowException("geometry", geometry.path("type").asString(""), "is no point");
        }
        row.put("lon", coordinates.get(0).asString());
        row.put("lat", coordinates.get(1).asString());
    }

    private static String text(JsonNode value) {
        return value.isArray()
                ? value.valueStream().map(JsonNode::asString).collect(Collectors.joining("|"))
                : value.isObject() ? value.toString() : value.asString();
    }
}
