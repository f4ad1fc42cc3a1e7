package org.strikemap.reader;

import java.io.InputStream;
import java.util.List;
import org.strikemap.source.Source;
import org.strikemap.source.SourceType;

/** Reads {@code documented/sources.csv}: the sources that claims name by id. */
public final class SourceCsv {

    private static final List<String> COLUMNS = List.of("id", "name", "type", "country", "repeats");

    private SourceCsv() {}

    /**
     * Reads the whole table.
     *
     * @throws ReaderException if a row is bad: the file is ours and must be right
     */
    public static List<Source> read(InputStream in, String file) {
        return new CsvTable<>(COLUMNS, List.of("id", "name", "type"), (line, cells) -> source(cells))
                .read(in)
                .allOf(file);
    }

    private static Source source(RowFields cells) {
        return new Source(
                cells.get("id"),
                cells.get("name"),
                cells.getWord("type", SourceType.class),
                cells.find("country", ClaimCsv::country),
                cells.find("repeats"));
    }
}
