package org.strikemap.placelist;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.strikemap.gazetteer.Containment;
import org.strikemap.gazetteer.GazetteerReader;
import org.strikemap.gazetteer.ListEntry;
import org.strikemap.gazetteer.PlaceFileRow;
import org.strikemap.gazetteer.PlaceKind;
import org.strikemap.gazetteer.PlaceRejection;
import org.strikemap.gazetteer.PlaceRow;
import org.strikemap.gazetteer.Position;
import org.strikemap.gazetteer.References;
import org.strikemap.gazetteer.Settlement;
import org.strikemap.geo.LonLat;

/** Reads a dump of GeoNames: 19 columns with tabs between them and no header (download.geonames.org/export/dump/readme.txt). */
final class GeonamesReader implements PlaceReader {

    private static final List<String> COLUMNS = List.of(
            "geonameid",
            "name",
            "asciiname",
            "alternatenames",
            "latitude",
            "longitude",
            "feature class",
            "feature code",
            "country code",
            "cc2",
            "admin1 code",
            "admin2 code",
            "admin3 code",
            "admin4 code",
            "population",
            "elevation",
            "dem",
            "timezone",
            "modification date");
    /** What the codes of divisions begin with, where a parent is named by one. */
    static final String CODE = "gn:";

    private static final Map<String, Integer> PLACES = places();

    private static Map<String, Integer> places() {
        Map<String, Integer> places = new HashMap<>();
        COLUMNS.forEach(column -> places.put(column, places.size()));
        return places;
    }

    @Override
    public void read(InputStream bytes, PlaceImportRequest request, PlaceCollector rows) throws IOException {
        BoundedLineReader lines = new BoundedLineReader(request.fileName(), bytes);
        while (lines.next()) {
            Optional<String> text = lines.text();
            if (text.isEmpty()) {
                rows.reject(new PlaceRejection(lines.number(), "", "is not UTF-8"));
            } else if (!text.get().isBlank()) {
                String[] fields = text.get().split("\t", -1);
                PlaceFileRow row = new PlaceFileRow(request.fileName(), PLACES, lines.number(), at -> fields[at]);
                rows.take(row, taken -> take(taken, fields.length, rows));
            }
        }
    }

    private static void take(PlaceFileRow row, int width, PlaceCollector rows) {
        if (width != COLUMNS.size()) {
            throw row.fault("", "has " + width + " columns; wanted " + COLUMNS.size() + " with tabs between them");
        }
        int population = (int) Math.min(Integer.MAX_VALUE, row.longInteger("population", 0));
        String featureClass = row.text("feature class");
        String code = row.text("feature code");
        Optional<PlaceKind> kind = GeonamesKind.find(featureClass, code, population);
        if (kind.isEmpty()) {
            rows.skip("no settlement, division, base or landmark");
            return;
        }
        rows.add(row, place(row, kind.get(), population));
    }

    private static PlaceRow place(PlaceFileRow row, PlaceKind kind, int population) {
        LonLat point = row.point("latitude", "longitude");
        String country = row.country("country code");
        String name = NameCollector.inOneLine(row.required("name"));
        NameCollector names = new NameCollector(name)
                .add(row.text("asciiname"), null)
                .addAll(Arrays.asList(row.text("alternatenames").split(",", -1)), null);
        String region = row.text("admin1 code");
        String first = CODE + country + "." + region;
        String second = first + "." + row.text("admin2 code");
        return new PlaceRow(
                ListEntry.of(GazetteerReader.GEONAMES, "gn" + row.longInteger("geonameid", 1), kind),
                names.rowNames(),
                new Position(point, Settlement.radiusMetres(kind, population), "GeoNames"),
                Containment.in(country, region),
                References.of(parents(row, kind, first, second), codes(row, kind, first, second)),
                population == 0 ? PlaceRow.UNKNOWN : population,
                null);
    }

    private static List<String> parents(PlaceFileRow row, PlaceKind kind, String first, String second) {
        boolean known =
                !row.text("admin1 code").isEmpty() && !row.text("admin1 code").equals("00");
        if (!known || kind.compareTo(PlaceKind.GOVERNORATE) <= 0) {
            return List.of();
        }
        return row.text("admin2 code").isEmpty() || kind == PlaceKind.DISTRICT
                ? List.of(first)
                : List.of(second, first);
    }

    private static List<String> codes(PlaceFileRow row, PlaceKind kind, String first, String second) {
        return switch (kind) {
            case GOVERNORATE -> List.of(first);
            case DISTRICT -> row.text("admin2 code").isEmpty() ? List.of() : List.of(second);
            default -> List.of();
        };
    }
}
