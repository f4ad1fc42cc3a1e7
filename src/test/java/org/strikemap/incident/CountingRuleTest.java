package org.strikemap.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CountingRuleTest {

    @ParameterizedTest
    @ValueSource(strings = {"low", "best", "high", "conceded", "source:sana", "source:a:b", "source:مصدر"})
    void aRuleIsWrittenAsItIsRead(String text) {
        assertThat(CountingRule.parse(text).word()).isEqualTo(text);
    }

    @Test
    void aSourceRuleKeepsItsSource() {
        assertThat(CountingRule.parse("source:sana")).isEqualTo(CountingRule.ofSource("sana"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Low", "lowest", "source", "source:", "sana", "best "})
    void anythingElseIsRefusedWithWhatWasWanted(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CountingRule.parse(text))
                .withMessageContaining("'" + text + "'")
                .withMessageContaining("low, best, high, conceded or source:ID");
    }
}
