package org.strikemap.gazetteer;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * The file of imported places, {@code gazetteer/places.csv.gz} in the folder of the data: CSV as {@link PlaceRowCsv} has it, in
 * UTF-8, compressed with gzip. A comment at its head for each file that was imported makes places and sources one state.
 */
public final class ImportedPlaces {

    private static final String FILE = "places.csv.gz";
    private static final int BUFFER_BYTES = 1 << 16;

    private ImportedPlaces() {}

    /** Where the file lies in a folder of data. */
    public static Path fileIn(Path dataFolder) {
        return dataFolder.resolve("gazetteer").resolve(FILE);
    }

    /**
     * Reads the file.
     *
     * @param bytes the file, which is closed
     * @param file its name in messages
     * @param rows takes each row, in the file's order
     * @return the files that were imported
     * @throws GazetteerException if it cannot be used
     */
    static List<ImportedFile> read(InputStream bytes, String file, Consumer<PlaceRow> rows) {
        List<ImportedFile> imported = new ArrayList<>();
        try (InputStream unpacked = new GZIPInputStream(bytes, BUFFER_BYTES);
                Reader text = new InputStreamReader(unpacked, StandardCharsets.UTF_8.newDecoder());
                CsvReader<CsvRecord> records = CsvReader.builder()
                        .detectBomHeader(false)
                        .commentStrategy(CommentStrategy.READ)
                        .ofCsvRecord(text)) {
            Map<String, Integer> columns = new HashMap<>();
            for (CsvRecord record : records) {
                if (record.isComment()) {
                    imported.add(ImportedFile.ofComment(record.getField(0)));
                } else if (columns.isEmpty()) {
                    record.getFields().forEach(column -> columns.put(column, columns.size()));
                    requireColumns(file, record);
                } else {
                    rows.accept(PlaceRowCsv.read(PlaceFileRow.of(file, columns, record)));
                }
            }
        } catch (IOException | UncheckedIOException | CsvParseException | IllegalArgumentException e) {
            throw new GazetteerException(file, "cannot be read: " + e.getMessage(), e);
        }
        return imported;
    }

    private static void requireColumns(String file, CsvRecord header) {
        if (!header.getFields().equals(PlaceRowCsv.COLUMNS)) {
            throw new GazetteerException(
                    file,
                    header.getStartingLineNumber(),
                    String.join(",", header.getFields()),
                    "the columns must be " + PlaceRowCsv.COLUMNS);
        }
    }

    /** Writes the file; the bytes stay open. */
    static void write(OutputStream bytes, List<ImportedFile> imported, List<PlaceRow> rows) throws IOException {
        GZIPOutputStream packed = new GZIPOutputStream(bytes, BUFFER_BYTES);
        Writer text = new OutputStreamWriter(packed, StandardCharsets.UTF_8);
        CsvWriter csv = CsvWriter.builder().build(text);
        try {
            imported.forEach(file -> csv.writeComment(file.toComment()));
            csv.writeRecord(PlaceRowCsv.COLUMNS);
            rows.forEach(row -> PlaceRowCsv.write(row, csv));
            csv.flush();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        packed.finish();
    }
}
