package org.strikemap.snapshot;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.strikemap.claim.Location;
import org.strikemap.incident.Incident;
import org.strikemap.table.Column;

/** Those properties of incidents that are only shown and asked for, and that nothing is counted by, while rows are still added. */
final class PlainColumns {

    private final List<PlainWords> words = List.of(
            new PlainWords("name", Incident::title),
            located("place", Location::name),
            located("place_ar", Location::nameArabic),
            located("accuracy", location -> location.accuracy().category().word()),
            new PlainWords(
                    "date_precision", incident -> incident.when().precision().word()),
            new PlainWords("time_of_day", Incident::timeOfDay),
            new PlainWords("counted_in", incident -> incident.mark().of()));

    private final List<PlainNumbers> numbers = List.of(
            new PlainNumbers(
                    "children_killed_low", figures -> figures.childrenKilled().min()),
            new PlainNumbers(
                    "children_killed_high", figures -> figures.childrenKilled().max()),
            new PlainNumbers(
                    "women_killed_low", figures -> figures.womenKilled().min()),
            new PlainNumbers(
                    "women_killed_high", figures -> figures.womenKilled().max()),
            new PlainNumbers(
                    "combatants_killed_low",
                    figures -> figures.combatantsKilled().min()),
            new PlainNumbers(
                    "combatants_killed_high",
                    figures -> figures.combatantsKilled().max()),
            new PlainNumbers("disagreement", Figures::disagreement),
            new PlainNumbers("claims", Figures::claims),
            new PlainNumbers("sources", Figures::independentSources));

    void add(Incident incident, Figures figures) {
        for (PlainWords column : words) {
            column.add(incident);
        }
        for (PlainNumbers column : numbers) {
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
        for (PlainWords column : words) {
            fill(cells, place, width, column.codes, order);
            columns.put(column.name, new WordColumn(NumberColumn.of(cells, place++, width), column.values.values()));
        }
        for (PlainNumbers column : numbers) {
            fill(cells, place, width, column.numbers, order);
            columns.put(column.name, NumberColumn.of(cells, place++, width));
        }
        return columns;
    }

    private static void fill(int[] cells, int place, int width, GrowingInts values, int[] order) {
        for (int row = 0; row < order.length; row++) {
            cells[row * width + place] = values.get(order[row]);
        }
    }

    private static PlainWords located(String name, Function<Location, @Nullable String> value) {
        return new PlainWords(name, incident -> incident.location() == null ? null : value.apply(incident.location()));
    }

    private static final class PlainWords {
        private final String name;
        private final Function<Incident, @Nullable String> value;
        private final GrowingInts codes = new GrowingInts();
        private final Dictionary<String> values = new Dictionary<>();

        PlainWords(String name, Function<Incident, @Nullable String> value) {
            this.name = name;
            this.value = value;
        }

        void add(Incident incident) {
            codes.add(values.put(value.apply(incident)));
        }
    }

    private static final class PlainNumbers {
        private final String name;
        private final Function<Figures, @Nullable Integer> value;
        private final GrowingInts numbers = new GrowingInts();

        PlainNumbers(String name, Function<Figures, @Nullable Integer> value) {
            this.name = name;
            this.value = value;
        }

        void add(Figures figures) {
            Integer number = value.apply(figures);
            numbers.add(number == null ? Column.NO_NUMBER : number);
        }
    }
}
