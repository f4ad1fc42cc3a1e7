package org.strikemap.geocode;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads a file of names, row by row: CSV (RFC 4180; UTF-8 with or without a byte order mark) with a header of {@code name} and optionally
 * {@code within} and {@code country}.
 */
final class NamesCsv {

    static final List<String> COLUMNS = List.of("name", "within", "country");

    private static final int LONGEST_CELL = 1 << 16;

    private NamesCsv() {}

    /**
     * A row.
     *
     * @param line where it begins, from 1
     * @param cells by column; an empty cell is left out
     * @param fault why the row cannot be used, or null
     */
    record Row(
            long line, Map<String, String> cells, @Nullable String fault) {}

    /**
     * Emits every row as it is read.
     *
     * @return whether the file was read to its end; if not, the last row's fault says why
     * @throws IllegalArgumentException if the header is missing or names other columns
     * @throws IOException if the bytes cannot be had
     */
    static boolean read(InputStream in, Consumer<Row> rows) throws IOException {
        long line = 1;
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .detectBomHeader(true)
                .maxBufferSize(LONGEST_CELL)
                .allowUnclosedQuote(false)
                .ofCsvRecord(in, StandardCharsets.UTF_8)) {
            Iterator<CsvRecord> records = csv.iterator();
            List<String> header = header(records);
            while (records.hasNext()) {
                CsvRecord record = records.next();
                line = record.getStartingLineNumber();
                rows.accept(row(line, header, record.getFields()));
            }
            return true;
        } catch (CsvParseException e) {
            String fault =
                    "the file cannot be read on after this line: a quote is not closed, something other than a comma"
                            + " follows a closing quote, or a cell is huge";
            rows.accept(new Row(line, Map.of(), fault));
            return false;
        }
    }

    private static List<String> header(Iterator<CsvRecord> records) {
        List<String> header = records.hasNext()
                ? records.next().getFields().stream().map(String::strip).toList()
                : List.of();
        boolean known = header.stream().distinct().count() == header.size() && COLUMNS.containsAll(header);
        if (!known || !header.contains(COLUMNS.getFirst())) {
            throw new IllegalArgumentException("line 1: the columns must be name and optionally within and country");
        }
        return header;
    }

    private static Row row(long line, List<String> header, List<String> fields) {
        Map<String, String> cells = new HashMap<>();
        for (int i = 0; i < Math.min(header.size(), fields.size()); i++) {
            if (!fields.get(i).isBlank()) {
                cells.put(header.get(i), fields.get(i).strip());
            }
        }
        String fault = fields.size() == header.size()
                ? null
                : "the row has " + fields.size() + " cells; the header has " + header.size();
        return new Row(line, cells, fault);
    }
}
