package org.strikemap.reader;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.strikemap.claim.Range;
import org.strikemap.text.DecimalNumber;
import org.strikemap.text.Worded;

/**
 * The cells of one row by the names of their columns. A blank cell counts as absent. What is asked for with {@code get} must be there and
 * be right, or a {@link RowException} says what is wrong. So it is with {@code find} where rows are read strictly; where they are read
 * leniently, a cell that makes no sense is left out, as if it were blank, and {@link #leftOut} tells of it. For one thread.
 */
public final class RowFields {

    /** The largest number of people that a cell may hold; more is a slip. */
    static final int MOST_PEOPLE = 10_000_000;

    private static final int MOST_EXACT_DIGITS = 15;
    private static final double[] POWERS_OF_TEN = {
        1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15
    };

    /** The constants of each enumeration by their words, in their order. */
    private static final Map<Class<?>, Map<String, Enum<?>>> WORDS = new ConcurrentHashMap<>();

    private static final Map<String, RangeColumns> ENDS = new ConcurrentHashMap<>();

    /** The columns of the ends of a range of people. */
    private record RangeColumns(String min, String max) {

        static RangeColumns of(String people) {
            return new RangeColumns(people + "_min", people + "_max");
        }
    }

    private final long line;
    private final Map<String, Integer> columns;
    private final List<String> fields;
    private final boolean lenient;

    /** The faults of the cells that were left out, by column; null as long as there are none. */
    private @Nullable Map<String, RowException> faults;

    private RowFields(long line, Map<String, Integer> columns, List<String> fields, boolean lenient) {
        this.line = line;
        this.columns = columns;
        this.fields = fields;
        this.lenient = lenient;
    }

    /**
     * A row that is read leniently.
     *
     * @param line where the row begins, from 1
     * @param columns where each column's cell stands in the fields
     */
    static RowFields lenient(long line, Map<String, Integer> columns, List<String> fields) {
        return new RowFields(line, columns, fields, true);
    }

    /** A row made of other cells, by the names of its columns, which is read leniently. */
    static RowFields lenient(long line, Map<String, String> row) {
        return of(line, row, true);
    }

    /** A row made of other cells, by the names of its columns, which is read strictly. */
    public static RowFields of(long line, Map<String, String> row) {
        return of(line, row, false);
    }

    private static RowFields of(long line, Map<String, String> row, boolean lenient) {
        Map<String, Integer> columns = new HashMap<>();
        List<String> fields = new ArrayList<>();
        row.forEach((column, text) -> {
            columns.put(column, fields.size());
            fields.add(text);
        });
        return new RowFields(line, columns, fields, lenient);
    }

    /** The same row, read strictly: for cells that decide what the rest is worth. */
    RowFields strict() {
        return lenient ? new RowFields(line, columns, fields, false) : this;
    }

    /**
     * Leaves a cell out that makes no sense; of several faults in a column the first is kept.
     *
     * @throws RowException the fault itself, where rows are read strictly
     */
    void leaveOut(RowException fault) {
        if (!lenient) {
            throw fault;
        }
        if (faults == null) {
            faults = new LinkedHashMap<>();
        }
        faults.putIfAbsent(fault.column(), fault);
    }

    /** The faults of the cells that were left out so far. */
    Collection<RowException> leftOut() {
        return faults == null ? List.of() : faults.values();
    }

    /** What is read, or null where it makes no sense and rows are read leniently. */
    private <T> @Nullable T orLeaveOut(Supplier<@Nullable T> read) {
        try {
            return read.get();
        } catch (RowException e) {
            leaveOut(e);
            return null;
        }
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
        return orLeaveOut(() -> text(column));
    }

    private @Nullable String text(String column) {
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
        String text = text(column);
        if (text == null) {
            throw new RowException(column, "", "is empty; every row needs it");
        }
        return text;
    }

    /** A cell that a reader of its own makes sense of, or null. */
    <T> @Nullable T find(String column, Function<String, T> reader) {
        String text = find(column);
        return text == null ? null : orLeaveOut(() -> read(column, text, reader));
    }

