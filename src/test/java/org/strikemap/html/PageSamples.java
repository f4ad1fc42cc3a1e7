package org.strikemap.html;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.strikemap.format.FeatureSelection;
import org.strikemap.html.PageFrame.Breadcrumb;
import org.strikemap.html.PageFrame.MapView;
import org.strikemap.http.Link;
import org.strikemap.source.ReportReference;
import org.strikemap.source.ReportedDate;
import org.strikemap.table.ListTable;
import org.strikemap.table.ListTable.Item;
import org.strikemap.table.Property;
import org.strikemap.table.PropertyType;
import org.strikemap.table.Schema;

/** Pages as the server would have them, of a few invented incidents. */
final class PageSamples {

    private static final String OGC = "/ogc";
    private static final String ITEMS = OGC + "/collections/incidents/items";

    private static final Schema SCHEMA = new Schema(
            "incidents",
            Map.of("en", "Incidents", "fr", "Incidents", "ar", "الحوادث"),
            "Air strikes that published reports tell of, with the civilians killed by the lowest and the best account.",
            "incident",
            false,
            List.of(
                    text("name", "Name", "Place and day in words").withSearch(),
                    Property.of("start", PropertyType.DATE, "First day", "The first day on which it may have happened"),
                    Property.of("end", PropertyType.DATE, "Last day", "The last day on which it may have happened"),
                    Property.of("killed_low", PropertyType.INTEGER, "Killed, low", "Civilians killed, lowest account"),
                    Property.of("killed_best", PropertyType.INTEGER, "Killed, best", "Civilians killed, median"),
                    text("belligerent", "Belligerent", "Who is alleged to have struck"),
                    text("strike_type", "Strike type", "With what it was struck")
                            .withWords(List.of("airstrike", "drone_strike", "artillery")),
                    text("place", "Place", "Where, as the gazetteer has it").withSearch(),
                    text("place_ar", "Place in Arabic", "Where, in Arabic").withSearch(),
                    Property.of(
                            "accuracy_m", PropertyType.INTEGER, "Accuracy", "How far the true spot may lie, metres"),
                    Property.of("counted", PropertyType.BOOLEAN, "Counted", "Whether totals count it"),
                    text("url", "Report", "Address of the first report").withSearch()));

    private PageSamples() {}

    private static Property text(String name, String title, String description) {
        return Property.of(name, PropertyType.TEXT, title, description);
    }

    private static ListTable table() {
        List<Item> items = new ArrayList<>();
        items.add(item("raqqa-jazra-2017-06-08", 38.98, 35.95, "Mafraq Jazra, 8 June 2017", "مفرق الجزرة", 14));
        items.add(item("<script>alert(1)</script>", 39.02, 35.94, "A \"name\" & <b>markup</b>", "الرقة", 0));
        items.add(Item.nowhere("nowhere/at all", Map.of("name", "Without a place", "url", "javascript:alert(1)")));
        for (int i = 0; i < 22; i++) {
            items.add(
                    item("made-up-" + i, 36 + i * 0.25, 33.5 + i % 7 * 0.5, "Made-up place " + i, "مكان", i * 7 % 31));
        }
        return new ListTable(SCHEMA, 8, items);
    }

    private static Item item(String id, double lon, double lat, String name, String arabic, int killed) {
        Map<String, Object> values = new HashMap<>();
        values.put("name", name);
        values.put("start", LocalDate.of(2017, 6, 8));
        values.put("end", LocalDate.of(2017, 6, 8));
        values.put("killed_low", killed);
        values.put("killed_best", killed + 2);
        values.put("belligerent", killed % 2 == 0 ? "US-led coalition" : "Russia|Syria (government)");
        values.put("strike_type", "airstrike");
        values.put("place", "Raqqa");
        values.put("place_ar", arabic);
        values.put("accuracy_m", 1500);
        values.put("counted", true);
        values.put("url", "https://example.org/reports/2017/06/a-rather-long-address-of-a-report?id=" + killed);
        return Item.at(id, lon, lat, values).during("2017-06-08", "2017-06-08");
    }

    static PageFrame frame(String root, PageLanguage language, String title, @Nullable MapView map) {
        List<Breadcrumb> crumbs = List.of(
                new Breadcrumb(root + OGC + "?f=html", language.word("page.api")),
                new Breadcrumb(root + OGC + "/collections?f=html", language.word("page.collections")));
        String lead = map == null || map.box() != null ? SCHEMA.description() : null;
        return new PageFrame(root, language, title, lead, crumbs, forms(root + ITEMS, "alternate"), map);
    }

