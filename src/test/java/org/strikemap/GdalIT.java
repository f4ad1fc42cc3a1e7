package org.strikemap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** GDAL pulls the incidents, where Debian's gdal-bin is installed. */
@ServerTest
class GdalIT {

    @LocalServerPort
    private int port;

    @BeforeEach
    void requireGdal() {
        boolean installed = Stream.of(System.getenv("PATH").split(Pattern.quote(File.pathSeparator)))
                .anyMatch(folder -> new File(folder, "ogrinfo").canExecute());
        if (!installed) {
            System.out.println("skipped: ogrinfo is not installed (Debian package gdal-bin)");
        }
        assumeTrue(installed, "ogrinfo is not installed (Debian package gdal-bin)");
    }

    @Test
    void theDownloadIsALayerOfPointsWithTypedColumns() throws IOException, InterruptedException {
        String layer = ogrinfo("-al", "-so", new Client(port).base() + "/incidents.geojson");
        assertThat(layer)
                .contains("Geometry: Point")
                .contains("Feature Count: " + matched())
                .contains("start: Date")
                .contains("killed_best: Integer")
                .contains("belligerent: String");
    }

    @Test
    void theCollectionIsReadAsOgcApiFeatures() throws IOException, InterruptedException {
        String layer = ogrinfo("-al", "-so", "OAPIF:" + new Client(port).base() + "/ogc", "incidents");
        assertThat(layer).contains("Feature Count: " + matched()).contains("killed_high: Integer");
    }

    private int matched() {
        return new Client(port).json("/incidents.geojson").at("/numberMatched").asInt();
    }

    private static String ogrinfo(String... arguments) throws IOException, InterruptedException {
        String[] command =
                Stream.concat(Stream.of("ogrinfo"), Stream.of(arguments)).toArray(String[]::new);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output;
    }
}
