package org.strikemap.collection;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.strikemap.format.FeatureSelection;
import org.strikemap.format.RowSource;
import org.strikemap.geo.Box;
import org.strikemap.geo.Crs;
import org.strikemap.http.Parameters;
import org.strikemap.query.CollectionQuery;
import org.strikemap.query.PropertySelection;
import org.strikemap.query.Sorting;
import org.strikemap.table.FeatureWriter;
import org.strikemap.table.Property;
import org.strikemap.table.Schema;
import org.strikemap.table.Table;
import org.strikemap.table.TableScan;

/**
 * What a request for features asks besides which they are: which of them in which order, and how much of each.
 *
 * @param limit how many features a page has, 1 to {@value #MAX_LIMIT}; null where all are wanted
 * @param offset how many to pass over
 * @param sorting null for the order of the table
 * @param shown the properties that are shown
 * @param crs the coordinate system that is asked for
 * @param geometry whether geometries are shown
 */
record ItemsRequest(
        CollectionQuery asked,
        @Nullable Integer limit,
        int offset,
        @Nullable Sorting sorting,
        List<Property> shown,
        Crs crs,
        boolean geometry) {

    static final int DEFAULT_LIMIT = 100;
    static final int MAX_LIMIT = 10_000;

    /** Reads a request for features in a format; a download has all of them unless it names a limit. */
    static ItemsRequest read(CollectionQuery asked, ItemsFormat format, Parameters parameters) {
        Schema schema = asked.table().schema();
        Optional<Integer> limit =
                parameters.findInteger("limit", 1, Integer.MAX_VALUE).map(given -> Math.min(MAX_LIMIT, given));
        boolean whole = limit.isEmpty() && format.download() != null;
        return new ItemsRequest(
                asked,
                whole ? null : limit.orElse(DEFAULT_LIMIT),
                parameters.findInteger("offset", 0, Integer.MAX_VALUE).orElse(0),
                parameters.find("sortby", text -> Sorting.parse(text, schema)).orElse(null),
                shown(schema, parameters),
                crs(asked.table(), format, parameters),
                !parameters.findBoolean("skipGeometry").orElse(false));
    }

    /** The properties that a request names; all where it names none. */
    static List<Property> shown(Schema schema, Parameters parameters) {
        return PropertySelection.read(parameters, List.of(schema)).of(schema);
    }

    /** The coordinate system that a request names: one that the collection is served in, in a format that has more than one. */
    static Crs crs(Table table, ItemsFormat format, Parameters parameters) {
        return parameters
                .find("crs", text -> crs(table, format, Crs.parse(text)))
                .orElse(Crs.CRS84);
    }

    private static Crs crs(Table table, ItemsFormat format, Crs crs) {
        Box extent = table.extent().findBox().orElse(Box.WORLD);
        if (!crs.meets(extent)) {
            throw new IllegalArgumentException(Parameters.shown(crs.uri())
                    + " shows none of this collection; listed for it are "
                    + String.join(
                            ", ", Crs.listFor(extent).stream().map(Crs::uri).toList()));
        }
        if (crs != Crs.CRS84 && !format.hasAnyCrs()) {
            throw new IllegalArgumentException(
                    format.name() + " has degrees alone, longitude first: " + Crs.CRS84.uri());
        }
        return crs;
    }

    /** The rows of the page, or of all features, and how many there are on all pages. */
    TableScan.Page page() {
        Table table = asked.table();
        int most = limit == null ? Integer.MAX_VALUE : limit;
        if (sorting == null) {
            return TableScan.pageWithCount(table, asked.question(), offset, most);
        }
        TableScan.Page all = TableScan.pageWithCount(table, asked.question(), 0, Integer.MAX_VALUE);
        return all.with(sorting.sort(all.rows(), table), offset, most);
    }

    /** What a download writes: rows that are held only where they are few, or in an order of their own. */
    FeatureSelection selected() {
        boolean held = limit != null || offset > 0 || sorting != null;
        RowSource rows = held ? RowSource.of(page().rows()) : RowSource.of(asked.table(), asked.question());
        return new FeatureSelection(asked.table(), shown, geometry, crs, rows);
    }

    /** What writes one of the features as GeoJSON. */
    FeatureWriter writer() {
        return new FeatureWriter(asked.table(), shown, geometry ? crs : null);
    }
}
