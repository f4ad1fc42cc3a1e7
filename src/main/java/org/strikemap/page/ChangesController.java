package org.strikemap.page;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriUtils;
import org.strikemap.http.Parameters;
import org.strikemap.query.AsOf;
import org.strikemap.snapshot.SnapshotHistory;
import org.strikemap.store.ImportEntry;
import org.strikemap.store.Revision;
import org.strikemap.store.Store;

/** What each version changed, and from which file; who took it in is not told. */
@RestController
final class ChangesController {

    private static final int DEFAULT_LIMIT = 100;
    private static final int MAX_LIMIT = 10_000;

    private final SnapshotHistory history;
    private final Store store;

    ChangesController(SnapshotHistory history, Store store) {
        this.history = history;
        this.store = store;
    }

    /**
     * The changes after a version, oldest first.
     *
     * @param version the version that the map shows; nothing later is told of
     * @param next where the next ones are, or null
     */
    record Changes(
            long version,
            List<Change> changes,
            @JsonInclude @Nullable String next) {}

    /**
     * What a version did to one incident.
     *
     * @param change what became of it, the word of a {@link Revision.Kind}
     * @param dataset the data set of the file; null for a decision
     * @param href the incident as of the version; null when it is gone
     */
    record Change(
            long version,
            Instant at,
            String incident,
            String title,
            String change,
            String file,
            @JsonInclude @Nullable String dataset,
            String sha256,
            @JsonInclude @Nullable String href) {}

    /** An import, or a decision, for whom it may concern. */
    record Import(
            long version,
            Instant at,
            String file,
            @JsonInclude @Nullable String dataset,
            String sha256,
            int read,
            int accepted,
            int rejected,
            @JsonInclude @Nullable String account) {}

    /**
     * Imports, the latest first.
     *
     * @param next what {@code before} must be to get the next ones, or null
     */
    record Imports(
            List<Import> imports, @JsonInclude @Nullable Long next) {}

    @GetMapping(path = "/changes", produces = "application/json")
    Changes changes(@RequestParam MultiValueMap<String, String> given, HttpServletRequest request) {
        Parameters parameters = Parameters.of(given);
        long since = parameters.find("since", text -> since(text, history)).orElse(0L);
        String after = parameters.findText("after").orElse("");
        int limit = parameters.findInteger("limit", 1, MAX_LIMIT).orElse(DEFAULT_LIMIT);
        parameters.rejectOthers();
        long latest = history.current().storeVersion();
        List<Change> changes = new ArrayList<>();
        SortedMap<Long, ImportEntry> imports = store.listImports().subMap(since + 1, latest + 1);
        String next = null;
        for (Map.Entry<Long, ImportEntry> each : imports.entrySet()) {
            long version = each.getKey();
            String afterId = version == since + 1 ? after : "";
            // One more than is wanted tells whether there is a next page.
            List<Revision> revisions = store.listRevisions(version, afterId, limit - changes.size() + 1);
            for (Revision revision : revisions) {
                if (changes.size() < limit) {
                    changes.add(change(version, each.getValue(), revision, request));
                } else {
                    next = next(changes.getLast(), limit, request);
                }
            }
            if (next != null) {
                break;
            }
        }
        return new Changes(latest, changes, next);
    }

    @GetMapping(path = "/imports.json", produces = "application/json")
    Imports imports(@RequestParam MultiValueMap<String, String> given) {
        Parameters parameters = Parameters.of(given);
        int before = parameters.findInteger("before", 1, Integer.MAX_VALUE).orElse(Integer.MAX_VALUE);
        int limit = parameters.findInteger("limit", 1, MAX_LIMIT).orElse(DEFAULT_LIMIT);
        parameters.rejectOthers();
        SortedMap<Long, ImportEntry> latestFirst =
                store.listImports().headMap((long) before).reversed();
        List<Import> page = latestFirst.entrySet().stream()
                .limit(limit)
                .map(each -> of(each.getKey(), each.getValue()))
                .toList();
        return new Imports(page, page.size() < latestFirst.size() ? (Long) page.getLast().version : null);
    }

    private static Import of(long version, ImportEntry entry) {
        return new Import(
                version,
                entry.at(),
                entry.file(),
                entry.dataset(),
                entry.sha256(),
                entry.read(),
                entry.accepted(),
                entry.rejected(),
                entry.account());
    }

    /** A version, 0 for all there are, or the version at a time. */
    private static long since(String text, SnapshotHistory history) {
        return text.equals("0") ? 0 : AsOf.version(text, history);
    }

    private static Change change(long version, ImportEntry entry, Revision revision, HttpServletRequest request) {
        return new Change(
                version,
                entry.at(),
                revision.incidentId(),
                revision.title(),
                revision.kind().word(),
                entry.file(),
                entry.dataset(),
                entry.sha256(),
                revision.kind() == Revision.Kind.GONE ? null : href(version, revision.incidentId(), request));
    }

    /** The incident as it was at a version. */
    static String href(long version, String incidentId, HttpServletRequest request) {
        return base(request) + "/ogc/collections/incidents/items/"
                + UriUtils.encodePathSegment(incidentId, StandardCharsets.UTF_8) + "?as_of=" + version;
    }

    private static String next(Change last, int limit, HttpServletRequest request) {
        return base(request) + "/changes?since=" + (last.version - 1) + "&after="
                + UriUtils.encode(last.incident, StandardCharsets.UTF_8) + "&limit=" + limit;
    }

    /** Where the server is, as the client sees it. */
    static String base(HttpServletRequest request) {
        return ServletUriComponentsBuilder.fromContextPath(request).toUriString();
    }
}
