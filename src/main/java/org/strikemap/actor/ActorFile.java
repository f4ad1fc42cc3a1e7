package org.strikemap.actor;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/** Reads the tables of this package: CSV files of ours in the program, so that the first row that is wrong stops the reading. */
final class ActorFile {

    private ActorFile() {}

    /** @throws IllegalArgumentException if the file is missing, or a row is wrong, whose line is told then */
    static void read(String name, Consumer<NamedCsvRecord> consumer) {
        try (InputStream bytes = ActorFile.class.getResourceAsStream("/geodata/" + name)) {
            if (bytes == null) {
                throw new IllegalArgumentException("there is no " + name);
            }
            read(name, new InputStreamReader(bytes, StandardCharsets.UTF_8), consumer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void read(String name, InputStreamReader text, Consumer<NamedCsvRecord> consumer)
            throws IOException {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(text)) {
            for (NamedCsvRecord row : rows) {
                try {
                    consumer.accept(row);
                } catch (RuntimeException e) {
                    throw new IllegalArgumentException(
                            name + ", line " + row.getStartingLineNumber() + ": " + e.getMessage(), e);
                }
            }
        }
    }

    /** The parts of a cell, between bars. */
    static List<String> list(String cell) {
        return cell.isEmpty() ? List.of() : Arrays.asList(cell.split("\\|", -1));
    }
}
