package org.strikemap.docs;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.strikemap.http.NotFoundException;
import org.strikemap.http.Parameters;

/** The documentation as HTML pages, and what the build says of the libraries in the program. */
@RestController
final class DocsController {

    private static final String HTML = "text/html;charset=UTF-8";
    private static final String CYCLONE_DX = "application/vnd.cyclonedx+json";
    private static final String BILL_FILE = "META-INF/sbom/application.cdx.json";
    private static final String BILL_PATH = "docs/sbom.json";

    /** Rendered when somebody first asks, so that a start does not wait for it. */
    private static final class Rendered {
        private static final Site SITE = new Site(DocsController::read, bill() == null ? null : BILL_PATH);
    }

    @GetMapping(path = "/docs", produces = HTML)
    ResponseEntity<String> index(@RequestParam MultiValueMap<String, String> given) {
        return page("", given);
    }

    /** Addresses on pages are relative, and so must know whether the path ends with a slash. */
    @GetMapping("/docs/")
    ResponseEntity<Void> indexWithSlash() {
        return ResponseEntity.status(HttpStatus.PERMANENT_REDIRECT)
                .location(URI.create("../docs"))
                .build();
    }

    @GetMapping(path = "/docs/{page:[a-z0-9-]+}", produces = HTML)
    ResponseEntity<String> page(@PathVariable String page, @RequestParam MultiValueMap<String, String> given) {
        Parameters.of(given).rejectOthers();
        Site.Page found = Rendered.SITE
                .find(page.isEmpty() ? "docs" : "docs/" + page)
                .orElseThrow(() -> new NotFoundException("page", page));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .eTag(found.etag())
                .body(found.html());
    }

    @GetMapping(path = "/docs/decisions/{page:[a-z0-9-]+}", produces = HTML)
    ResponseEntity<String> decision(@PathVariable String page, @RequestParam MultiValueMap<String, String> given) {
        return page("decisions/" + page, given);
    }

    @GetMapping(path = "/docs/sbom.json", produces = CYCLONE_DX)
    ResponseEntity<String> billOfMaterials(@RequestParam MultiValueMap<String, String> given) {
        Parameters.of(given).rejectOthers();
        String bill = bill();
        if (bill == null) {
            throw new NotFoundException("document", "sbom.json");
        }
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .eTag(Site.Page.of(bill).etag())
                .body(bill);
    }

    private static @Nullable String bill() {
        return resource(BILL_FILE);
    }

    /** A file of the repository as it lies in the program, or one that the build has put there. */
    static @Nullable String read(String file) {
        String text = resource("documentation/" + file);
        return text != null ? text : resource(file);
    }

    private static @Nullable String resource(String name) {
        try (InputStream bytes = DocsController.class.getClassLoader().getResourceAsStream(name)) {
            return bytes == null ? null : new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
