package org.strikemap.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.strikemap.http.Parameters;
import org.strikemap.table.Column;
import org.strikemap.table.Property;
import org.strikemap.table.Schema;
import org.strikemap.table.Table;

/**
 * The parameter {@code sortby} (OGC API Features Part 8): by which properties features are ordered. Empty cells come last.
 *
 * @param keys the first one goes before the others
 */
public record Sorting(List<Key> keys) {

    private static final int MOST_KEYS = 8;

    /** One property to order by. */
    public record Key(Property property, boolean descending) {}

    public Sorting {
        keys = List.copyOf(keys);
    }

    /**
     * Reads names after commas, each of which may have {@code +} or {@code -} before it.
     *
     * @throws IllegalArgumentException if one is no property, or there are too many
     */
    public static Sorting parse(String text, Schema schema) {
        List<Key> keys = new ArrayList<>();
        for (String part : text.split(",", -1)) {
            boolean signed = part.startsWith("-") || part.startsWith("+") || part.startsWith(" ");
            String name = signed ? part.substring(1) : part;
            Property property = schema.findProperty(name)
                    .orElseThrow(() -> new IllegalArgumentException(
                            Parameters.shown(name) + " is not one of " + String.join(", ", schema.names())));
            keys.add(new Key(property, part.startsWith("-")));
        }
        if (keys.size() > MOST_KEYS) {
            throw new IllegalArgumentException("has " + keys.size() + " properties; wanted at most " + MOST_KEYS);
        }
        return new Sorting(keys);
    }

    /**
     * Some rows in this order; those that it does not tell apart stay as they are.
     *
     * @param rows of the table; they are left alone
     */
    public int[] sort(int[] rows, Table table) {
        int[] sorted = rows;
        for (Key key : keys.reversed()) {
            sorted = sort(sorted, ranks(sorted, table.column(key.property().name())), key.descending());
        }
        return sorted;
    }

    /** Orders by one key: each rank is put before the place of its row, so that nothing but whole numbers is compared. */
    private static int[] sort(int[] rows, int[] ranks, boolean descending) {
        long[] keys = new long[rows.length];
        for (int i = 0; i < rows.length; i++) {
            boolean empty = ranks[i] == Column.NO_NUMBER;
            long rank = empty ? Integer.MAX_VALUE : descending ? -(long) ranks[i] : ranks[i];
            keys[i] = rank << Integer.SIZE | i;
        }
        Arrays.sort(keys);
        int[] sorted = new int[rows.length];
        for (int i = 0; i < rows.length; i++) {
            sorted[i] = rows[(int) keys[i]];
        }
        return sorted;
    }

    /** A number for each row, the smaller the earlier; {@link Column#NO_NUMBER} for an empty cell. */
    private static int[] ranks(int[] rows, Column column) {
        return switch (column) {
            case Column.Numbers numbers -> Arrays.stream(rows).map(numbers::at).toArray();
            case Column.DictionaryTexts words -> {
                int[] ofCodes = ranks(words.values());
                yield Arrays.stream(rows)
                        .map(words::at)
                        .map(code -> code == Column.NO_CODE ? Column.NO_NUMBER : ofCodes[code])
                        .toArray();
            }
            case Column.Texts texts -> {
                List<String> values = new ArrayList<>(rows.length);
                for (int row : rows) {
                    values.add(texts.at(row));
                }
                yield ranks(values);
            }
            case Column.Doubles fractions -> throw new IllegalStateException("no collection has " + fractions);
        };
    }

    /** The rank of each text, by the order of its letters; that of null is {@link Column#NO_NUMBER}. */
    private static int[] ranks(List<String> texts) {
        Integer[] order = IntStream.range(0, texts.size())
                .filter(i -> texts.get(i) != null)
                .boxed()
                .sorted(Comparator.comparing(texts::get))
                .toArray(Integer[]::new);
        int[] ranks = new int[texts.size()];
        Arrays.fill(ranks, Column.NO_NUMBER);
        int rank = -1;
        String before = null;
        for (int place : order) {
            String text = texts.get(place);
            rank += text.equals(before) ? 0 : 1;
            ranks[place] = rank;
            before = text;
        }
        return ranks;
    }
}
