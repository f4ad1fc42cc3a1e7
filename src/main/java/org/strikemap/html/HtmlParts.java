package org.strikemap.html;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.strikemap.format.FeatureSelection;
import org.strikemap.http.Link;
import org.strikemap.table.Table;

/** Parts that several pages have. */
final class HtmlParts {

    private HtmlParts() {}

    /** Collections, each with what it is and the way to its items. */
    static void writeEntries(Html html, PageFrame frame, List<HtmlPages.Entry> collections) throws XMLStreamException {
        html.open("ul", "class", "entries");
        for (HtmlPages.Entry entry : collections) {
            html.open("li").open("h2");
            html.leaf("a", entry.title(), "href", entry.href(), "dir", "auto");
            html.close();
            html.leaf("p", entry.description(), "dir", "auto");
            html.leaf(
                    "a",
                    frame.word("page.items"),
                    "href",
                    entry.items(),
                    "aria-label",
                    frame.word("page.items") + ": " + entry.title());
            html.close();
        }
        html.close();
    }

    /** A list of links; nothing where there are none. */
    static void writeLinks(Html html, PageFrame frame, List<Link> links) throws XMLStreamException {
        if (links.isEmpty()) {
            return;
        }
        html.open("nav", "class", "links", "aria-label", frame.word("page.links"))
                .open("ul");
        for (Link link : links) {
            html.open("li");
            html.leaf("a", link.title(), "href", link.href(), "rel", link.rel(), "type", link.type(), "dir", "auto");
            html.close();
        }
        html.close().close();
    }

    /** An entry of a list of facts. */
    static void writeFact(Html html, String name, String value) throws XMLStreamException {
        html.leaf("dt", name).open("dd").leaf("bdi", value, "dir", "ltr").close();
    }

    /** The ways to the pages before and after, and which part of the whole this one is. */
    static void writePaging(Html html, HtmlPages.Items page) throws XMLStreamException {
        PageFrame frame = page.frame();
        html.open("nav", "class", "paging", "aria-label", frame.word("page.pages"));
        if (page.previous() != null) {
            html.leaf("a", frame.word("page.previous"), "href", page.previous(), "rel", "prev");
        }
        if (page.returned() > 0) {
            String range = frame.word(
                    "page.range",
                    Map.of(
                            "first", frame.number(page.offset() + 1),
                            "last", frame.number(page.offset() + page.returned()),
                            "total", frame.number(page.matched())));
            html.leaf("span", range, "class", "range");
        }
        if (page.next() != null) {
            html.leaf("a", frame.word("page.next"), "href", page.next(), "rel", "next");
        }
        html.close();
    }

    /** A table that is scrolled sideways in its own box. */
    static void writeTable(Html html, PageFrame frame, FeatureSelection features, String items)
            throws XMLStreamException {
        Table table = features.table();
        HtmlCells cells = new HtmlCells(table, features.properties(), frame.language());
        html.open("div", "class", "scroll", "tabindex", "0", "role", "region", "aria-label", frame.word("page.items"));
        html.open("table", "class", "rows").open("thead").open("tr");
        html.open("th", "scope", "col").leaf("code", "id").close();
        cells.writeHeads(html);
        html.close().close().open("tbody");
        features.rows().<XMLStreamException>forEach(row -> {
            String id = table.id(row);
            html.open("tr").open("th", "scope", "row");
            html.leaf("a", id, "href", items + "/" + encode(id), "data-feature", id, "dir", "auto");
            html.close();
            cells.writeCells(html, row);
            html.close();
        });
        html.close().close().close();
    }

    private static String encode(String id) {
        return URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
