package org.strikemap.gazetteer;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.strikemap.geo.ArabicName;
import org.strikemap.geo.PlaceId;

/**
 * Reads the two files of the gazetteer: UTF-8 CSV (RFC 4180) with a header, the world's compressed with gzip (RFC 1952). They
 * are files of ours, so the first row that cannot be used stops the reading.
 */
public final class GazetteerReader {

    static final String PLACES = "gazetteer/places.csv";
    static final String WORLD = "gazetteer/world.csv.gz";

    private static final List<String> PLACE_COLUMNS = List.of(
            "id", "name", "kind", "lat", "lon", "radius_m", "country", "parent_id", "names", "name_ar", "basis");
    private static final List<String> WORLD_COLUMNS =
            List.of("id", "name", "lat", "lon", "country", "admin1", "population", "names");
    /** The list that the world file was made of. */
    public static final String GEONAMES = "geonames";

    private static final String WORLD_BASIS = "GeoNames";
    private static final int HALF_THE_EQUATOR_METRES = 20_037_508;
    private static final int BUFFER_BYTES = 1 << 16;

    private final GazetteerFiles files;

    public GazetteerReader(GazetteerFiles files) {
        this.files = files;
    }

    /** The built-in places, in the file's order. */
    public List<Place> readPlaces() {
        Map<String, Place> places = new HashMap<>();
        Map<String, PlaceFileRow> rows = new HashMap<>();
        List<Place> inOrder = new ArrayList<>();
        readRows(PLACES, PLACE_COLUMNS, files, row -> {
            Place place = place(row);
            if (places.put(place.id(), place) != null) {
                throw row.fault("id", "'" + place.id() + "' stands in an earlier row too");
            }
            rows.put(place.id(), row);
            inOrder.add(place);
        });
        inOrder.forEach(place -> requireParents(place, places, rows));
        return inOrder;
    }

    private static Place place(PlaceFileRow row) {
        return new Place(
                new PlaceId(row.required("id")),
                PlaceKind.find(row.text("kind"))
                        .orElseThrow(() -> row.fault("kind", "'" + row.text("kind") + "' is not a kind of place")),
                new PlaceNames(
                        row.required("name"),
                        ArabicName.ofNullable(emptyToNull(row.text("name_ar"))),
                        row.list("names").stream().map(PlaceName::of).toList()),
                new Position(
                        row.point("lat", "lon"),
                        row.integer("radius_m", 1, HALF_THE_EQUATOR_METRES),
                        row.required("basis")),
                Containment.in(row.country("country")).within(emptyToNull(row.text("parent_id"))),
                null,
                List.of());
    }

    private static void requireParents(Place place, Map<String, Place> places, Map<String, PlaceFileRow> rows) {
        Set<String> seen = new HashSet<>();
        Place child = place;
        for (String parent = child.parentId(); parent != null; parent = child.parentId()) {
            Place found = places.get(parent);
            PlaceFileRow row = rows.get(child.id());
            if (row != null && (found == null || !seen.add(parent))) {
                String fault = found == null ? "is no place of this file" : "lies in itself by its parents";
                throw row.fault("parent_id", "'" + parent + "' " + fault);
            }
            if (found == null) {
                return;
            }
            child = found;
        }
    }

    /** Takes the world's places in, in the file's order; {@link PlaceTable#forEachDuplicateId} tells whether an id stands twice. */
    public void readWorld(PlaceTable.Builder table) {
        readRows(
                WORLD,
                WORLD_COLUMNS,
                name -> new GZIPInputStream(files.open(name), BUFFER_BYTES),
                row -> table.add(worldPlace(row)));
    }

    private static PlaceRow worldPlace(PlaceFileRow row) {
        requireGeonamesId(row);
        int population = row.integer("population", 0, Integer.MAX_VALUE);
        PlaceKind kind = Settlement.kindOf(population);
        return new PlaceRow(
                ListEntry.of(GEONAMES, row.text("id"), kind),
                new RowNames(row.required("name"), new TaggedNames(row.text("names")), null),
                new Position(row.point("lat", "lon"), Settlement.radiusMetres(kind, population), WORLD_BASIS),
                Containment.in(row.country("country"), row.text("admin1")),
                References.NONE,
                population == 0 ? PlaceRow.UNKNOWN : population,
                null);
    }

    private static void requireGeonamesId(PlaceFileRow row) {
        String id = row.text("id");
        boolean number = id.length() > 2 && id.startsWith("gn");
        for (int i = 2; i < id.length(); i++) {
            number &= id.charAt(i) >= '0' && id.charAt(i) <= '9';
        }
        if (!number) {
            throw row.fault("id", "'" + id + "' is not gn and a GeoNames id");
        }
    }

    private static void readRows(
            String file, List<String> columns, GazetteerFiles opener, Consumer<PlaceFileRow> consumer) {
        try (InputStream bytes = opener.open(file);
                Reader text = new InputStreamReader(bytes, StandardCharsets.UTF_8.newDecoder());
                CsvReader<CsvRecord> records =
                        CsvReader.builder().detectBomHeader(false).ofCsvRecord(text)) {
            Iterator<CsvRecord> record = records.iterator();
            List<String> header = record.hasNext() ? List.copyOf(record.next().getFields()) : List.of();
            if (!header.equals(columns)) {
                throw new GazetteerException(file, 1, String.join(",", header), "the columns must be " + columns);
            }
            Map<String, Integer> places = HashMap.newHashMap(header.size());
            header.forEach(column -> places.put(column, places.size()));
            while (record.hasNext()) {
                consumer.accept(PlaceFileRow.of(file, places, record.next()));
            }
        } catch (IOException | UncheckedIOException | CsvParseException e) {
            throw new GazetteerException(file, "cannot be read: " + e.getMessage(), e);
        }
    }

    private static @Nullable String emptyToNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
