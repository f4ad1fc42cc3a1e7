package org.strikemap.calibration;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The constants of a model that were fitted to data, from a table in the program: tab-separated, one constant a line, its columns named
 * in the first. Immutable and thread-safe.
 *
 * @param <K> names the constants; the table names each of them once, in lower case, and no other
 */
public final class Calibration<K extends Enum<K>> {

    private static final List<String> HEADER =
            List.of("constant", "value", "least", "most", "source", "script", "fitted", "meaning");

    private final Map<K, Constant> constants;

    /**
     * A constant.
     *
     * @param value what the program computes with
     * @param least the smallest value that makes sense
     * @param most the largest value that makes sense
     * @param source the data that the value was fitted to
     * @param script what fits it, a class of the tests
     * @param fitted the day on which it was fitted
     * @param meaning what the constant is, in words, with its unit
     */
    public record Constant(
            double value, double least, double most, String source, String script, LocalDate fitted, String meaning) {

        /** @throws IllegalArgumentException if the value is not a number between its bounds */
        public Constant {
            if (!(least <= value && value <= most)) {
                throw new IllegalArgumentException(value + " is not from " + least + " to " + most);
            }
        }

        private Constant withValue(double other) {
            return new Constant(other, least, most, source, script, fitted, meaning);
        }
    }

    private Calibration(Map<K, Constant> constants) {
        this.constants = constants;
    }

    /**
     * Reads a table.
     *
     * @param model the file's name without its ending, under {@code calibration} in the class path
     * @throws IllegalArgumentException if the table lacks a constant, has one twice or one that is not named, or a line cannot be read
     */
    public static <K extends Enum<K>> Calibration<K> read(Class<K> names, String model) {
        String file = "/calibration/" + model + ".tsv";
        try (InputStream bytes = Calibration.class.getResourceAsStream(file)) {
            if (bytes == null) {
                throw new IllegalArgumentException("there is no " + file);
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8));
            return parse(names, lines.lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static <K extends Enum<K>> Calibration<K> parse(Class<K> names, List<String> lines) {
        if (lines.isEmpty() || !cells(lines.getFirst()).equals(HEADER)) {
            throw new IllegalArgumentException("line 1 is not " + String.join(", ", HEADER));
        }
        Map<K, Constant> constants = new EnumMap<>(names);
        for (int line = 2; line <= lines.size(); line++) {
            try {
                List<String> cells = cells(lines.get(line - 1));
                if (cells.size() != HEADER.size()) {
                    throw new IllegalArgumentException(cells.size() + " cells for " + HEADER.size() + " columns");
                }
                K name = Enum.valueOf(names, cells.getFirst().toUpperCase(Locale.ROOT));
                if (constants.put(name, constant(cells)) != null) {
                    throw new IllegalArgumentException(cells.getFirst() + " is there twice");
                }
            } catch (RuntimeException e) {
                throw new IllegalArgumentException("line " + line + ": " + e.getMessage(), e);
            }
        }
        Set<K> missing = new HashSet<>(List.of(names.getEnumConstants()));
        missing.removeAll(constants.keySet());
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException("there is no line for " + missing);
        }
        return new Calibration<>(constants);
    }

    private static List<String> cells(String line) {
        return List.of(line.split("\t", -1));
    }

    private static Constant constant(List<String> cells) {
        return new Constant(
                Double.parseDouble(cells.get(1)),
                Double.parseDouble(cells.get(2)),
                Double.parseDouble(cells.get(3)),
                cells.get(4),
                cells.get(5),
                LocalDate.parse(cells.get(6)),
                cells.get(7));
    }

    /** A constant's value. */
    public double get(K name) {
        return describe(name).value;
    }

    /** A constant with what is known of it. */
    public Constant describe(K name) {
        return Objects.requireNonNull(constants.get(name));
    }

    /**
     * The same constants but for one.
     *
     * @throws IllegalArgumentException if the value is out of the constant's bounds
     */
    public Calibration<K> with(K name, double value) {
        Map<K, Constant> changed = new EnumMap<>(constants);
        changed.computeIfPresent(name, (key, constant) -> constant.withValue(value));
        return new Calibration<>(changed);
    }
}
