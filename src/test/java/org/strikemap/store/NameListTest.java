package org.strikemap.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Lists of names in one column. */
class NameListTest {

    static List<Arguments> lists() {
        return List.of(
                Arguments.of(List.of(), null),
                Arguments.of(List.of(""), ""),
                Arguments.of(List.of("", ""), "|"),
                Arguments.of(List.of("Russia"), "Russia"),
                Arguments.of(List.of("Russia", "Syria (government)"), "Russia|Syria (government)"),
                Arguments.of(List.of("a|b", "c"), "a\\|b|c"),
                Arguments.of(List.of("a\\", "b"), "a\\\\|b"),
                Arguments.of(List.of("\\|"), "\\\\\\|"));
    }

    @ParameterizedTest
    @MethodSource("lists")
    void isPartedByBars(List<String> names, @Nullable String text) {
        assertThat(NameList.write(names)).isEqualTo(text);
        assertThat(NameList.read(text)).isEqualTo(names);
    }

    @Test
    void readsABackslashAtTheEndAsItIs() {
        assertThat(NameList.read("a\\")).containsExactly("a\\");
    }
}
