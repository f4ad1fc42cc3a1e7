package org.strikemap.collection;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.strikemap.geo.Box;
import org.strikemap.geo.Crs;
import org.strikemap.table.RowRange;
import org.strikemap.table.Table;

/**
 * Where and when a collection's features lie (OGC API Features Part 1, 7.13).
 *
 * @param spatial null when no feature lies anywhere
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CollectionExtent(@Nullable Spatial spatial, Temporal temporal) {

    private static final String GREGORIAN = "http://www.opengis.net/def/uom/ISO-8601/0/Gregorian";

    /** Boxes of west, south, east and north in degrees. */
    public record Spatial(List<List<Double>> bbox, String crs) {}

    /** Intervals of a first and a last instant (RFC 3339); null is an open end. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Temporal(List<List<@Nullable String>> interval, String trs) {}

    static CollectionExtent of(Table table) {
        Spatial spatial = box(table)
                .map(box -> new Spatial(
                        List.of(List.of(box.west(), box.south(), box.east(), box.north())), Crs.CRS84.uri()))
                .orElse(null);
        return new CollectionExtent(spatial, temporal(table.ranges()));
    }

    /** The box of all features that lie somewhere. */
    static Optional<Box> box(Table table) {
        List<? extends RowRange> placed =
                table.ranges().stream().filter(range -> range.placed() > 0).toList();
        if (placed.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Box(
                placed.stream().mapToDouble(RowRange::west).min().orElseThrow(),
                placed.stream().mapToDouble(RowRange::south).min().orElseThrow(),
                placed.stream().mapToDouble(RowRange::east).max().orElseThrow(),
                placed.stream().mapToDouble(RowRange::north).max().orElseThrow()));
    }

    private static Temporal temporal(List<? extends RowRange> ranges) {
        int first = ranges.stream().mapToInt(RowRange::firstDay).min().orElse(Integer.MIN_VALUE);
        int last = ranges.stream().mapToInt(RowRange::lastDay).max().orElse(Integer.MAX_VALUE);
        return new Temporal(
                List.of(Arrays.asList(
                        first == Integer.MIN_VALUE ? null : LocalDate.ofEpochDay(first) + "T00:00:00Z",
                        last == Integer.MAX_VALUE ? null : LocalDate.ofEpochDay(last) + "T23:59:59Z")),
                GREGORIAN);
    }
}
