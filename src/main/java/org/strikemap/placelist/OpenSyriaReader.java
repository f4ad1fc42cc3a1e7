package org.strikemap.placelist;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.strikemap.gazetteer.Containment;
import org.strikemap.gazetteer.GazetteerException;
import org.strikemap.gazetteer.ListEntry;
import org.strikemap.gazetteer.PlaceFileRow;
import org.strikemap.gazetteer.PlaceKind;
import org.strikemap.gazetteer.PlaceRow;
import org.strikemap.gazetteer.Position;
import org.strikemap.gazetteer.References;
import org.strikemap.geo.LonLat;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the governorates, districts and subdistricts of OpenSyria: arrays of JSON objects. */
final class OpenSyriaReader implements PlaceReader {

    static final String SOURCE = "opensyria";

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    @Override
    public void read(InputStream bytes, PlaceImportRequest request, PlaceCollector rows) throws IOException {
        try (JsonParser json = MAPPER.createParser(bytes)) {
            if (json.nextToken() != JsonToken.START_ARRAY) {
                throw new GazetteerException(request.fileName(), "is no array of JSON objects");
            }
            while (json.nextToken() == JsonToken.START_OBJECT) {
                long line = json.currentTokenLocation().getLineNr();
                JsonNode division = json.readValueAsTree();
                PlaceFileRow row = row(division, line, request.fileName());
                rows.take(row, taken -> rows.add(taken, place(taken, division, request)));
            }
        } catch (JacksonException e) {
            throw JsonErrorMessage.of(request.fileName(), e);
        }
    }

    private static PlaceFileRow row(JsonNode division, long line, String file) {
        List<String> fields = List.of(
                division.path("id").asString(""),
                division.at("/name/en").asString(""),
                division.at("/centroid/latitude").asString(""),
                division.at("/centroid/longitude").asString(""));
        return new PlaceFileRow(file, Map.of("id", 0, "name", 1, "latitude", 2, "longitude", 3), line, fields::get);
    }

    private static PlaceRow place(PlaceFileRow row, JsonNode division, PlaceImportRequest request) {
        PlaceKind kind = kind(division);
        LonLat point = row.point("latitude", "longitude");
        String name = NameCollector.inOneLine(row.required("name"));
        NameCollector names =
                new NameCollector(name).add(division.at("/name/ar").asString(""), "ar");
        division.path("aliases")
                .forEach(alias -> names.add(
                        alias.path("value").asString(""), alias.path("language").asString("und")));
        return new PlaceRow(
                ListEntry.of(request.source(), request.source() + ":" + row.required("id"), kind),
                names.rowNames(),
                new Position(point, kind.usualRadiusMetres(), "OpenSyria"),
                Containment.in("SY"),
                References.of(
                        ids(division, List.of("districtId", "governorateId"), request.source() + ":"),
                        ids(division.path("externalIds"), List.of("geonames"), "gn")),
                Math.max(PlaceRow.UNKNOWN, division.at("/population/value").asInt(PlaceRow.UNKNOWN)),
                null);
    }

    private static PlaceKind kind(JsonNode division) {
        if (division.has("districtId")) {
            return PlaceKind.SUBDISTRICT;
        }
        return division.has("governorateId") ? PlaceKind.DISTRICT : PlaceKind.GOVERNORATE;
    }

    private static List<String> ids(JsonNode node, List<String> properties, String prefix) {
        List<String> ids = new ArrayList<>();
        for (String property : properties) {
            String id = node.path(property).asString("");
            if (!id.isEmpty()) {
                ids.add(prefix + id);
            }
        }
        return ids;
    }
}
