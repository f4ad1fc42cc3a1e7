package org.strikemap.snapshot;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.strikemap.claim.Location;
import org.strikemap.incident.Incident;
import org.strikemap.table.Column;

/** Builder of the columns that are only displayed and filtered, stored row-major for locality. */
final class DisplayColumnsBuilder {

    private final List<TextColumnBuilder> words = List.of(
            new TextColumnBuilder("name", Incident::title),
            located("place", Location::name),
            located("place_ar", Location::nameArabic),
            located("accuracy", location -> location.accuracy().category().word()),
            new TextColumnBuilder(
                    "date_precision", incident -> incident.when().precision().word()),
            new TextColumnBuilder("time_of_day", Incident::timeOfDay),
            new TextColumnBuilder("counted_in", incident -> incident.mark().of()));

    private final List<NumberColumnBuilder> numbers = List.of(
            new NumberColumnBuilder(
                    "children_killed_low",
                    figures -> figures.groups().childrenKilled().min()),
            new NumberColumnBuilder(
                    "children_killed_high",
                    figures -> figures.groups().childrenKilled().max()),
            new NumberColumnBuilder(
                    "women_killed_low",
                    figures -> figures.groups().womenKilled().min()),
            new NumberColumnBuilder(
                    "women_killed_high",
                    figures -> figures.groups().womenKilled().max()),
            new NumberColumnBuilder(
                    "combatants_killed_low",
                    figures -> figures.groups().combatantsKilled().min()),
            new NumberColumnBuilder(
                    "combatants_killed_high",
                    figures -> figures.groups().combatantsKilled().max()),
            new NumberColumnBuilder("disagreement", ClaimTotals::disagreement),
            new NumberColumnBuilder("claims", ClaimTotals::claims),
            new NumberColumnBuilder("sources", ClaimTotals::independentSources));

    void add(Incident incident, ClaimTotals figures) {
        for (TextColumnBuilder column : words) {
            column.add(incident);
        }
        for (NumberColumnBuilder column : numbers) {
            column.add(figures);
        }
    }

    /**
     * The columns by the names of their properties, with the rows in an order. What belongs to one row lies together, since most who
     * look at one of these properties of a row look at all of them.
     */
    Map<String, Column> inOrder(int[] order) {
        int width = words.size() + numbers.size();
        int[] cells = new int[Math.multiplyExact(order.length, width)];
        Map<String, Column> columns = new LinkedHashMap<>();
        int place = 0;
        for (TextColumnBuilder column : words) {
            fill(cells, place, width, column.codes, order);
            columns.put(
                    column.name, new DictionaryColumn(StridedColumn.of(cells, place++, width), column.values.values()));
        }
        for (NumberColumnBuilder column : numbers) {
            fill(cells, place, width, column.numbers, order);
            columns.put(column.name, StridedColumn.of(cells, place++, width));
        }
        return columns;
    }

    private static void fill(int[] cells, int place, int width, IntColumnBuilder values, int[] order) {
        for (int row = 0; row < order.length; row++) {
            cells[row * width + place] = values.get(order[row]);
        }
    }

    private static TextColumnBuilder located(String name, Function<Location, @Nullable String> value) {
        return new TextColumnBuilder(
                name, incident -> incident.location() == null ? null : value.apply(incident.location()));
    }

    private static final class TextColumnBuilder {
        private final String name;
        private final Function<Incident, @Nullable String> value;
        private final IntColumnBuilder codes = new IntColumnBuilder();
        private final Dictionary<String> values = new Dictionary<>();

        TextColumnBuilder(String name, Function<Incident, @Nullable String> value) {
            this.name = name;
            this.value = value;
        }

        void add(Incident incident) {
            codes.add(values.put(value.apply(incident)));
        }
    }

    private static final class NumberColumnBuilder {
        private final String name;
        private final Function<ClaimTotals, @Nullable Integer> value;
        private final IntColumnBuilder numbers = new IntColumnBuilder();

        NumberColumnBuilder(String name, Function<ClaimTotals, @Nullable Integer> value) {
            this.name = name;
            this.value = value;
        }

        void add(ClaimTotals figures) {
            Integer number = value.apply(figures);
            numbers.add(number == null ? Column.NO_NUMBER : number);
        }
    }
}
