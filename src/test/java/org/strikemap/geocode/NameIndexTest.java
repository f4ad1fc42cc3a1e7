package org.strikemap.geocode;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.strikemap.gazetteer.Place;
import org.strikemap.geo.Box;

class NameIndexTest {

    private static final NameIndex INDEX = IndexFolder.inMemory(TestPlaces.GAZETTEER);

    private static List<Candidate> find(String name, NameIndex.MatchStrategy way) {
        return INDEX.find(
                Toponym.of(name),
                way,
                NameIndex.Area.ANYWHERE,
                GeocodeConstant.BUNDLED.get(GeocodeConstant.MIN_CLOSENESS));
    }

    private static List<String> ids(List<Candidate> candidates) {
        return candidates.stream().map(candidate -> candidate.place().id()).toList();
    }

    @Test
    void findsEveryPlaceByEachOfItsNames() {
        for (Place place : TestPlaces.GAZETTEER.listPlaces()) {
            assertThat(place.listNames())
                    .allSatisfy(name -> assertThat(ids(find(name, NameIndex.MatchStrategy.DIRECT)))
                            .contains(place.id()));
        }
    }

    @Test
    void findsTheClosestFirst() {
        assertThat(ids(find("Raqqa", NameIndex.MatchStrategy.DIRECT)))
                .startsWith("raqqa")
                .contains("sy-raqqa", "gn3");
        assertThat(find("Raqqa", NameIndex.MatchStrategy.DIRECT))
                .extracting(Candidate::closeness)
                .isSortedAccordingTo((one, other) -> Double.compare(other, one));
        assertThat(find("Atlantis", NameIndex.MatchStrategy.DIRECT)).isEmpty();
        assertThat(find("", NameIndex.MatchStrategy.DIRECT)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Rukka,        LIKE,  raqqa",
        "Raqqaw,       LIKE,  raqqa",
        "Jazrat,       LIKE,  jazrah",
        "Hospital Natoinal, WORDS, hospital",
        "Kansass City, LIKE,  gn8"
    })
    void findsByLikenessAndByWordsWhatIsNotFoundByItsForm(String name, NameIndex.MatchStrategy way, String id) {
        assertThat(ids(find(name, NameIndex.MatchStrategy.DIRECT))).doesNotContain(id);
        assertThat(ids(find(name, way))).contains(id);
    }

    @Test
    void findsALargerPlaceWithoutItsKindWord() {
        assertThat(INDEX.findOuter(
                        Toponym.of("Raqqa"),
                        NameIndex.MatchStrategy.DIRECT,
                        NameIndex.Area.ANYWHERE,
                        GeocodeConstant.BUNDLED.get(GeocodeConstant.MIN_CLOSENESS)))
                .filteredOn(candidate -> candidate.place().id().equals("sy-raqqa"))
                .singleElement()
                .returns(MatchLevel.FOLDED, Candidate::level);
    }

    @Test
    void looksInAnAreaOnly() {
        Box syria = new Box(35, 32, 43, 38);
        Toponym jazra = Toponym.of("Jazra");
        assertThat(ids(INDEX.find(
                        jazra,
                        NameIndex.MatchStrategy.DIRECT,
                        new NameIndex.Area(List.of(syria), null),
                        GeocodeConstant.BUNDLED.get(GeocodeConstant.MIN_CLOSENESS))))
                .containsExactly("jazrah");
        assertThat(ids(INDEX.find(
                        jazra,
                        NameIndex.MatchStrategy.DIRECT,
                        new NameIndex.Area(List.of(), "DZ"),
                        GeocodeConstant.BUNDLED.get(GeocodeConstant.MIN_CLOSENESS))))
                .containsExactly("gn2");
        assertThat(INDEX.find(
                        jazra,
                        NameIndex.MatchStrategy.DIRECT,
                        new NameIndex.Area(List.of(syria), "DZ"),
                        GeocodeConstant.BUNDLED.get(GeocodeConstant.MIN_CLOSENESS)))
                .isEmpty();
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
        assertThat(find(name, NameIndex.MatchStrategy.DIRECT))
                .filteredOn(candidate -> candidate.place().id().equals(id))
                .singleElement()
                .returns(agrees, Candidate::kindAgrees);
    }

    @ParameterizedTest
    @CsvSource({"Jazra street", "Jazra governorate", "Paris junction", "Raqqa street", "Raqqa base"})
    void findsNoPlaceOfAKindThatCannotBeMeant(String name) {
        assertThat(find(name, NameIndex.MatchStrategy.DIRECT)).isEmpty();
    }

    @Test
    void findsWhatBeginsSoTheBestKnownFirst() {
        assertThat(INDEX.findByPrefix("rak", 3)).extracting(Place::id).startsWith("raqqa");
        assertThat(INDEX.findByPrefix("jaz", 10)).extracting(Place::id).contains("junction", "jazrah", "gn2");
        assertThat(INDEX.findByPrefix("jaz", 1)).hasSize(1);
        assertThat(INDEX.findByPrefix("zzz", 3)).isEmpty();
    }
}