    /** A cell that must be there and that a reader of its own makes sense of. */
    <T> T get(String column, Function<String, T> reader) {
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
    @Nullable
    Integer findInteger(String column, int least, int greatest) {
        String text = find(column);
        return text == null ? null : orLeaveOut(() -> integer(column, text, least, greatest));
    }

    private static int integer(String column, String text, int least, int greatest) {
        int number;
        try {
            number = Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new RowException(
                    column, text, "is not a number; wanted a whole number from " + least + " to " + greatest);
        }
        if (number < least || number > greatest) {
            throw new RowException(
                    column, text, "is out of range; wanted a whole number from " + least + " to " + greatest);
        }
        return number;
    }

    /** A whole number within bounds, both included, in a cell that must not be empty. */
    int getInteger(String column, int least, int greatest) {
        return integer(column, get(column), least, greatest);
    }

    /** The range of people in the cells {@code people_min} and {@code people_max}. */
    Range findPeople(String people) {
        RangeColumns ends = ENDS.computeIfAbsent(people, RangeColumns::of);
        Integer min = findInteger(ends.min, 0, MOST_PEOPLE);
        Integer max = findInteger(ends.max, 0, MOST_PEOPLE);
        if (min == null && max == null) {
            return Range.UNKNOWN;
        }
        try {
            return new Range(min, max);
        } catch (IllegalArgumentException e) {
            leaveOut(new RowException(ends.min, min + "-" + max, e));
            return Range.UNKNOWN;
        }
    }

    /** A number of degrees, or null. */
    @Nullable
    Double findDegrees(String column) {
        String text = find(column);
        if (text == null) {
            return null;
        }
        double plain = plainDecimal(text);
        if (!Double.isNaN(plain)) {
            return plain;
        }
        if (!DecimalNumber.isDecimal(text)) {
            leaveOut(new RowException(column, text, "is not a number of degrees"));
            return null;
        }
        return Double.valueOf(text);
    }

    /**
     * A decimal number of at most fifteen digits: its digits and the power of ten are held exactly, so that their quotient is the number
     * nearest to what the text says, as by {@link Double#valueOf}. Not a number where the text is anything else.
     */
    static double plainDecimal(String text) {
        int start = !text.isEmpty() && (text.charAt(0) == '-' || text.charAt(0) == '+') ? 1 : 0;
        int point = -1;
        long digits = 0;
        for (int i = start; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter >= '0' && letter <= '9') {
                digits = digits * 10 + (letter - '0');
            } else if (letter == '.' && point < 0) {
                point = i;
            } else {
                return Double.NaN;
            }
        }
        int count = text.length() - start - (point < 0 ? 0 : 1);
        if (count < 1 || count > MOST_EXACT_DIGITS) {
            return Double.NaN;
        }
        double number = point < 0 ? digits : digits / POWERS_OF_TEN[text.length() - point - 1];
        return text.charAt(0) == '-' ? -number : number;
    }

    /** One of the constants of an enumeration by its lower-case name, or null. */
    <E extends Enum<E>> @Nullable E findWord(String column, Class<E> words) {
        String text = find(column);
        return text == null ? null : orLeaveOut(() -> word(column, text, words));
    }

    private static <E extends Enum<E>> E word(String column, String text, Class<E> words) {
        Map<String, Enum<?>> constants = WORDS.computeIfAbsent(words, RowFields::byWord);
        Enum<?> constant = constants.get(text);
        if (constant == null) {
            throw new RowException(column, text, "is not one of " + String.join(", ", constants.keySet()));
        }
        return Objects.requireNonNull(words.cast(constant));
    }

    private static Map<String, Enum<?>> byWord(Class<?> words) {
        Map<String, Enum<?>> constants = new LinkedHashMap<>();
        for (Object constant : words.getEnumConstants()) {
            Enum<?> named = (Enum<?>) constant;
            constants.put(Worded.word(named), named);
        }
        return constants;
    }

    /** One of the constants of an enumeration by its lower-case name, in a cell that must not be empty. */
    public <E extends Enum<E>> E getWord(String column, Class<E> words) {
        return word(column, get(column), words);
    }

    /** The parts of a cell between bars, without blanks; empty when the cell is. */
    List<String> listParts(String column) {
        return listParts(column, '|');
    }

    /** The parts of a cell between separators, without blanks; empty when the cell is. */
    List<String> listParts(String column, char separator) {
        String text = find(column);
        if (text == null || text.indexOf(separator) < 0) {
            return text == null ? List.of() : List.of(text);
        }
        return List.of(text.split(Pattern.quote(String.valueOf(separator)), -1)).stream()
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .distinct()
                .toList();
    }
}
