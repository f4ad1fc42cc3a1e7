package org.strikemap.collection;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.strikemap.edit.EditKey;
import org.strikemap.format.FeatureFormat;
import org.strikemap.html.HtmlPages;
import org.strikemap.html.PageFrame;
import org.strikemap.html.PageFrame.MapView;
import org.strikemap.html.PageLanguage;
import org.strikemap.http.Link;
import org.strikemap.query.Catalog;
import org.strikemap.snapshot.CurrentSnapshot;
import org.strikemap.table.Property;
import org.strikemap.table.Schema;
import org.strikemap.table.Table;
import tools.jackson.databind.json.JsonMapper;

/** What the API says of itself: the landing page, its conformance, its collections and their properties. */
@RestController
final class CollectionController {

    private static final String DESCRIPTION =
            "Air strikes that published reports tell of: where, when, and how many civilians were killed by whose account.";

    private final Catalog catalog;
    private final CurrentSnapshot snapshot;
    private final DocumentWriter documents;
    private final List<ItemsFormat> formats;
    private final boolean edits;

    CollectionController(
            Catalog catalog, CurrentSnapshot snapshot, List<FeatureFormat> downloads, EditKey key, JsonMapper json) {
        this.catalog = catalog;
        this.snapshot = snapshot;
        this.documents = new DocumentWriter(json);
        this.formats = ItemsFormat.listWith(downloads);
        this.edits = key.isOn();
    }

    /** The landing page (OGC API Common Part 1, 7.2). */
    record LandingPage(String title, String description, List<Link> links) {}

    /** The list of classes that this server conforms to. */
    record Conformance(List<Link> links, List<String> conformsTo) {}

    /** The list of collections. */
    record Collections(List<Link> links, List<CollectionDescription> collections) {}

    @GetMapping({"/ogc", "/ogc/"})
    void landingPage(
            @RequestParam MultiValueMap<String, String> given, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        DocumentRequest asked = DocumentRequest.read(given, request, base(request), "", DocumentForm.DOCUMENT);
        List<Link> links = asked.ownLinks("This page");
        links.addAll(landingLinks(asked.base()));
        PageFrame frame = asked.frame(asked.language().word("title"), DESCRIPTION, Map.of(), null);
        documents.write(
                asked,
                new LandingPage("Strike map", DESCRIPTION, links),
                out -> HtmlPages.landing(new HtmlPages.Landing(frame, entries(asked), landingLinks(asked.base())), out),
                request,
                response);
    }

    private static List<Link> landingLinks(String base) {
        String relation = "http://www.opengis.net/def/rel/ogc/1.0/";
        return List.of(
                new Link(base + "/api", "service-desc", ApiController.MEDIA_TYPE, "OpenAPI 3.0"),
                Link.json(base + "/conformance", "conformance", "Conformance"),
                Link.json(base + "/collections", "data", "Collections"),
                Link.json(base + "/tiles", relation + "tilesets-vector", "Vector tiles"),
                Link.json(base + "/tileMatrixSets", relation + "tiling-schemes", "Tile matrix sets"));
    }

    @GetMapping("/ogc/conformance")
    void conformance(
            @RequestParam MultiValueMap<String, String> given, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        DocumentRequest asked =
                DocumentRequest.read(given, request, base(request), "/conformance", DocumentForm.DOCUMENT);
        List<String> classes = ConformanceClasses.list(edits);
        String title = asked.language().word("page.conformance");
        documents.write(
                asked,
                new Conformance(asked.ownLinks(title), classes),
                out -> HtmlPages.conformance(
                        new HtmlPages.Conformance(asked.frame(title, null, above(asked, null), null), classes), out),
                request,
                response);
    }

    @GetMapping("/ogc/collections")
    void collections(
            @RequestParam MultiValueMap<String, String> given, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        DocumentRequest asked =
                DocumentRequest.read(given, request, base(request), "/collections", DocumentForm.DOCUMENT);
        String title = asked.language().word("page.collections");
        List<CollectionDescription> all = Catalog.IDS.stream()
                .map(id -> CollectionDescription.of(catalog.get(id, snapshot.get()), asked.base(), asked.language()))
                .toList();
        documents.write(
                asked,
                new Collections(asked.ownLinks(title), all),
                out -> HtmlPages.collections(
                        new HtmlPages.Collections(asked.frame(title, null, above(asked, null), null), entries(asked)),
                        out),
                request,
                response);
    }

