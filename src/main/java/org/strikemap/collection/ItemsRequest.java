package org.strikemap.collection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.strikemap.filter.Asked;
import org.strikemap.filter.Sorting;
import org.strikemap.query.Parameters;
import org.strikemap.table.RowQuestion;
import org.strikemap.table.Rows;
import org.strikemap.table.ShownProperty;
import org.strikemap.table.Table;

/**
 * What a request for features asks besides which they are: which page of them, in which order, and how much of each.
 *
 * @param limit how many features a page has, 1 to {@value #MAX_LIMIT}
 * @param offset how many to pass over
 * @param sorting null for the order of the table
 * @param shown the properties that are shown
 * @param geometry whether geometries are shown
 */
record ItemsRequest(
        Asked asked, int limit, int offset, @Nullable Sorting sorting, List<ShownProperty> shown, boolean geometry) {

    static final int DEFAULT_LIMIT = 100;
    static final int MAX_LIMIT = 10_000;

    static ItemsRequest read(Asked asked, Parameters parameters) {
        int limit = Math.min(
                MAX_LIMIT, parameters.findInteger("limit", 1, Integer.MAX_VALUE).orElse(DEFAULT_LIMIT));
        int offset = parameters.findInteger("offset", 0, Integer.MAX_VALUE).orElse(0);
        Optional<Sorting> sorting = parameters.find(
                "sortby", text -> Sorting.parse(text, asked.table().schema()));
        return new ItemsRequest(
                asked,
                limit,
                offset,
                sorting.orElse(null),
                shown(asked, parameters),
                !parameters.findTruth("skipGeometry").orElse(false));
    }

    /** The properties that a request names, after commas; all where it names none (OGC API Features Part 6). */
    static List<ShownProperty> shown(Asked asked, Parameters parameters) {
        return parameters.find("properties", text -> named(text, asked.shown())).orElse(asked.shown());
    }

    private static List<ShownProperty> named(String text, List<ShownProperty> all) {
        List<String> wanted = Arrays.asList(text.split(",", -1));
        List<String> known = all.stream().map(shown -> shown.property().name()).toList();
        for (String name : wanted) {
            if (!known.contains(name)) {
                throw new IllegalArgumentException(
                        Parameters.shown(name) + " is not one of " + String.join(", ", known));
            }
        }
        List<ShownProperty> named = new ArrayList<>(all);
        named.removeIf(shown -> !wanted.contains(shown.property().name()));
        return named;
    }

    /** How many features are asked for on all pages. */
    int matched() {
        return Rows.count(asked.table(), asked.question());
    }

    /** The rows of the page. */
    int[] page() {
        Table table = asked.table();
        RowQuestion question = asked.question();
        if (sorting == null) {
            return Rows.page(table, question, offset, limit);
        }
        int[] all = sorting.sort(Rows.page(table, question, 0, Integer.MAX_VALUE), table);
        int first = Math.min(offset, all.length);
        return Arrays.copyOfRange(all, first, (int) Math.min(all.length, (long) first + limit));
    }
}
