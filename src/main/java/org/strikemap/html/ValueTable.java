package org.strikemap.html;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.strikemap.format.FeatureSelection;
import org.strikemap.format.RowSource;
import org.strikemap.format.TextFormatter;
import org.strikemap.table.Property;
import org.strikemap.table.PropertyType;
import org.strikemap.table.Table;

/** Features of a collection as rows of text, for templates. */
final class ValueTable {

    private static final Set<String> WEB = Set.of("http", "https");

    private final Table table;
    private final List<ValueColumn> columns;
    private final int[] rows;
    private final String items;

    /**
     * A property and its values.
     *
     * @param text the values by rows of the table
     */
    record ValueColumn(Property property, TextFormatter text) {

        /** How cells are laid out, as a class of the style sheet; null for text. */
        @Nullable
        String kind() {
            return switch (property.type()) {
                case INTEGER, NUMBER -> "number";
                case DATE, BOOLEAN -> "short";
                case TEXT -> null;
            };
        }

        boolean isDate() {
            return property.type() == PropertyType.DATE;
        }

        boolean isBoolean() {
            return property.type() == PropertyType.BOOLEAN;
        }

        boolean isNumber() {
            return property.type() == PropertyType.INTEGER || property.type() == PropertyType.NUMBER;
        }
    }

    private ValueTable(Table table, List<Property> properties, int[] rows, String items) {
        this.table = table;
        this.columns = properties.stream()
                .map(property -> new ValueColumn(property, TextFormatter.of(table, property)))
                .toList();
        this.rows = rows;
        this.items = items;
    }

    /** @param items address of the collection's items without a query */
    static ValueTable of(FeatureSelection features, String items) {
        return new ValueTable(features.table(), features.properties(), rows(features.rows()), items);
    }

    private static int[] rows(RowSource source) {
        IntStream.Builder rows = IntStream.builder();
        source.<RuntimeException>forEach(rows::add);
        return rows.build().toArray();
    }

    /** One feature with all its properties. */
    static ValueTable of(Table table, int row) {
        return new ValueTable(table, table.schema().properties(), new int[] {row}, "");
    }

    List<ValueColumn> columns() {
        return columns;
    }

    /** The rows of the table, in the order in which they are shown. */
    int[] rows() {
        return rows;
    }

    String id(int row) {
        return table.id(row);
    }

    /** Where the feature in a row has a page of its own. */
    String address(int row) {
        return items + "/" + URLEncoder.encode(id(row), StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Whether a text is an absolute address of http or https. Others stay text, whatever they claim to be. */
    static boolean isWebAddress(String text) {
        try {
            URI address = new URI(text);
            String scheme = address.getScheme();
            return scheme != null && WEB.contains(scheme.toLowerCase(Locale.ROOT)) && address.getHost() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
