package org.strikemap.supply;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import java.util.stream.Stream;
import org.strikemap.supply.BillOfMaterials.Part;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Writes the bill of materials and the notices of the program, and fails on a licence that it cannot be shipped with. */
final class SupplyChain {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private SupplyChain() {}

    /**
     * Runs one of two steps of the build: {@code describe MAVENS_BOM LISTS CLASSES} or {@code slim JAR LISTS}.
     *
     * @throws IOException when a file cannot be read or written
     */
    public static void main(String[] arguments) throws IOException {
        Path first = Path.of(arguments[1]);
        Path lists = Path.of(arguments[2]);
        try {
            if (arguments[0].equals("slim")) {
                SlimJar.rewrite(first, readContents(lists));
            } else if (Files.notExists(first)) {
                System.err.println(
                        "supply chain: the CycloneDX plugin does not run where Maven is offline, so neither a bill of"
                                + " materials nor notices are written");
            } else {
                describe(first, lists, Path.of(arguments[3]));
            }
        } catch (IllegalStateException e) {
            System.err.println("supply chain: " + e.getMessage());
            System.exit(1);
        }
    }

    /**
     * Writes {@code META-INF/sbom/application.cdx.json} and {@code META-INF/THIRD-PARTY.md}.
     *
     * @param mavens the document of the CycloneDX plugin
     * @param lists the folder of the hand-made lists
     * @param classes the folder of the class path, in which the build has left {@code META-INF/build-info.properties}
     * @throws IllegalStateException when a licence is not allowed, or a list is out of date
     */
    static void describe(Path mavens, Path lists, Path classes) throws IOException {
        LicenceRules rules = LicenceRules.read(lists.resolve("licences.json"), JSON);
        List<Contents> contents = readContents(lists);
        BillOfMaterials bill = new BillOfMaterials((ObjectNode) JSON.readTree(mavens.toFile()), contents, rules);
        refuse(bill.parts().stream()
                .filter(part -> !rules.allows(part.licence()))
                .toList());
        Path target = classes.resolve("META-INF");
        Files.createDirectories(target.resolve("sbom"));
        String notices = Notices.write(bill.parts(), contents, rules.allowed());
        stamp(bill.document(), target.resolve("build-info.properties"));
        Files.writeString(target.resolve("THIRD-PARTY.md"), notices);
        Files.writeString(target.resolve("sbom/application.cdx.json"), JSON.writeValueAsString(bill.document()) + "\n");
    }

    private static List<Contents> readContents(Path lists) throws IOException {
        List<Contents> contents = new ArrayList<>();
        try (Stream<Path> files = Files.list(lists.resolve("contents"))) {
            for (Path file : files.sorted().toList()) {
                contents.addAll(Contents.read(file, JSON));
            }
        }
        return contents;
    }

    private static void refuse(List<Part> refused) {
        if (!refused.isEmpty()) {
            throw new IllegalStateException(
                    "these cannot be shipped under Apache-2.0, or nobody has yet said why they can"
                            + " (src/build/supply/licences.json): " + refused);
        }
    }

    /** Makes two builds of one commit write the same document: its time is the build's, and its number is made of what it says. */
    private static void stamp(ObjectNode document, Path buildInfo) throws IOException {
        Properties build = new Properties();
        try (InputStream in = Files.newInputStream(buildInfo)) {
            build.load(in);
        }
        ObjectNode metadata = (ObjectNode) document.required("metadata");
        metadata.put("timestamp", build.getProperty("build.time"));
        ObjectNode program = (ObjectNode) metadata.required("component");
        program.putArray("properties")
                .addObject()
                .put("name", "commit")
                .put("value", build.getProperty("build.commit"));
        byte[] text = document.toString().getBytes(StandardCharsets.UTF_8);
        document.put("serialNumber", "urn:uuid:" + UUID.nameUUIDFromBytes(text));
    }
}
