package org.strikemap.docs;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.strikemap.http.NotFoundException;
import org.strikemap.http.Parameters;
import org.strikemap.http.Representation;

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
    void index(
            @RequestParam MultiValueMap<String, String> given, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        page("", given, request, response);
    }

    /** Addresses on pages are relative, and so must know whether the path ends with a slash. */
    @GetMapping("/docs/")
    ResponseEntity<Void> indexWithSlash() {
        return ResponseEntity.status(HttpStatus.PERMANENT_REDIRECT)
                .location(URI.create("../docs"))
                .build();
    }

    @GetMapping(path = "/docs/{page:[a-z0-9-]+}", produces = HTML)
    void page(
            @PathVariable String page,
            @RequestParam MultiValueMap<String, String> given,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Parameters.of(given).rejectOthers();
        Site.Page found = Rendered.SITE
                .find(page.isEmpty() ? "docs" : "docs/" + page)
                .orElseThrow(() -> new NotFoundException("page", page));
        write(found, new Representation(HTML, "en", false), request, response);
    }

    @GetMapping(path = "/docs/decisions/{page:[a-z0-9-]+}", produces = HTML)
    void decision(
            @PathVariable String page,
            @RequestParam MultiValueMap<String, String> given,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        page("decisions/" + page, given, request, response);
    }

    @GetMapping(path = "/docs/sbom.json", produces = CYCLONE_DX)
    void billOfMaterials(
            @RequestParam MultiValueMap<String, String> given, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Parameters.of(given).rejectOthers();
        String bill = bill();
        if (bill == null) {
            throw new NotFoundException("document", "sbom.json");
        }
        write(Site.Page.of(bill), Representation.only(CYCLONE_DX), request, response);
    }

    private static void write(
            Site.Page page, Representation representation, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
        if (!representation.begin(page.state(), false, request, response)) {
            response.getOutputStream().write(page.text().getBytes(StandardCharsets.UTF_8));
        }
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
