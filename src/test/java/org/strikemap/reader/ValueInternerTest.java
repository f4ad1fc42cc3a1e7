package org.strikemap.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ValueInternerTest {

    @Test
    void equalValuesAreOneObjectWhateverTheirType() {
        ValueInterner shared = new ValueInterner();
        for (int i = 0; i < 50_000; i++) {
            String text = "value " + i;
            assertThat(shared.one(text)).isSameAs(text);
            List<String> list = List.of(text);
            assertThat(shared.one(list)).isSameAs(list);
        }
        for (int i = 0; i < 50_000; i++) {
            String again = "value " + i;
            assertThat(shared.one(again)).isEqualTo(again).isNotSameAs(again);
            assertThat(shared.one(List.of(again)).getFirst()).isNotSameAs(again);
        }
        assertThat(shared.<String>oneOrNull(null)).isNull();
    }

    @Test
    void itForgetsRatherThanGrowsWithoutEnd() {
        ValueInterner shared = new ValueInterner();
        String first = shared.one("first");
        for (int i = 0; i < 200_000; i++) {
            shared.one(i);
        }
        String again = "f" + first.substring(1);
        assertThat(shared.one(again)).isEqualTo(first).isSameAs(again);
    }
}
