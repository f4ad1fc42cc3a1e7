package org.strikemap.reader;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * A table of anybody's, by a small file in YAML that says for each of our columns what fills it ({@link ColumnRule}).
 *
 * <pre>
 * incident_key: {text: 'theirs-{id}'}
 * date: {column: day, pattern: dd/MM/uuuu}
 * source: {constant: sohr}
 * strike_type: {column: kind, words: {Air strike: airstrike}}
 * place: where
 * </pre>
 */
final class ColumnMapping implements RowMapping {

    private static final int MOST_CHARACTERS = 1 << 16;

    private final Map<String, ColumnRule> fillings;

    private ColumnMapping(Map<String, ColumnRule> fillings) {
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
        Map<String, ColumnRule> fillings = new LinkedHashMap<>();
        map.forEach((ours, filling) -> fillings.put(ourColumn(String.valueOf(ours)), ColumnRule.of(ours, filling)));
        for (String needed : ClaimCsv.REQUIRED) {
            if (!fillings.containsKey(needed)) {
                throw new ReaderException("the mapping does not say what fills '" + needed + "'");
            }
        }
        return new ColumnMapping(fillings);
    }

    /** The same mapping, by which {@code lat} and {@code lon} are filled from columns of these names unless it fills one of them. */
    ColumnMapping withPoint() {
        Map<String, ColumnRule> filled = new LinkedHashMap<>(fillings);
        if (!filled.containsKey("lat") && !filled.containsKey("lon")) {
            filled.put("lat", new ColumnRule.Copy("lat"));
            filled.put("lon", new ColumnRule.Copy("lon"));
        }
        return new ColumnMapping(filled);
    }

    private static String ourColumn(String name) {
        if (!ClaimCsv.COLUMNS.contains(name)) {
            throw new ReaderException("the mapping fills '" + RowException.shown(name)
                    + "', which is no column of ours; those are " + String.join(", ", ClaimCsv.COLUMNS));
        }
        return name;
    }

    @Override
    public Collection<String> required() {
        Set<String> columns = new LinkedHashSet<>();
        fillings.values().forEach(filling -> columns.addAll(filling.columns()));
        return columns;
    }

    @Override
    public List<ClaimRowBuilder> translate(RowFields row) {
        ClaimRowBuilder ours = new ClaimRowBuilder();
        fillings.forEach((column, filling) -> filling.fill(ours, column, row));
        ours.tellApartByDay();
        return List.of(ours);
    }
}
