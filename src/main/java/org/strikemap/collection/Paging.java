package org.strikemap.collection;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;
import org.strikemap.query.Link;

/**
 * The addresses of a page of features, of those beside it and of the same in other formats.
 *
 * @param path of the features, without a query
 * @param given the request's parameters
 * @param limit how many features a page has
 * @param offset how many are passed over
 * @param matched how many there are on all pages
 */
record Paging(String path, Map<String, List<String>> given, int limit, int offset, int matched) {

    /**
     * The links of the page.
     *
     * @param format of the page
     * @param formats all that there are
     */
    List<Link> links(ItemsFormat format, List<ItemsFormat> formats) {
        List<Link> links = new ArrayList<>();
        links.add(new Link(page(Map.of("offset", offset, "limit", limit)), "self", format.mediaType(), "This page"));
        for (ItemsFormat other : formats) {
            if (!other.mediaType().equals(format.mediaType())) {
                links.add(new Link(page(Map.of("f", other.name())), "alternate", other.mediaType(), other.name()));
            }
        }
        links.add(Link.json(path.substring(0, path.lastIndexOf('/')), "collection", "The collection"));
        if (offset > 0) {
            links.add(beside("prev", Math.max(0, offset - limit), format, "The page before"));
        }
        if ((long) offset + limit < matched) {
            links.add(beside("next", offset + limit, format, "The page after"));
        }
        return links;
    }

    private Link beside(String rel, int otherOffset, ItemsFormat format, String title) {
        return new Link(page(Map.of("offset", otherOffset, "limit", limit)), rel, format.mediaType(), title);
    }

    /** The request's address with other values of some parameters. */
    private String page(Map<String, ?> other) {
        StringJoiner query = new StringJoiner("&", path + "?", "");
        given.forEach((name, values) -> {
            if (!other.containsKey(name)) {
                values.forEach(value -> query.add(encode(name) + "=" + encode(value)));
            }
        });
        new TreeMap<>(other).forEach((name, value) -> query.add(name + "=" + value));
        return query.toString();
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
