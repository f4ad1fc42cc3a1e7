package org.strikemap.supply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.strikemap.Tools;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A licence that the program cannot be shipped with fails the build. */
class LicenceRulesTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Path LISTS = Path.of("src/build/supply");

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void writeWhatTheBuildWrites() throws IOException {
        Tools.requireBillOfMaterials();
        Files.createDirectories(folder.resolve("META-INF"));
        Files.copy(
                Path.of("target/classes/META-INF/build-info.properties"),
                folder.resolve("META-INF/build-info.properties"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GPL-2.0-only",
                "GPL-3.0-or-later",
                "AGPL-3.0-only",
                "LicenseRef-Sun-Binary-Code",
                "The Somebody License",
                "Apache-2.0 AND GPL-3.0-only",
                ""
            })
    void aJarUnderAnotherLicenceFailsTheBuild(String licence) throws IOException {
        Path bill = billWith(licence);
        assertThatThrownBy(() -> SupplyChain.describe(bill, LISTS, folder))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("org.example:thing");
        assertThat(folder.resolve("META-INF/THIRD-PARTY.md")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"MIT", "GPL-3.0-only OR MIT", "GPL-2.0-only WITH Classpath-exception-2.0", "MIT AND ISC"})
    void aJarUnderALicenceThatMayBeChosenDoesNot(String licence) throws IOException {
        SupplyChain.describe(billWith(licence), LISTS, folder);
        assertThat(folder.resolve("META-INF/THIRD-PARTY.md")).content().contains("| org.example:thing | 1 |");
    }

    @Test
    void aListForAVersionThatIsNotThereFailsTheBuild() throws IOException {
        ObjectNode bill = mavens();
        bill.withArray("components").forEach(component -> {
            if (component.path("name").asString().equals("geotools-wrapper")) {
                ((ObjectNode) component).put("version", "9");
            }
        });
        Path file = folder.resolve("bill.json");
        JSON.writeValue(file.toFile(), bill);
        assertThatThrownBy(() -> SupplyChain.describe(file, LISTS, folder))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("org.datasyslab:geotools-wrapper:1.8.1-33.1");
    }

    private Path billWith(String licence) {
        ObjectNode bill = mavens();
        ObjectNode thing = ((ArrayNode) bill.required("components"))
                .addObject()
                .put("group", "org.example")
                .put("name", "thing")
                .put("version", "1");
        if (!licence.isEmpty()) {
            thing.putArray("licenses").addObject().put("expression", licence);
        }
        Path file = folder.resolve("bill.json");
        JSON.writeValue(file.toFile(), bill);
        return file;
    }

    private static ObjectNode mavens() {
        return (ObjectNode) JSON.readTree(Path.of("target/sbom/maven.json").toFile());
    }
}
