package org.strikemap.html;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.strikemap.format.FeatureSelection;
import org.strikemap.http.Link;
import org.strikemap.source.ReportReference;
import org.strikemap.table.Property;
import org.strikemap.table.Table;
import org.strikemap.text.Worded;

/**
 * The pages for people: those of OGC API and those of the documentation. Each is rendered by the template of its name in
 * {@code src/main/jte}, of what its record holds and nothing else, in UTF-8; the media type is {@link #MEDIA_TYPE}. Templates are compiled
 * by the build, and escape every text for the place in which it stands. Thread-safe.
 */
public final class HtmlPages {

    public static final String MEDIA_TYPE = "text/html;charset=UTF-8";

    private static final TemplateEngine TEMPLATES = TemplateEngine.createPrecompiled(
            null, ContentType.Html, HtmlPages.class.getClassLoader(), HtmlPages.class.getPackageName());

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
            List<Link> links) {

        /** From the first day to the last; null where neither is known. */
        @Nullable
        String period() {
            if (from == null && to == null) {
                return null;
            }
            String open = frame.word("page.period.open");
            return (from == null ? open : from) + " – " + (to == null ? open : to);
        }
    }

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
            List<Link> downloads) {

        ValueTable table() {
            return ValueTable.of(page, items);
        }

        /** Which of all items are on the page. */
        String range() {
            return frame.word(
                    "page.range",
                    Map.of(
                            "first", frame.number(offset + 1),
                            "last", frame.number(offset + returned),
                            "total", frame.number(matched)));
        }
    }

    /**
     * One item.
     *
     * @param reports where what it says can be read; empty where it is of no report
     * @param related what belongs to it, such as the claims of an incident
     */
    public record Item(
            PageFrame frame,
            Table table,
            int row,
            List<ReportReference> reports,
            List<Related> related,
            List<Link> links) {

        ValueTable values() {
            return ValueTable.of(table, row);
        }
    }

    /**
     * Features of another collection that belong to an item.
     *
     * @param items address of that collection's items
     */
    public record Related(String title, FeatureSelection features, String items) {

        ValueTable table() {
            return ValueTable.of(features, items);
        }
    }

    /** The properties of a collection: all of them, or those by which one may ask or sort. */
    public record Properties(PageFrame frame, List<Property> properties) {}

    /**
     * A page of the documentation, which is in English.
     *
     * @param top the relative address of the program's root, with a slash at its end
     * @param title plain text
     * @param text HTML, which is written as it is and must be safe
     * @param contents the list of all pages
     */
    public record Documentation(String top, String title, String text, List<Contents> contents) {

        PageLanguage language() {
            return PageLanguage.EN;
        }

        String word(String key) {
            return language().word(key);
        }
    }

    /** Pages of the documentation under a heading. */
    public record Contents(String title, List<ContentsEntry> entries) {}

    /**
     * A page in the list of all pages.
     *
     * @param current whether it is the page on which the list stands
     */
    public record ContentsEntry(String title, String href, boolean current) {}

    public static void landing(Landing page, OutputStream out) throws IOException {
        write("landing.jte", page, out);
    }

    public static void conformance(Conformance page, OutputStream out) throws IOException {
        write("conformance.jte", page, out);
    }

    public static void collections(Collections page, OutputStream out) throws IOException {
        write("collections.jte", page, out);
    }

    public static void collection(Collection page, OutputStream out) throws IOException {
        write("collection.jte", page, out);
    }

    public static void items(Items page, OutputStream out) throws IOException {
        write("items.jte", page, out);
    }

    public static void item(Item page, OutputStream out) throws IOException {
        write("item.jte", page, out);
    }

    public static void properties(Properties page, OutputStream out) throws IOException {
        write("properties.jte", page, out);
    }

    public static void documentation(Documentation page, OutputStream out) throws IOException {
        write("documentation.jte", page, out);
    }

    /** The type of a property's values in words, such as {@code integer}. */
    static String typeName(Property property) {
        return Worded.word(property.type());
    }

    /** Renders a page to a stream, which stays open. */
    private static void write(String template, Record page, OutputStream out) throws IOException {
        PageOutput output = new PageOutput(out);
        try {
            TEMPLATES.render(template, page, output);
        } catch (TemplateException e) {
            if (e.getCause() instanceof UncheckedIOException broken) {
                throw broken.getCause();
            }
            throw e;
        }
        output.flush();
    }
}
