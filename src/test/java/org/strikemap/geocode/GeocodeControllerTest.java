package org.strikemap.geocode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.head;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.ServletException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.strikemap.http.BadParameterException;

class GeocodeControllerTest {

    private static final Geocoder GEOCODER = Geocoder.inMemory(TestPlaces.GAZETTEER);

    private final MockMvc server = MockMvcBuilders.standaloneSetup(new GeocodeController(() -> GEOCODER))
            .build();

    @Test
    void answersGeocodeJson() throws Exception {
        server.perform(get("/geocode").param("q", "Mafraq Jazra").param("within", "Raqqa"))
                .andExpect(status().isOk())
                .andExpect(content().contentTypeCompatibleWith("application/geo+json"))
                .andExpect(jsonPath("$.type").value("FeatureCollection"))
                .andExpect(jsonPath("$.geocoding.version").value("0.1.0"))
                .andExpect(jsonPath("$.geocoding.licence").isNotEmpty())
                .andExpect(jsonPath("$.geocoding.attribution").value(containsString("GeoNames (CC BY 4.0)")))
                .andExpect(jsonPath("$.geocoding.query").value("Mafraq Jazra"))
                .andExpect(jsonPath("$.features[0].type").value("Feature"))
                .andExpect(jsonPath("$.features[0].id").value("junction"))
                .andExpect(jsonPath("$.features[0].geometry.type").value("Point"))
                .andExpect(jsonPath("$.features[0].geometry.coordinates[0]").value(38.984722))
                .andExpect(jsonPath("$.features[0].geometry.coordinates[1]").value(35.952778));
    }

    @Test
    void addressesAPlaceByItsParents() throws Exception {
        String address = "$.features[0].properties.geocoding";
        server.perform(get("/geocode").param("q", "Mafraq Jazra"))
                .andExpect(jsonPath(address + ".type").value("locality"))
                .andExpect(jsonPath(address + ".label").value("Mafraq Jazra, Raqqa, Raqqa Governorate, Syria"))
                .andExpect(jsonPath(address + ".name").value("Mafraq Jazra"))
                .andExpect(jsonPath(address + ".city").value("Raqqa"))
                .andExpect(jsonPath(address + ".state").value("Raqqa Governorate"))
                .andExpect(jsonPath(address + ".country").value("Syria"))
                .andExpect(jsonPath(address + ".county").doesNotExist())
                .andExpect(jsonPath(address + ".accuracy").value(150));
        server.perform(get("/geocode").param("q", "Paris").param("country", "fr"))
                .andExpect(jsonPath(address + ".type").value("city"))
                .andExpect(jsonPath(address + ".label").value("Paris, France"))
                .andExpect(jsonPath(address + ".state").doesNotExist());
        server.perform(get("/geocode").param("q", "Syria"))
                .andExpect(jsonPath(address + ".type").value("country"))
                .andExpect(jsonPath(address + ".label").value("Syria"))
                .andExpect(jsonPath(address + ".country").doesNotExist());
    }

    @Test
    void statesItsDoubt() throws Exception {
        String properties = "$.features[0].properties";
        server.perform(get("/geocode").param("q", "PARIS").param("limit", "1"))
                .andExpect(jsonPath("$.features.length()").value(1))
                .andExpect(jsonPath(properties + ".id").value("gn4"))
                .andExpect(jsonPath(properties + ".kind").value("city"))
                .andExpect(jsonPath(properties + ".name_ar").isEmpty())
                .andExpect(jsonPath(properties + ".country_code").value("FR"))
                .andExpect(jsonPath(properties + ".words").value("PARIS"))
                .andExpect(jsonPath(properties + ".matched_name").value("Paris"))
                .andExpect(jsonPath(properties + ".match").value("exact"))
                .andExpect(jsonPath(properties + ".kind_agrees").value(true))
                .andExpect(jsonPath(properties + ".score").isNumber())
                .andExpect(jsonPath(properties + ".radius_m").value(10_340))
                .andExpect(jsonPath(properties + ".accuracy").value("city"))
                .andExpect(jsonPath(properties + ".ambiguous").value(true))
                .andExpect(jsonPath(properties + ".rivals").value(1))
                .andExpect(jsonPath(properties + ".rival_list[0].id").value("gn5"))
                .andExpect(jsonPath(properties + ".rival_list[0].label").value("Paris, United States"))
                .andExpect(jsonPath(properties + ".rival_list[0].point[0]").value(-95.55551));
    }

