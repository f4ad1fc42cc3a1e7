package org.strikemap.supply;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.strikemap.supply.BillOfMaterials.Part;
import org.strikemap.supply.Contents.Family;

/** The third-party notices, a page in Markdown. */
final class Notices {

    private Notices() {}

    /**
     * Writes the page.
     *
     * @param parts everything that is shipped
     * @param contents what is known of carriers, for what is left out of them
     * @param allowed the reason for each licence
     */
    static String write(List<Part> parts, List<Contents> contents, Map<String, String> allowed) {
        StringBuilder page = new StringBuilder("""
                # Third-party notices

                Strike map is under the Apache License 2.0. It is delivered with the works of others below, each under its own licence.
                None is changed, but for what is left out as said at the end. Copyright lines and licences lie in the jars themselves;
                texts that no jar holds lie beside this page in `licences/`. Sources are where the package addresses in
                `sbom/application.cdx.json` lead to. The data under `geodata/` has a README of its own with its sources and licences.

                The program holds data of the EPSG geodetic parameter dataset, owned by the International Association of Oil & Gas
                Producers (IOGP), formerly OGP and EPSG.

                """);
        Map<String, List<Part>> byLicence =
                parts.stream().collect(Collectors.groupingBy(Part::licence, TreeMap::new, Collectors.toList()));
        byLicence.forEach((licence, works) -> {
            page.append("## ").append(licence).append("\n\n");
            for (String term : licence.split(" OR | AND ", -1)) {
                page.append(allowed.getOrDefault(term, "")).append(' ');
            }
            page.append("\n\n| name | version | in |\n|---|---|---|\n");
            works.stream()
                    .sorted(Comparator.comparing(Part::name))
                    .forEach(work ->
                            page.append("| %s | %s | %s |\n".formatted(work.name(), work.version(), work.within())));
            page.append('\n');
        });
        page.append("## Left out\n\n");
        for (Contents carrier : contents) {
            carrier.families().stream()
                    .filter(family -> !family.shipped())
                    .forEach(family -> page.append(line(family, carrier)));
        }
        return page.toString().replace(" \n", "\n");
    }

    private static String line(Family family, Contents carrier) {
        return "- %s (%s), out of %s. %s\n"
                .formatted(family.title(), String.join(", ", family.components()), carrier.carrier(), family.because());
    }
}
