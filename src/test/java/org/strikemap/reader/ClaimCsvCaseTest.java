package org.strikemap.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.strikemap.source.Source;
import org.strikemap.source.SourceType;

/**
 * The course in reading our CSV: beside each file of {@code cases/csv} stands a text that says in its first line what the file
 * shows, and below it one line for each row: {@code accepted LINE}, or {@code rejected LINE COLUMN REASON} (a dash where it is
 * the whole row), or {@code refused REASON} for the whole file.
 */
class ClaimCsvCaseTest {

    private static final Path CASES = Path.of("src/test/resources/cases/csv");

    static final List<Source> SOURCES = List.of(
            new Source("sana", "SANA", SourceType.STATE_MEDIA, "SY", null),
            new Source("afp", "Agence France-Presse", SourceType.NEWS_AGENCY, "FR", null),
            new Source("al-jazeera", "Al Jazeera English", SourceType.NEWS_AGENCY, "QA", null));

    static Stream<Path> cases() throws IOException {
        try (Stream<Path> files = Files.list(CASES)) {
            return files.filter(file -> file.toString().endsWith(".csv")).sorted().toList().stream();
        }
    }

    @Test
    void theCourseIsNumberedWithoutGaps() throws IOException {
        List<Path> files = cases().toList();
        assertThat(files).hasSizeGreaterThan(25);
        for (int i = 0; i < files.size(); i++) {
            assertThat(files.get(i).getFileName().toString()).matches(String.format("%02d-[a-z0-9-]+\\.csv", i + 1));
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everyRowIsAcceptedOrRejectedAsTheCaseSays(Path file) throws IOException {
        check(file, Files.readString(file));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void anyLineEndsWillDo(Path file) throws IOException {
        String text = Files.readString(file);
        check(file, text.replace("\n", "\r\n"));
        check(file, text.replace("\n", "\r"));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aByteOrderMarkChangesNothing(Path file) throws IOException {
        String text = Files.readString(file);
        check(file, text.startsWith("\uFEFF") ? text.substring(1) : "\uFEFF" + text);
    }

    private static void check(Path file, String csv) throws IOException {
        List<String> expected = Files.readAllLines(
                file.resolveSibling(file.getFileName().toString().replace(".csv", ".txt")));
        List<String> outcomes = expected.subList(1, expected.size());
        if (!outcomes.isEmpty() && outcomes.getFirst().startsWith("refused ")) {
            String reason = outcomes.getFirst().substring("refused ".length());
            assertThatExceptionOfType(ReaderException.class)
                    .as(expected.getFirst())
                    .isThrownBy(() -> read(csv))
                    .withMessageContaining(reason);
            return;
        }
        ReadResult reading = read(csv);
        assertThat(reading.claims().size() + reading.rejections().size()).isEqualTo(reading.rows());
        List<String> found = new ArrayList<>();
        reading.claims().forEach(row -> found.add("accepted " + row.line()));
        reading.rejections().forEach(rejection -> found.add("rejected " + inWords(rejection)));
        reading.cellsLeftOut().forEach(cell -> found.add("left out " + inWords(cell)));
        assertThat(found).as(expected.getFirst()).hasSameSizeAs(outcomes);
        for (String outcome : outcomes) {
            assertThat(found).as(expected.getFirst()).anyMatch(words -> words.startsWith(outcome));
        }
    }

    private static String inWords(Rejection rejection) {
        String column = rejection.column().isEmpty() ? "-" : rejection.column();
        return rejection.line() + " " + column + " " + rejection.reason();
    }

    private static ReadResult read(String csv) {
        return ClaimCsv.read(
                new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)), new SourceRegistry(SOURCES));
    }
}
