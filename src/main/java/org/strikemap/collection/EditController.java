package org.strikemap.collection;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;
import org.strikemap.edit.EditKey;
import org.strikemap.edit.EditResult;
import org.strikemap.edit.ItemEditor;
import org.strikemap.edit.ItemEditors;
import org.strikemap.http.Link;
import org.strikemap.http.Parameters;
import org.strikemap.snapshot.CurrentSnapshot;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Create, replace, update and delete single incidents and claims (OGC API Features Part 4), with optimistic locking by {@code If-Match}. Off
 * unless there is a key, and then for those who show it.
 */
@RestController
final class EditController {

    private static final String ITEMS = "/ogc/collections/{collection:incidents|claims}/items";
    /** The id with a slash before it, for the ids of claims have slashes in them. */
    private static final String ITEM = ITEMS + "/{*rest}";

    private static final String READS = "GET, HEAD, OPTIONS";
    private static final List<String> FEATURES = List.of(Link.GEOJSON, Link.JSON);
    private static final List<String> PATCHES = List.of("application/merge-patch+json");

    /** The largest body, in bytes: some thousand claims. */
    private static final int MAX_BODY_BYTES = 1 << 20;

    private static final int DEEPEST = 20;
    private static final int LONGEST_FAULT = 200;

    /** How long an answer waits until reads show the edit; a snapshot of a million incidents takes as long. */
    private static final Duration SNAPSHOT_TIMEOUT = Duration.ofSeconds(20);

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final ItemEditors editing;
    private final CurrentSnapshot current;
    private final EditKey key;

    EditController(ItemEditors editing, CurrentSnapshot current, EditKey key) {
        this.editing = editing;
        this.current = current;
        this.key = key;
    }

    /**
     * What became of an edit.
     *
     * @param version that holds it
     * @param shown whether reads show it by now; else they will in a moment
     * @param question why the item is not on the map, or null
     */
    record EditResponse(
            String id,
            long version,
            boolean shown,
            @JsonInclude @Nullable String question) {}

    @PostMapping(ITEMS)
    ResponseEntity<EditResponse> create(@PathVariable String collection, HttpServletRequest request)
            throws IOException {
        JsonNode feature = body(request, FEATURES, "Accept-Post");
        EditResult made = of(collection).create(feature);
        URI location =
                URI.create(CollectionController.base(request) + "/collections/" + collection + "/items/" + made.id());
        return ResponseEntity.created(location).body(answer(made));
    }

    @PutMapping(ITEM)
    ResponseEntity<EditResponse> replace(
            @PathVariable String collection, @PathVariable String rest, HttpServletRequest request) throws IOException {
        JsonNode feature = body(request, FEATURES, "Accept");
        String id = rest.substring(1);
        return ResponseEntity.ok(answer(of(collection).replace(id, feature, condition(collection, id, request))));
    }

    @PatchMapping(ITEM)
    ResponseEntity<EditResponse> update(
            @PathVariable String collection, @PathVariable String rest, HttpServletRequest request) throws IOException {
        JsonNode patch = body(request, PATCHES, "Accept-Patch");
        String id = rest.substring(1);
        return ResponseEntity.ok(answer(of(collection).update(id, patch, condition(collection, id, request))));
    }

    @DeleteMapping(ITEM)
    ResponseEntity<Void> delete(
            @PathVariable String collection, @PathVariable String rest, HttpServletRequest request) {
        requireKey(request);
        requireNoParameters(request);
        String id = rest.substring(1);
        answer(of(collection).delete(id, condition(collection, id, request)));
        return ResponseEntity.noContent().build();
    }

    @RequestMapping(path = ITEMS, method = RequestMethod.OPTIONS)
    ResponseEntity<Void> optionsOfItems(@PathVariable String collection) {
        return options(collection, ", POST", "Accept-Post", FEATURES);
    }

    @RequestMapping(path = ITEM, method = RequestMethod.OPTIONS)
    ResponseEntity<Void> optionsOfItem(@PathVariable String collection) {
        return options(collection, ", PUT, PATCH, DELETE", "Accept-Patch", PATCHES);
    }

    private ResponseEntity<Void> options(String collection, String writes, String header, List<String> types) {
        of(collection);
        if (!key.isOn()) {
            return ResponseEntity.noContent().header("Allow", READS).build();
        }
        return ResponseEntity.noContent()
                .header("Allow", READS + writes)
                .header(header, String.join(", ", types))
                .build();
    }

