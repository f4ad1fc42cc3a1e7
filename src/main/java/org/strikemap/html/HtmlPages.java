package org.strikemap.html;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.strikemap.format.FeatureSelection;
import org.strikemap.http.Link;
import org.strikemap.table.Property;
import org.strikemap.table.Table;

/**
 * The pages of OGC API for people. Each is made of what its record holds and nothing else, in UTF-8; the media type is
 * {@link #MEDIA_TYPE}.
 */
public final class HtmlPages {

    public static final String MEDIA_TYPE = "text/html;charset=UTF-8";

    private HtmlPages() {}

    /**
     * A collection as a list of collections shows it.
     *
     * @param href of its page
     * @param items address of its items
     */
    public record Entry(String href, String title, String description, String items) {}

    /** The landing page, with the collections that there are and further links. */
    public record Landing(PageFrame frame, List<Entry> collections, List<Link> links) {}

    /** The conformance classes, as addresses. */
    public record Conformance(PageFrame frame, List<String> classes) {}

    /** All collections. */
    public record Collections(PageFrame frame, List<Entry> collections) {}

    /**
     * One collection.
     *
     * @param extent west, south, east, north as text; null where nothing is placed
     * @param from the first day, or null
     * @param to the last day, or null
     * @param crs addresses of coordinate systems
     * @param downloads links to all its features in each form, titled with the form's name
     * @param links to items, schema and the like
     */
    public record Collection(
            PageFrame frame,
            @Nullable String extent,
            @Nullable String from,
            @Nullable String to,
            List<String> crs,
            List<Link> downloads,
            List<Link> links) {}

    /**
     * A page of items.
     *
     * @param page its rows
     * @param items address of the items without a query; an item's address is this, a slash and its id
     * @param offset how many items stand before this page
     * @param returned how many are on it
     * @param matched how many there are in all
     * @param previous address of the page before; null on the first
     * @param next address of the page after; null on the last
     * @param downloads links to all that was asked for, not only this page, in each form
     */
    public record Items(
            PageFrame frame,
            FeatureSelection page,
            String items,
            int offset,
            int returned,
            int matched,
            @Nullable String previous,
            @Nullable String next,
            List<Link> downloads) {}

    /**
     * One item.
     *
     * @param related what belongs to it, such as the claims of an incident
     */
    public record Item(PageFrame frame, Table table, int row, List<Related> related, List<Link> links) {}

    /**
     * Features of another collection that belong to an item.
     *
     * @param items address of that collection's items
     */
    public record Related(String title, FeatureSelection features, String items) {}

    /** The properties of a collection: all of them, or those by which one may ask or sort. */
    public record Properties(PageFrame frame, List<Property> properties) {}

    public static void landing(Landing page, OutputStream out) throws IOException {
        write(page.frame, out, html -> {
            HtmlParts.writeEntries(html, page.frame, page.collections);
            HtmlParts.writeLinks(html, page.frame, page.links);
        });
    }

    public static void conformance(Conformance page, OutputStream out) throws IOException {
        write(page.frame, out, html -> {
            html.open("ul", "class", "addresses", "aria-label", page.frame.word("page.classes"));
            for (String address : page.classes) {
                html.open("li").leaf("code", address, "dir", "ltr").close();
            }
            html.close();
        });
    }

    public static void collections(Collections page, OutputStream out) throws IOException {
        write(page.frame, out, html -> HtmlParts.writeEntries(html, page.frame, page.collections));
    }

    public static void collection(Collection page, OutputStream out) throws IOException {
        write(page.frame, out, html -> {
            HtmlParts.writeLinks(html, page.frame, page.links);
            HtmlFrame.writeChoices(html, page.frame.word("page.downloads"), page.downloads);
            html.open("dl", "class", "facts-list");
            if (page.extent != null) {
                HtmlParts.writeFact(html, page.frame.word("page.extent"), page.extent);
            }
            if (page.from != null || page.to != null) {
                HtmlParts.writeFact(html, page.frame.word("page.period"), period(page));
            }
            html.leaf("dt", page.frame.word("page.crs"));
            for (String system : page.crs) {
                html.open("dd").leaf("code", system, "dir", "ltr").close();
            }
            html.close();
        });
    }

    private static String period(Collection page) {
        String open = page.frame.word("page.period.open");
        return (page.from == null ? open : page.from) + " – " + (page.to == null ? open : page.to);
    }

    public static void items(Items page, OutputStream out) throws IOException {
        write(page.frame, out, html -> {
            HtmlFrame.writeChoices(html, page.frame.word("page.downloads"), page.downloads);
            if (page.returned == 0) {
                html.leaf("p", page.frame.word("page.nothing"), "class", "lead");
            }
            HtmlParts.writePaging(html, page);
            if (page.returned > 0) {
                HtmlParts.writeTable(html, page.frame, page.page, page.items);
                HtmlParts.writePaging(html, page);
            }
        });
    }

    public static void item(Item page, OutputStream out) throws IOException {
        write(page.frame, out, html -> {
            new HtmlCells(page.table, page.table.schema().properties(), page.frame.language())
                    .writeList(html, page.row);
            for (Related related : page.related) {
                html.leaf("h2", related.title, "dir", "auto");
                HtmlParts.writeTable(html, page.frame, related.features, related.items);
            }
            HtmlParts.writeLinks(html, page.frame, page.links);
        });
    }

    public static void properties(Properties page, OutputStream out) throws IOException {
        write(page.frame, out, html -> {
            html.open("div", "class", "scroll", "tabindex", "0", "role", "region", "aria-label", page.frame.title());
            html.open("table", "class", "rows").open("thead").open("tr");
            for (String head : List.of("page.property", "page.type", "page.meaning", "page.values")) {
                html.leaf("th", page.frame.word(head), "scope", "col");
            }
            html.close().close().open("tbody");
            for (Property property : page.properties) {
                html.open("tr").open("th", "scope", "row");
                HtmlCells.writeName(html, property);
                html.close();
                html.leaf("td", property.type().name().toLowerCase(Locale.ROOT), "dir", "ltr");
                html.leaf("td", property.description(), "class", "prose", "dir", "auto");
                html.leaf("td", String.join(", ", property.words()), "class", "prose", "dir", "auto");
                html.close();
            }
            html.close().close().close();
        });
    }

    private static void write(PageFrame frame, OutputStream out, Html.Body content) throws IOException {
        Html.write(out, html -> HtmlFrame.write(frame, html, content));
    }
}
