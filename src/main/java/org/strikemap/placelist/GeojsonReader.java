package org.strikemap.placelist;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.strikemap.gazetteer.Containment;
import org.strikemap.gazetteer.GazetteerException;
import org.strikemap.gazetteer.GeojsonShape;
import org.strikemap.gazetteer.LanguageTaggedNames;
import org.strikemap.gazetteer.ListEntry;
import org.strikemap.gazetteer.PlaceFileRow;
import org.strikemap.gazetteer.PlaceKind;
import org.strikemap.gazetteer.PlaceName;
import org.strikemap.gazetteer.PlaceRow;
import org.strikemap.gazetteer.PlaceRowCsv;
import org.strikemap.gazetteer.Position;
import org.strikemap.gazetteer.References;
import org.strikemap.gazetteer.Settlement;
import org.strikemap.geo.LonLat;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a feature collection of points and polygons (GeoJSON, RFC 7946), one feature after the other. The properties are those
 * of our own columns, or those of outlines of Who's On First.
 */
final class GeojsonReader implements PlaceReader {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final String SEPARATOR = ":";

    @Override
    public void read(InputStream bytes, PlaceImportRequest request, PlaceCollector rows) throws IOException {
        try (JsonParser json = MAPPER.createParser(bytes)) {
            if (json.nextToken() != JsonToken.START_OBJECT || !readCollection(json, request, rows)) {
                throw new GazetteerException(request.fileName(), "is no GeoJSON feature collection");
            }
        } catch (JacksonException e) {
            throw JsonErrorMessage.of(request.fileName(), e);
        }
    }

    private static boolean readCollection(JsonParser json, PlaceImportRequest request, PlaceCollector rows) {
        boolean found = false;
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            boolean features = json.currentName().equals("features");
            if (json.nextToken() == JsonToken.START_ARRAY && features) {
                found = true;
                while (json.nextToken() == JsonToken.START_OBJECT) {
                    long line = json.currentTokenLocation().getLineNr();
                    readFeature(json.readValueAsTree(), line, request, rows);
                }
            } else {
                json.skipChildren();
            }
        }
        return found;
    }

    private static void readFeature(JsonNode feature, long line, PlaceImportRequest request, PlaceCollector rows) {
        Map<String, Integer> columns = new HashMap<>();
        List<String> fields = new ArrayList<>();
        feature.path("properties").properties().forEach(property -> {
            columns.put(property.getKey(), fields.size());
            fields.add(textOf(property.getValue()));
        });
        if (!columns.containsKey("id") && !columns.containsKey("wof_id")) {
            columns.put("id", fields.size());
            fields.add(textOf(feature.path("id")));
        }
        PlaceFileRow row = new PlaceFileRow(request.fileName(), columns, line, fields::get);
        rows.take(row, taken -> rows.add(taken, place(taken, feature.path("geometry"), request)));
    }

    /** A property as the cell of a table: arrays with bars between the words, objects as names by language. */
    private static String textOf(JsonNode value) {
        List<PlaceName> words = new ArrayList<>();
        if (value.isArray()) {
            value.forEach(word -> words.add(PlaceName.of(word.asString(""))));
            return LanguageTaggedNames.format(words);
        }
        if (value.isObject()) {
            value.properties()
                    .forEach(word -> words.add(new PlaceName(word.getValue().asString(""), word.getKey())));
            return LanguageTaggedNames.format(words);
        }
        return value.asString("");
    }

    private static PlaceRow place(PlaceFileRow row, JsonNode geometry, PlaceImportRequest request) {
        int population = PlaceRowCsv.population(row);
        PlaceKind kind = kind(row, request.kind(), population);
        GeojsonShape shape = GeojsonShape.of(geometry).orElseThrow(() -> row.fault("geometry", GeojsonShape.WANTED));
        LonLat point = row.text("lat").isEmpty() ? shape.point() : row.point("lat", "lon");
        String name = NameCollector.inOneLine(row.required("name"));
        NameCollector names = names(row, name);
        String wofId = row.text("wof_id");
        return new PlaceRow(
                ListEntry.of(
                        request.source(),
                        request.source()
                                + SEPARATOR
                                + NameCollector.inOneLine(wofId.isEmpty() ? row.required("id") : wofId),
                        kind),
                names.rowNames(),
                new Position(
                        point,
                        radiusMetres(row, kind, population, shape, point),
                        row.text("basis").isEmpty() ? request.source() : row.text("basis")),
                Containment.in(
                        row.text("country").isEmpty() && request.country() != null
                                ? request.country()
                                : row.country("country"),
                        row.text("region")),
                References.of(parents(row, request.source(), !wofId.isEmpty()), sameAs(row, wofId)),
                population,
                shape.wkt());
    }

    private static PlaceKind kind(PlaceFileRow row, @Nullable PlaceKind usual, int population) {
        if (!row.text("kind").isEmpty()) {
            return PlaceRowCsv.kind(row);
        }
        Optional<PlaceKind> known = WofReader.kindOf(row.text("placetype"), population);
        return known.or(() -> Optional.ofNullable(usual))
                .orElseThrow(() -> row.fault("kind", "is empty; give one for all with --kind"));
    }

    private static int radiusMetres(
            PlaceFileRow row, PlaceKind kind, int population, GeojsonShape shape, LonLat point) {
        if (!row.text("radius_m").isEmpty()) {
            return PlaceRowCsv.radiusMetres(row);
        }
        return shape.wkt() == null
                ? Settlement.radiusMetres(kind, population)
                : Math.max(1, (int) Math.ceil(shape.reachMetres(point)));
    }

    private static NameCollector names(PlaceFileRow row, String name) {
        NameCollector names = new NameCollector(name);
        if (!row.text("name_ar").isBlank()) {
            names.add(row.text("name_ar"), "ar");
        }
        LanguageTaggedNames.parse(row.text("names")).forEach(other -> names.add(other.text(), other.language()));
        return names.addAll(row.list("names_ara"), "ar").addAll(row.list("names_eng"), "en");
    }

    private static List<String> parents(PlaceFileRow row, String source, boolean wof) {
        String parent = row.text("parent_id");
        if (parent.isEmpty()) {
            return List.of();
        }
        String own = source + SEPARATOR + parent;
        return wof ? List.of(own, WofReader.SOURCE + parent) : List.of(own, parent);
    }

    private static List<String> sameAs(PlaceFileRow row, String wofId) {
        List<String> same = new ArrayList<>(row.list("same_as"));
        if (!wofId.isEmpty()) {
            same.add(WofReader.SOURCE + wofId);
        }
        return same;
    }
}
