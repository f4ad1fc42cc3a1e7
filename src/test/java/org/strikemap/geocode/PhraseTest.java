package org.strikemap.geocode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhraseTest {

    @Test
    void readsTheWholeFirst() {
        assertThat(Phrase.of(" Mafraq Jazra ", GeocodeConstant.BUNDLED)).containsExactly(Phrase.whole("Mafraq Jazra"));
        assertThat(Phrase.of("Washington, D.C.", GeocodeConstant.BUNDLED)
                        .getFirst()
                        .name())
                .isEqualTo("Washington, D.C.");
    }

    @Test
    void readsEachPartWithinTheOthersAndThenAlone() {
        assertThat(Phrase.of("Jazra, Raqqa", GeocodeConstant.BUNDLED))
                .extracting(Phrase::name, Phrase::outers, Phrase::partial)
                .containsExactly(
                        tuple("Jazra, Raqqa", List.of(), false),
                        tuple("Jazra", List.of("Raqqa"), false),
                        tuple("Raqqa", List.of("Jazra"), false),
                        tuple("Jazra", List.of(), true),
                        tuple("Raqqa", List.of(), true));
        assertThat(Phrase.of("Jazra, Raqqa", GeocodeConstant.BUNDLED))
                .extracting(Phrase::doubt)
                .isSorted();
    }

    @Test
    void partsAtWordsTooWhereThereIsNoComma() {
        assertThat(Phrase.of("a crossing near Hajin", GeocodeConstant.BUNDLED))
                .extracting(Phrase::name, Phrase::outers)
                .contains(tuple("Hajin", List.of("a crossing")));
        assertThat(Phrase.of("معبر في الميادين", GeocodeConstant.BUNDLED))
                .extracting(Phrase::name, Phrase::outers)
                .contains(tuple("الميادين", List.of("معبر")));
    }

    @Test
    void leavesWordsOutThatNameNothing() {
        assertThat(Phrase.of("outskirts of Hajin", GeocodeConstant.BUNDLED))
                .filteredOn(Phrase::partial)
                .extracting(Phrase::name)
                .containsExactly("Hajin");
        assertThat(Phrase.of("مخيم مريم", GeocodeConstant.BUNDLED))
                .filteredOn(Phrase::partial)
                .extracting(Phrase::name)
                .containsExactly("مريم");
    }

    @Test
    void readsADisplacement() {
        assertThat(Phrase.of("5 km east of Tabqa, Raqqa", GeocodeConstant.BUNDLED))
                .filteredOn(phrase ->
                        phrase.displacement() != null && !phrase.outers().isEmpty())
                .singleElement()
                .returns("Tabqa", Phrase::name)
                .returns(List.of("Raqqa"), Phrase::outers);
    }

    @Test
    void readsFiveBetweenCommasAtMost() {
        assertThat(Phrase.split("a, b; c (d) e/f, g")).hasSize(5);
        assertThat(Phrase.of("a, b; c (d) e/f, g, h, i, j", GeocodeConstant.BUNDLED))
                .hasSizeLessThan(30);
    }

    @ParameterizedTest
    @ValueSource(strings = {",", "()", ", , ,", "near", "of the", "و"})
    void readsNothingMuchWhereThereIsNothing(String text) {
        assertThat(Phrase.of(text, GeocodeConstant.BUNDLED))
                .extracting(Phrase::name)
                .containsExactly(text.strip());
    }

    @Test
    void readsNoTextOfManyLetters() {
        assertThat(Phrase.of("x".repeat(201), GeocodeConstant.BUNDLED)).isEmpty();
        assertThat(Phrase.split("x,".repeat(201))).isEmpty();
    }

    @Test
    void takesAnArticleThatIsOneWithItsWordOff() {
        assertThat(Phrase.of("Um Almayadin", GeocodeConstant.BUNDLED))
                .extracting(Phrase::name)
                .contains("Um Al-mayadin");
        assertThat(Phrase.of("Aleppo", GeocodeConstant.BUNDLED)).hasSize(1);
        assertThat(Phrase.of("Alba", GeocodeConstant.BUNDLED)).hasSize(1);
    }
}
