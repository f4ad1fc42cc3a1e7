package org.strikemap.reader;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.strikemap.file.DataFile;

/**
 * A CSV file with a header (RFC 4180; UTF-8 with or without a byte order mark, any line ends), whose columns are found by
 * name. Rows that cannot be used are set aside as rejections, and cells that make no sense are left out
 * of theirs; they never stop the file.
 *
 * @param <T> what a row becomes
 */
public final class CsvTable<T> {

    /** The longest cell, in characters; a longer one is the mark of a quote that was never closed. */
    private static final int LONGEST_CELL = 1 << 20;

    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern LINE_END = Pattern.compile("\\r\\n|\\r|\\n");
    private static final String UNREADABLE =
            "a quote is not closed, something other than a comma follows a closing quote, or a cell is huge";

    private final List<String> known;
    private final List<String> required;
    private final boolean others;
    private final CsvRowParser<T> rowReader;
    private int rows;
    private final List<T> read = new ArrayList<>();
    private final List<Rejection> rejections = new ArrayList<>();
    private final List<Rejection> cellsLeftOut = new ArrayList<>();

    /** Makes something of a row, or throws {@link RowException}. */
    public interface CsvRowParser<T> {
        /**
         * Reads a row.
         *
         * @param line where the row begins, from 1
         */
        T read(long line, RowFields cells);
    }

    /**
     * A table that has not been read yet.
     *
     * @param known every column the file may have
     * @param required the columns it must have
     */
    public CsvTable(List<String> known, List<String> required, CsvRowParser<T> rowReader) {
        this(known, required, false, rowReader);
    }

    private CsvTable(List<String> known, List<String> required, boolean others, CsvRowParser<T> rowReader) {
        this.known = known;
        this.required = required;
        this.others = others;
        this.rowReader = rowReader;
    }

    /** A table of somebody else's, which may have any columns beside those that are required. */
    static <T> CsvTable<T> ofOthers(Collection<String> required, CsvRowParser<T> rowReader) {
        return new CsvTable<>(List.of(), List.copyOf(required), true, rowReader);
    }

    /**
     * Reads a file in UTF-8 to its end.
     *
     * @throws ReaderException if it has no header, or one with unknown, doubled or missing columns
     * @throws UncheckedIOException if its bytes cannot be had
     */
    public CsvTable<T> read(InputStream in) {
        try {
            return read(DataFile.decode(in, StandardCharsets.UTF_8), ',');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads a text to its end.
     *
     * @param separator between cells
     * @throws ReaderException if it has no header, or one with unknown, doubled or missing columns
     * @throws UncheckedIOException if it cannot be had
     */
    CsvTable<T> read(Reader text, char separator) {
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .fieldSeparator(separator)
                .maxBufferSize(LONGEST_CELL)
                .allowUnclosedQuote(false)
                .ofCsvRecord(text)) {
            readAll(csv.iterator());
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void readAll(Iterator<CsvRecord> records) {
        Map<String, Integer> columns = null;
        CsvRecord last = null;
        try {
            while (records.hasNext()) {
                last = records.next();
                if (columns == null) {
                    columns = header(last.getFields());
                } else {
                    take(last.getStartingLineNumber(), columns, last.getFields());
                }
            }
        } catch (CsvParseException e) {
            if (columns == null || last == null) {
                throw new ReaderException("line 1: " + UNREADABLE);
            }
            rows++;
            long nextLine = last.getStartingLineNumber() + 1 + lineEndsWithin(last.getFields());
            rejections.add(new Rejection(nextLine, "", "", "the file cannot be read on from here: " + UNREADABLE));
        }
        if (columns == null) {
            throw new ReaderException("the file is empty; its first line must name the columns");
        }
    }

    private static long lineEndsWithin(List<String> fields) {
        return fields.stream()
                .mapToLong(field -> LINE_END.matcher(field).results().count())
                .sum();
    }

    private Map<String, Integer> header(List<String> names) {
        Map<String, Integer> columns = new LinkedHashMap<>();
        for (String raw : names) {
            String name = BLANKS.matcher(raw.strip()).replaceAll(" ");
            if (!others && !known.contains(name)) {
                throw new ReaderException("line 1: there is no column '" + RowException.shown(name) + "'; known are "
                        + String.join(", ", known));
            }
            if (columns.put(name, columns.size()) != null) {
                throw new ReaderException("line 1: the column '" + name + "' stands there twice");
            }
        }
        for (String name : required) {
            if (!columns.containsKey(name)) {
                throw new ReaderException("line 1: the column '" + name + "' is missing");
            }
        }
        return columns;
    }

    private void take(long line, Map<String, Integer> columns, List<String> fields) {
        rows++;
        try {
            if (fields.size() != columns.size()) {
                throw new RowException(
                        "", fields.getFirst(), "has " + fields.size() + " cells; the header has " + columns.size());
            }
            RowFields cells = RowFields.lenient(line, columns, fields);
            read.add(rowReader.read(line, cells));
            cells.leftOut().forEach(fault -> cellsLeftOut.add(fault.at(line)));
        } catch (RowException e) {
            rejections.add(e.at(line));
        }
    }

    int rows() {
        return rows;
    }

    List<T> all() {
        return read;
    }

    List<Rejection> rejections() {
        return rejections;
    }

    List<Rejection> cellsLeftOut() {
        return cellsLeftOut;
    }

    /**
     * What the rows became.
     *
     * @param file the file's name, for the error
     * @throws ReaderException if any row was rejected or any cell left out, naming the first; for files that are ours and must be right
     */
    public List<T> allOf(String file) {
        List<Rejection> faults = rejections.isEmpty() ? cellsLeftOut : rejections;
        if (!faults.isEmpty()) {
            Rejection first = faults.getFirst();
            throw new ReaderException(
                    file + ", line " + first.line() + ", column " + first.column() + ": " + first.reason());
        }
        return read;
    }
}
