package org.strikemap.file;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFileTest {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    @TempDir
    private Path folder = Path.of("");

    private DataFile file(byte[] bytes) throws IOException {
        return DataFile.of(Files.write(folder.resolve("a.csv"), bytes), "a.csv", null);
    }

    private static String text(DataFile file) throws IOException {
        try (Reader text = file.open(read -> {})) {
            return new BufferedReader(text).lines().collect(Collectors.joining("\n"));
        }
    }

    @Test
    void tellsTheEncodingFromTheBytes() throws IOException {
        assertThat(file("Hôpital حلب".getBytes(UTF_8)).charset()).isEqualTo(UTF_8);
        assertThat(file("Hôpital".getBytes(WINDOWS)).charset()).isEqualTo(WINDOWS);
        assertThat(file(("a".repeat(1 << 17) + "ô").getBytes(WINDOWS)).charset())
                .isEqualTo(WINDOWS);
        assertThat(file(new byte[0]).charset()).isEqualTo(UTF_8);
        for (Charset charset : List.of(UTF_8, UTF_16BE, UTF_16LE)) {
            DataFile marked = file("\uFEFFHôpital حلب".getBytes(charset));
            assertThat(marked.charset()).isEqualTo(charset);
            assertThat(text(marked)).isEqualTo("Hôpital حلب");
        }
    }

    @Test
    void takesAnEncodingThatIsGiven() throws IOException {
        Path path = Files.write(folder.resolve("b.csv"), "حلب".getBytes(Charset.forName("windows-1256")));
        assertThat(text(DataFile.of(path, "b", Charset.forName("windows-1256"))))
                .isEqualTo("حلب");
    }

    @Test
    void unpacksAndKnowsABrokenPackage() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write("Hospital".getBytes(UTF_8));
        }
        byte[] whole = packed.toByteArray();
        DataFile file = file(whole);
        assertThat(text(file)).isEqualTo("Hospital");
        assertThat(file.sha256()).isEqualTo(Sha256.sha256(List.of(whole)));
        assertThat(file.size()).isEqualTo(whole.length);
        byte[] cut = Arrays.copyOf(whole, whole.length - 4);
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> file(cut));
    }
}
