package org.strikemap.collection;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriUtils;
import org.strikemap.filter.Asked;
import org.strikemap.filter.Catalog;
import org.strikemap.format.FeatureFormat;
import org.strikemap.geo.Crs;
import org.strikemap.query.Link;
import org.strikemap.query.Negotiation;
import org.strikemap.query.NotFoundException;
import org.strikemap.query.Parameters;
import org.strikemap.query.Revalidation;
import org.strikemap.snapshot.SnapshotHistory;
import org.strikemap.table.FeatureCollection;
import org.strikemap.table.FeatureWriter;
import org.strikemap.table.JsonBuffer;
import org.strikemap.table.Table;
import tools.jackson.databind.json.JsonMapper;

/** The features of a collection: pages of them, all in one download, and one by itself (OGC API Features Part 1, 7.15 and 7.16). */
@RestController
final class ItemsController {

    private static final int BUFFER_BYTES = 1 << 16;

    private final Catalog catalog;
    private final SnapshotHistory history;
    private final List<ItemsFormat> formats;
    private final EditKey key;
    private final JsonMapper json;

    ItemsController(
            Catalog catalog, SnapshotHistory history, List<FeatureFormat> downloads, EditKey key, JsonMapper json) {
        this.key = key;
        this.catalog = catalog;
        this.history = history;
        this.formats = ItemsFormat.listWith(downloads);
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
        ItemsFormat format = format(parameters, request);
        ItemsRequest items = ItemsRequest.read(asked, format, parameters);
        parameters.rejectOthers();
        response.setContentType(format.mediaType());
        response.addHeader("Vary", "Accept");
        if (Revalidation.isKept(request, response)) {
            return;
        }
        if (format.download() != null) {
            write(items, format.download(), response);
        } else {
            writePage(items, format, itemsPath(request, collectionId), given, response);
        }
    }

    private ItemsFormat format(Parameters parameters, HttpServletRequest request) {
        String named = parameters.findText(Negotiation.PARAMETER).orElse(null);
        return Negotiation.choose(named, request.getHeader("Accept"), formats);
    }

    private void writePage(
            ItemsRequest items,
            ItemsFormat format,
            String path,
            MultiValueMap<String, String> given,
            HttpServletResponse response)
            throws IOException {
        int matched = items.matched();
        Paging paging = new Paging(path, given, Objects.requireNonNull(items.limit()), items.offset(), matched);
        tellCrs(items.crs(), response);
        new FeatureCollection(items.asked().table(), items.writer())
                .writePage(
                        items.rows(),
                        matched,
                        member("links", paging.links(format, formats)),
                        response.getOutputStream());
    }

    private static void write(ItemsRequest items, FeatureFormat format, HttpServletResponse response)
            throws IOException {
        String file = items.asked().table().schema().id() + "." + format.fileExtension();
        response.setHeader("Content-Disposition", "attachment; filename=\"" + file + "\"");
        tellCrs(items.crs(), response);
        OutputStream out = new BufferedOutputStream(response.getOutputStream(), BUFFER_BYTES);
        format.write(items.selected(), out);
        out.flush();
    }

    /** Part 2 of the standard: every answer with coordinates says of which system they are. */
    private static void tellCrs(Crs crs, HttpServletResponse response) {
        response.setHeader("Content-Crs", "<" + crs.uri() + ">");
    }

    /** @param rest a slash and the feature's id, for the ids of claims have slashes in them */
    @GetMapping("/ogc/collections/{collectionId}/items/{*rest}")
    void item(
            @PathVariable String collectionId,
            @PathVariable String rest,
            @RequestParam MultiValueMap<String, String> given,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Parameters parameters = Parameters.of(given);
        Asked asked = Asked.readItem(collectionId, parameters, catalog, history);
        Table table = asked.table();
        Crs crs = ItemsRequest.crs(table, ItemsFormat.GEOJSON, parameters);
        FeatureWriter writer = new FeatureWriter(table, ItemsRequest.shown(table.schema(), parameters), crs);
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
        response.setContentType(Link.GEOJSON);
        tellCrs(crs, response);
        if (!given.containsKey("as_of")) {
            response.setHeader("ETag", ItemTag.of(table, row, asked.snapshot()).header(request, key.isOn()));
        }
        if (Revalidation.isKept(request, response)) {
            return;
        }
        feature.raw('}').moveTo(response.getOutputStream());
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
}
