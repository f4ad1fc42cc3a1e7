package org.strikemap.geocode;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.strikemap.gazetteer.Place;

class NameIndexTest {

    private static final NameIndex INDEX = new NameIndex(TestPlaces.GAZETTEER);

    private static List<String> ids(List<Candidate> candidates) {
        return candidates.stream().map(candidate -> candidate.place().id()).toList();
    }

    @Test
    void findsEveryPlaceByEachOfItsNames() {
        for (Place place : TestPlaces.GAZETTEER.listPlaces()) {
            assertThat(place.listNames())
                    .allSatisfy(name ->
                            assertThat(ids(INDEX.find(Toponym.of(name)))).contains(place.id()));
        }
    }

    @Test
    void findsPlacesOnceInTheOrderOfTheGazetteer() {
        assertThat(ids(INDEX.find(Toponym.of("Raqqa")))).containsExactly("sy-raqqa", "raqqa", "gn3");
        assertThat(INDEX.find(Toponym.of("Atlantis"))).isEmpty();
        assertThat(INDEX.find(Toponym.of(""))).isEmpty();
    }

    @Test
    void findsALargerPlaceWithoutItsKindWord() {
        assertThat(INDEX.find(Toponym.of("Raqqa")))
                .filteredOn(candidate -> candidate.place().id().equals("sy-raqqa"))
                .singleElement()
                .returns(MatchLevel.TRANSLITERATED, Candidate::level);
        assertThat(INDEX.findOuter(Toponym.of("Raqqa")))
                .filteredOn(candidate -> candidate.place().id().equals("sy-raqqa"))
                .singleElement()
                .returns(MatchLevel.FOLDED, Candidate::level);
    }

    @ParameterizedTest
    @CsvSource({
        "Jazra,              jazrah,   true",
        "Jazra village,      jazrah,   true",
        "Jazra junction,     junction, true",
        "Jazra junction,     jazrah,   false",
        "Jazra quarter,      jazrah,   false",
        "quarter Mafraq Jazra, junction, true",
        "Rafiqah quarter,    old-city, true"
    })
    void saysWhetherTheKindAgrees(String name, String id, boolean agrees) {
        assertThat(INDEX.find(Toponym.of(name)))
                .filteredOn(candidate -> candidate.place().id().equals(id))
                .singleElement()
                .returns(agrees, Candidate::kindAgrees);
    }

    @ParameterizedTest
    @CsvSource({"Jazra street", "Jazra governorate", "Paris junction", "Raqqa street", "Raqqa base"})
    void findsNoPlaceOfAKindThatCannotBeMeant(String name) {
        assertThat(INDEX.find(Toponym.of(name))).isEmpty();
    }

    @Test
    void findsThePlacesOfBothFilesAsTheBuiltInOnes() {
        assertThat(INDEX.find(Toponym.of("Nicephorium")))
                .singleElement()
                .returns("raqqa", candidate -> candidate.place().id())
                .returns(true, Candidate::builtIn)
                .returns("Nicephorium", Candidate::nameMatched);
        assertThat(ids(INDEX.find(Toponym.of("Jazra")))).containsExactly("jazrah", "gn2");
        assertThat(INDEX.find(Toponym.of("Paris"))).noneMatch(Candidate::builtIn);
    }
}
