package org.strikemap.http;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import org.strikemap.text.DecimalNumber;
import org.strikemap.text.Worded;

/**
 * The parameters of one request. Each is asked for by name; {@link #rejectOthers} then refuses whatever was sent and not asked
 * for. Every fault is a {@link BadParameterException}.
 */
public final class Parameters {

    /** The longest value that is read, in UTF-16 units. */
    public static final int MAX_LENGTH = 1_000;

    private static final int SHOWN = 60;
    private static final Pattern WHOLE = Pattern.compile("[+-]?[0-9]+");

    private final Map<String, List<String>> given;
    private final Set<String> asked = new LinkedHashSet<>();

    private Parameters(Map<String, List<String>> given) {
        this.given = given;
    }

    /** The parameters of a request, by name, with every value sent for it. */
    public static Parameters of(Map<String, List<String>> given) {
        return new Parameters(given);
    }

    /** A text of 1 to {@link #MAX_LENGTH} characters without control characters. */
    public Optional<String> findText(String name) {
        return findText(name, MAX_LENGTH, Parameters::isUnprintable);
    }

    private Optional<String> findText(String name, int most, IntPredicate forbidden) {
        asked.add(name);
        List<String> values = given.getOrDefault(name, List.of());
        if (values.isEmpty()) {
            return Optional.empty();
        }
        if (values.size() > 1) {
            throw new BadParameterException(name, "is given " + values.size() + " times; wanted once");
        }
        String value = values.getFirst();
        if (value.isBlank()) {
            throw new BadParameterException(name, "is empty; leave it out or give it a value");
        }
        if (value.length() > most) {
            throw new BadParameterException(name, "has " + value.length() + " characters; wanted at most " + most);
        }
        if (value.codePoints().anyMatch(forbidden)) {
            throw new BadParameterException(name, "holds a control character or half of a character");
        }
        return Optional.of(value);
    }

    /** A text as {@link #findText} has it, or nothing where it is empty, as forms send what was not filled in. */
    public Optional<String> findFilledText(String name) {
        asked.add(name);
        List<String> values = given.getOrDefault(name, List.of());
        return values.size() == 1 && values.getFirst().isBlank() ? Optional.empty() : findText(name);
    }

    /** A value that a reader of its own makes sense of; what the reader throws becomes the fault's text. */
    public <T> Optional<T> find(String name, Function<String, T> reader) {
        return findText(name).map(text -> read(name, text, reader));
    }

    /**
     * The same of a text that may be longer, and have several lines.
     *
     * @param most how many UTF-16 units it may have
     */
    public <T> Optional<T> find(String name, int most, Function<String, T> reader) {
        return findText(name, most, letter -> isUnprintable(letter) && !Character.isWhitespace(letter))
                .map(text -> read(name, text, reader));
    }

    private static <T> T read(String name, String text, Function<String, T> reader) {
        try {
            return reader.apply(text);
        } catch (IllegalArgumentException e) {
            throw new BadParameterException(name, String.valueOf(e.getMessage()));
        }
    }

    /** A whole number within bounds, both included. */
    public Optional<Integer> findInteger(String name, int least, int greatest) {
        return find(name, text -> {
            String wanted = "; wanted a whole number from " + least + " to " + greatest;
            try {
                int number = whole(text);
                if (number >= least && number <= greatest) {
                    return number;
                }
            } catch (NumberFormatException e) {
                throw new IllegalArgumentException(shown(text) + " is not a whole number" + wanted, e);
            }
            throw new IllegalArgumentException(shown(text) + " is out of range" + wanted);
        });
    }

    /**
     * A whole number in the digits 0 to 9, which are not all that Java reads.
     *
     * @throws NumberFormatException if it is none of 32 bits
     */
    public static int whole(String text) {
        if (!WHOLE.matcher(text).matches()) {
            throw new NumberFormatException(text);
        }
        return Integer.parseInt(text);
    }

    /** A decimal number within bounds, both included; never NaN, an infinity or a negative zero. */
    public Optional<Double> findNumber(String name, int least, int greatest) {
        return find(name, text -> {
            String wanted = "; wanted a number from " + least + " to " + greatest;
            if (!DecimalNumber.isDecimal(text)) {
                throw new IllegalArgumentException(shown(text) + " is not a number" + wanted);
            }
            double number = Double.parseDouble(text);
            if (number < least || number > greatest) {
                throw new IllegalArgumentException(shown(text) + " is out of range" + wanted);
            }
            return number + 0.0;
        });
    }

    /** {@code true} or {@code false}. */
    public Optional<Boolean> findBoolean(String name) {
        return find(name, Parameters::parseBoolean);
    }

    /**
     * What {@code true} or {@code false} means.
     *
     * @throws IllegalArgumentException if the text is neither
     */
    public static boolean parseBoolean(String text) {
        if (text.equals("true") || text.equals("false")) {
            return text.equals("true");
        }
        throw new IllegalArgumentException(shown(text) + " is not one of true, false");
    }

    /** One of the constants of an enumeration, by its lower-case name. */
    public <E extends Enum<E>> Optional<E> findEnum(String name, Class<E> words) {
        return find(name, text -> {
            for (E constant : words.getEnumConstants()) {
                if (Worded.word(constant).equals(text)) {
                    return constant;
                }
            }
            throw new IllegalArgumentException(shown(text) + " is not one of "
                    + String.join(
                            ", ",
                            List.of(words.getEnumConstants()).stream()
                                    .map(Worded::word)
                                    .toList()));
        });
    }

    /** Rejects unknown parameters: those sent but never read. */
    public void rejectOthers() {
        for (String name : given.keySet()) {
            if (!asked.contains(name)) {
                throw new BadParameterException(
                        printable(name), "is not a parameter here; known are " + String.join(", ", asked));
            }
        }
    }

    /** A value as an error shows it: in quotes, without control characters, and not too long. */
    public static String shown(String text) {
        return "'" + printable(text) + "'";
    }

    private static String printable(String text) {
        String printable = text.codePoints()
                .map(c -> isUnprintable(c) ? '?' : c)
                .limit(SHOWN)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return printable.length() < text.length() ? printable + "..." : printable;
    }

    private static boolean isUnprintable(int codePoint) {
        return Character.isISOControl(codePoint) || Character.getType(codePoint) == Character.SURROGATE;
    }
}
