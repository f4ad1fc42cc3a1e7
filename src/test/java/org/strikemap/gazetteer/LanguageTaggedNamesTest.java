package org.strikemap.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTaggedNamesTest {

    @Test
    void writesNamesWithTheirLanguages() {
        List<PlaceName> names =
                List.of(new PlaceName("الرقة", "ar"), new PlaceName("Rakka", "zh-Hant"), PlaceName.of("Ar-Raqqah"));
        assertThat(LanguageTaggedNames.format(names)).isEqualTo("ar:الرقة|zh-Hant:Rakka|Ar-Raqqah");
        assertThat(LanguageTaggedNames.parse("ar:الرقة|zh-Hant:Rakka|Ar-Raqqah"))
                .isEqualTo(names);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a|b", "a\\b", "\\", "a\\|", "de:Haan", "ar:", "a:b", "Haan: de", "|", "::", "ckb-Latn:x:y"})
    void takesEveryNameAsItStands(String text) {
        List<PlaceName> names = List.of(PlaceName.of(text), new PlaceName(text, "fr"), PlaceName.of("last"));
        assertThat(LanguageTaggedNames.parse(LanguageTaggedNames.format(names))).isEqualTo(names);
    }

    @Test
    void leavesOutNamesOfNothing() {
        assertThat(LanguageTaggedNames.parse("")).isEmpty();
        assertThat(LanguageTaggedNames.parse("|a||fr:| ")).containsExactly(PlaceName.of("a"));
        assertThat(LanguageTaggedNames.format(List.of())).isEmpty();
    }
}
