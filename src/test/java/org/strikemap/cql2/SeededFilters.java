package org.strikemap.cql2;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * Filters of every form, as texts, and tables for them, the same ones for the same seed. Values come from few, so that edges are hit; a
 * third of the cells is empty.
 */
final class SeededFilters {

    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final List<String> STATUSES = List.of("confirmed", "fair", "weak", "contested", "none");
    private static final List<String> PLACES =
            List.of("Raqqa", "raqqa", "Ráqqa", "a%b", "a_b", "O'Kobani", "", "الرقة", "a\\b", "a\n\\\\t", "\\");
    private static final List<String> PATTERNS =
            List.of("%a%", "_aqqa", "a\\%b", "%\\_%", "", "%", "R%a", "الر%", "%a_a%", "%\\\\b");
    private static final int FIRST_DAY = 17_300;
    private static final int DAYS = 12;

    private final Random random;

    SeededFilters(long seed) {
        random = new Random(seed);
    }

    FeatureTable table(boolean withAreas) {
        int size = random.nextInt(120);
        List<FeatureTable.Feature> features = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            features.add(feature("f" + i, withAreas));
        }
        return new FeatureTable(CaseTable.SCHEMA, features, 1 + random.nextInt(9));
    }

    private FeatureTable.Feature feature(String id, boolean withAreas) {
        Map<String, Object> values = new HashMap<>();
        Integer start = chance(80) ? FIRST_DAY + random.nextInt(DAYS) : null;
        Integer end = chance(80) ? (start == null ? FIRST_DAY : start) + random.nextInt(4) : null;
        put(values, "start", start);
        put(values, "end", end);
        put(values, "killed_low", chance(66) ? random.nextInt(6) : null);
        put(values, "killed_high", chance(66) ? random.nextInt(9) : null);
        put(values, "accuracy_m", chance(66) ? random.nextInt(3) * 1000 : null);
        put(values, "share", chance(66) ? random.nextInt(9) / 4.0 : null);
        put(values, "harm_status", chance(66) ? any(STATUSES) : null);
        put(values, "place", chance(66) ? any(PLACES) : null);
        put(values, "disputed", chance(66) ? random.nextBoolean() : null);
        Geometry geometry = chance(70) ? geometry(withAreas) : null;
        return new FeatureTable.Feature(
                id, geometry, start == null ? Integer.MIN_VALUE : start, end == null ? Integer.MAX_VALUE : end, values);
    }

    private static void put(Map<String, Object> values, String name, @Nullable Object value) {
        if (value != null) {
            values.put(name, value);
        }
    }

    private Geometry geometry(boolean withAreas) {
        double lon = lon();
        double lat = lat();
        return withAreas && chance(30)
                ? FACTORY.toGeometry(new Envelope(lon, Math.min(180, lon + 2), lat, lat + 2))
                : FACTORY.createPoint(new Coordinate(lon, lat));
    }

    private double lon() {
        return chance(80) ? 36 + random.nextInt(8) : 175 + random.nextInt(6);
    }

    private double lat() {
        return 33 + random.nextInt(6);
    }

    /** A predicate with at most so many parts within parts. */
    String predicate(int depth) {
        if (depth > 0 && chance(60)) {
            return switch (random.nextInt(4)) {
                case 0 -> "NOT (" + predicate(depth - 1) + ")";
                case 1 -> "(" + predicate(depth - 1) + ") AND (" + predicate(depth - 1) + ")";
                case 2 -> predicate(depth - 1) + " OR " + predicate(depth - 1);
                default -> predicate(depth - 1) + " AND " + predicate(depth - 1);
            };
        }
        return switch (random.nextInt(13)) {
            case 0, 1 -> number() + comparison() + number();
            case 2 -> time() + comparison() + time();
            case 3 -> text() + comparison() + text();
            case 4 ->
                any(List.of("disputed", "NOT disputed", "disputed = FALSE", "TRUE", "FALSE", "disputed = disputed"));
            case 5 -> number() + not() + " BETWEEN " + number() + " AND " + number();
            case 6 -> number() + not() + " IN (" + number() + ", " + number() + ", 3)";
            case 7 -> text() + not() + " IN (" + text() + ", " + text() + ")";
            case 8 -> text() + not() + " LIKE '" + any(PATTERNS) + "'";
            case 9 ->
                any(List.of(number(), time(), text(), "geometry", "disputed", "(" + predicate(depth - 1) + ")")) + " IS"
                        + not() + " NULL";
            case 10 -> any(List.of(SpatialOperator.values())).textName() + "(" + spaces() + ")";
            case 11 -> listed();
            default -> temporal();
        };
    }

    /** One of several literals; joined with others about the same value, a longer list. */
    private String listed() {
        if (chance(50)) {
            return any(List.of("share", "(share * 2)", "killed_low", "(killed_low - killed_high)"))
                    + not()
                    + " IN (0.25, -1, " + random.nextInt(4) + ", " + random.nextInt(9) / 4.0 + ")";
        }
        return any(List.of("place", "harm_status", "id", "CASEI(place)", "ACCENTI(CASEI(place))"))
                + not()
                + " IN ('raqqa', 'f1', 'f" + random.nextInt(30) + "', '" + any(STATUSES) + "')";
    }

    private String not() {
        return chance(40) ? " NOT" : "";
    }

    private String comparison() {
        return " " + any(List.of(ComparisonOperator.values())).symbol() + " ";
    }

    private String number() {
        return switch (random.nextInt(8)) {
            case 0 -> String.valueOf(random.nextInt(9) - 1);
            case 1 -> String.valueOf(random.nextInt(9) / 4.0);
            case 2 -> "(" + number() + " " + any(List.of("+", "-", "*", "/", "%", "div", "^")) + " " + number() + ")";
            case 3 -> "share";
            case 4 -> "accuracy_m";
            case 5 -> "killed_high";
            default -> "killed_low";
        };
    }

    private String text() {
        return switch (random.nextInt(7)) {
            case 0 -> Escapes.quoted(any(PLACES));
            case 1 -> Escapes.quoted(any(STATUSES));
            case 2 -> "'f" + random.nextInt(30) + "'";
            case 3 -> "id";
            case 4 -> any(List.of("CASEI(", "ACCENTI(")) + text() + ")";
            case 5 -> "place";
            default -> "harm_status";
        };
    }

    private String day() {
        return LocalDate.ofEpochDay(FIRST_DAY + random.nextInt(DAYS)).toString();
    }

    private String moment() {
        return day() + any(List.of("T00:00:00Z", "T12:00:00Z", "T02:00:00+03:00", "T23:59:59.5Z"));
    }

    private String time() {
        return switch (random.nextInt(5)) {
            case 0 -> "DATE('" + day() + "')";
            case 1 -> "TIMESTAMP('" + moment() + "')";
            case 2 -> "end";
            default -> "start";
        };
    }

    private String temporal() {
        TemporalOperator operator = any(List.of(TemporalOperator.values()));
        boolean instants = operator.takesInstants();
        return operator.textName() + "(" + interval(instants) + ", " + interval(instants) + ")";
    }

    /** Intervals that take part with a day, so that all is in days; a fixed one ends after it begins. */
    private String interval(boolean orInstant) {
        LocalDate from = LocalDate.ofEpochDay(FIRST_DAY + random.nextInt(DAYS));
        return switch (random.nextInt(orInstant ? 7 : 5)) {
            case 5 -> "start";
            case 6 -> "end";
            case 0, 1 -> "INTERVAL(start, end)";
            case 2 -> "INTERVAL('" + from + "', '" + from.plusDays(random.nextInt(5)) + "')";
            case 3 -> "INTERVAL('" + from + "', '..')";
            default -> "INTERVAL('..', '" + from + "')";
        };
    }

    private String spaces() {
        return switch (random.nextInt(5)) {
            case 0 -> literal() + ", geometry";
            case 1 -> random.nextInt(4) == 0 ? "geometry, geometry" : "geometry, " + literal();
            default -> "geometry, " + literal();
        };
    }

    private String literal() {
        int lon = 35 + random.nextInt(8);
        int lat = 32 + random.nextInt(6);
        return switch (random.nextInt(7)) {
            case 0 -> "POINT(" + lon + " " + lat + ")";
            case 1 -> "LINESTRING(" + lon + " " + lat + ", " + (lon + 3) + " " + (lat + 2) + ")";
            case 2 -> "BBOX(176," + lat + ",38," + (lat + 3) + ")";
            case 3 -> "MULTIPOINT((" + lon + " " + lat + "),(178 34),(38 34))";
            case 4 -> triangle(lon, lat);
            default ->
                "BBOX(" + lon + "," + lat + "," + (lon + 1 + random.nextInt(5)) + "," + (lat + 1 + random.nextInt(3))
                        + ")";
        };
    }

    private static String triangle(int lon, int lat) {
        return String.format(
                "POLYGON((%1$d %2$d, %3$d %2$d, %4$d %5$d, %1$d %2$d))", lon, lat, lon + 6, lon + 2, lat + 4);
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
