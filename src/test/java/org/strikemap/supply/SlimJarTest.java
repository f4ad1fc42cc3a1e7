package org.strikemap.supply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is not to be shipped is taken out of the jar, and all else stays as it is. */
class SlimJarTest {

    private static final LocalDateTime TIME = LocalDateTime.of(2020, 2, 2, 2, 2, 2);
    private static final Contents CARRIER = new Contents(
            "org.example:thing:1",
            List.of(
                    family(true, "org/"),
                    family(false, "org/bad/"),
                    family(true, "org/bad/but/good/"),
                    family(false, "bad.txt")));

    @TempDir
    private Path folder = Path.of("");

    @Test
    void whatIsLeftOutIsGoneAndAllElseIsAsItWas() throws IOException {
        Path jar = writeJar();
        SlimJar.rewrite(jar, List.of(CARRIER));
        byte[] once = Files.readAllBytes(jar);
        try (ZipFile slim = new ZipFile(jar.toFile())) {
            assertThat(slim.stream().map(ZipEntry::getName))
                    .containsExactly("META-INF/MANIFEST.MF", "z.txt", "BOOT-INF/lib/thing-1.jar");
            assertThat(slim.stream().map(ZipEntry::getTimeLocal)).containsOnly(TIME);
            assertThat(text(slim, "META-INF/MANIFEST.MF")).isEqualTo("Manifest-Version: 1.0\r\nMain-Class: A\r\n\r\n");
            assertThat(text(slim, "z.txt")).isEqualTo("z.txt");
            ZipEntry thing = slim.getEntry("BOOT-INF/lib/thing-1.jar");
            assertThat(thing.getMethod()).isEqualTo(ZipEntry.STORED);
            try (ZipInputStream in = new ZipInputStream(slim.getInputStream(thing))) {
                assertThat(in.getNextEntry()).extracting(ZipEntry::getName).isEqualTo("org/A.class");
                assertThat(in.getNextEntry()).extracting(ZipEntry::getName).isEqualTo("org/bad/but/good/C.class");
                assertThat(in.getNextEntry()).isNull();
            }
        }
        SlimJar.rewrite(jar, List.of(CARRIER));
        assertThat(Files.readAllBytes(jar)).isEqualTo(once);
    }

    @Test
    void aCarrierThatIsNotThereIsAFault() throws IOException {
        Path jar = writeJar();
        Contents other = new Contents("org.example:thing:2", CARRIER.families());
        assertThatThrownBy(() -> SlimJar.rewrite(jar, List.of(other)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("thing-2.jar");
    }

    private Path writeJar() throws IOException {
        ByteArrayOutputStream thing = new ByteArrayOutputStream();
        try (ZipOutputStream to = new ZipOutputStream(thing)) {
            for (String name : List.of("org/A.class", "org/bad/B.class", "org/bad/but/good/C.class", "bad.txt")) {
                put(name, name.getBytes(StandardCharsets.UTF_8), ZipEntry.DEFLATED, to);
            }
        }
        Path jar = folder.resolve("program.jar");
        try (OutputStream out = Files.newOutputStream(jar);
                ZipOutputStream to = new ZipOutputStream(out)) {
            String manifest =
                    "Manifest-Version: 1.0\r\nBuild-Jdk-Spec: 25\r\nBuild-Tool-Jdk-Spec: 17\r\nMain-Class: A\r\n\r\n";
            put("META-INF/MANIFEST.MF", manifest.getBytes(StandardCharsets.UTF_8), ZipEntry.DEFLATED, to);
            put("z.txt", "z.txt".getBytes(StandardCharsets.UTF_8), ZipEntry.DEFLATED, to);
            put("BOOT-INF/lib/thing-1.jar", thing.toByteArray(), ZipEntry.STORED, to);
        }
        return jar;
    }

    private static void put(String name, byte[] bytes, int method, ZipOutputStream to) throws IOException {
        CRC32 crc = new CRC32();
        crc.update(bytes);
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(TIME);
        entry.setMethod(method);
        entry.setSize(bytes.length);
        entry.setCrc(crc.getValue());
        to.putNextEntry(entry);
        to.write(bytes);
        to.closeEntry();
    }

    private static Contents.Family family(boolean shipped, String path) {
        return new Contents.Family(path, "MIT", "", shipped, false, List.of(path), List.of());
    }

    private static String text(ZipFile jar, String name) throws IOException {
        return new String(jar.getInputStream(jar.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
    }
}
