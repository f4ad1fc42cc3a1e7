package org.strikemap.collection;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.strikemap.snapshot.Block;
import org.strikemap.snapshot.Snapshot;

/**
 * What a collection is (OGC API Features Part 1, 7.13).
 *
 * @param id {@code incidents}
 * @param itemType always {@code feature}
 * @param crs the coordinate systems it is served in
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CollectionDescription(
        String id,
        String title,
        String description,
        @Nullable Extent extent,
        String itemType,
        List<String> crs,
        List<Link> links) {

    private static final String CRS84 = "http://www.opengis.net/def/crs/OGC/1.3/CRS84";

    /** Where and when the collection's features lie; a part that nothing is known of is null. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Extent(
            @Nullable Spatial spatial, @Nullable Temporal temporal) {}

    /** Boxes of west, south, east and north in degrees. */
    public record Spatial(List<List<Double>> bbox, String crs) {}

    /** Intervals of a first and a last instant (RFC 3339). */
    public record Temporal(List<List<String>> interval, String trs) {}

    /** The incidents of a snapshot. */
    static CollectionDescription incidents(Snapshot snapshot, String base) {
        String self = base + "/collections/incidents";
        return new CollectionDescription(
                "incidents",
                "Incidents",
                "Air strikes and other explosions that published reports tell of, with the civilians killed and injured by the"
                        + " lowest, the best and the highest account, and what the accused concedes.",
                extent(snapshot.blocks()),
                "feature",
                List.of(CRS84),
                List.of(
                        Link.json(self, "self", "This collection"),
                        Link.geoJson(self + "/items", "items", "The incidents")));
    }

    private static @Nullable Extent extent(List<Block> blocks) {
        if (blocks.isEmpty()) {
            return null;
        }
        int first = blocks.stream().mapToInt(Block::firstDay).min().orElseThrow();
        int last = blocks.stream().mapToInt(Block::lastDay).max().orElseThrow();
        List<String> interval =
                List.of(LocalDate.ofEpochDay(first) + "T00:00:00Z", LocalDate.ofEpochDay(last) + "T23:59:59Z");
        Temporal temporal = new Temporal(List.of(interval), "http://www.opengis.net/def/uom/ISO-8601/0/Gregorian");
        List<Block> placed = blocks.stream().filter(block -> block.placed() > 0).toList();
        if (placed.isEmpty()) {
            return new Extent(null, temporal);
        }
        List<Double> box = Arrays.asList(
                placed.stream().mapToDouble(Block::west).min().orElseThrow(),
                placed.stream().mapToDouble(Block::south).min().orElseThrow(),
                placed.stream().mapToDouble(Block::east).max().orElseThrow(),
                placed.stream().mapToDouble(Block::north).max().orElseThrow());
        return new Extent(new Spatial(List.of(box), CRS84), temporal);
    }
}
