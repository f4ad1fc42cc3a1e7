package org.strikemap.reader;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Rule of a column mapping: how one of our columns is computed from the source row. */
sealed interface ColumnRule {

    /** The columns of theirs that are needed. */
    Collection<String> columns();

    /**
     * Fills the column.
     *
     * @param ours the row that is being filled
     * @param column ours
     * @throws RowException if theirs makes no sense
     */
    void fill(ClaimRowBuilder ours, String column, RowFields theirs);

    /**
     * What a mapping says.
     *
     * @param column ours, for the error
     * @param said the name of a column of theirs; or a map: {@code constant}, {@code text}, {@code column} and {@code pattern},
     *     {@code column} and {@code words}
     * @throws ReaderException if it is none of these
     */
    static ColumnRule of(Object column, @Nullable Object said) {
        if (said instanceof Map<?, ?> map) {
            Set<String> keys = new TreeSet<>();
            map.keySet().forEach(key -> keys.add(String.valueOf(key)));
            if (keys.equals(Set.of("constant"))) {
                return new Constant(String.valueOf(map.get("constant")));
            }
            if (keys.equals(Set.of("text"))) {
                return Template.parse(String.valueOf(map.get("text")));
            }
            if (keys.equals(Set.of("column", "pattern"))) {
                return DatePattern.parse(String.valueOf(map.get("column")), String.valueOf(map.get("pattern")));
            }
            if (keys.equals(Set.of("column", "words")) && map.get("words") instanceof Map<?, ?> words) {
                return Lookup.of(String.valueOf(map.get("column")), words);
            }
        } else if (said != null) {
            return new Copy(said.toString());
        }
        throw new ReaderException("the mapping of '" + column
                + "' is not understood; wanted a column's name, {constant: ...}, {text: ...}, {column: ..., pattern: ...} "
                + "or {column: ..., words: {...}}");
    }

    /** The same for every row. */
    record Constant(String text) implements ColumnRule {

        @Override
        public Collection<String> columns() {
            return List.of();
        }

        @Override
        public void fill(ClaimRowBuilder ours, String column, RowFields theirs) {
            ours.put(column, text);
        }
    }

    /** A column of theirs as it stands. */
    record Copy(String theirColumn) implements ColumnRule {

        @Override
        public Collection<String> columns() {
            return List.of(theirColumn);
        }

        @Override
        public void fill(ClaimRowBuilder ours, String column, RowFields theirs) {
            ours.copy(column, theirs, theirColumn);
        }
    }

    /** A column of theirs that holds days. */
    record DatePattern(String theirColumn, String pattern, DateTimeFormatter formatter) implements ColumnRule {

        /** The year of an era, {@code y}, is taken for the year, {@code u}: days without an era are no days where reading is strict. */
        static DatePattern parse(String theirColumn, String pattern) {
            try {
                return new DatePattern(
                        theirColumn, pattern, DateTimeFormatter.ofPattern(pattern.replace('y', 'u'), Locale.ENGLISH));
            } catch (IllegalArgumentException e) {
                throw new ReaderException("'" + pattern + "' is no pattern of a date: " + e.getMessage());
            }
        }

        @Override
        public Collection<String> columns() {
            return List.of(theirColumn);
        }

        @Override
        public void fill(ClaimRowBuilder ours, String column, RowFields theirs) {
            String text = theirs.find(theirColumn);
            if (text != null) {
                ours.put(column, VocabularyMapping.day(text, theirColumn, formatter, pattern), theirColumn);
            }
        }
    }

    /** A column of theirs that holds words of their own; a row with any other word is none that is wanted. */
    record Lookup(String theirColumn, Map<String, String> words) implements ColumnRule {

        static Lookup of(String theirColumn, Map<?, ?> said) {
            Map<String, String> words = new LinkedHashMap<>();
            said.forEach((theirs, ours) -> words.put(String.valueOf(theirs), ours == null ? "" : ours.toString()));
            return new Lookup(theirColumn, words);
        }

        @Override
        public Collection<String> columns() {
            return List.of(theirColumn);
        }

        @Override
        public void fill(ClaimRowBuilder ours, String column, RowFields theirs) {
            String text = theirs.find(theirColumn);
            if (text != null) {
                String word = words.get(text);
                if (word == null) {
                    throw new RowException(
                            theirColumn,
                            text,
                            "is not among the words of the mapping: " + String.join(", ", words.keySet()));
                }
                ours.put(column, word, theirColumn);
            }
        }
    }

    /**
     * A text made of several columns of theirs, and of the number of the row.
     *
     * @param columns those that are put in, in the order of the text
     * @param parts the texts and, in braces, the columns, one after the other; what a row leaves empty adds nothing
     */
    record Template(List<String> columns, List<String> parts) implements ColumnRule {

        private static final String ROW_NUMBER = "{#}";
        private static final Pattern PART = Pattern.compile("\\{([^{}]+)}|[^{}]+|[{}]");

        static Template parse(String text) {
            List<String> columns = new ArrayList<>();
            List<String> parts = new ArrayList<>();
            for (Matcher part = PART.matcher(text); part.find(); parts.add(part.group())) {
                if (part.group(1) != null && !part.group().equals(ROW_NUMBER)) {
                    columns.add(part.group(1));
                } else if (part.group().equals("{") || part.group().equals("}")) {
                    throw new ReaderException(
                            "'" + text + "' has a brace without its other; wanted {column} in a text");
                }
            }
            return new Template(columns, parts);
        }

        @Override
        public void fill(ClaimRowBuilder ours, String column, RowFields theirs) {
            StringBuilder text = new StringBuilder();
            for (String part : parts) {
                if (part.equals(ROW_NUMBER)) {
                    text.append(theirs.line());
                } else if (part.startsWith("{") && columns.contains(part.substring(1, part.length() - 1))) {
                    String cell = theirs.find(part.substring(1, part.length() - 1));
                    text.append(cell == null ? "" : cell);
                } else {
                    text.append(part);
                }
            }
            ours.put(column, text);
        }
    }
}
