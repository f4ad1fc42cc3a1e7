package org.strikemap.collection;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.strikemap.geo.Crs;
import org.strikemap.table.Extent;
import org.strikemap.table.Table;

/**
 * Where and when a collection's features lie (OGC API Features Part 1, 7.13).
 *
 * @param spatial null when no feature lies anywhere
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CollectionExtent(@Nullable Spatial spatial, Temporal temporal) {

    private static final String GREGORIAN = "http://www.opengis.net/def/uom/ISO-8601/0/Gregorian";

    /** Boxes of west, south, east and north in degrees. */
    public record Spatial(List<List<Double>> bbox, String crs) {}

    /** Intervals of a first and a last instant (RFC 3339); null is an open end. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Temporal(List<List<@Nullable String>> interval, String trs) {}

    static CollectionExtent of(Table table) {
        Extent extent = table.extent();
        Spatial spatial = extent.findBox()
                .map(box -> new Spatial(
                        List.of(List.of(box.west(), box.south(), box.east(), box.north())), Crs.CRS84.uri()))
                .orElse(null);
        return new CollectionExtent(spatial, temporal(extent, table.rows() == 0));
    }

    private static Temporal temporal(Extent extent, boolean empty) {
        int first = empty ? Integer.MIN_VALUE : extent.firstDay();
        int last = empty ? Integer.MAX_VALUE : extent.lastDay();
        return new Temporal(
                List.of(Arrays.asList(
                        first == Integer.MIN_VALUE ? null : LocalDate.ofEpochDay(first) + "T00:00:00Z",
                        last == Integer.MAX_VALUE ? null : LocalDate.ofEpochDay(last) + "T23:59:59Z")),
                GREGORIAN);
    }
}
