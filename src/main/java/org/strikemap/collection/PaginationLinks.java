package org.strikemap.collection;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.strikemap.http.Link;

/**
 * Pagination links: self, prev, next and alternate formats.
 *
 * @param path of the features, without a query
 * @param given the request's parameters
 * @param limit how many features a page has
 * @param offset how many are passed over
 * @param matched how many there are on all pages
 */
record PaginationLinks(String path, Map<String, List<String>> given, int limit, int offset, int matched) {

    /**
     * The links of the page.
     *
     * @param format of the page
     * @param formats all that there are
     */
    List<Link> links(ItemsFormat format, List<ItemsFormat> formats) {
        List<Link> links = new ArrayList<>();
        links.add(new Link(urlAtOffset(offset), "self", format.mediaType(), "This page"));
        Set<String> told = new HashSet<>(Set.of(format.mediaType()));
        for (ItemsFormat other : formats) {
            if (told.add(other.mediaType())) {
                links.add(new Link(urlInFormat(other), "alternate", other.mediaType(), other.title()));
            }
        }
        links.add(Link.json(path.substring(0, path.lastIndexOf('/')), "collection", "The collection"));
        String previous = previous();
        if (previous != null) {
            links.add(new Link(previous, "prev", format.mediaType(), "The page before"));
        }
        String next = next();
        if (next != null) {
            links.add(new Link(next, "next", format.mediaType(), "The page after"));
        }
        return links;
    }

    /** The address of the page before; null on the first. */
    @Nullable
    String previous() {
        return offset > 0 ? urlAtOffset(Math.max(0, offset - limit)) : null;
    }

    /** The address of the page after; null on the last. */
    @Nullable
    String next() {
        return (long) offset + limit < matched ? urlAtOffset(offset + limit) : null;
    }

    private String urlAtOffset(int otherOffset) {
        return address(Map.of("offset", otherOffset, "limit", limit), Set.of());
    }

    /** The same page in another format. */
    String urlInFormat(ItemsFormat other) {
        return address(Map.of("f", other.name()), Set.of());
    }

    /** All that was asked for, not this page alone, as downloads. */
    List<Link> downloads(List<ItemsFormat> formats) {
        return formats.stream()
                .filter(format -> format.download() != null)
                .map(format -> new Link(
                        address(Map.of("f", format.name()), Set.of("limit", "offset")),
                        "enclosure",
                        format.mediaType(),
                        format.title()))
                .toList();
    }

    /** The request's address with other values of some parameters. */
    private String address(Map<String, ?> other, Set<String> without) {
        StringJoiner query = new StringJoiner("&", path + "?", "");
        given.forEach((name, values) -> {
            if (!other.containsKey(name) && !without.contains(name)) {
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
