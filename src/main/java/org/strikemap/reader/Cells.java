package org.strikemap.reader;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.strikemap.claim.Range;

/** The cells of one row by the names of their columns. A blank cell counts as absent; every fault is a {@link RowException}. */
public final class Cells {

    /** The largest number of people that a cell may hold; more is a slip. */
    static final int MOST_PEOPLE = 10_000_000;

    private static final Pattern DECIMAL = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");

    private static final Map<Enum<?>, String> WORDS = new ConcurrentHashMap<>();

    private final long line;
    private final Map<String, Integer> columns;
    private final List<String> fields;

    /**
     * @param line where the row begins, from 1
     * @param columns where each column's cell stands in the fields
     */
    Cells(long line, Map<String, Integer> columns, List<String> fields) {
        this.line = line;
        this.columns = columns;
        this.fields = fields;
    }

    /** A row made of other cells, by the names of its columns. */
    static Cells of(long line, Map<String, String> row) {
        Map<String, Integer> columns = new HashMap<>();
        List<String> fields = new ArrayList<>();
        row.forEach((column, text) -> {
            columns.put(column, fields.size());
            fields.add(text);
        });
        return new Cells(line, columns, fields);
    }

    /** Where the row begins, from 1. */
    long line() {
        return line;
    }

    /** The names of the columns. */
    Set<String> columns() {
        return columns.keySet();
    }

    /** The text of a cell without the blanks around it, or null. */
    public @Nullable String find(String column) {
        Integer index = columns.get(column);
        if (index == null) {
            return null;
        }
        String text = fields.get(index).strip();
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter == '\uFFFD') {
                throw new RowException(column, text, "holds bytes that are not UTF-8");
            }
            if (Character.isISOControl(letter) && letter != '\n' && letter != '\r' && letter != '\t') {
                throw new RowException(column, "", "holds a control character");
            }
        }
        return text.isEmpty() ? null : text;
    }

    /** The text of a cell that must not be empty. */
    public String get(String column) {
        String text = find(column);
        if (text == null) {
            throw new RowException(column, "", "is empty; every row needs it");
        }
        return text;
    }

    /** A cell that a reader of its own makes sense of, or null. */
    public <T> @Nullable T find(String column, Function<String, T> reader) {
        String text = find(column);
        return text == null ? null : read(column, text, reader);
    }

    /** A cell that must be there and that a reader of its own makes sense of. */
    public <T> T get(String column, Function<String, T> reader) {
        return read(column, get(column), reader);
    }

    private static <T> T read(String column, String text, Function<String, T> reader) {
        try {
            return reader.apply(text);
        } catch (IllegalArgumentException e) {
            throw new RowException(column, text, e);
        }
    }

    /** A whole number within bounds, both included, or null. */
    public @Nullable Integer findInteger(String column, int least, int greatest) {
        return find(column, text -> {
            String wanted = "wanted a whole number from " + least + " to " + greatest;
            try {
                int number = Integer.parseInt(text);
                if (number >= least && number <= greatest) {
                    return number;
                }
            } catch (NumberFormatException e) {
                throw new IllegalArgumentException("is not a number; " + wanted, e);
            }
            throw new IllegalArgumentException("is out of range; " + wanted);
        });
    }

    /** A whole number within bounds, both included, in a cell that must not be empty. */
    public int getInteger(String column, int least, int greatest) {
        get(column);
        return Objects.requireNonNull(findInteger(column, least, greatest));
    }

    /** The range of people in the cells {@code people_min} and {@code people_max}. */
    public Range findPeople(String people) {
        Integer min = findInteger(people + "_min", 0, MOST_PEOPLE);
        Integer max = findInteger(people + "_max", 0, MOST_PEOPLE);
        try {
            return new Range(min, max);
        } catch (IllegalArgumentException e) {
            throw new RowException(people + "_min", min + "-" + max, e);
        }
    }

    /** A number of degrees, or null. */
    public @Nullable Double findDegrees(String column) {
        return find(column, text -> {
            if (!DECIMAL.matcher(text).matches()) {
                throw new IllegalArgumentException("is not a number of degrees");
            }
            return Double.valueOf(text);
        });
    }

    /** One of the constants of an enumeration by its lower-case name, or null. */
    public <E extends Enum<E>> @Nullable E findWord(String column, Class<E> words) {
        return find(column, text -> {
            for (E constant : words.getEnumConstants()) {
                if (wordOf(constant).equals(text)) {
                    return constant;
                }
            }
            throw new IllegalArgumentException("is not one of "
                    + Arrays.stream(words.getEnumConstants()).map(Cells::wordOf).collect(Collectors.joining(", ")));
        });
    }

    private static String wordOf(Enum<?> constant) {
        return WORDS.computeIfAbsent(constant, named -> named.name().toLowerCase(Locale.ROOT));
    }

    /** One of the constants of an enumeration by its lower-case name, in a cell that must not be empty. */
    public <E extends Enum<E>> E getWord(String column, Class<E> words) {
        get(column);
        return Objects.requireNonNull(findWord(column, words));
    }

    /** The parts of a cell between bars, without blanks; empty when the cell is. */
    public List<String> listParts(String column) {
        String text = find(column);
        return text == null
                ? List.of()
                : List.of(text.split("\\|", -1)).stream()
                        .map(String::strip)
                        .filter(part -> !part.isEmpty())
                        .distinct()
                        .toList();
    }
}
