package org.strikemap.placelist;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.strikemap.gazetteer.Containment;
import org.strikemap.gazetteer.GazetteerException;
import org.strikemap.gazetteer.ListEntry;
import org.strikemap.gazetteer.PlaceFileRow;
import org.strikemap.gazetteer.PlaceKind;
import org.strikemap.gazetteer.PlaceRejection;
import org.strikemap.gazetteer.PlaceRow;
import org.strikemap.gazetteer.Position;
import org.strikemap.gazetteer.References;
import org.strikemap.gazetteer.Settlement;
import org.strikemap.geo.LonLat;

/** Reads tables of Who's On First: columns with tabs between them and a header that names them. */
final class WofReader implements PlaceReader {

    static final String SOURCE = "wof";

    private static final List<String> REQUIRED = List.of("wof_id", "placetype", "country", "name", "lat", "lon");
    private static final Map<String, String> LANGUAGES =
            Map.of("names_eng", "en", "names_ara", "ar", "names_fra", "fr", "names_kur", "ku");
    private static final List<String> PARENTS = List.of("parent_id", "locality_id", "county_id", "region_id");
    private static final Map<String, PlaceKind> KINDS = Map.ofEntries(
            Map.entry("country", PlaceKind.COUNTRY),
            Map.entry("region", PlaceKind.GOVERNORATE),
            Map.entry("county", PlaceKind.DISTRICT),
            Map.entry("localadmin", PlaceKind.SUBDISTRICT),
            Map.entry("borough", PlaceKind.NEIGHBOURHOOD),
            Map.entry("macrohood", PlaceKind.NEIGHBOURHOOD),
            Map.entry("neighbourhood", PlaceKind.NEIGHBOURHOOD),
            Map.entry("microhood", PlaceKind.NEIGHBOURHOOD),
            Map.entry("campus", PlaceKind.BASE));

    /** The kind of a place type; a locality's comes from its people. */
    static Optional<PlaceKind> kindOf(String placetype, int population) {
        return placetype.equals("locality")
                ? Optional.of(Settlement.kindOf(population))
                : Optional.ofNullable(KINDS.get(placetype));
    }

    @Override
    public void read(InputStream bytes, PlaceImportRequest request, PlaceCollector rows) throws IOException {
        BoundedLineReader lines = new BoundedLineReader(request.fileName(), bytes);
        Map<String, Integer> columns = readHeader(lines, request.fileName());
        while (lines.next()) {
            Optional<String> text = lines.text();
            if (text.isEmpty()) {
                rows.reject(new PlaceRejection(lines.number(), "", "is not UTF-8"));
            } else if (!text.get().isBlank()) {
                String[] fields = text.get().split("\t", -1);
                PlaceFileRow row = new PlaceFileRow(request.fileName(), columns, lines.number(), at -> fields[at]);
                rows.take(row, taken -> take(taken, fields.length, columns.size(), rows));
            }
        }
    }

    private static Map<String, Integer> readHeader(BoundedLineReader lines, String file) throws IOException {
        Map<String, Integer> columns = new HashMap<>();
        if (lines.next()) {
            for (String column : lines.text().orElse("").split("\t", -1)) {
                columns.put(column, columns.size());
            }
        }
        for (String column : REQUIRED) {
            if (!columns.containsKey(column)) {
                throw new GazetteerException(file, 1, column, "there is no such column in the header");
            }
        }
        return columns;
    }

    private static void take(PlaceFileRow row, int width, int wanted, PlaceCollector rows) {
        if (width != wanted) {
            throw row.fault("", "has " + width + " columns; wanted " + wanted + " with tabs between them");
        }
        int population =
                row.text("population").isEmpty() ? PlaceRow.UNKNOWN : row.integer("population", 0, Integer.MAX_VALUE);
        Optional<PlaceKind> kind = kindOf(row.text("placetype"), population);
        if (row.text("is_current").equals("0")) {
            rows.skip("not current");
        } else if (kind.isEmpty()) {
            rows.skip("no settlement, division or campus");
        } else {
            rows.add(row, place(row, kind.get(), population));
        }
    }

    private static PlaceRow place(PlaceFileRow row, PlaceKind kind, int population) {
        String name = NameCollector.inOneLine(row.required("name"));
        NameCollector names = names(row, name);
        LonLat point = row.point("lat", "lon");
        return new PlaceRow(
                ListEntry.of(SOURCE, SOURCE + row.longInteger("wof_id", 1), kind),
                names.rowNames(),
                new Position(
                        point,
                        kind.isAdministrative() ? reach(row, point, kind) : Settlement.radiusMetres(kind, population),
                        "Who's On First"),
                Containment.in(row.country("country")),
                References.of(
                        parents(row),
                        row.text("gn_id").matches("[1-9]\\d*") ? List.of("gn" + row.text("gn_id")) : List.of()),
                population == 0 ? PlaceRow.UNKNOWN : population,
                null);
    }

    private static NameCollector names(PlaceFileRow row, String name) {
        NameCollector names = new NameCollector(name);
        for (String column : List.of("names_ara", "names_eng", "names_fra", "names_kur")) {
            names.addAll(row.list(column), LANGUAGES.get(column));
        }
        for (String tagged : row.list("names_other")) {
            int equals = tagged.indexOf('=');
            names.add(tagged.substring(equals + 1), equals < 0 ? null : tagged.substring(0, equals));
        }
        return names;
    }

    private static List<String> parents(PlaceFileRow row) {
        List<String> parents = new ArrayList<>();
        for (String column : PARENTS) {
            String id = SOURCE + row.text(column);
            if (id.matches("wof[1-9]\\d*") && !id.equals(SOURCE + row.text("wof_id")) && !parents.contains(id)) {
                parents.add(id);
            }
        }
        return parents;
    }

    /** As far as the farthest corner of its box west,south,east,north, in metres. */
    private static int reach(PlaceFileRow row, LonLat point, PlaceKind kind) {
        String[] edges = row.text("bbox").split(",", -1);
        try {
            double[] degrees =
                    Arrays.stream(edges).mapToDouble(Double::parseDouble).toArray();
            double corner = Math.max(
                    point.distanceMetres(new LonLat(degrees[0], degrees[1])),
                    point.distanceMetres(new LonLat(degrees[2], degrees[3])));
            return Math.max(1_000, (int) Math.ceil(corner));
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            return kind.usualRadiusMetres();
        }
    }
}
