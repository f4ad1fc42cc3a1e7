package org.strikemap.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.strikemap.geo.LonLat;

class GazetteerTest {

    private static final TestFiles FILES = new TestFiles().places("""
                    sy,Syria,country,35.03,38.51,450000,SY,,,سوريا,Who's On First 85632413
                    sy-raqqa,Raqqa Governorate,governorate,36,38.93,119000,SY,sy,,الرقة,OpenSyria SY11 centroid
                    sy-homs,Homs Governorate,governorate,34.5,38.5,149000,SY,sy,,حمص,OpenSyria SY04 centroid
                    raqqa,Raqqa,city,35.9528,39.0079,5000,SY,sy-raqqa,Rakka,الرقة,UCDP (GeoNames 172955)
                    jazrah,Jazrah,village,35.943,38.9632,1500,SY,sy-raqqa,,الجزرة,GeoNames 173701
                    junction,Mafraq Jazra,junction,35.9528,38.9847,150,SY,raqqa,,مفرق الجزرة,as geolocated by Airwars
                    at-tanf,At Tanf,base,33.4883,38.657,3000,SY,sy-homs,,التنف,GeoNames 172344
                    """).world("""
                    gn172955,Ar Raqqah,35.95283,39.00788,SY,04,177636,Raqqa
                    gn1,Near Raqqa,35.96,39.02,SY,04,0,
                    gn2,Over the border,36.9,38.9,TR,63,0,
                    gn3,Far in Syria,33.5,36.3,SY,13,0,
                    """);

    private static final Gazetteer GAZETTEER = Gazetteer.read(FILES);

    @Test
    void findsPlacesOfBothFilesById() {
        assertThat(GAZETTEER.size()).isEqualTo(10);
        assertThat(GAZETTEER.builtInSize()).isEqualTo(7);
        assertThat(GAZETTEER.getPlace("junction").name()).isEqualTo("Mafraq Jazra");
        assertThat(GAZETTEER.getPlace("gn1").name()).isEqualTo("Near Raqqa");
    }

    @Test
    void makesOnePlaceOfWhatBothFilesHave() {
        Place raqqa = GAZETTEER.getPlace("gn172955");
        assertThat(raqqa).isEqualTo(GAZETTEER.getPlace("raqqa"));
        assertThat(raqqa.listNames()).containsExactly("Raqqa", "الرقة", "Rakka", "Ar Raqqah");
        assertThat(raqqa.population()).isEqualTo(177_636);
        assertThat(raqqa.region()).isEqualTo("04");
        assertThat(raqqa.radiusMetres()).isEqualTo(5_000);
        assertThat(raqqa.parentId()).isEqualTo("sy-raqqa");
        assertThat(raqqa.otherIds()).containsExactly("gn172955");
        assertThat(GAZETTEER.isBuiltIn(raqqa)).isTrue();
        assertThat(GAZETTEER.isBuiltIn(GAZETTEER.getPlace("gn1"))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"nowhere", "gn4", "gn", "gnu", "gn-1", "gn99999999999999", "''", "Raqqa"})
    void findsNothingByAnotherId(String id) {
        assertThat(GAZETTEER.findPlace(id)).isEmpty();
        assertThatThrownBy(() -> GAZETTEER.getPlace(id))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessageContaining("no place has the id " + id);
    }

    @Test
    void listsTheBuiltInPlacesFirst() {
        assertThat(GAZETTEER.listPlaces()).hasSize(10).extracting(Place::id).startsWith("sy", "sy-raqqa");
        assertThat(GAZETTEER.listPlaces().get(7).id()).isEqualTo("gn1");
    }

    @Test
    void listsAncestorsFromTheNearest() {
        assertThat(GAZETTEER.listAncestors(GAZETTEER.getPlace("junction")))
                .extracting(Place::id)
                .containsExactly("raqqa", "sy-raqqa", "sy");
        assertThat(GAZETTEER.listAncestors(GAZETTEER.getPlace("gn1"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "junction, raqqa,    true,  by its parent",
        "junction, sy-raqqa, true,  by its parent's parent",
        "junction, sy,       true,  by its last parent",
        "raqqa,    raqqa,    true,  it is the place",
        "jazrah,   raqqa,    true,  within the radius where no parent is a city",
        "junction, jazrah,   false, another parent but too far",
        "at-tanf,  sy-raqqa, false, its parents tell of another governorate",
        "at-tanf,  sy-homs,  true,  by its parent",
        "raqqa,    junction, false, a wider place does not lie in a narrower",
        "raqqa,    gn172955, true,  it is the place under another id",
        "gn1,      jazrah,   false, a village does not lie in a village",
        "gn1,      raqqa,    true,  within the radius",
        "gn1,      sy-raqqa, true,  within the radius and the country",
        "gn2,      sy-raqqa, false, within the radius but in another country",
        "gn3,      sy-raqqa, false, too far",
        "gn3,      sy,       true,  by its country",
        "gn2,      sy,       false, by its country"
    })
    void tellsWhichPlacesLieInWhich(String inner, String outer, boolean within, String why) {
        assertThat(GAZETTEER.isWithin(GAZETTEER.getPlace(inner), GAZETTEER.getPlace(outer)))
                .as(why)
                .isEqualTo(within);
    }

    @Test
    void listsWhatCoversAPointButNoAreas() {
        assertThat(GAZETTEER.listCovering(new LonLat(38.9847, 35.9528)))
                .extracting(Place::id)
                .containsExactlyInAnyOrder("junction", "raqqa");
        assertThat(GAZETTEER.listCovering(new LonLat(-38, -35))).isEmpty();
    }

    @Test
    void listsWhatLiesAroundAPoint() {
        assertThat(GAZETTEER.listAround(new LonLat(39.0079, 35.9528), 10_000))
                .extracting(Place::id)
                .containsExactlyInAnyOrder("sy-raqqa", "raqqa", "jazrah", "junction", "gn1");
    }

    @Test
    void creditsEverySourceThatItHolds() {
        assertThat(GAZETTEER.listAttributions())
                .containsExactly(
                        "GeoNames (CC BY 4.0)",
                        "OpenSyria (CC BY 4.0)",
                        "Who's On First (CC0)",
                        "UCDP (CC BY 4.0)",
                        "single points as geolocated by Airwars");
    }

    @Test
    void readsTheFilesThatTheServerCarries() {
        Gazetteer real = Gazetteer.read(BundledFiles::open);
        assertThat(real.builtInSize()).isGreaterThan(400);
        assertThat(real.size()).isGreaterThan(100_000);
        assertThat(real.getPlace("raqqa-jazra-junction").radiusMetres()).isEqualTo(150);
        assertThat(real.listAttributions()).hasSizeGreaterThan(5);
    }
}
