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
            assertThat(shared.intern(text)).isSameAs(text);
            List<String> list = List.of(text);
            assertThat(shared.intern(list)).isSameAs(list);
        }
        for (int i = 0; i < 50_000; i++) {
            String again = "value " + i;
            assertThat(shared.intern(again)).isEqualTo(again).isNotSameAs(again);
            assertThat(shared.intern(List.of(again)).getFirst()).isNotSameAs(again);
        }
        assertThat(shared.<String>internOrNull(null)).isNull();
    }

    @Test
    void itForgetsRatherThanGrowsWithoutEnd() {
        ValueInterner shared = new ValueInterner();
        String first = shared.intern("first");
        for (int i = 0; i < 200_000; i++) {
            shared.intern(i);
        }
        String again = "f" + first.substring(1);
        assertThat(shared.intern(again)).isEqualTo(first).isSameAs(again);
    }
}
