package org.strikemap.snapshot;

import java.util.ArrayList;
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

    /** The columns by the names of their properties, with the rows in an order. */
    Map<String, Column> inOrder(int[] order) {
        Map<String, Column> columns = new LinkedHashMap<>();
        words.forEach(column -> columns.put(column.name, column.inOrder(order)));
        numbers.forEach(column -> columns.put(column.name, column.inOrder(order)));
        return columns;
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

        Column inOrder(int[] order) {
            int[] ordered = codes.inOrder(order);
            return new WordColumn(row -> ordered[row], new ArrayList<>(values.values()));
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

        Column.Numbers inOrder(int[] order) {
            int[] ordered = numbers.inOrder(order);
            return row -> ordered[row];
        }
    }
}
