package org.strikemap.gazetteer;

import static org.strikemap.table.PropertyType.INTEGER;
import static org.strikemap.table.PropertyType.TEXT;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.strikemap.table.Column;
import org.strikemap.table.Property;
import org.strikemap.table.RowRange;
import org.strikemap.table.Schema;
import org.strikemap.table.Table;

/**
 * The places of a gazetteer as a table, in the order of its lists. Places are made one at a time, the last one of which is
 * kept: not thread-safe: create one per request.
 */
public final class GazetteerTable implements Table {

    private static final Schema SCHEMA = new Schema(
            "places",
            Schema.titles("Places", "Lieux", "الأماكن"),
            "The gazetteer: named places, their names in every script, and how far the true spot may lie from the point that stands for"
                    + " each.",
            "place",
            false,
            List.of(
                    Property.of("name", TEXT, "Name", "The name that answers show")
                            .withSearch(),
                    Property.of("name_ar", TEXT, "Name in Arabic", "Its name in Arabic")
                            .withSearch(),
                    Property.of("names", TEXT, "Other names", "In any script, after semicolons")
                            .withSearch(),
                    Property.of("kind", TEXT, "Kind", "What sort of place it is")
                            .withWords(Arrays.stream(PlaceKind.values())
                                    .map(PlaceKind::word)
                                    .toList()),
                    Property.of("country", TEXT, "Country", "ISO 3166-1 alpha-2"),
                    Property.of("region", TEXT, "Region", "The country's first-order division as GeoNames codes it"),
                    Property.of("parent", TEXT, "Parent", "The place that it lies in"),
                    Property.of("population", INTEGER, "Population", "How many people live there, as a list has it"),
                    Property.of(
                            "radius_m",
                            INTEGER,
                            "Radius in metres",
                            "How far a spot known only by this name may lie off"),
                    Property.of("basis", TEXT, "Basis", "Where the point comes from")));

    private final Gazetteer gazetteer;
    private final List<Place> places;
    private final Map<String, Column> byName = new HashMap<>();
    private @Nullable Place last;
    private int lastRow = -1;

    public GazetteerTable(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
        this.places = gazetteer.listPlaces();
        text("name", Place::name);
        text("name_ar", Place::nameArabic);
        text("names", GazetteerTable::otherNames);
        text("kind", place -> place.kind().word());
        text("country", Place::country);
        text("region", Place::region);
        text("parent", Place::parentId);
        number("population", Place::population);
        number("radius_m", Place::radiusMetres);
        text("basis", Place::basis);
    }

    private static @Nullable String otherNames(Place place) {
        return place.names().isEmpty()
                ? null
                : place.names().stream().map(PlaceName::text).collect(Collectors.joining("; "));
    }

    private void text(String name, Function<Place, @Nullable String> value) {
        byName.put(name, (Column.Texts) row -> value.apply(place(row)));
    }

    private void number(String name, Function<Place, @Nullable Integer> value) {
        byName.put(name, (Column.Numbers) row -> {
            Integer number = value.apply(place(row));
            return number == null ? Column.NO_NUMBER : number;
        });
    }

    private Place place(int row) {
        Place known = last;
        if (known == null || row != lastRow) {
            known = places.get(row);
            last = known;
            lastRow = row;
        }
        return known;
    }

    @Override
    public Schema schema() {
        return SCHEMA;
    }

    @Override
    public int rows() {
        return places.size();
    }

    @Override
    public List<? extends RowRange> ranges() {
        return gazetteer.ranges();
    }

    @Override
    public int findRow(String id) {
        return gazetteer.numberOf(id);
    }

    @Override
    public String id(int row) {
        return place(row).id();
    }

    @Override
    public boolean isPlaced(int row) {
        return true;
    }

    @Override
    public double lon(int row) {
        return gazetteer.lonOf(row);
    }

    @Override
    public double lat(int row) {
        return gazetteer.latOf(row);
    }

    /** Places know no time: they are there at any. */
    @Override
    public int startDay(int row) {
        return Integer.MIN_VALUE;
    }

    @Override
    public int endDay(int row) {
        return Integer.MAX_VALUE;
    }

    @Override
    public Column column(String name) {
        Column column = byName.get(name);
        if (column == null) {
            throw new NoSuchElementException("places have no property " + name);
        }
        return column;
    }
}
