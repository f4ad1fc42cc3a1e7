package org.strikemap.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** GDAL's program that tells of a file what it reads in it. */
public final class Ogrinfo {

    private Ogrinfo() {}

    /** Skips a test, and says why, where Debian's gdal-bin is not installed. */
    public static void require() {
        boolean installed = Stream.of(System.getenv("PATH").split(Pattern.quote(File.pathSeparator)))
                .anyMatch(folder -> new File(folder, "ogrinfo").canExecute());
        if (!installed) {
            System.out.println("skipped: ogrinfo is not installed (Debian package gdal-bin)");
        }
        assumeTrue(installed, "ogrinfo is not installed (Debian package gdal-bin)");
    }

    /** What it prints of the features in a format. */
    public static String of(FeatureFormat format, FeatureSelection selected, String... options)
            throws IOException, InterruptedException {
        Path file = Files.createTempFile(Path.of("target"), "features", "." + format.fileExtension());
        try {
            Files.write(file, FormatSamples.bytes(format, selected));
            List<String> command = new ArrayList<>(List.of("ogrinfo", "-ro", "-al"));
            command.addAll(List.of(options));
            command.add(file.toString());
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor()).as(output).isZero();
            return output;
        } finally {
            Files.delete(file);
        }
    }
}
