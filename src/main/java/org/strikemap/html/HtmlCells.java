package org.strikemap.html;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.strikemap.format.TextFormatter;
import org.strikemap.table.Property;
import org.strikemap.table.PropertyType;
import org.strikemap.table.Table;

/** Writes the values of a table's properties for people. */
final class HtmlCells {

    private static final Set<String> WEB = Set.of("http", "https");

    private final Table table;
    private final PageLanguage language;
    private final List<PropertyText> columns = new ArrayList<>();

    private record PropertyText(Property property, TextFormatter text) {}

    HtmlCells(Table table, List<Property> properties, PageLanguage language) {
        this.table = table;
        this.language = language;
        properties.forEach(property -> columns.add(new PropertyText(property, TextFormatter.of(table, property))));
    }

    /** The properties as heads of columns. */
    void writeHeads(Html html) throws XMLStreamException {
        for (PropertyText cells : columns) {
            Property property = cells.property;
            html.open("th", "scope", "col", "class", kind(property), "title", property.description());
            writeName(html, property);
            html.close();
        }
    }

    /** A row's values as cells. */
    void writeCells(Html html, int row) throws XMLStreamException {
        for (PropertyText cells : columns) {
            html.open("td", "class", kind(cells.property));
            writeValue(html, cells.property.type(), cells.text.at(row));
            html.close();
        }
    }

    /** A feature's id and its values as a list of two columns. */
    void writeList(Html html, int row) throws XMLStreamException {
        html.open("table", "class", "facts-table").open("tbody");
        html.open("tr").open("th", "scope", "row").leaf("code", "id").close();
        html.open("td").leaf("bdi", table.id(row), "dir", "auto").close().close();
        for (PropertyText cells : columns) {
            Property property = cells.property;
            html.open("tr").open("th", "scope", "row", "title", property.description());
            writeName(html, property);
            html.close().open("td");
            writeValue(html, property.type(), cells.text.at(row));
            html.close().close();
        }
        html.close().close();
    }

    /** What a person calls a property, and below it what files do. */
    static void writeName(Html html, Property property) throws XMLStreamException {
        html.leaf("span", property.title(), "lang", "en", "dir", "ltr");
        html.leaf("code", property.name());
    }

    private static @Nullable String kind(Property property) {
        return switch (property.type()) {
            case INTEGER, NUMBER -> "number";
            case DATE, BOOLEAN -> "short";
            case TEXT -> null;
        };
    }

    private void writeValue(Html html, PropertyType type, @Nullable String value) throws XMLStreamException {
        if (value == null) {
            html.leaf("span", "–", "class", "unknown", "title", language.word("unknown"));
            return;
        }
        switch (type) {
            case DATE -> html.leaf("time", value, "datetime", value, "dir", "ltr");
            case BOOLEAN -> html.text(language.word(Boolean.parseBoolean(value) ? "page.yes" : "page.no"));
            case INTEGER, NUMBER -> html.leaf("bdi", value);
            case TEXT -> writeText(html, value);
        }
    }

    /** An address on the web becomes a link; others stay text, whatever they claim to be. */
    private static void writeText(Html html, String value) throws XMLStreamException {
        if (isWebAddress(value)) {
            html.leaf(
                    "a", value, "href", value, "rel", "noopener noreferrer nofollow", "dir", "ltr", "class", "address");
        } else {
            html.leaf("bdi", value, "dir", "auto");
        }
    }

    static boolean isWebAddress(String value) {
        try {
            URI address = new URI(value);
            String scheme = address.getScheme();
            return scheme != null && WEB.contains(scheme.toLowerCase(Locale.ROOT)) && address.getHost() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
