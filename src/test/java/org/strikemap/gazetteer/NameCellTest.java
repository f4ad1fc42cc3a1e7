package org.strikemap.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NameCellTest {

    @Test
    void writesNamesWithTheirLanguages() {
        List<PlaceName> names =
                List.of(new PlaceName("الرقة", "ar"), new PlaceName("Rakka", "zh-Hant"), PlaceName.of("Ar-Raqqah"));
        assertThat(NameCell.write(names)).isEqualTo("ar:الرقة|zh-Hant:Rakka|Ar-Raqqah");
        assertThat(NameCell.read("ar:الرقة|zh-Hant:Rakka|Ar-Raqqah")).isEqualTo(names);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a|b", "a\\b", "\\", "a\\|", "de:Haan", "ar:", "a:b", "Haan: de", "|", "::", "ckb-Latn:x:y"})
    void takesEveryNameAsItStands(String text) {
        List<PlaceName> names = List.of(PlaceName.of(text), new PlaceName(text, "fr"), PlaceName.of("last"));
        assertThat(NameCell.read(NameCell.write(names))).isEqualTo(names);
    }

    @Test
    void leavesOutNamesOfNothing() {
        assertThat(NameCell.read("")).isEmpty();
        assertThat(NameCell.read("|a||fr:| ")).containsExactly(PlaceName.of("a"));
        assertThat(NameCell.write(List.of())).isEmpty();
    }
}
