package org.strikemap.snapshot;

import static org.strikemap.table.Column.NO_NUMBER;
import static org.strikemap.table.PropertyType.DATE;
import static org.strikemap.table.PropertyType.INTEGER;
import static org.strikemap.table.PropertyType.TEXT;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.strikemap.claim.Details;
import org.strikemap.claim.Tally;
import org.strikemap.table.BasicRowRange;
import org.strikemap.table.Column;
import org.strikemap.table.Property;
import org.strikemap.table.RowRange;
import org.strikemap.table.Schema;
import org.strikemap.table.Table;

/** The tallies of a snapshot as a table: each with the area that it is a total over, and never a point. */
public final class TallyTable implements Table {

    private static final Schema SCHEMA = new Schema(
            "tallies",
            Schema.titles("Tallies", "Bilans", "الحصائل"),
            "Totals that a source gives over a period and an area. They are compared with the sum of incidents and never added to it.",
            "tally",
            true,
            List.of(
                    Property.of("scope", TEXT, "Scope", "What it counts, in words")
                            .withSearch(),
                    Property.of("source", TEXT, "Source", "The id of who published it"),
                    Property.of("source_name", TEXT, "Name of the source", "Who published it")
                            .withSearch(),
                    Property.of("kind", TEXT, "Kind", "Whether the accused admits it or somebody else estimates it")
                            .withWords(IncidentSchema.words(Tally.Kind.values(), Tally.Kind::word)),
                    Property.of(
                            "countries", TEXT, "Countries", "ISO 3166-1 alpha-2, after semicolons; empty for anywhere"),
                    Property.of("belligerents", TEXT, "Belligerents", "Whose strikes it counts, after semicolons"),
                    Property.of("place_id", TEXT, "Place id", "The place that it is limited to"),
                    Property.of("start", DATE, "Start", "The first day of its period")
                            .withRole("primary-interval-start"),
                    Property.of("end", DATE, "End", "The last day of its period; null when it was open")
                            .withRole("primary-interval-end"),
                    Property.of("as_of", DATE, "As of", "The last day on which it may have been published"),
                    Property.of("killed_min", INTEGER, "Killed, at least", "Civilians killed"),
                    Property.of("killed_max", INTEGER, "Killed, at most", "Civilians killed"),
                    Property.of("url", TEXT, "Address", "Where it was published"),
                    Property.of("note", TEXT, "Note", "What else is to be said of it"),
                    ClaimSchema.detail(Details.VIA),
                    ClaimSchema.detail(Details.FIGURE_SEEN),
                    ClaimSchema.detail(Details.NO_ADDRESS)));

    private final List<Tally> tallies;
    private final List<@Nullable Geometry> areas = new ArrayList<>();
    private final List<@Nullable Coordinate> middles = new ArrayList<>();
    private final Map<String, Column> byName = new HashMap<>();
    private final List<BasicRowRange> ranges;

    /** @param areaOf the area that a tally is a total over, in degrees; null for one that has no certain area */
    public TallyTable(List<Tally> tallies, Function<Tally, @Nullable Geometry> areaOf) {
        this.tallies = tallies;
        for (Tally tally : tallies) {
            Geometry area = areaOf.apply(tally);
            areas.add(area);
            middles.add(area == null ? null : area.getInteriorPoint().getCoordinate());
        }
        addTexts();
        day("start", tally -> tally.start().first());
        day("end", tally -> tally.end() == null ? null : tally.end().last());
        day("as_of", tally -> tally.asOf().last());
        number("killed_min", tally -> tally.killed().min());
        number("killed_max", tally -> tally.killed().max());
        ranges = BasicRowRange.allOf(this, Snapshot.ROWS_PER_BLOCK);
    }

    private void addTexts() {
        text("scope", Tally::scope);
        text("source", tally -> tally.source().id());
        text("source_name", tally -> tally.source().name());
        text("kind", tally -> tally.kind().word());
        text("countries", tally -> joined(tally.countries()));
        text("belligerents", tally -> joined(tally.belligerents()));
        text("place_id", Tally::placeId);
        text("url", Tally::url);
        text("note", Tally::note);
        text("via", tally -> tally.details().get(Details.VIA));
        text("figure_seen", tally -> tally.details().findWord(Details.FIGURE_SEEN));
        text("no_address", tally -> tally.details().findWord(Details.NO_ADDRESS));
    }

    private static @Nullable String joined(List<String> names) {
        return names.isEmpty() ? null : String.join("; ", names);
    }

    private void text(String name, Function<Tally, @Nullable String> value) {
        byName.put(name, (Column.Texts) row -> value.apply(tallies.get(row)));
    }

    private void day(String name, Function<Tally, @Nullable LocalDate> value) {
        number(name, tally -> {
            LocalDate day = value.apply(tally);
            return day == null ? null : (Integer) Math.toIntExact(day.toEpochDay());
        });
    }

    private void number(String name, Function<Tally, @Nullable Integer> value) {
        @Nullable Integer[] numbers = tallies.stream().map(value).toArray(Integer[]::new);
        int[] plain = Arrays.stream(numbers)
                .mapToInt(number -> number == null ? NO_NUMBER : number)
                .toArray();
        byName.put(name, (Column.Numbers) row -> plain[row]);
    }

    @Override
    public Schema schema() {
        return SCHEMA;
    }

    @Override
    public int rows() {
        return tallies.size();
    }

    @Override
    public List<? extends RowRange> ranges() {
        return ranges;
    }

    @Override
    public int findRow(String id) {
        for (int row = 0; row < tallies.size(); row++) {
            if (tallies.get(row).id().equals(id)) {
                return row;
            }
        }
        return -1;
    }

    @Override
    public String id(int row) {
        return tallies.get(row).id();
    }

    @Override
    public boolean isPlaced(int row) {
        return areas.get(row) != null;
    }

    @Override
    public double lon(int row) {
        Coordinate middle = middles.get(row);
        return middle == null ? Double.NaN : middle.x;
    }

    @Override
    public double lat(int row) {
        Coordinate middle = middles.get(row);
        return middle == null ? Double.NaN : middle.y;
    }

    @Override
    public @Nullable Geometry area(int row) {
        return areas.get(row);
    }

    @Override
    public int startDay(int row) {
        return Math.toIntExact(tallies.get(row).start().first().toEpochDay());
    }

    @Override
    public int endDay(int row) {
        var end = tallies.get(row).end();
        return end == null ? Integer.MAX_VALUE : Math.toIntExact(end.last().toEpochDay());
    }

    @Override
    public Column column(String name) {
        Column column = byName.get(name);
        if (column == null) {
            throw new NoSuchElementException("tallies have no property " + name);
        }
        return column;
    }
}
