package org.strikemap.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.strikemap.file.DataFile;

/** Files that are none, or whose rows make no sense, in every format: each is told of, and none fills the memory. */
class NonsenseFilesTest {

    private static final int HUGE = 64 << 20;
    private static final long BOUND_BYTES = 48L << 20;
    private static final String YAML = """
            incident_key: a
            date: b
            source: {constant: m}
            """;

    @TempDir
    private Path folder = Path.of("");

    private ReadResult read(byte[] bytes, @Nullable ClaimFormat format, @Nullable Charset encoding) throws IOException {
        return read(Files.write(folder.resolve("file"), bytes), format, encoding);
    }

    private static ReadResult read(Path path, @Nullable ClaimFormat format, @Nullable Charset encoding)
            throws IOException {
        String mapping = format == ClaimFormat.MAPPED ? YAML : null;
        ClaimFileReader files = new ClaimFileReader(id -> Optional.empty(), (file, layer, rows) -> {
            throw new ReaderException("no layer is read here");
        });
        return files.read(
                DataFile.of(path, "file", encoding),
                new ClaimFileReader.ReadOptions(format, mapping, null, false),
                new SourceRegistry(ClaimCsvCaseTest.SOURCES),
                bytes -> {});
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        }
        return packed.toByteArray();
    }

    @ParameterizedTest
    @EnumSource(ClaimFormat.class)
    void bytesOfAnythingAreNoClaims(ClaimFormat format) throws IOException {
        Random random = new Random(20170608);
        for (int round = 0; round < 20; round++) {
            byte[] bytes = new byte[1 + random.nextInt(5_000)];
            random.nextBytes(bytes);
            for (byte[] file : List.of(bytes, gzip(bytes), new byte[4_000])) {
                for (ClaimFormat asked : Arrays.asList(format, null)) {
                    try {
                        ReadResult reading = read(file, asked, null);
                        assertThat(reading.claims()).isEmpty();
                        assertThat(reading.rejections()).hasSize(reading.rows());
                    } catch (ReaderException e) {
                        assertThat(e.getMessage()).isNotBlank().doesNotContain("\0");
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(ClaimFormat.class)
    void anEmptyFileIsRefusedOrHasNoRows(ClaimFormat format) throws IOException {
        for (byte[] file : List.of(new byte[0], text("\uFEFF"), text("\n\n"), gzip(new byte[0]))) {
            try {
                assertThat(read(file, format, null).rows()).isZero();
                assertThat(format).isEqualTo(ClaimFormat.JSONL);
            } catch (ReaderException e) {
                assertThat(e.getMessage()).isNotBlank();
            }
        }
    }

    @Test
    void aPackageThatIsCutOrUnpacksWithoutEndIsRefused() throws IOException {
        String rows = IntStream.range(0, 2_000)
                .mapToObj(row -> "k" + row + ",2017-06-08,sana\n")
                .collect(Collectors.joining());
        byte[] whole = gzip(text("incident_key,date,source\n" + rows));
        assertThat(read(whole, null, null).claims()).hasSize(2_000);
        for (int length : new int[] {3, 12, whole.length / 2, whole.length - 1}) {
            assertThatExceptionOfType(IOException.class)
                    .as("the first %d bytes", length)
                    .isThrownBy(() -> read(Arrays.copyOf(whole, length), null, null));
        }
        Path bomb = folder.resolve("bomb.gz");
        try (OutputStream gzip = new GZIPOutputStream(Files.newOutputStream(bomb))) {
            new Generated("incident_key,date,source\n", " ", "", 2 * HUGE).transferTo(gzip);
        }
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> read(bomb, null, null))
                .withMessageContaining("unpacks to more than a table can be");
    }

    @Test
    void aLineOfSixtyFourMebibytesIsReadInBoundedMemory() throws IOException {
        String point = "{\"type\": \"FeatureCollection\", \"features\": [{\"type\": \"Feature\", ";
        boundedly("incident_key,date,source\n", "x", "\n", null, "cannot be read on from here");
        boundedly("incident_key,date,source\nraqqa,2017-06-08,sana\n", "\"\"", "", null, "cannot be read on from here");
        boundedly("incident_key,date,source\n", "1,", "\n", null, "cannot be read on from here");
        boundedly("{\"note\": \"", "x", "\"}\n", ClaimFormat.JSONL, "is longer than");
        boundedly(point + "\"properties\": {\"note\": \"", "x", "\"}}]}", ClaimFormat.GEOJSON, "maximum allowed");
        boundedly(
                point + "\"geometry\": {\"type\": \"Polygon\", \"coordinates\": [[[1, 2]",
                ", [1, 2]",
                "]]}}, 5]}",
                ClaimFormat.GEOJSON,
                "is larger than");
        boundedly("", "x", "", ClaimFormat.UCDP, "line 1: ");
        boundedly("", "[", "", ClaimFormat.GEOJSON, "is not JSON");
    }

    /** Reads a file of 64 MiB; all that is taken for it, whatever is given back meanwhile, is less than 48 MiB. */
    private void boundedly(String head, String repeated, String end, @Nullable ClaimFormat format, String told)
            throws IOException {
        Path file = folder.resolve("huge");
        try (OutputStream out = Files.newOutputStream(file)) {
            new Generated(head, repeated, end, HUGE).transferTo(out);
        }
        ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = thread.getCurrentThreadAllocatedBytes();
        String reasons;
        try {
            ReadResult reading = read(file, format, null);
            reasons = reading.rejections().stream().map(Rejection::reason).collect(Collectors.joining("; "));
        } catch (ReaderException e) {
            reasons = String.valueOf(e.getMessage());
        }
        assertThat(thread.getCurrentThreadAllocatedBytes() - before)
                .as("bytes taken for %s", head + repeated)
                .isLessThan(BOUND_BYTES);
        assertThat(reasons).contains(told);
        assertThat(reasons.length()).isLessThan(2_000);
    }

    @Test
    void anElementOfACollectionThatIsNoFeatureStopsNothing() throws IOException {
        String feature = "{\"type\": \"Feature\", \"geometry\": null, "
                + "\"properties\": {\"incident_key\": \"a%d\", \"date\": \"2017-06-08\", \"source\": \"sana\"}}";
        String wide =
                "{\"type\": \"Feature\", \"properties\": {}, \"geometry\": {\"type\": \"Polygon\", \"coordinates\": [["
                        + "1, ".repeat(200_000) + "1]]}}";
        ReadResult reading = read(
                text("{\"type\": \"FeatureCollection\", \"features\": [\n"
                        + Stream.of(feature.formatted(1), "5", wide, "[1, [2]]", "null", feature.formatted(2))
                                .collect(Collectors.joining(",\n"))
                        + "]}"),
                null,
                null);
        assertThat(reading.claims()).extracting(ReadResult.Row::line).containsExactly(2L, 7L);
        assertThat(reading.rejections()).extracting(Rejection::line).containsExactly(3L, 4L, 5L, 6L);
    }

    @Test
    void anEncodingThatIsNotTheFilesIsToldOrShowsAsItIs() throws IOException {
        byte[] latin = "incident_key,date,source,place\na,2017-06-08,sana,Hôpital\nb,2017-06-08,sana,Mill\n"
                .getBytes(Charset.forName("windows-1252"));
        assertThat(read(latin, null, null).claims()).hasSize(2);
        ReadResult asUtf8 = read(latin, null, StandardCharsets.UTF_8);
        assertThat(asUtf8.claims()).extracting(ReadResult.Row::line).containsExactly(2L, 3L);
        assertThat(asUtf8.cellsLeftOut()).singleElement().satisfies(rejection -> {
            assertThat(rejection.column()).isEqualTo("place");
            assertThat(rejection.reason()).contains("not UTF-8");
        });
        byte[] wide = "incident_key,date,source\na,2017-06-08,sana\n".getBytes(StandardCharsets.UTF_16LE);
        assertThatExceptionOfType(ReaderException.class)
                .isThrownBy(() -> read(wide, null, null))
                .withMessageContaining("--format");
        assertThat(read(wide, null, StandardCharsets.UTF_16LE).claims()).hasSize(1);
        assertThatExceptionOfType(ReaderException.class)
                .isThrownBy(() -> read(text("incident_key,date,source\na,b,c\n"), null, StandardCharsets.UTF_16BE));
    }

    @Test
    void twoHundredColumnsAreTooManyOfOursAndNoMatterInOthers() throws IOException {
        String many = IntStream.range(0, 200).mapToObj(i -> ",c" + i).collect(Collectors.joining());
        assertThatExceptionOfType(ReaderException.class)
                .isThrownBy(() -> read(text("incident_key,date,source" + many + "\n"), null, null))
                .withMessageContaining("there is no column 'c0'");
        ReadResult mapped = read(
                text("a,b" + many + "\nk,2017-06-08" + ",".repeat(200) + "\nk,2017-06-08" + ",".repeat(199) + "\n"),
                ClaimFormat.MAPPED,
                null);
        assertThat(mapped.rejections())
                .extracting(Rejection::reason)
                .containsExactly(
                        "is not a source we know; give its source_type so that it becomes one",
                        "has 201 cells; the header has 202");
    }

    /** Columns without which a row is no claim, or one that counts for something else. */
    private static final Set<String> DECIDING = Set.of("incident_key", "date", "source", "stance", "repeats");

    /** The same row in each format whose columns are ours. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvFileSource(files = "src/test/resources/cases/nonsense/01-values.csv", numLinesToSkip = 1)
    void aValueThatMakesNoSenseCostsItsCellAndOneThatDecidesTheRowTheRow(
            String column, String value, String rejected, String reason) throws IOException {
        List<String> columns = List.of("incident_key", "date", "source", "killed_max", "injured_max", "lon", "lat");
        List<String> values = List.of("raqqa", "2017-06-08", "sana", "4", "4", "38.9", "35.9");
        String header = Stream.concat(columns.stream().filter(other -> !other.equals(column)), Stream.of(column))
                .collect(Collectors.joining(","));
        String row = Stream.concat(
                        IntStream.range(0, columns.size())
                                .filter(i -> !columns.get(i).equals(column))
                                .mapToObj(values::get),
                        Stream.of('"' + value + '"'))
                .collect(Collectors.joining(","));
        String[] names = header.split(",", -1);
        String[] cells = row.replace("\"", "").split(",", names.length);
        String members = IntStream.range(0, names.length)
                .mapToObj(i -> '"' + names[i] + "\": \"" + cells[i] + '"')
                .collect(Collectors.joining(", "));
        String feature = "{\"type\": \"FeatureCollection\", \"features\": [{\"type\": \"Feature\", \"properties\": {"
                + members + "}}]}";
        for (String file : List.of(header + "\n" + row + "\n", "{" + members + "}\n", feature)) {
            ReadResult reading = read(text(file), null, null);
            boolean decides = DECIDING.contains(rejected);
            assertThat(reading.claims()).as(file).hasSize(decides ? 0 : 1);
            assertThat(reading.cellsLeftOut()).as(file).hasSize(decides ? 0 : 1);
            assertThat(decides ? reading.rejections() : reading.cellsLeftOut())
                    .as(file)
                    .singleElement()
                    .satisfies(rejection -> {
                        assertThat(rejection.column()).isEqualTo(rejected);
                        assertThat(rejection.reason()).contains(reason);
                    });
        }
    }

    /** Bytes that are made when they are read: a beginning, the same again and again, and an end. */
    private static final class Generated extends InputStream {

        private final byte[] head;
        private final byte[] repeated;
        private final byte[] end;
        private final long size;
        private long position;

        Generated(String head, String repeated, String end, long size) {
            this.head = text(head);
            this.repeated = text(repeated);
            this.end = text(end);
            this.size = size - size % this.repeated.length;
        }

        @Override
        public int read() {
            long at = position++;
            if (at < head.length) {
                return head[(int) at];
            }
            at -= head.length;
            if (at < size) {
                return repeated[(int) (at % repeated.length)];
            }
            at -= size;
            return at < end.length ? end[(int) at] : -1;
        }

        @Override
        public int read(byte[] buffer, int from, int length) {
            int count = 0;
            for (int next = read(); next >= 0; next = read()) {
                buffer[from + count++] = (byte) next;
                if (count == length) {
                    return count;
                }
            }
            return count == 0 ? -1 : count;
        }
    }
}
