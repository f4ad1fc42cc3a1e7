package org.strikemap.collection;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriUtils;
import org.strikemap.edit.EditKey;
import org.strikemap.format.FeatureFormat;
import org.strikemap.format.FeatureSelection;
import org.strikemap.format.RowSource;
import org.strikemap.format.TextFormatter;
import org.strikemap.geo.Crs;
import org.strikemap.html.HtmlPages;
import org.strikemap.html.PageFrame;
import org.strikemap.http.Link;
import org.strikemap.http.Negotiation;
import org.strikemap.http.NotFoundException;
import org.strikemap.http.Parameters;
import org.strikemap.query.Catalog;
import org.strikemap.query.CollectionQuery;
import org.strikemap.snapshot.ClaimTable;
import org.strikemap.snapshot.SnapshotHistory;
import org.strikemap.source.ReportReference;
import org.strikemap.table.FeatureCollection;
import org.strikemap.table.FeatureWriter;
import org.strikemap.table.JsonBuffer;
import org.strikemap.table.Table;
import org.strikemap.table.TableScan;
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
        CollectionQuery asked = CollectionQuery.read(collectionId, parameters, catalog, history);
        ItemsFormat format = format(parameters, request, formats);
        ItemsRequest items = ItemsRequest.read(asked, format, parameters);
        parameters.rejectOthers();
        DocumentRequest document = DocumentRequest.of(
                request,
                CollectionController.base(request),
                "/collections/" + collectionId + "/items",
                format,
                ItemsFormat.PAGES);
        if (document.representation().begin(request, response)) {
            return;
        }
        if (format.download() != null) {
            write(items, format.download(), response);
        } else if (format.isHtml()) {
            writeHtml(items, document, given, response);
        } else {
            writePage(items, format, document.base() + document.path(), given, response);
        }
    }

    private void writeHtml(
            ItemsRequest items,
            DocumentRequest asked,
            MultiValueMap<String, String> given,
            HttpServletResponse response)
            throws IOException {
        Table table = items.asked().table();
        int limit = Objects.requireNonNull(items.limit());
        TableScan.Page page = items.page();
        int[] rows = page.rows();
        String path = asked.base() + asked.path();
        PaginationLinks paging = new PaginationLinks(path, given, limit, items.offset(), page.matched());
        PageFrame frame = asked.frame(
                asked.language().title(table.schema()),
                null,
                CollectionController.above(asked, table.schema()),
                rows.length == 0 ? null : PageFrame.MapView.ofFeatures(paging.urlInFormat(ItemsFormat.GEOJSON)));
        HtmlPages.items(
                new HtmlPages.Items(
                        frame,
                        new FeatureSelection(table, items.shown(), items.geometry(), items.crs(), RowSource.of(rows)),
                        path,
                        items.offset(),
                        rows.length,
                        paging.matched(),
                        paging.previous(),
                        paging.next(),
                        paging.downloads(formats)),
                response.getOutputStream());
    }

    private static ItemsFormat format(Parameters parameters, HttpServletRequest request, List<ItemsFormat> formats) {
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
        TableScan.Page page = items.page();
        int limit = Objects.requireNonNull(items.limit());
        PaginationLinks paging = new PaginationLinks(path, given, limit, items.offset(), page.matched());
        setContentCrs(items.crs(), response);
        new FeatureCollection(items.asked().table(), items.writer())
                .writePage(
                        page.rows(),
                        page.matched(),
                        member("links", paging.links(format, formats)),
                        response.getOutputStream());
    }

    private static void write(ItemsRequest items, FeatureFormat format, HttpServletResponse response)
            throws IOException {
        String file = items.asked().table().schema().id() + "." + format.fileExtension();
        response.setHeader("Content-Disposition", "attachment; filename=\"" + file + "\"");
        setContentCrs(items.crs(), response);
        OutputStream out = new BufferedOutputStream(response.getOutputStream(), BUFFER_BYTES);
        format.write(items.selected(), out);
        out.flush();
    }

    /** Part 2 of the standard: every answer with coordinates says of which system they are. */
    private static void setContentCrs(Crs crs, HttpServletResponse response) {
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
        CollectionQuery asked = CollectionQuery.readItem(collectionId, parameters, catalog, history);
        Table table = asked.table();
        ItemsFormat format = format(parameters, request, ItemsFormat.PAGES);
        Crs crs = ItemsRequest.crs(table, format, parameters);
        FeatureWriter writer = new FeatureWriter(table, ItemsRequest.shown(table.schema(), parameters), crs);
        parameters.rejectOthers();
        String itemId = rest.substring(1);
        int row = table.findRow(itemId);
        if (row < 0) {
            throw new NotFoundException(table.schema().itemName(), itemId);
        }
        String path =
                "/collections/" + collectionId + "/items/" + UriUtils.encodePathSegment(itemId, StandardCharsets.UTF_8);
        DocumentRequest document =
                DocumentRequest.of(request, CollectionController.base(request), path, format, ItemsFormat.PAGES);
        if (format.isHtml()) {
            if (!document.representation().begin(request, response)) {
                HtmlPages.item(itemPage(asked, row, document), response.getOutputStream());
            }
            return;
        }
        setContentCrs(crs, response);
        if (beginItem(asked, row, document, given.containsKey("as_of"), request, response)) {
            return;
        }
        JsonBuffer feature = new JsonBuffer();
        writer.writeOpen(row, feature);
        feature.raw(',').raw(member("links", itemLinks(document, table)));
        if (collectionId.equals("incidents")) {
            feature.raw(",\"claim_list\":").raw(asked.snapshot().claims().json(row));
        }
        feature.raw('}').moveTo(response.getOutputStream());
    }

    /** Begins the answer with a feature; as it is now, its tag is its own, so that it outlives changes of other features. */
    private boolean beginItem(
            CollectionQuery asked,
            int row,
            DocumentRequest document,
            boolean ofEarlierVersion,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (ofEarlierVersion) {
            return document.representation().begin(request, response);
        }
        ItemEtag etag = ItemEtag.of(asked.table(), row, asked.snapshot());
        return document.representation().begin(etag.state(), key.isOn(), request, response);
    }

    private byte[] member(String name, Object value) {
        return ("\"" + name + "\":" + json.writeValueAsString(value)).getBytes(StandardCharsets.UTF_8);
    }

    /** One feature for people: what it says, the map and, of an incident, its claims. */
    private static HtmlPages.Item itemPage(CollectionQuery asked, int row, DocumentRequest document) {
        Table table = asked.table();
        List<HtmlPages.Related> related = List.of();
        List<ReportReference> reports = List.of();
        if (table instanceof ClaimTable claims) {
            reports = List.of(claims.report(row));
        } else if (table.schema().id().equals("incidents")) {
            ClaimTable claims = new ClaimTable(asked.snapshot());
            int[] ofIncident = IntStream.range(
                            asked.snapshot().claims().firstClaim(row),
                            asked.snapshot().claims().firstClaim(row + 1))
                    .toArray();
            reports = Arrays.stream(ofIncident).mapToObj(claims::report).toList();
            related = List.of(new HtmlPages.Related(
                    document.language().title(claims.schema()),
                    FeatureSelection.page(claims, ofIncident),
                    document.base() + "/collections/claims/items"));
        }
        PageFrame.MapView map = table.isPlaced(row)
                ? PageFrame.MapView.ofFeatures(document.base() + document.path() + "?f=geojson")
                : null;
        PageFrame frame =
                document.frame(title(table, row), null, CollectionController.above(document, table.schema()), map);
        return new HtmlPages.Item(frame, table, row, reports, related, List.of());
    }

    /** What a feature is called: its name, where it has one. */
    private static String title(Table table, int row) {
        return table.schema()
                .findProperty("name")
                .map(name -> TextFormatter.of(table, name).at(row))
                .orElse(table.id(row));
    }

    private static List<Link> itemLinks(DocumentRequest document, Table table) {
        List<Link> links = document.ownLinks("This " + table.schema().itemName());
        links.add(Link.json(document.base() + "/collections/" + table.schema().id(), "collection", "Its collection"));
        return links;
    }
}