    private ItemEditor of(String collection) {
        return collection.equals(ItemEtag.CLAIMS) ? editing.claims() : editing.incidents();
    }

    /** What the edit did, once reads show it. */
    private EditResponse answer(EditResult edited) {
        boolean shown = current.awaitVersion(edited.version(), SNAPSHOT_TIMEOUT);
        return new EditResponse(edited.id(), edited.version(), shown, edited.question());
    }

    private static ItemEditor.Condition condition(String collection, String id, HttpServletRequest request) {
        String ifMatch = request.getHeader("If-Match");
        return ifMatch == null ? ItemEditor.Condition.NONE : held -> ItemEtag.matches(ifMatch, held, collection, id);
    }

    /** The body, of somebody who may send one, in a media type that is read. */
    private JsonNode body(HttpServletRequest request, List<String> types, String header) throws IOException {
        requireKey(request);
        requireType(request, types, header);
        requireNoParameters(request);
        if (request.getContentLengthLong() > MAX_BODY_BYTES) {
            throw tooLarge();
        }
        byte[] bytes = request.getInputStream().readNBytes(MAX_BODY_BYTES + 1);
        if (bytes.length > MAX_BODY_BYTES) {
            throw tooLarge();
        }
        try {
            JsonNode json = JSON.readTree(bytes);
            if (json.isMissingNode()) {
                throw problem(HttpStatus.BAD_REQUEST, "Bad JSON", "the body is empty; wanted JSON");
            }
            moveToLonLat(json, request);
            return json;
        } catch (JacksonException e) {
            String fault = String.valueOf(e.getOriginalMessage());
            String where =
                    e.getLocation() == null ? "" : " (line " + e.getLocation().getLineNr() + ")";
            throw problem(
                    HttpStatus.BAD_REQUEST,
                    "Bad JSON",
                    "the body is not JSON" + where + ": "
                            + fault.substring(0, Math.min(LONGEST_FAULT, fault.length())));
        }
    }

    private static void moveToLonLat(JsonNode body, HttpServletRequest request) {
        try {
            ContentCrs.toLonLat(request.getHeader("Content-Crs"), body);
        } catch (IllegalArgumentException e) {
            throw problem(HttpStatus.BAD_REQUEST, "Bad Content-Crs", "Content-Crs: " + e.getMessage());
        }
    }

    private void requireKey(HttpServletRequest request) {
        key.require(request.getHeader("Authorization"), request.getRemoteAddr());
    }

    private static void requireType(HttpServletRequest request, List<String> types, String header) {
        String given = request.getContentType() == null ? "" : request.getContentType();
        String[] parts = given.toLowerCase(Locale.ROOT).replace("\"", "").split(";", -1);
        boolean wanted = types.contains(parts[0].strip());
        for (int i = 1; i < parts.length; i++) {
            String part = parts[i].strip();
            wanted &= !part.startsWith("charset=") || part.equals("charset=utf-8");
        }
        String encoding = request.getHeader("Content-Encoding");
        if (!wanted || (encoding != null && !encoding.equals("identity"))) {
            throw problem(
                    HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                    "Unsupported media type",
                    "the body is '" + Parameters.shown(given) + "'; wanted " + String.join(" or ", types)
                            + " in UTF-8, not compressed",
                    header,
                    String.join(", ", types));
        }
    }

    private static void requireNoParameters(HttpServletRequest request) {
        Map<String, List<String>> given = new TreeMap<>();
        request.getParameterMap().forEach((name, values) -> given.put(name, List.of(values)));
        Parameters.of(given).rejectOthers();
    }

    private static ErrorResponseException tooLarge() {
        return problem(
                HttpStatus.CONTENT_TOO_LARGE, "Too large", "the body is larger than " + MAX_BODY_BYTES + " bytes");
    }

    private static ErrorResponseException problem(HttpStatus status, String title, String detail, String... headers) {
        ProblemDetail body = ProblemDetail.forStatusAndDetail(status, detail);
        body.setTitle(title);
        ErrorResponseException problem = new ErrorResponseException(status, body, null);
        for (int i = 0; i + 1 < headers.length; i += 2) {
            problem.getHeaders().set(headers[i], headers[i + 1]);
        }
        return problem;
    }
}
