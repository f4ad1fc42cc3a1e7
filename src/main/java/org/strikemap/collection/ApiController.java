package org.strikemap.collection;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.springframework.boot.info.BuildProperties;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.strikemap.edit.EditKey;
import org.strikemap.query.Catalog;
import org.strikemap.snapshot.CurrentSnapshot;
import org.strikemap.table.Schema;
import tools.jackson.databind.json.JsonMapper;

/** The API described in OpenAPI 3.0, whole and without references to elsewhere, as the OGC suites want it. */
@RestController
final class ApiController {

    static final String MEDIA_TYPE = "application/vnd.oai.openapi+json;version=3.0";

    private static final String SERVER = "@server@";
    private static final String VERSION = "@version@";

    private final String form;

    ApiController(Catalog catalog, CurrentSnapshot snapshot, EditKey key, JsonMapper json, BuildProperties build) {
        List<Schema> schemas = Catalog.IDS.stream()
                .map(id -> catalog.get(id, snapshot.get()).schema())
                .toList();
        String version = build.getVersion() + "+" + build.get("commit");
        String reads = ApiDescription.of(read("/openapi.json").replace(VERSION, version), schemas, json);
        form = key.isOn() ? EditDescription.addTo(reads, read("/openapi-edit.json")) : reads;
    }

    @GetMapping("/ogc/api")
    ResponseEntity<byte[]> api(@RequestParam MultiValueMap<String, String> given, HttpServletRequest request) {
        String base = CollectionController.base(request);
        DocumentRequest.read(given, request, base, "/api", DocumentForm.API);
        String description = form.replace(SERVER, base);
        return ResponseEntity.ok()
                .header("Content-Type", MEDIA_TYPE)
                .body(description.getBytes(StandardCharsets.UTF_8));
    }

    private static String read(String resource) {
        try (InputStream in = Objects.requireNonNull(ApiController.class.getResourceAsStream(resource))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
