package org.strikemap.supply;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Takes out of the jars within the program's jar what is not to be shipped. */
final class SlimJar {

    private static final String LIBRARIES = "BOOT-INF/lib/";

    private SlimJar() {}

    /**
     * Writes a jar anew, in the same order and with the same times, but for what is left out of the jars in it and for the Java that it
     * was built with. Done twice it is as done once.
     *
     * @param jar a jar with others in it, as Spring Boot packs them
     * @param contents the carriers, and what of them is not shipped
     * @throws IllegalStateException when a carrier that something is left out of is not in the jar
     */
    static void rewrite(Path jar, List<Contents> contents) throws IOException {
        Path slim = jar.resolveSibling(jar.getFileName() + ".slim");
        List<Contents> carriers = contents.stream()
                .filter(carrier -> carrier.families().stream().anyMatch(family -> !family.shipped()))
                .toList();
        int found = 0;
        try (ZipFile from = new ZipFile(jar.toFile());
                ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(slim))) {
            for (ZipEntry entry : Collections.list(from.entries())) {
                try (InputStream in = from.getInputStream(entry)) {
                    byte[] bytes = in.readAllBytes();
                    Optional<Contents> carrier = carriers.stream()
                            .filter(candidate -> entry.getName().equals(LIBRARIES + fileName(candidate)))
                            .findAny();
                    if (carrier.isPresent()) {
                        found++;
                        bytes = slim(bytes, carrier.get());
                    } else if (entry.getName().equals(JarFile.MANIFEST_NAME)) {
                        bytes = withoutJavaOfTheBuild(bytes);
                    }
                    put(entry, bytes, to);
                }
            }
        }
        if (found != carriers.size()) {
            throw new IllegalStateException("not all of these are in %s: %s"
                    .formatted(jar, carriers.stream().map(SlimJar::fileName).toList()));
        }
        Files.move(slim, jar, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Maven's jar plugin names the Java that runs Maven, by which two builds of one commit would differ. */
    private static byte[] withoutJavaOfTheBuild(byte[] manifest) {
        return new String(manifest, StandardCharsets.UTF_8)
                .replaceAll("Build-(Tool-)?Jdk-Spec: .*\\R", "")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String fileName(Contents carrier) {
        String coordinates = carrier.carrier();
        return coordinates.substring(coordinates.indexOf(':') + 1).replace(':', '-') + ".jar";
    }

    private static byte[] slim(byte[] jar, Contents carrier) throws IOException {
        ByteArrayOutputStream slim = new ByteArrayOutputStream(jar.length);
        try (ZipInputStream from = new ZipInputStream(new ByteArrayInputStream(jar));
                ZipOutputStream to = new ZipOutputStream(slim)) {
            for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                if (!carrier.leavesOut(entry.getName())) {
                    put(entry, from.readAllBytes(), to);
                }
            }
        }
        return slim.toByteArray();
    }

    /** Jars within the jar lie in it uncompressed, as Spring Boot must have them; everything else is as it was. */
    private static void put(ZipEntry entry, byte[] bytes, ZipOutputStream to) throws IOException {
        ZipEntry copy = new ZipEntry(entry.getName());
        copy.setTimeLocal(entry.getTimeLocal());
        copy.setMethod(entry.getMethod());
        if (entry.getMethod() == ZipEntry.STORED) {
            CRC32 crc = new CRC32();
            crc.update(bytes);
            copy.setCrc(crc.getValue());
            copy.setSize(bytes.length);
        }
        to.putNextEntry(copy);
        to.write(bytes);
        to.closeEntry();
    }
}
