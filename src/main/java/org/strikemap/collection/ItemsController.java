package org.strikemap.collection;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;
import org.strikemap.filter.AsOf;
import org.strikemap.filter.Selection;
import org.strikemap.incident.CountingRule;
import org.strikemap.query.Parameters;
import org.strikemap.snapshot.FeatureCollection;
import org.strikemap.snapshot.Snapshot;
import org.strikemap.snapshot.SnapshotHistory;
import org.strikemap.table.RowQuestion;
import tools.jackson.databind.json.JsonMapper;

/** The incidents as features: pages of them, and one with its claims (OGC API Features Part 1, 7.15 and 7.16). */
@RestController
final class ItemsController {

    static final int DEFAULT_LIMIT = 100;
    static final int MAX_LIMIT = 10_000;

    private final SnapshotHistory history;
    private final JsonMapper json;

    ItemsController(SnapshotHistory history, JsonMapper json) {
        this.history = history;
        this.json = json;
    }

    @GetMapping("/ogc/collections/incidents/items")
    void items(
            @RequestParam MultiValueMap<String, String> given, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Parameters parameters = Parameters.of(given);
        Selection selection = Selection.read(parameters);
        int limit = Math.min(
                MAX_LIMIT, parameters.findInteger("limit", 1, Integer.MAX_VALUE).orElse(DEFAULT_LIMIT));
        int offset = parameters.findInteger("offset", 0, Integer.MAX_VALUE).orElse(0);
        Snapshot snapshot = AsOf.choose(parameters, history);
        parameters.rejectOthers();
        RowQuestion question = selection.over(snapshot);
        int matched = snapshot.count(question);
        int[] rows = snapshot.page(question, offset, limit);
        List<Link> links = pageLinks(itemsPath(request), given, offset, limit, matched);
        response.setContentType(Link.GEOJSON);
        new FeatureCollection(snapshot, selection.ruleGiven() ? selection.rule() : null)
                .writePage(rows, matched, json.writeValueAsString(links), response.getOutputStream());
    }

    @GetMapping("/ogc/collections/incidents/items/{incidentId}")
    ResponseEntity<byte[]> item(
            @PathVariable String incidentId,
            @RequestParam MultiValueMap<String, String> given,
            HttpServletRequest request) {
        Parameters parameters = Parameters.of(given);
        Optional<CountingRule> rule = Selection.findRule(parameters);
        Snapshot snapshot = AsOf.choose(parameters, history);
        parameters.rejectOthers();
        int row = snapshot.findRow(incidentId).orElseThrow(() -> new NotFoundException("incident", incidentId));
        String self = itemsPath(request) + "/" + UriUtils.encodePathSegment(incidentId, StandardCharsets.UTF_8);
        List<Link> links = List.of(
                Link.geoJson(self, "self", "This incident"),
                Link.json(
                        CollectionController.base(request) + "/collections/incidents", "collection", "Its collection"));
        Integer killed =
                rule.map(asked -> snapshot.columns().killed(asked, row)).orElse(null);
        byte[] feature = snapshot.features().single(row, json.writeValueAsBytes(links), killed);
        return ResponseEntity.ok().header("Content-Type", Link.GEOJSON).body(feature);
    }

    private static String itemsPath(HttpServletRequest request) {
        return CollectionController.base(request) + "/collections/incidents/items";
    }

    private static List<Link> pageLinks(
            String path, MultiValueMap<String, String> given, int offset, int limit, int matched) {
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
