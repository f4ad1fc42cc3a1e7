package org.strikemap.collection;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;
import org.strikemap.filter.Asked;
import org.strikemap.filter.Catalog;
import org.strikemap.query.NotFoundException;
import org.strikemap.query.Parameters;
import org.strikemap.snapshot.SnapshotHistory;
import org.strikemap.table.Coordinates;
import org.strikemap.table.FeatureCollection;
import org.strikemap.table.FeatureWriter;
import org.strikemap.table.JsonBuffer;
import org.strikemap.table.Table;
import tools.jackson.databind.json.JsonMapper;

/** The features of a collection: pages of them, and one by itself (OGC API Features Part 1, 7.15 and 7.16). */
@RestController
final class ItemsController {

    private final Catalog catalog;
    private final SnapshotHistory history;
    private final JsonMapper json;

    ItemsController(Catalog catalog, SnapshotHistory history, JsonMapper json) {
        this.catalog = catalog;
        this.history = history;
        this.json = json;
    }

    @GetMapping("/ogc/collections/{collectionId}/items")
    void items(
            @PathVariable String collectionId,
            @RequestParam MultiValueMap<String, String> given,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Parameters parameters = Parameters.of(given);
        Asked asked = Asked.read(collectionId, parameters, catalog, history);
        ItemsRequest items = ItemsRequest.read(asked, parameters);
        parameters.rejectOthers();
        int matched = items.matched();
        List<Link> links = pageLinks(itemsPath(request, collectionId), given, items, matched);
        response.setContentType(Link.GEOJSON);
        FeatureWriter writer =
                new FeatureWriter(asked.table(), items.shown(), items.geometry() ? Coordinates.DEGREES : null);
        new FeatureCollection(asked.table(), writer)
                .writePage(items.page(), matched, member("links", links), response.getOutputStream());
    }

    /** @param rest a slash and the feature's id, for the ids of claims have slashes in them */
    @GetMapping("/ogc/collections/{collectionId}/items/{*rest}")
    ResponseEntity<byte[]> item(
            @PathVariable String collectionId,
            @PathVariable String rest,
            @RequestParam MultiValueMap<String, String> given,
            HttpServletRequest request) {
        Parameters parameters = Parameters.of(given);
        Asked asked = Asked.readItem(collectionId, parameters, catalog, history);
        Table table = asked.table();
        FeatureWriter writer = new FeatureWriter(table, ItemsRequest.shown(asked, parameters), Coordinates.DEGREES);
        parameters.rejectOthers();
        String itemId = rest.substring(1);
        int row = table.findRow(itemId);
        if (row < 0) {
            throw new NotFoundException(table.schema().itemName(), itemId);
        }
        JsonBuffer feature = new JsonBuffer();
        writer.writeOpen(row, feature);
        feature.raw(',').raw(member("links", itemLinks(request, table, itemId)));
        if (collectionId.equals("incidents")) {
            feature.raw(",\"claim_list\":").raw(asked.snapshot().claims().json(row));
        }
        return ResponseEntity.ok()
                .header("Content-Type", Link.GEOJSON)
                .body(feature.raw('}').toByteArray());
    }

    private byte[] member(String name, Object value) {
        return ("\"" + name + "\":" + json.writeValueAsString(value)).getBytes(StandardCharsets.UTF_8);
    }

    private static List<Link> itemLinks(HttpServletRequest request, Table table, String itemId) {
        String collection = CollectionController.base(request) + "/collections/"
                + table.schema().id();
        return List.of(
                Link.geoJson(
                        collection + "/items/" + UriUtils.encodePathSegment(itemId, StandardCharsets.UTF_8),
                        "self",
                        "This " + table.schema().itemName()),
                Link.json(collection, "collection", "Its collection"));
    }

    private static String itemsPath(HttpServletRequest request, String collectionId) {
        return CollectionController.base(request) + "/collections/" + collectionId + "/items";
    }

    private static List<Link> pageLinks(
            String path, MultiValueMap<String, String> given, ItemsRequest items, int matched) {
        int limit = items.limit();
        int offset = items.offset();
        List<Link> links = new ArrayList<>();
        links.add(Link.geoJson(page(path, given, offset, limit), "self", "This page"));
        links.add(Link.json(path.substring(0, path.lastIndexOf('/')), "collection", "The collection"));
        if (offset > 0) {
            links.add(Link.geoJson(page(path, given, Math.max(0, offset - limit), limit), "prev", "The page before"));
        }
        if ((long) offset + limit < matched) {
            links.add(Link.geoJson(page(path, given, offset + limit, limit), "next", "The page after"));
        }
        return links;
    }

    private static String page(String path, MultiValueMap<String, String> given, int offset, int limit) {
        UriComponentsBuilder uri = UriComponentsBuilder.fromUriString(path);
        given.forEach((name, values) -> values.forEach(value -> uri.queryParam(encode(name), encode(value))));
        return uri.replaceQueryParam("offset", offset)
                .replaceQueryParam("limit", limit)
                .build(true)
                .toUriString();
    }

    private static String encode(String text) {
        return UriUtils.encode(text, StandardCharsets.UTF_8);
    }
}
