package org.strikemap.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.strikemap.geo.Crs;
import org.strikemap.http.Parameters;
import org.strikemap.http.Representation;
import org.strikemap.query.AsOf;
import org.strikemap.query.Catalog;
import org.strikemap.query.Selection;
import org.strikemap.snapshot.IncidentPlaces;
import org.strikemap.snapshot.IncidentTable;
import org.strikemap.snapshot.Snapshot;
import org.strikemap.snapshot.SnapshotHistory;
import org.strikemap.table.FeatureCollection;
import org.strikemap.table.FeatureWriter;

/** What the map asks for: the incidents in one download, their histogram, their totals, and the tallies beside them. */
@RestController
final class MapController {

    private final SnapshotHistory history;
    private final Catalog catalog;
    private final CachedDownload download;

    MapController(SnapshotHistory history, Catalog catalog, CachedDownload download) {
        this.download = download;
        this.history = history;
        this.catalog = catalog;
    }

    /** The tallies, each beside the map's own sum. */
    record Tallies(String version, List<TallyComparison> tallies) {}

    @GetMapping("/incidents.geojson")
    void incidents(
            @RequestParam MultiValueMap<String, String> given, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Parameters parameters = Parameters.of(given);
        Selection selection = Selection.read(parameters);
        Snapshot snapshot = AsOf.choose(parameters, history);
        parameters.rejectOthers();
        if (Representation.only("application/geo+json").begin(request, response)) {
            return;
        }
        if (given.isEmpty() && sendKept(snapshot, request, response)) {
            return;
        }
        IncidentTable all = snapshot.incidents();
        IncidentTable incidents = selection.ruleGiven() ? all.under(selection.rule()) : all;
        FeatureWriter writer = new FeatureWriter(incidents, incidents.schema().properties(), Crs.CRS84);
        new FeatureCollection(incidents, writer)
                .writeAll(
                        selection.predicate(
                                snapshot.counting(selection.counted().kinds()), catalog),
                        response.getOutputStream());
    }

    /**
     * Has the server's own sending of files send the whole, which goes as fast as the system sends any file; not to a client that takes
     * it compressed, for whom it is shorter.
     */
    private boolean sendKept(Snapshot snapshot, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String encodings = String.valueOf(request.getHeader("Accept-Encoding"));
        boolean sends = Boolean.TRUE.equals(request.getAttribute("org.apache.tomcat.sendfile.support"));
        if (!sends || !request.getMethod().equals("GET") || encodings.contains("gzip")) {
            return false;
        }
        Optional<Path> file = download.find(snapshot);
        if (file.isEmpty()) {
            return false;
        }
        long size = Files.size(file.get());
        response.setContentLengthLong(size);
        request.setAttribute(
                "org.apache.tomcat.sendfile.filename", file.get().toRealPath().toString());
        request.setAttribute("org.apache.tomcat.sendfile.start", 0L);
        request.setAttribute("org.apache.tomcat.sendfile.end", size);
        return true;
    }

    @GetMapping(path = "/timeline", produces = "application/json")
    Timeline timeline(@RequestParam MultiValueMap<String, String> given) {
        Parameters parameters = Parameters.of(given);
        Selection selection = Selection.read(parameters);
        BinWidth interval = parameters.findEnum("interval", BinWidth.class).orElse(BinWidth.AUTO);
        Snapshot snapshot =
                AsOf.choose(parameters, history).counting(selection.counted().kinds());
        parameters.rejectOthers();
        return Timeline.of(snapshot, selection.predicate(snapshot, catalog), selection.rule(), interval);
    }

    @GetMapping(path = "/summary", produces = "application/json")
    Summary summary(@RequestParam MultiValueMap<String, String> given) {
        Parameters parameters = Parameters.of(given);
        Selection selection = Selection.read(parameters);
        Snapshot snapshot =
                AsOf.choose(parameters, history).counting(selection.counted().kinds());
        parameters.rejectOthers();
        return Summary.of(snapshot, catalog, selection);
    }

    @GetMapping(path = "/tallies", produces = "application/json")
    Tallies tallies(@RequestParam MultiValueMap<String, String> given) {
        Parameters.of(given).rejectOthers();
        Snapshot snapshot = history.current();
        IncidentPlaces places = catalog.placesOf(snapshot);
        return new Tallies(
                snapshot.version(),
                snapshot.tallies().stream()
                        .map(tally -> TallyComparison.of(tally, snapshot, places))
                        .toList());
    }
}
