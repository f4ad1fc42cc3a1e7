package org.strikemap.collection;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.strikemap.geo.Box;
import org.strikemap.geo.Crs;
import org.strikemap.html.PageLanguage;
import org.strikemap.http.Link;
import org.strikemap.table.Schema;
import org.strikemap.table.Table;

/**
 * What a collection is (OGC API Features Part 1, 7.13, and Part 2, 6.2).
 *
 * @param title in the language that was asked for
 * @param titles in every language that there is
 * @param itemType always {@code feature}
 * @param crs the coordinate systems that it is served in
 * @param storageCrs the one that it is kept in
 */
record CollectionDescription(
        String id,
        String title,
        Map<String, String> titles,
        String description,
        CollectionExtent extent,
        String itemType,
        List<String> crs,
        String storageCrs,
        List<Link> links) {

    /**
     * Describes a table.
     *
     * @param base where {@code /ogc} is
     * @param language of its title
     */
    static CollectionDescription of(Table table, String base, PageLanguage language) {
        Schema schema = table.schema();
        return new CollectionDescription(
                schema.id(),
                language.title(schema),
                schema.titles(),
                schema.description(),
                CollectionExtent.of(table),
                "feature",
                Crs.listFor(table.extent().findBox().orElse(Box.WORLD)).stream()
                        .map(Crs::uri)
                        .toList(),
                Crs.CRS84.uri(),
                links(
                        base + "/collections/" + schema.id(),
                        language.title(schema),
                        !schema.id().equals("claims")));
    }

    /** The same with more links before the others. */
    CollectionDescription linkedTo(List<Link> more) {
        List<Link> all = new ArrayList<>(more);
        links.stream().filter(link -> !link.rel().equals("self")).forEach(all::add);
        return new CollectionDescription(id, title, titles, description, extent, itemType, crs, storageCrs, all);
    }

    private static List<Link> links(String self, String title, boolean tiled) {
        List<Link> links = new ArrayList<>(List.of(
                Link.json(self, "self", title),
                Link.geoJson(self + "/items", "items", title),
                Link.schema(self + "/schema", "http://www.opengis.net/def/rel/ogc/1.0/schema", "Schema"),
                Link.schema(self + "/feature-schema", "describedBy", "Schema of a GeoJSON feature"),
                Link.schema(self + "/queryables", "http://www.opengis.net/def/rel/ogc/1.0/queryables", "Queryables"),
                Link.schema(self + "/sortables", "http://www.opengis.net/def/rel/ogc/1.0/sortables", "Sortables")));
        if (tiled) {
            links.add(Link.json(self + "/tiles", "http://www.opengis.net/def/rel/ogc/1.0/tilesets-vector", "Tiles"));
        }
        return links;
    }
}
