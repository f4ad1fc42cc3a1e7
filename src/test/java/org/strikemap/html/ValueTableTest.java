package org.strikemap.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.strikemap.format.FeatureSelection;
import org.strikemap.table.ListTable;
import org.strikemap.table.Property;
import org.strikemap.table.PropertyType;
import org.strikemap.table.Schema;

class ValueTableTest {

    private static ListTable table() {
        Schema schema = new Schema(
                "x",
                Map.of(),
                "",
                "x",
                false,
                List.of(
                        Property.of("name", PropertyType.TEXT, "Name", ""),
                        Property.of("start", PropertyType.DATE, "Start", ""),
                        Property.of("killed", PropertyType.INTEGER, "Killed", ""),
                        Property.of("counted", PropertyType.BOOLEAN, "Counted", "")));
        return new ListTable(
                schema,
                8,
                List.of(
                        ListTable.Item.nowhere("a", Map.of("killed", 7)),
                        ListTable.Item.nowhere("a b/c?", Map.of("killed", 0))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org",
                "http://example.org/a?b=c&d='e'#f",
                "HTTPS://EXAMPLE.ORG/",
                "https://example.org/%D8%A7"
            })
    void anAddressOnTheWebIsOne(String address) {
        assertThat(ValueTable.isWebAddress(address)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "example.org",
                "//example.org/",
                "https:",
                "https:///x",
                "https://",
                "javascript:alert(1)",
                "javascript://example.org/%0Aalert(1)",
                "data:text/html,x",
                "mailto:a@example.org",
                "ftp://example.org/",
                " https://example.org",
                "https://example.org/a b",
                "https://example.org/\"><script>",
                "see https://example.org"
            })
    void anythingElseIsNone(String text) {
        assertThat(ValueTable.isWebAddress(text)).isFalse();
    }

    @Test
    void rowsAreThoseOfTheSelectionInItsOrder() {
        ValueTable values = ValueTable.of(FeatureSelection.page(table(), new int[] {1, 0}), "/items");
        assertThat(values.rows()).containsExactly(1, 0);
        assertThat(values.id(1)).isEqualTo("a b/c?");
        assertThat(values.address(1)).isEqualTo("/items/a%20b%2Fc%3F");
        assertThat(values.columns().get(2).text().at(1)).isEqualTo("0");
        assertThat(values.columns().get(0).text().at(1)).isNull();
    }

    @Test
    void columnsAreLaidOutByTheirType() {
        List<ValueTable.ValueColumn> columns = ValueTable.of(table(), 0).columns();
        assertThat(columns).extracting(ValueTable.ValueColumn::kind).containsExactly(null, "short", "number", "short");
        assertThat(columns).extracting(ValueTable.ValueColumn::isDate).containsExactly(false, true, false, false);
        assertThat(columns).extracting(ValueTable.ValueColumn::isNumber).containsExactly(false, false, true, false);
        assertThat(columns).extracting(ValueTable.ValueColumn::isBoolean).containsExactly(false, false, false, true);
    }
}
