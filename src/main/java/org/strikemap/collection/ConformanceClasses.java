package org.strikemap.collection;

import java.util.List;
import java.util.stream.Stream;

/** The conformance classes that the tests prove, and no other. */
final class ConformanceClasses {

    private static final String SPEC = "http://www.opengis.net/spec/";

    private ConformanceClasses() {}

    /** @param edits whether this server takes edits */
    static List<String> list(boolean edits) {
        return Stream.of(common(), features(), edits ? edits() : Stream.<String>empty(), cql2(), tiles())
                .flatMap(part -> part)
                .toList();
    }

    private static Stream<String> of(String part, String... classes) {
        return Stream.of(classes).map(name -> SPEC + part + "/conf/" + name);
    }

    private static Stream<String> common() {
        return Stream.of(
                        of("ogcapi-common-1/1.0", "core", "landing-page", "json", "html", "oas30"),
                        of("ogcapi-common-2/1.0", "collections"),
                        of("ogcapi-common-3/1.0", "schemas", "returnables-and-receivables", "queryables", "sortables"))
                .flatMap(part -> part);
    }

    private static Stream<String> features() {
        return Stream.of(
                        of("ogcapi-features-1/1.0", "core", "geojson", "html", "oas30"),
                        of("ogcapi-features-2/1.0", "crs"),
                        of(
                                "ogcapi-features-3/1.0",
                                "queryables",
                                "queryables-query-parameters",
                                "filter",
                                "features-filter"),
                        of("ogcapi-features-6/1.0", "properties", "properties-features"),
                        of("ogcapi-features-8/1.0", "sortables", "sorting", "features-sorting"))
                .flatMap(part -> part);
    }

    private static Stream<String> edits() {
        return Stream.concat(
                of("ogcapi-features-4/1.0", "create-replace-delete", "update", "features"),
                Stream.of(SPEC + "ogcapi-features-4/1.0/req/optimistic-locking-etags"));
    }

    private static Stream<String> cql2() {
        return of(
                "cql2/1.0",
                "cql2-text",
                "cql2-json",
                "basic-cql2",
                "advanced-comparison-operators",
                "case-insensitive-comparison",
                "accent-insensitive-comparison",
                "basic-spatial-functions",
                "basic-spatial-functions-plus",
                "spatial-functions",
                "temporal-functions",
                "property-property",
                "arithmetic");
    }

    private static Stream<String> tiles() {
        return of(
                "ogcapi-tiles-1/1.0",
                "core",
                "tileset",
                "tilesets-list",
                "dataset-tilesets",
                "geodata-tilesets",
                "collections-selection",
                "datetime",
                "oas30",
                "mvt");
    }
}
