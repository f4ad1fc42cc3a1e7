package org.strikemap.html;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.strikemap.html.PageFrame.Breadcrumb;
import org.strikemap.http.Link;

/** Writes what is around the content of a page: head, trail, formats and map. */
final class HtmlFrame {

    /** A path that needs no escaping anywhere. */
    private static final Pattern PLAIN_ROOT = Pattern.compile("(/[A-Za-z0-9._~%-]+)*");

    private final PageFrame frame;
    private final Html html;
    private final String root;

    private HtmlFrame(PageFrame frame, Html html) {
        this.frame = frame;
        this.html = html;
        this.root = PLAIN_ROOT.matcher(frame.root()).matches() ? frame.root() : "";
    }

    static void write(PageFrame frame, Html html, Html.Body content) throws XMLStreamException {
        HtmlFrame around = new HtmlFrame(frame, html);
        html.open(
                "html", "lang", frame.language().tag(), "dir", frame.language().direction());
        around.writeHead();
        html.open("body", "class", "ogc-page");
        around.writeHeader();
        html.open("main", "id", "content");
        html.leaf("h1", frame.title(), "dir", "auto");
        String lead = frame.lead();
        if (lead != null) {
            html.leaf("p", lead, "class", "lead", "dir", "auto");
        }
        around.writeFormats();
        around.writeMap();
        content.write(html);
        html.close();
        html.close();
        html.close();
    }

    private void writeHead() throws XMLStreamException {
        String imports = "{\"imports\":{\"leaflet\":\"" + root + "/webjars/leaflet/dist/leaflet-src.esm.js\"}}";
        html.open("head");
        html.open("meta", "charset", "utf-8");
        html.open("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        html.open("meta", "name", "color-scheme", "content", "light dark");
        html.open("meta", "name", "referrer", "content", "no-referrer");
        html.open("meta", "http-equiv", "Content-Security-Policy", "content", policy(imports));
        html.leaf("title", frame.title() + " – " + frame.word("title"));
        html.open("link", "rel", "icon", "href", root + "/icon.svg", "type", "image/svg+xml");
        if (frame.map() != null) {
            html.open("link", "rel", "stylesheet", "href", root + "/webjars/leaflet/dist/leaflet.css");
        }
        html.open("link", "rel", "stylesheet", "href", root + "/style.css");
        html.open("link", "rel", "stylesheet", "href", root + "/ogc/style.css");
        for (Link link : frame.formats()) {
            html.open("link", "rel", "alternate", "href", link.href(), "type", link.type(), "title", link.title());
        }
        if (frame.map() != null) {
            html.leaf("script", imports, "type", "importmap");
            html.leaf("script", "", "type", "module", "src", root + "/ogc/map.js");
        }
        html.close();
    }

    /** Content-Security-Policy: same origin only, and the import map by its hash. */
    private static String policy(String imports) {
        return "default-src 'none'; script-src 'self' 'sha256-" + sha256(imports)
                + "'; style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'";
    }

    private static String sha256(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private void writeHeader() throws XMLStreamException {
        html.open("header", "class", "ogc-head");
        html.open("nav", "aria-label", frame.word("page.api"));
        html.open("ol", "class", "crumbs");
        for (Breadcrumb crumb : frame.crumbs()) {
            html.open("li")
                    .leaf("a", crumb.title(), "href", crumb.href(), "dir", "auto")
                    .close();
        }
        html.open("li")
                .leaf("span", frame.title(), "aria-current", "page", "dir", "auto")
                .close();
        html.close().close();
        html.leaf("a", frame.word("page.map"), "href", root + "/", "class", "to-map");
        html.close();
    }

    private void writeFormats() throws XMLStreamException {
        writeChoices(html, frame.word("page.formats"), frame.formats());
    }

    /** A line of links of one kind. */
    static void writeChoices(Html html, String label, List<Link> links) throws XMLStreamException {
        if (links.isEmpty()) {
            return;
        }
        html.open("p", "class", "formats").leaf("span", label).text(" ");
        for (Link link : links) {
            html.leaf("a", link.title(), "href", link.href(), "type", link.type(), "rel", link.rel());
            html.text(" ");
        }
        html.close();
    }

    private void writeMap() throws XMLStreamException {
        PageFrame.MapView map = frame.map();
        if (map != null) {
            html.leaf(
                    "div",
                    "",
                    "id",
                    "map",
                    "class",
                    "map ogc-map",
                    "dir",
                    "ltr",
                    "role",
                    "region",
                    "aria-label",
                    frame.word("page.map.label"),
                    "data-features",
                    map.features(),
                    "data-box",
                    map.box());
        }
    }
}
