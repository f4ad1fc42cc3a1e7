package org.strikemap.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.strikemap.cql2.TextFolding;
import org.strikemap.table.Column;
import org.strikemap.table.Property;
import org.strikemap.table.Table;

/**
 * Full-text parameter {@code q}: comma-separated terms, any of which must match (OR); within a term all words (AND); a term is
 * met when each of its words stands in one of the properties that are searched, in capitals or small letters, with accents or
 * without.
 *
 * @param terms the words of each term, folded
 */
record TextSearch(List<List<String>> terms) {

    private static final int MOST_WORDS = 20;

    /** @throws IllegalArgumentException if there is no word, or too many */
    static TextSearch parse(String text) {
        List<List<String>> terms = Arrays.stream(text.split(","))
                .map(term -> List.of(folded(term).strip().split("\\s+")))
                .filter(words -> !words.getFirst().isEmpty())
                .toList();
        int words = terms.stream().mapToInt(List::size).sum();
        if (words == 0 || words > MOST_WORDS) {
            throw new IllegalArgumentException(
                    "has " + words + " words; wanted 1 to " + MOST_WORDS + ", and commas between alternatives");
        }
        return new TextSearch(terms);
    }

    private static String folded(String text) {
        return TextFolding.CASEI.apply(TextFolding.ACCENTI.apply(text));
    }

    /** The rows of a table in which a term is met. */
    IntPredicate predicate(Table table) {
        List<Column> columns = table.schema().properties().stream()
                .filter(Property::searched)
                .map(property -> table.column(property.name()))
                .toList();
        return anyOf(terms.stream()
                .map(words -> allOf(
                        words.stream().map(word -> wordPredicate(word, columns)).toList()))
                .toList());
    }

    private static IntPredicate wordPredicate(String word, List<Column> columns) {
        List<IntPredicate> places = new ArrayList<>();
        for (Column column : columns) {
            if (column instanceof Column.DictionaryTexts words) {
                BitSet met = new BitSet();
                for (int code = 0; code < words.values().size(); code++) {
                    met.set(code, holds(words.values().get(code), word));
                }
                places.add(row -> words.at(row) >= 0 && met.get(words.at(row)));
            } else if (column instanceof Column.Texts texts) {
                places.add(row -> holds(texts.at(row), word));
            }
        }
        return anyOf(places);
    }

    private static boolean holds(@Nullable String text, String word) {
        return text != null && folded(text).contains(word);
    }

    private static IntPredicate anyOf(List<IntPredicate> tests) {
        return row -> {
            for (IntPredicate test : tests) {
                if (test.test(row)) {
                    return true;
                }
            }
            return false;
        };
    }

    private static IntPredicate allOf(List<IntPredicate> tests) {
        return row -> {
            for (IntPredicate test : tests) {
                if (!test.test(row)) {
                    return false;
                }
            }
            return true;
        };
    }
}
