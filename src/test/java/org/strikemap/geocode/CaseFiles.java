package org.strikemap.geocode;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** The cases that are kept as data: every CSV file of a folder below {@code src/test/resources/cases}, in order of name. */
final class CaseFiles {

    private CaseFiles() {}

    /** Each case with the name of its file. */
    static Stream<Arguments> read(String folder) {
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/cases", folder))) {
            return files.sorted().toList().stream()
                    .flatMap(file ->
                            rows(file).stream().map(row -> Arguments.of(String.valueOf(file.getFileName()), row)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<NamedCsvRecord> rows(Path file) {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
            return rows.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
