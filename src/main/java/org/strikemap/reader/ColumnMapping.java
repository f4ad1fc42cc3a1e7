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
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * A table of anybody's, by a small file in YAML that says for each of our columns what fills it: a column of theirs, a column with a
 * date and its pattern ({@link DateTimeFormatter}), or a constant.
 *
 * <pre>
 * incident_key: id
 * date: {column: day, pattern: dd/MM/uuuu}
 * source: {constant: sohr}
 * </pre>
 */
final class ColumnMapping implements Translation {

    private static final int MOST_CHARACTERS = 1 << 16;

    private final Map<String, Filling> fillings;

    /**
     * What fills a column of ours.
     *
     * @param column theirs
     * @param pattern how a day is written there
     * @param constant what every row says
     */
    private record Filling(
            @Nullable String column,
            @Nullable String pattern,
            @Nullable DateTimeFormatter formatter,
            @Nullable String constant) {}

    private ColumnMapping(Map<String, Filling> fillings) {
        this.fillings = fillings;
    }

    /**
     * Reads a mapping.
     *
     * @throws ReaderException if it is none, names a column that we do not have, or leaves one out that every row needs
     */
    static ColumnMapping parse(String yaml) {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(MOST_CHARACTERS);
        Object read;
        try {
            read = new Yaml(new SafeConstructor(options)).load(yaml);
        } catch (YAMLException e) {
            throw new ReaderException("the mapping is not YAML: " + e.getMessage());
        }
        if (!(read instanceof Map<?, ?> map)) {
            throw new ReaderException("the mapping holds no columns");
        }
        Map<String, Filling> fillings = new LinkedHashMap<>();
        map.forEach((ours, filling) -> fillings.put(ourColumn(String.valueOf(ours)), filling(ours, filling)));
        for (String needed : ClaimCsv.REQUIRED) {
            if (!fillings.containsKey(needed)) {
                throw new ReaderException("the mapping does not say what fills '" + needed + "'");
            }
        }
        return new ColumnMapping(fillings);
    }

    private static String ourColumn(String name) {
        if (!ClaimCsv.COLUMNS.contains(name)) {
            throw new ReaderException("the mapping fills '" + RowException.shown(name)
                    + "', which is no column of ours; those are " + String.join(", ", ClaimCsv.COLUMNS));
        }
        return name;
    }

    private static Filling filling(Object ours, @Nullable Object said) {
        if (said instanceof Map<?, ?> map) {
            Set<String> keys = new TreeSet<>();
            map.keySet().forEach(key -> keys.add(String.valueOf(key)));
            if (keys.equals(Set.of("constant"))) {
                return new Filling(null, null, null, String.valueOf(map.get("constant")));
            }
            if (keys.equals(Set.of("column", "pattern"))) {
                String pattern = String.valueOf(map.get("pattern"));
                return new Filling(String.valueOf(map.get("column")), pattern, formatter(pattern), null);
            }
        } else if (said != null) {
            return new Filling(said.toString(), null, null, null);
        }
        throw new ReaderException("the mapping of '" + ours
                + "' is not understood; wanted a column's name, {constant: ...} or {column: ..., pattern: ...}");
    }

    /** The year of an era, {@code y}, is taken for the year, {@code u}: days without an era are no days where reading is strict. */
    private static DateTimeFormatter formatter(String pattern) {
        try {
            return DateTimeFormatter.ofPattern(pattern.replace('y', 'u'), Locale.ENGLISH);
        } catch (IllegalArgumentException e) {
            throw new ReaderException("'" + pattern + "' is no pattern of a date: " + e.getMessage());
        }
    }

    @Override
    public Collection<String> required() {
        List<String> columns = new ArrayList<>();
        for (Filling filling : fillings.values()) {
            if (filling.column != null && !columns.contains(filling.column)) {
                columns.add(filling.column);
            }
        }
        return columns;
    }

    @Override
    public OurRow translate(Cells row) {
        OurRow ours = new OurRow();
        fillings.forEach((column, filling) -> fill(ours, column, filling, row));
        return ours;
    }

    private static void fill(OurRow ours, String column, Filling filling, Cells row) {
        if (filling.constant != null) {
            ours.put(column, filling.constant);
        } else if (filling.column != null && filling.formatter != null) {
            String text = row.find(filling.column);
            if (text != null) {
                String shown = String.valueOf(filling.pattern);
                ours.put(column, Words.day(text, filling.column, filling.formatter, shown), filling.column);
            }
        } else if (filling.column != null) {
            ours.copy(column, row, filling.column);
        }
    }
}
