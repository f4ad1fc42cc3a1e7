package org.strikemap.placelist;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.strikemap.gazetteer.Containment;
import org.strikemap.gazetteer.GazetteerException;
import org.strikemap.gazetteer.LanguageTaggedNames;
import org.strikemap.gazetteer.ListEntry;
import org.strikemap.gazetteer.OutlineText;
import org.strikemap.gazetteer.PlaceFileRow;
import org.strikemap.gazetteer.PlaceKind;
import org.strikemap.gazetteer.PlaceName;
import org.strikemap.gazetteer.PlaceRow;
import org.strikemap.gazetteer.PlaceRowCsv;
import org.strikemap.gazetteer.Position;
import org.strikemap.gazetteer.References;
import org.strikemap.gazetteer.RowNames;
import org.strikemap.gazetteer.Settlement;
import org.strikemap.gazetteer.TaggedNames;
import org.strikemap.geo.ArabicName;

/**
 * Reads CSV (UTF-8, RFC 4180) with a header: the columns in which imported places are kept, or those of {@code places.csv}, in
 * any order. {@code id}, {@code name}, {@code lat} and {@code lon} are required; others may be missing, and further ones are
 * left alone.
 */
final class PlaceCsvReader implements PlaceReader {

    static final List<String> REQUIRED = List.of("id", "name", "lat", "lon");

    @Override
    public void read(InputStream bytes, PlaceImportRequest request, PlaceCollector rows) throws IOException {
        Reader text = new InputStreamReader(bytes, StandardCharsets.UTF_8.newDecoder());
        CsvReader<CsvRecord> records = CsvReader.builder()
                .detectBomHeader(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .commentStrategy(CommentStrategy.SKIP)
                .ofCsvRecord(text);
        Map<String, Integer> columns = new HashMap<>();
        try {
            for (CsvRecord record : records) {
                if (columns.isEmpty()) {
                    record.getFields().forEach(column -> columns.put(plain(column), columns.size()));
                    requireColumns(columns, request.fileName());
                } else {
                    PlaceFileRow row = PlaceFileRow.of(request.fileName(), columns, record);
                    rows.take(row, taken -> take(taken, record.getFieldCount(), columns.size(), request, rows));
                }
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (CsvParseException e) {
            throw new GazetteerException(request.fileName(), "is no CSV: " + e.getMessage(), e);
        }
    }

    private static String plain(String column) {
        return column.strip().replace("\uFEFF", "");
    }

    private static void requireColumns(Map<String, Integer> columns, String file) {
        for (String column : REQUIRED) {
            if (!columns.containsKey(column)) {
                throw new GazetteerException(file, 1, column, "there is no such column in the header");
            }
        }
    }

    private static void take(PlaceFileRow row, int width, int wanted, PlaceImportRequest request, PlaceCollector rows) {
        if (width != wanted) {
            throw row.fault("", "has " + width + " columns; the header has " + wanted);
        }
        rows.add(row, place(row, request));
    }

    private static PlaceRow place(PlaceFileRow row, PlaceImportRequest request) {
        int population = PlaceRowCsv.population(row);
        PlaceKind kind = kind(row, request.kind(), population);
        String country =
                row.text("country").isEmpty() && request.country() != null ? request.country() : row.country("country");
        String name = NameCollector.inOneLine(row.required("name"));
        String arabic = row.text("name_ar").isBlank() ? null : NameCollector.inOneLine(row.text("name_ar"));
        return new PlaceRow(
                ListEntry.of(request.source(), NameCollector.inOneLine(row.required("id")), kind),
                new RowNames(
                        name, new TaggedNames(LanguageTaggedNames.format(names(row))), ArabicName.ofNullable(arabic)),
                new Position(
                        row.point("lat", "lon"),
                        row.text("radius_m").isEmpty()
                                ? Settlement.radiusMetres(kind, population)
                                : PlaceRowCsv.radiusMetres(row),
                        row.text("basis").isEmpty() ? request.source() : row.text("basis")),
                Containment.in(country, row.text("region")),
                References.of(parents(row), row.list("same_as")),
                population,
                area(row));
    }

    private static PlaceKind kind(PlaceFileRow row, @Nullable PlaceKind usual, int population) {
        if (!row.text("kind").isEmpty()) {
            return PlaceRowCsv.kind(row);
        }
        return usual == null ? Settlement.kindOf(population) : usual;
    }

    private static List<String> parents(PlaceFileRow row) {
        List<String> parents = new ArrayList<>(row.list("parents"));
        if (parents.isEmpty() && !row.text("parent_id").isEmpty()) {
            parents.add(row.text("parent_id"));
        }
        return parents;
    }

    private static List<PlaceName> names(PlaceFileRow row) {
        return LanguageTaggedNames.parse(row.text("names")).stream()
                .map(name -> new PlaceName(NameCollector.inOneLine(name.text()), name.language()))
                .filter(name -> !name.text().isEmpty())
                .toList();
    }

    private static @Nullable String area(PlaceFileRow row) {
        return row.text("area").isEmpty() ? null : OutlineText.require(row, "area");
    }
}
