package org.strikemap.supply;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.geotools.api.filter.Filter;
import org.junit.jupiter.api.Test;
import org.strikemap.supply.Contents.Family;
import tools.jackson.databind.json.JsonMapper;

/** The list of what the GeoTools wrapper holds, against the jar itself. */
class ContentsTest {

    private final Contents wrapper = readList();

    @Test
    void whatDeclaresItselfStandsInTheListAndNothingElse() throws IOException {
        try (ZipFile jar = openJar()) {
            TreeSet<String> declared = jar.stream()
                    .filter(entry -> entry.getName().endsWith("/pom.properties"))
                    .map(entry -> coordinates(jar, entry))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(wrapper.families().stream()
                            .filter(Family::declared)
                            .flatMap(family -> family.components().stream()))
                    .containsExactlyInAnyOrderElementsOf(declared);
        }
    }

    @Test
    void everyFileBelongsToALineOfTheListAndEveryLineHasFiles() throws IOException {
        List<String> paths = wrapper.families().stream()
                .flatMap(family -> family.paths().stream())
                .toList();
        try (ZipFile jar = openJar()) {
            List<String> files = jar.stream()
                    .filter(entry -> !entry.isDirectory())
                    .map(ZipEntry::getName)
                    .toList();
            assertThat(files.stream()
                            .filter(file -> !file.startsWith("META-INF/") || file.endsWith(".class"))
                            .map(file -> file.replaceFirst("^META-INF/versions/\\d+/", ""))
                            .filter(file -> !file.equals("module-info.class"))
                            .filter(file -> paths.stream().noneMatch(file::startsWith)))
                    .isEmpty();
            assertThat(paths.stream().filter(path -> files.stream().noneMatch(file -> file.startsWith(path))))
                    .isEmpty();
        }
    }

    @Test
    void whatIsUnderALicenceThatIsNotAllowedIsLeftOut() {
        assertThat(wrapper.leavesOut("javax/media/jai/JAI.class")).isTrue();
        assertThat(wrapper.leavesOut("com/sun/media/jai/codec/ImageCodec.class"))
                .isTrue();
        assertThat(wrapper.leavesOut("META-INF/services/javax.imageio.spi.ImageReaderSpi"))
                .isTrue();
        assertThat(wrapper.leavesOut("com/sun/xml/bind/Util.class")).isFalse();
        assertThat(wrapper.leavesOut("org/geotools/referencing/CRS.class")).isFalse();
    }

    private static String coordinates(ZipFile jar, ZipEntry pom) {
        Properties properties = new Properties();
        try (InputStream in = jar.getInputStream(pom)) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        // Its three parts of the Eclipse Modeling Framework call themselves snapshots of the release that they are.
        return Stream.of("groupId", "artifactId", "version")
                .map(properties::getProperty)
                .collect(Collectors.joining(":"))
                .replaceFirst("-SNAPSHOT$", "");
    }

    private static ZipFile openJar() throws IOException {
        return new ZipFile(Path.of(Filter.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .getPath())
                .toFile());
    }

    private static Contents readList() {
        try {
            return Contents.read(Path.of("src/build/supply/contents/geotools-wrapper.json"), new JsonMapper())
                    .getFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
