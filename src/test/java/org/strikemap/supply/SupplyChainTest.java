package org.strikemap.supply;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.strikemap.Tools;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the build wrote down of the program, where the program finds it. */
class SupplyChainTest {

    @BeforeAll
    static void maybeNothingWasWritten() {
        Tools.requireBillOfMaterials();
    }

    @Test
    void theBillNamesEveryJarOfTheClassPathAndWhatTheWrapperHides() throws IOException {
        JsonNode bill = new JsonMapper().readTree(read("/META-INF/sbom/application.cdx.json"));
        List<String> addresses = bill.findValuesAsString("purl");
        assertThat(addresses)
                .contains(
                        "pkg:maven/com.google.guava/guava@33.4.0-jre",
                        "pkg:maven/org.hsqldb/hsqldb@2.7.2",
                        "pkg:generic/epsg-dataset@11.031",
                        "pkg:npm/leaflet@1.9.4",
                        "pkg:maven/org.geotools/gt-referencing@33.1")
                .noneMatch(address -> address.contains("jai_core"));
        assertThat(bill.findValuesAsString("bom-ref")).doesNotHaveDuplicates();
        List<String> jars = jarsOf(bill);
        List<String> classPath = Arrays.stream(
                        System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .map(entry -> Path.of(entry).getFileName().toString())
                .toList();
        assertThat(classPath).containsAll(jars);
    }

    @Test
    void nothingShippedOfTheWrapperIsInAnotherJarTooSoThatTheirOrderDoesNotMatter() throws IOException {
        List<String> jars = jarsOf(new JsonMapper().readTree(read("/META-INF/sbom/application.cdx.json")));
        Contents wrapper = Contents.read(Path.of("src/build/supply/contents/geotools-wrapper.json"), new JsonMapper())
                .getFirst();
        Set<String> shipped = new HashSet<>();
        Set<String> twice = new TreeSet<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            if (jars.contains(Path.of(entry).getFileName().toString())) {
                try (ZipFile jar = new ZipFile(entry)) {
                    jar.stream()
                            .map(ZipEntry::getName)
                            .filter(name -> name.endsWith(".class") && !name.endsWith("module-info.class"))
                            .filter(name -> !entry.contains("geotools-wrapper") || !wrapper.leavesOut(name))
                            .filter(name -> !shipped.add(name))
                            .forEach(twice::add);
                }
            }
        }
        assertThat(shipped).hasSizeGreaterThan(20_000);
        assertThat(twice).isEmpty();
    }

    private static List<String> jarsOf(JsonNode bill) {
        return StreamSupport.stream(bill.path("components").spliterator(), false)
                .map(jar ->
                        jar.path("name").asString() + "-" + jar.path("version").asString() + ".jar")
                .toList();
    }

    @Test
    void theNoticesNameEveryComponentOfTheBill() throws IOException {
        String notices = read("/META-INF/THIRD-PARTY.md");
        new JsonMapper()
                .readTree(read("/META-INF/sbom/application.cdx.json"))
                .path("components")
                .findParents("purl")
                .forEach(component -> assertThat(notices)
                        .contains(component.path("name").asString() + " | "
                                + component.path("version").asString("") + " |"));
        assertThat(notices).contains("EPSG geodetic parameter dataset", "## LGPL-2.1-only", "Left out");
    }

    @Test
    void theTextsOfLicencesThatNoJarHoldsAreThere() throws IOException {
        try (Stream<Path> texts = Files.list(Path.of("src/build/supply/texts"))) {
            for (Path text : texts.toList()) {
                assertThat(read("/META-INF/licences/" + text.getFileName())).contains("GENERAL PUBLIC LICENSE");
            }
        }
    }

    private static String read(String resource) throws IOException {
        try (InputStream in = Objects.requireNonNull(SupplyChainTest.class.getResourceAsStream(resource))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
