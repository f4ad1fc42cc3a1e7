package org.strikemap.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.strikemap.Tools;

/** GDAL's program that tells of a file what it reads in it. */
public final class Ogrinfo {

    private Ogrinfo() {}

    /** Skips a test, and says why, where Debian's gdal-bin is not installed. */
    public static void require() {
        Tools.require("ogrinfo", "gdal-bin");
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