    @GetMapping("/ogc/collections/{collectionId}")
    void collection(
            @PathVariable String collectionId,
            @RequestParam MultiValueMap<String, String> given,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        DocumentRequest asked = DocumentRequest.read(
                given, request, base(request), "/collections/" + collectionId, DocumentForm.DOCUMENT);
        Table table = catalog.get(collectionId, snapshot.get());
        CollectionDescription described = CollectionDescription.of(table, asked.base(), asked.language());
        documents.write(
                asked,
                described.linkedTo(asked.ownLinks(described.title())),
                out -> HtmlPages.collection(page(described, table, asked), out),
                request,
                response);
    }

    private HtmlPages.Collection page(CollectionDescription described, Table table, DocumentRequest asked) {
        MapView map = table.extent()
                .findBox()
                .map(box -> MapView.ofBox(box.west(), box.south(), box.east(), box.north()))
                .orElse(null);
        List<@Nullable String> period = described.extent().temporal().interval().getFirst();
        String items = asked.base() + asked.path() + "/items";
        List<Link> downloads = formats.stream()
                .filter(format -> format.download() != null)
                .map(format -> new Link(items + "?f=" + format.name(), "enclosure", format.mediaType(), format.title()))
                .toList();
        return new HtmlPages.Collection(
                asked.frame(described.title(), described.description(), above(asked, null), map),
                map == null ? null : map.box(),
                day(period.getFirst()),
                day(period.getLast()),
                described.crs(),
                downloads,
                pagesOf(described.links(), asked.language()));
    }

    private static @Nullable String day(@Nullable String instant) {
        return instant == null ? null : instant.substring(0, "YYYY-MM-DD".length());
    }

    /** Those links that lead to pages for people, in their language. */
    private static List<Link> pagesOf(List<Link> links, PageLanguage language) {
        List<Link> pages = new ArrayList<>();
        for (Link link : links) {
            String last = link.href().substring(link.href().lastIndexOf('/') + 1);
            if (List.of("items", "schema", "queryables", "sortables").contains(last)) {
                pages.add(new Link(link.href() + "?f=html", link.rel(), Link.HTML, title(last, language)));
            }
        }
        return pages;
    }

    /** What a collection's features have, may be asked for, and may be ordered by, each as a JSON Schema. */
    @GetMapping("/ogc/collections/{collectionId}/{document:schema|queryables|sortables|feature-schema}")
    void schema(
            @PathVariable String collectionId,
            @PathVariable String document,
            @RequestParam MultiValueMap<String, String> given,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        String path = "/collections/" + collectionId + "/" + document;
        DocumentRequest asked = DocumentRequest.read(given, request, base(request), path, DocumentForm.SCHEMA);
        Schema schema = catalog.get(collectionId, snapshot.get()).schema();
        String title = title(document, asked.language());
        PageFrame frame = asked.frame(title, null, above(asked, schema), null);
        List<Property> properties = schema.properties();
        documents.write(
                asked,
                SchemaDocument.of(document, schema, asked.base() + path),
                out -> HtmlPages.properties(new HtmlPages.Properties(frame, properties), out),
                request,
                response);
    }

    /** What the page of a document is called, by the last part of the document's path. */
    private static String title(String document, PageLanguage language) {
        return language.word(
                switch (document) {
                    case "items" -> "page.items";
                    case "queryables" -> "page.queryables";
                    case "sortables" -> "page.sortables";
                    default -> "page.schema";
                });
    }

    /** The pages above one: the landing page, the collections and, where it is about one of them, that. */
    static Map<String, String> above(DocumentRequest asked, @Nullable Schema schema) {
        Map<String, String> above = new LinkedHashMap<>();
        above.put(asked.language().word("page.api"), "");
        if (asked.path().startsWith("/collections/")) {
            above.put(asked.language().word("page.collections"), "/collections");
        }
        if (schema != null) {
            above.put(asked.language().title(schema), "/collections/" + schema.id());
        }
        return above;
    }

    private List<HtmlPages.Entry> entries(DocumentRequest asked) {
        List<HtmlPages.Entry> entries = new ArrayList<>();
        for (String id : Catalog.IDS) {
            Schema schema = catalog.get(id, snapshot.get()).schema();
            entries.add(new HtmlPages.Entry(
                    asked.page("/collections/" + id),
                    asked.language().title(schema),
                    schema.description(),
                    asked.page("/collections/" + id + "/items")));
        }
        return entries;
    }

    /** Where {@code /ogc} is, as the client sees it. */
    static String base(HttpServletRequest request) {
        return ServletUriComponentsBuilder.fromContextPath(request).path("/ogc").toUriString();
    }
}
