package org.strikemap.tile;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.IntUnaryOperator;
import org.strikemap.incident.CountingRule;
import org.strikemap.snapshot.Columns;
import org.strikemap.snapshot.Dictionary;
import org.strikemap.snapshot.Snapshot;
import org.strikemap.table.Column;
import org.strikemap.table.Property;
import org.strikemap.table.PropertyType;
import org.strikemap.table.RowRange;
import org.strikemap.table.Schema;
import org.strikemap.table.Table;

/** The incidents of a snapshot as a table, with those of their properties that the snapshot has as columns. */
final class IncidentTable implements Table {

    private static final Schema SCHEMA = new Schema(
            "incidents",
            Map.of("en", "Incidents", "fr", "Incidents", "ar", "الحوادث"),
            "Air strikes and other explosions that published reports tell of.",
            "incident",
            List.of(
                    Property.of("start", PropertyType.DATE, "Start", "The first day"),
                    Property.of("end", PropertyType.DATE, "End", "The last day"),
                    number("killed_low", "Killed, low", "Civilians killed, the lowest account"),
                    number("killed_best", "Killed, best", "Civilians killed, the best account"),
                    number("killed_high", "Killed, high", "Civilians killed, the highest account"),
                    number("killed_conceded", "Killed, conceded", "Civilians killed, as the accused concedes"),
                    number("injured_low", "Injured, low", "Civilians injured, at least"),
                    number("injured_high", "Injured, high", "Civilians injured, at most"),
                    Property.of("belligerent", PropertyType.TEXT, "Belligerent", "Who is alleged to have struck"),
                    Property.of("strike_type", PropertyType.TEXT, "Strike type", "By what means"),
                    Property.of("harm_status", PropertyType.TEXT, "Harm status", "How well the reports agree"),
                    number("accuracy_m", "Accuracy", "Radius of doubt in metres"),
                    Property.of("place_id", PropertyType.TEXT, "Place", "The place's id in the gazetteer"),
                    Property.of("country", PropertyType.TEXT, "Country", "ISO 3166-1"),
                    Property.of("status", PropertyType.TEXT, "Status", "Whether it counts")));

    private static final List<String> STATUSES = List.of("counted", "duplicate", "aggregate", "withdrawn");

    private final Snapshot snapshot;
    private final Columns columns;

    IncidentTable(Snapshot snapshot) {
        this.snapshot = snapshot;
        this.columns = snapshot.columns();
    }

    private static Property number(String name, String title, String description) {
        return Property.of(name, PropertyType.INTEGER, title, description);
    }

    @Override
    public Schema schema() {
        return SCHEMA;
    }

    @Override
    public int rows() {
        return columns.rows();
    }

    @Override
    public List<? extends RowRange> ranges() {
        return snapshot.blocks();
    }

    @Override
    public int findRow(String id) {
        return snapshot.findRow(id).orElse(-1);
    }

    @Override
    public String id(int row) {
        return columns.id(row);
    }

    @Override
    public boolean isPlaced(int row) {
        return columns.isPlaced(row);
    }

    @Override
    public double lon(int row) {
        return columns.lon(row);
    }

    @Override
    public double lat(int row) {
        return columns.lat(row);
    }

    @Override
    public int startDay(int row) {
        return columns.startDay(row);
    }

    @Override
    public int endDay(int row) {
        return columns.endDay(row);
    }

    @Override
    public Column column(String name) {
        return switch (name) {
            case "start" -> (Column.Numbers) columns::startDay;
            case "end" -> (Column.Numbers) columns::endDay;
            case "killed_low" -> known(row -> columns.killed(CountingRule.LOW, row));
            case "killed_best" -> known(row -> columns.killed(CountingRule.BEST, row));
            case "killed_high" -> known(row -> columns.killed(CountingRule.HIGH, row));
            case "killed_conceded" -> known(row -> columns.killed(CountingRule.CONCEDED, row));
            case "injured_low" -> known(columns::injuredLow);
            case "injured_high" -> known(columns::injuredHigh);
            case "accuracy_m" -> known(columns::accuracyMetres);
            case "belligerent" -> words(columns::belligerents, joined(columns.belligerentValues()));
            case "strike_type" -> words(columns::strikeType, lower(columns.strikeTypeValues()));
            case "harm_status" -> words(columns::harmStatus, lower(columns.harmStatusValues()));
            case "place_id" -> words(columns::place, columns.placeValues().values());
            case "country" -> words(columns::country, columns.countryValues().values());
            case "status" -> words(row -> STATUSES.indexOf(columns.status(row).word()), STATUSES);
            default -> throw new NoSuchElementException("incidents have no " + name);
        };
    }

    private static List<String> joined(Dictionary<List<String>> values) {
        return values.values().stream().map(names -> String.join("; ", names)).toList();
    }

    private static List<String> lower(Dictionary<?> values) {
        return values.values().stream()
                .map(value -> value.toString().toLowerCase(Locale.ROOT))
                .toList();
    }

    private static Column known(IntUnaryOperator numbers) {
        return (Column.Numbers) row -> {
            int number = numbers.applyAsInt(row);
            return number < 0 ? Column.NO_NUMBER : number;
        };
    }

    private static Column words(IntUnaryOperator codes, List<String> values) {
        return new Column.Words() {
            @Override
            public int at(int row) {
                int code = codes.applyAsInt(row);
                return code < 0 || values.get(code).isEmpty() ? NO_CODE : code;
            }

            @Override
            public List<String> values() {
                return values;
            }
        };
    }
}
