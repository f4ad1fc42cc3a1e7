package org.strikemap.edit;

import java.util.Set;
import java.util.stream.Collectors;
import org.strikemap.claim.DetailColumn;
import org.strikemap.claim.DetailColumn.IntegerColumn;
import org.strikemap.claim.DetailColumn.TextColumn;
import org.strikemap.claim.DetailColumn.WordColumn;
import org.strikemap.claim.Details;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The columns of {@link Details} as properties of a feature. */
public final class DetailProperties {

    /** The names of those that hold whole numbers. */
    static final Set<String> NUMBERS = Details.COLUMNS.stream()
            .filter(IntegerColumn.class::isInstance)
            .map(DetailColumn::name)
            .collect(Collectors.toUnmodifiableSet());

    private DetailProperties() {}

    /** Adds a property for each column, null where it is empty. */
    static void write(ObjectNode properties, Details details) {
        for (DetailColumn<?> column : Details.COLUMNS) {
            switch (column) {
                case TextColumn text -> properties.put(text.name(), details.get(text));
                case IntegerColumn number -> properties.put(number.name(), details.get(number));
                case WordColumn<?> word -> properties.put(word.name(), details.findWord(word));
            }
        }
    }

    /** What may be sent in each of them, by its name, as a schema of OpenAPI 3.0. */
    public static ObjectNode schemas() {
        ObjectNode schemas = JsonNodeFactory.instance.objectNode();
        Details.COLUMNS.forEach(column -> schemas.set(column.name(), schema(column)));
        return schemas;
    }

    private static ObjectNode schema(DetailColumn<?> column) {
        ObjectNode schema = JsonNodeFactory.instance.objectNode();
        schema.put("type", column instanceof IntegerColumn ? "integer" : "string");
        schema.put("nullable", true);
        if (column instanceof IntegerColumn number) {
            schema.put("minimum", number.least());
            schema.put("maximum", number.greatest());
        }
        schema.put("description", column.description() + ".");
        if (column instanceof WordColumn<?> word) {
            word.words().forEach(schema.putArray("enum")::add);
        }
        return schema;
    }
}
