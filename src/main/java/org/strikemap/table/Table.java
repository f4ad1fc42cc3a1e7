package org.strikemap.table;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * The features of one collection as rows, in the order in which pages show them. A table never changes. Unless it says
 * otherwise it is thread-safe; one that is not is rebuilt for each request.
 */
public interface Table {

    /** What the collection is. */
    Schema schema();

    int rows();

    /** All rows in ranges, in order and without a gap. */
    List<? extends RowRange> ranges();

    /** The same rows in larger ranges, whose parts are the {@link #ranges}; those themselves where there are few. */
    default List<? extends RowRange> groups() {
        return ranges();
    }

    /** Where and when all features lie. */
    default Extent extent() {
        return Extent.ofAll(groups());
    }

    /** The row of a feature, or -1. */
    int findRow(String id);

    /** The feature's id. */
    String id(int row);

    /** Gives the feature's id as bytes, of which a table may have it without making a text first. */
    default void readIdBytes(int row, Utf8Consumer to) {
        byte[] utf8 = id(row).getBytes(StandardCharsets.UTF_8);
        to.take(utf8, 0, utf8.length);
    }

    /** Takes a text as bytes of UTF-8, which stay as they are only until it returns. */
    interface Utf8Consumer {
        void take(byte[] utf8, int start, int size);
    }

    /** Whether the row has a place on the map. */
    boolean isPlaced(int row);

    /** Longitude of the point that stands for the feature, in degrees (WGS 84); not a number when it has none. */
    double lon(int row);

    /** Latitude of that point. */
    double lat(int row);

    /** The feature's area where it is more than a point, in degrees (longitude first); null for a point or nothing. */
    default @Nullable Geometry area(int row) {
        return null;
    }

    /**
     * Whether a row of the range has an area. Looks through the rows of a collection that has areas; a table that knows better says so.
     */
    default boolean hasArea(RowRange range) {
        if (!schema().areas()) {
            return false;
        }
        for (int row = range.firstRow(); row < range.endRow(); row++) {
            if (area(row) != null) {
                return true;
            }
        }
        return false;
    }

    /**
     * What geometries its features have, all of them, so that each of its pages is of the same kind. The rows of a collection
     * that has areas are looked at for it, up to all of them, unless a table knows better.
     */
    default GeometryKind geometryKind() {
        return schema().areas() ? GeometryKind.of(this) : GeometryKind.POINT;
    }

    /** The first day in days since 1970-01-01; {@link Integer#MIN_VALUE} where the collection knows no time or it is open. */
    int startDay(int row);

    /** The last day; {@link Integer#MAX_VALUE} where the collection knows no time or it is open. */
    int endDay(int row);

    /**
     * The values of a property.
     *
     * @param name of a property of the {@link #schema}
     * @throws java.util.NoSuchElementException if there is none of that name
     */
    Column column(String name);
}
