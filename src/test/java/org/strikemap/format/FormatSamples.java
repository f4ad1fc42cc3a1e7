package org.strikemap.format;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.strikemap.table.ListTable;
import org.strikemap.table.ListTable.Item;
import org.strikemap.table.Property;
import org.strikemap.table.PropertyType;
import org.strikemap.table.RowPredicate;
import org.strikemap.table.Schema;

/** Small tables with every type of property, and what makes a format stumble: empty cells, Arabic, quotes, line ends. */
public final class FormatSamples {

    private static final Schema SCHEMA = new Schema(
            "strikes",
            Map.of("en", "Strikes", "ar", "غارات"),
            "Invented strikes <&> for tests.",
            "strike",
            true,
            List.of(
                    Property.of("name", PropertyType.TEXT, "Name", "What it is called")
                            .withSearch(),
                    Property.of("start", PropertyType.DATE, "Start", "The first day"),
                    Property.of("killed", PropertyType.INTEGER, "Killed", "Civilians killed"),
                    Property.of("score", PropertyType.NUMBER, "Score", "How likely, 0 to 1"),
                    Property.of("counted", PropertyType.BOOLEAN, "Counted", "Whether it counts"),
                    Property.of("kind", PropertyType.TEXT, "Kind", "What kind of strike")));

    public static final Item FULL = Item.at(
                    "s-1",
                    38.985,
                    35.9528,
                    Map.of(
                            "name",
                            "Mafraq \"Jazra\", west",
                            "start",
                            LocalDate.of(2017, 6, 8),
                            "killed",
                            14,
                            "score",
                            0.25,
                            "counted",
                            true,
                            "kind",
                            "airstrike"))
            .during("2017-06-08", "2017-06-09");

    public static final Item ARABIC = Item.at(
                    "s-2",
                    180,
                    -12.5,
                    Map.of(
                            "name",
                            "الرقة\nline two <b>&\u0001\ud83d\ude00",
                            "killed",
                            0,
                            "score",
                            1e-7,
                            "counted",
                            false,
                            "kind",
                            "drone"))
            .during("2017-01-01", null);

    public static final Item EMPTY = Item.nowhere("s-3", Map.of());

    public static final Item WESTERNMOST =
            Item.at("s-4", -180, 0, Map.of("name", "", "start", LocalDate.of(1969, 12, 31)));

    private FormatSamples() {}

    public static ListTable points() {
        return table(List.of(FULL, ARABIC, EMPTY, WESTERNMOST));
    }

    public static ListTable empty() {
        return table(List.of());
    }

    public static ListTable areas() {
        return table(
                List.of(
                        Item.at("box", 1, 1, Map.of("name", "a box"))
                                .over(wkt("POLYGON ((0 0, 2 0, 2 2, 0 2, 0 0), (0.5 0.5, 0.5 1, 1 1, 0.5 0.5))")),
                        Item.at("two", 180, 1, Map.of("name", "across"))
                                .over(
                                        wkt(
                                                "MULTIPOLYGON (((179 0, 180 0, 180 2, 179 2, 179 0)), ((-180 0, -179 0, -179 2, -180 2, -180 0)))"))));
    }

    public static ListTable mixed() {
        return table(List.of(
                FULL,
                EMPTY,
                Item.at("box", 1, 1, Map.of("name", "a box")).over(wkt("POLYGON ((0 0, 2 0, 2 2, 0 2, 0 0))"))));
    }

    /** So many points, of which each carries its number. */
    public static ListTable many(int count) {
        return table(IntStream.range(0, count)
                .mapToObj(i -> Item.at("p-" + i, i % 360 - 180.0, i / 360 % 180 - 90.0, Map.of("killed", i)))
                .toList());
    }

    private static ListTable table(List<Item> items) {
        return new ListTable(SCHEMA, 2, items);
    }

    private static Geometry wkt(String text) {
        try {
            return new WKTReader().read(text);
        } catch (ParseException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** Everything of a table. */
    public static FeatureSelection all(ListTable table) {
        return FeatureSelection.all(table, RowPredicate.ALWAYS_TRUE);
    }

    /** The same with these properties only. */
    public static FeatureSelection only(FeatureSelection selected, String... names) {
        Schema schema = selected.table().schema();
        return selected.withProperties(List.of(names).stream()
                .map(name -> schema.findProperty(name).orElseThrow())
                .toList());
    }

    public static byte[] bytes(FeatureFormat format, FeatureSelection selected) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        format.write(selected, out);
        return out.toByteArray();
    }

    static String text(FeatureFormat format, FeatureSelection selected) throws IOException {
        return new String(bytes(format, selected), StandardCharsets.UTF_8);
    }
}