    private static List<Link> forms(String href, String rel) {
        return List.of(
                new Link(href + "?f=json", rel, "application/geo+json", "GeoJSON"),
                new Link(href + "?f=csv", rel, "text/csv", "CSV"),
                new Link(href + "?f=fgb", rel, "application/flatgeobuf", "FlatGeobuf"),
                new Link(href + "?f=gpkg", rel, "application/geopackage+sqlite3", "GeoPackage"),
                new Link(href + "?f=kml", rel, "application/vnd.google-earth.kml+xml", "KML"));
    }

    static HtmlPages.Items items(PageLanguage language) {
        ListTable table = table();
        return new HtmlPages.Items(
                frame("", language, language.title(SCHEMA), MapView.ofFeatures(ITEMS + "?f=json&limit=25")),
                FeatureSelection.page(table, IntStream.range(0, table.rows()).toArray()),
                ITEMS,
                50,
                25,
                12_345,
                ITEMS + "?f=html&limit=25&offset=25",
                ITEMS + "?f=html&limit=25&offset=75",
                forms(ITEMS, "enclosure"));
    }

    static HtmlPages.Items nothing(PageLanguage language) {
        return new HtmlPages.Items(
                frame("/maps", language, "Incidents", null),
                FeatureSelection.page(table(), new int[0]),
                ITEMS,
                0,
                0,
                0,
                null,
                null,
                List.of());
    }

    private static List<ReportReference> reports() {
        String url = "https://example.org/reports/1";
        return List.of(
                new ReportReference("SANA", "Sputnik", ReportedDate.parse("2017-06-09"), url, false, null),
                new ReportReference("<b>Paper</b>", null, ReportedDate.parse("2017-06"), url + "?a=\"b\"", true, null),
                new ReportReference("Monitor", null, null, null, false, "not_found"),
                new ReportReference("Ministry", null, null, null, false, null),
                new ReportReference("Stranger", null, null, "javascript:alert(1)", false, null));
    }

    static HtmlPages.Item item(PageLanguage language) {
        ListTable table = table();
        return new HtmlPages.Item(
                frame(
                        "",
                        language,
                        "Mafraq Jazra, 8 June 2017",
                        MapView.ofFeatures(ITEMS + "/raqqa-jazra-2017-06-08?f=json")),
                table,
                0,
                reports(),
                List.of(new HtmlPages.Related(
                        "Claims",
                        FeatureSelection.page(table, new int[] {1, 3, 4}),
                        OGC + "/collections/claims/items")),
                List.of(new Link(OGC + "/collections/incidents?f=html", "collection", "text/html", "Incidents")));
    }

    static HtmlPages.Landing landing(PageLanguage language) {
        return new HtmlPages.Landing(
                frame("", language, "Strike map", null),
                entries(language),
                List.of(
                        new Link(OGC + "/api", "service-desc", "application/vnd.oai.openapi+json", "OpenAPI 3.0"),
                        new Link(OGC + "/conformance?f=html", "conformance", "text/html", "Conformance")));
    }

    private static List<HtmlPages.Entry> entries(PageLanguage language) {
        HtmlPages.Entry entry = new HtmlPages.Entry(
                OGC + "/collections/incidents?f=html", language.title(SCHEMA), SCHEMA.description(), ITEMS + "?f=html");
        return List.of(entry, entry, entry, entry);
    }

    static HtmlPages.Collections collections(PageLanguage language) {
        return new HtmlPages.Collections(
                frame("", language, language.word("page.collections"), null), entries(language));
    }

    static HtmlPages.Collection collection(PageLanguage language) {
        return new HtmlPages.Collection(
                frame("", language, language.title(SCHEMA), MapView.ofBox(36, 33, 44, 37)),
                "36, 33, 44, 37",
                "2014-08-01",
                null,
                List.of("http://www.opengis.net/def/crs/OGC/1.3/CRS84", "http://www.opengis.net/def/crs/EPSG/0/4326"),
                forms(ITEMS, "enclosure"),
                List.of(
                        new Link(ITEMS + "?f=html", "items", "text/html", language.word("page.items")),
                        new Link(OGC + "/schema?f=html", "describedby", "text/html", language.word("page.schema"))));
    }

    static HtmlPages.Conformance conformance(PageLanguage language) {
        return new HtmlPages.Conformance(
                frame("", language, language.word("page.conformance"), null),
                List.of(
                        "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/core",
                        "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/html"));
    }

    static HtmlPages.Properties queryables(PageLanguage language) {
        return new HtmlPages.Properties(
                frame("", language, language.word("page.queryables"), null), SCHEMA.properties());
    }
}
