package org.strikemap.collection;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.strikemap.filter.Catalog;
import org.strikemap.query.Link;
import org.strikemap.query.Parameters;
import org.strikemap.snapshot.CurrentSnapshot;
import org.strikemap.table.Schema;

/** What OGC API Features says of itself: the landing page, its conformance and its collections. */
@RestController
final class CollectionController {

    private static final String SPEC = "http://www.opengis.net/spec/";

    /** Only what the tests prove. */
    private static final List<String> CONFORMS_TO = List.of(
            SPEC + "ogcapi-common-1/1.0/conf/core",
            SPEC + "ogcapi-common-1/1.0/conf/landing-page",
            SPEC + "ogcapi-common-1/1.0/conf/json",
            SPEC + "ogcapi-common-1/1.0/conf/oas30",
            SPEC + "ogcapi-common-2/1.0/conf/collections",
            SPEC + "ogcapi-features-1/1.0/conf/core",
            SPEC + "ogcapi-features-1/1.0/conf/oas30",
            SPEC + "ogcapi-features-1/1.0/conf/geojson");

    private final Catalog catalog;
    private final CurrentSnapshot snapshot;

    CollectionController(Catalog catalog, CurrentSnapshot snapshot) {
        this.catalog = catalog;
        this.snapshot = snapshot;
    }

    /** The landing page (OGC API Common Part 1, 7.2). */
    record LandingPage(String title, String description, List<Link> links) {}

    /** The list of classes that this server conforms to. */
    record Conformance(List<String> conformsTo) {}

    /** The list of collections. */
    record Collections(List<Link> links, List<CollectionDescription> collections) {}

    @GetMapping(
            path = {"/ogc", "/ogc/"},
            produces = Link.JSON)
    LandingPage landingPage(@RequestParam MultiValueMap<String, String> given, HttpServletRequest request) {
        Parameters.of(given).rejectOthers();
        String base = base(request);
        return new LandingPage(
                "Strike map",
                "Air strikes that published reports tell of: where, when, and how many civilians were killed by whose account.",
                List.of(
                        Link.json(base, "self", "This page"),
                        new Link(base + "/api", "service-desc", ApiController.MEDIA_TYPE, "The API in OpenAPI 3.0"),
                        Link.json(base + "/conformance", "conformance", "What this server conforms to"),
                        Link.json(base + "/collections", "data", "The collections")));
    }

    @GetMapping(path = "/ogc/conformance", produces = Link.JSON)
    Conformance conformance(@RequestParam MultiValueMap<String, String> given) {
        Parameters.of(given).rejectOthers();
        return new Conformance(CONFORMS_TO);
    }

    @GetMapping(path = "/ogc/collections", produces = Link.JSON)
    Collections collections(@RequestParam MultiValueMap<String, String> given, HttpServletRequest request) {
        Parameters.of(given).rejectOthers();
        String base = base(request);
        return new Collections(
                List.of(Link.json(base + "/collections", "self", "The collections")),
                Catalog.IDS.stream()
                        .map(id -> CollectionDescription.of(catalog.get(id, snapshot.get()), base, language(request)))
                        .toList());
    }

    @GetMapping(path = "/ogc/collections/{collectionId}", produces = Link.JSON)
    CollectionDescription collection(
            @PathVariable String collectionId,
            @RequestParam MultiValueMap<String, String> given,
            HttpServletRequest request) {
        Parameters.of(given).rejectOthers();
        return CollectionDescription.of(catalog.get(collectionId, snapshot.get()), base(request), language(request));
    }

    /** What a collection's features have, may be asked for, and may be ordered by, each as a JSON Schema. */
    @GetMapping(path = "/ogc/collections/{collectionId}/{document:schema|queryables|sortables}", produces = Link.SCHEMA)
    Map<String, Object> schema(
            @PathVariable String collectionId,
            @PathVariable String document,
            @RequestParam MultiValueMap<String, String> given,
            HttpServletRequest request) {
        Parameters.of(given).rejectOthers();
        Schema schema = catalog.get(collectionId, snapshot.get()).schema();
        String address = base(request) + "/collections/" + collectionId + "/" + document;
        return switch (document) {
            case "schema" -> SchemaDocument.returnables(schema, address);
            case "queryables" -> SchemaDocument.queryables(schema, address);
            default -> SchemaDocument.sortables(schema, address);
        };
    }

    private static String language(HttpServletRequest request) {
        return request.getLocale().getLanguage();
    }

    /** Where {@code /ogc} is, as the client sees it. */
    static String base(HttpServletRequest request) {
        return ServletUriComponentsBuilder.fromContextPath(request).path("/ogc").toUriString();
    }
}