    @Test
    void answersPlacesOfOneKindOnly() throws Exception {
        server.perform(get("/geocode").param("q", "Raqqa").param("kind", "governorate"))
                .andExpect(jsonPath("$.features.length()").value(1))
                .andExpect(jsonPath("$.features[0].id").value("sy-raqqa"))
                .andExpect(jsonPath("$.features[0].properties.rivals").value(0));
        server.perform(get("/geocode").param("q", "Raqqa").param("kind", "street"))
                .andExpect(jsonPath("$.features").isEmpty());
    }

    @Test
    void labelsInTheLanguageAskedFor() throws Exception {
        server.perform(get("/geocode").param("q", "Raqqa").param("lang", "ar"))
                .andExpect(jsonPath("$.features[0].properties.geocoding.name").value("الرقة"))
                .andExpect(jsonPath("$.features[0].properties.matched_name").value("Raqqa"));
        server.perform(get("/geocode").param("q", "Paris").param("lang", "ar"))
                .andExpect(
                        jsonPath("$.features[0].properties.rival_list[0].label").value("Paris، الولايات المتحدة"));
    }

    @Test
    void answersAnEmptyCollectionForAnUnknownName() throws Exception {
        server.perform(get("/geocode").param("q", "Atlantis"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.features").isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "application/json,     application/json",
        "application/geo+json, application/geo+json",
        "*/*,                  application/geo+json"
    })
    void answersTheTypeThatIsAccepted(String accepted, String sent) throws Exception {
        server.perform(get("/geocode").param("q", "Raqqa").header("Accept", accepted))
                .andExpect(status().isOk())
                .andExpect(content().contentTypeCompatibleWith(sent));
    }

    @Test
    void answersHead() throws Exception {
        server.perform(head("/geocode").param("q", "Raqqa")).andExpect(status().isOk());
    }

    @ParameterizedTest
    @CsvSource({
        "limit,   0,     limit: '0' is out of range; wanted a whole number from 1 to 50",
        "limit,   51,    limit: '51' is out of range",
        "limit,   ten,   limit: 'ten' is not a whole number",
        "country, SYR,   country: 'SYR' is not a country's code; wanted two letters",
        "kind,    hamlet, kind: 'hamlet' is not one of country",
        "lang,    AR,    'lang: ''AR'' is not one of en, fr, ar'",
        "country, S1,    country: 'S1' is not a country's code",
        "q,       Homs,  q: is given 2 times",
        "bbox,    '1,2', bbox: has 2 numbers",
        "lat,     95,    lat: '95' is out of range",
        "lat,     35,    lon: is missing",
        "layer,   planet, layer: 'planet' is not one of country, state",
        "radius,  '1,2', is not a parameter here; known are within, q"
    })
    void refusesWhatCannotBeUsed(String parameter, String value, String fault) {
        assertThatThrownBy(
                        () -> server.perform(get("/geocode").param("q", "Raqqa").param(parameter, value)))
                .isInstanceOf(ServletException.class)
                .hasCauseInstanceOf(BadParameterException.class)
                .cause()
                .hasMessageContaining(fault);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "a\u0000b", "a\u0007", "a\uD83Db", "\uDE00"})
    void refusesANameThatIsNone(String name) {
        assertThatThrownBy(() -> server.perform(get("/geocode").param("q", name)))
                .hasCauseInstanceOf(BadParameterException.class);
    }

    @Test
    void refusesAMissingAndAnEndlessName() {
        assertThatThrownBy(() -> server.perform(get("/geocode")))
                .cause()
                .isInstanceOf(BadParameterException.class)
                .hasMessage("q: is missing; wanted the name of a place");
        assertThatThrownBy(() -> server.perform(get("/geocode").param("q", "a".repeat(10_000))))
                .cause()
                .isInstanceOfSatisfying(
                        BadParameterException.class,
                        e -> assertThat(e.parameter()).isEqualTo("q"));
    }
}
