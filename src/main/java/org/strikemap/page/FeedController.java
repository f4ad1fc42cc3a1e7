package org.strikemap.page;

import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.atom.Person;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedOutput;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriUtils;
import org.strikemap.html.PageLanguage;
import org.strikemap.html.ReportWords;
import org.strikemap.http.Parameters;
import org.strikemap.incident.CountingRule;
import org.strikemap.snapshot.ClaimTable;
import org.strikemap.snapshot.IncidentColumns;
import org.strikemap.snapshot.Snapshot;
import org.strikemap.snapshot.SnapshotHistory;
import org.strikemap.source.ReportReference;
import org.strikemap.store.ImportEntry;
import org.strikemap.store.Revision;
import org.strikemap.store.Store;

/** The latest changes as a feed (Atom, RFC 4287) with points (GeoRSS Simple, OGC 17-002r1). */
@RestController
final class FeedController {

    private static final String MEDIA_TYPE = "application/atom+xml;charset=UTF-8";
    private static final Namespace GEORSS = Namespace.getNamespace("georss", "http://www.georss.org/georss");
    private static final int DEFAULT_LIMIT = 50;
    private static final int MAX_LIMIT = 500;

    private final SnapshotHistory history;
    private final Store store;

    FeedController(SnapshotHistory history, Store store) {
        this.history = history;
        this.store = store;
    }

    @GetMapping("/feed.atom")
    ResponseEntity<byte[]> feed(@RequestParam MultiValueMap<String, String> given, HttpServletRequest request)
            throws FeedException {
        Parameters parameters = Parameters.of(given);
        int limit = parameters.findInteger("limit", 1, MAX_LIMIT).orElse(DEFAULT_LIMIT);
        parameters.rejectOthers();
        Snapshot snapshot = history.current();
        String base = ChangesController.base(request);
        SortedMap<Long, ImportEntry> latestFirst =
                store.listImports().headMap(snapshot.storeVersion() + 1).reversed();
        Feed feed = new Feed("atom_1.0");
        feed.setId(base + "/feed.atom");
        feed.setTitle("Strike map: what changed");
        feed.setUpdated(Date.from(
                latestFirst.isEmpty()
                        ? Instant.EPOCH
                        : latestFirst.firstEntry().getValue().at()));
        feed.setAlternateLinks(List.of(link(base + "/", "alternate", "text/html")));
        feed.setOtherLinks(List.of(link(base + "/feed.atom", "self", "application/atom+xml")));
        Person author = new Person();
        author.setName("Strike map");
        feed.setAuthors(List.of(author));
        feed.setEntries(entries(latestFirst, snapshot, limit, request));
        byte[] body = new WireFeedOutput().outputString(feed).getBytes(StandardCharsets.UTF_8);
        return ResponseEntity.ok().header("Content-Type", MEDIA_TYPE).body(body);
    }

    private List<Entry> entries(
            SortedMap<Long, ImportEntry> latestFirst, Snapshot snapshot, int limit, HttpServletRequest request) {
        List<Entry> entries = new ArrayList<>();
        for (Map.Entry<Long, ImportEntry> each : latestFirst.entrySet()) {
            if (entries.size() == limit) {
                break;
            }
            for (Revision revision : store.listRevisions(each.getKey(), "", limit - entries.size())) {
                entries.add(entry(each.getKey(), each.getValue(), revision, snapshot, request));
            }
        }
        return entries;
    }

    private static Entry entry(
            long version, ImportEntry from, Revision revision, Snapshot snapshot, HttpServletRequest request) {
        String id = revision.incidentId();
        Entry entry = new Entry();
        entry.setId(ChangesController.href(version, id, request));
        entry.setTitle(revision.kind().word() + ": " + revision.title());
        entry.setUpdated(Date.from(from.at()));
        String shown = ChangesController.base(request) + "/?incident=" + UriUtils.encode(id, StandardCharsets.UTF_8);
        entry.setAlternateLinks(List.of(link(shown, "alternate", "text/html")));
        Content summary = new Content();
        summary.setType("text");
        summary.setValue("by " + from.file());
        snapshot.findRow(id).ifPresent(row -> {
            summary.setValue(killed(snapshot.columns(), row) + "; by " + from.file());
            addReports(snapshot, row, entry);
            if (snapshot.columns().isPlaced(row)) {
                entry.setForeignMarkup(List.of(point(snapshot.columns(), row)));
            }
        });
        entry.setSummary(summary);
        return entry;
    }

    /** Each report as a line of the content and, where it has an address, as a link by which to get at it (RFC 4287, 4.2.7.2). */
    private static void addReports(Snapshot snapshot, int row, Entry entry) {
        ClaimTable claims = new ClaimTable(snapshot);
        List<String> lines = new ArrayList<>();
        List<Link> links = new ArrayList<>();
        for (int claim = snapshot.claims().firstClaim(row);
                claim < snapshot.claims().firstClaim(row + 1);
                claim++) {
            ReportReference report = claims.report(claim);
            String words = ReportWords.describe(report, PageLanguage.EN);
            lines.add(words + ": " + address(report));
            if (report.url() != null) {
                Link via = link(report.url(), "via", null);
                via.setTitle(words);
                links.add(via);
            }
        }
        Content reports = new Content();
        reports.setType("text");
        reports.setValue(String.join("\n", lines));
        entry.setContents(List.of(reports));
        entry.setOtherLinks(links);
    }

    /** The address with what is to be said of it, or why there is none. */
    private static String address(ReportReference report) {
        String remark = ReportWords.remark(report, PageLanguage.EN);
        if (report.url() == null) {
            return String.valueOf(remark);
        }
        return remark == null ? report.url() : report.url() + " (" + remark + ")";
    }

    private static String killed(IncidentColumns columns, int row) {
        int low = columns.killed(CountingRule.LOW, row);
        int high = columns.killed(CountingRule.HIGH, row);
        if (low == IncidentColumns.UNKNOWN && high == IncidentColumns.UNKNOWN) {
            return "civilians killed: unknown";
        }
        return "civilians killed: " + (low == IncidentColumns.UNKNOWN ? "up to " : low == high ? "" : low + " to ")
                + high;
    }

    private static Element point(IncidentColumns columns, int row) {
        return new Element("point", GEORSS).setText(columns.lat(row) + " " + columns.lon(row));
    }

    private static Link link(String href, String relation, @Nullable String type) {
        Link link = new Link();
        link.setHref(href);
        link.setRel(relation);
        link.setType(type);
        return link;
    }
}
