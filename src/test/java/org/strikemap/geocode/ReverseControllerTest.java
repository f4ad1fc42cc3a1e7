package org.strikemap.geocode;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.head;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.strikemap.http.BadParameterException;
import org.strikemap.nominatim.NominatimController;

class ReverseControllerTest {

    private static final Geocoder GEOCODER = Geocoder.inMemory(TestPlaces.GAZETTEER);

    private final MockMvc server = MockMvcBuilders.standaloneSetup(
                    new ReverseController(() -> GEOCODER), new NominatimController(() -> GEOCODER))
            .build();

    private ResultActions ask(String lat, String lon) throws Exception {
        return server.perform(get("/reverse").param("lat", lat).param("lon", lon));
    }

    @Test
    void answersGeocodeJsonWithTheFinestFirst() throws Exception {
        ask("35.952778", "38.984722")
                .andExpect(status().isOk())
                .andExpect(content().contentTypeCompatibleWith("application/geo+json"))
                .andExpect(jsonPath("$.type").value("FeatureCollection"))
                .andExpect(jsonPath("$.geocoding.version").value("0.1.0"))
                .andExpect(jsonPath("$.geocoding.attribution").value(containsString("GeoNames (CC BY 4.0)")))
                .andExpect(jsonPath("$.geocoding.query").value("35.952778,38.984722"))
                .andExpect(jsonPath("$.features[0].type").value("Feature"))
                .andExpect(jsonPath("$.features[0].id").value("junction"))
                .andExpect(jsonPath("$.features[0].geometry.coordinates[0]").value(38.984722))
                .andExpect(jsonPath("$.features[-1:].id").value("sy"));
    }

    @Test
    void tellsOfEachPlaceWhatItLiesInAndHowFarItIs() throws Exception {
        String properties = "$.features[0].properties";
        ask("35.9537", "38.984722")
                .andExpect(jsonPath(properties + ".id").value("junction"))
                .andExpect(jsonPath(properties + ".kind").value("junction"))
                .andExpect(jsonPath(properties + ".name_ar").value("مفرق الجزرة"))
                .andExpect(jsonPath(properties + ".country_code").value("SY"))
                .andExpect(jsonPath(properties + ".distance_m").value(102))
                .andExpect(jsonPath(properties + ".within_radius").value(true))
                .andExpect(jsonPath(properties + ".radius_m").value(150))
                .andExpect(jsonPath(properties + ".accuracy").value("nearby_landmark"))
                .andExpect(jsonPath(properties + ".geocoding.city").value("Raqqa"))
                .andExpect(jsonPath(properties + ".geocoding.state").value("Raqqa Governorate"))
                .andExpect(jsonPath(properties + ".geocoding.country").value("Syria"))
                .andExpect(jsonPath(properties + ".geocoding.accuracy").value(150));
        ask("36.95", "4.1").andExpect(jsonPath(properties + ".within_radius").value(false));
    }

    @Test
    void takesAZoomAndALanguage() throws Exception {
        server.perform(get(URI.create("/reverse?lat=35.95&lon=39.0&zoom=5&lang=ar")))
                .andExpect(jsonPath("$.features.length()").value(2))
                .andExpect(jsonPath("$.features[0].id").value("sy-raqqa"))
                .andExpect(jsonPath("$.features[0].properties.geocoding.name").value("الرقة"))
                .andExpect(jsonPath("$.features[0].properties.geocoding.label").value("الرقة، سوريا"));
    }

    @Test
    void answersAnEmptyCollectionFarFromEverything() throws Exception {
        ask("0", "-140")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.type").value("FeatureCollection"))
                .andExpect(jsonPath("$.features").isEmpty());
    }

    @ParameterizedTest
    @CsvSource({"90, 0", "-90, 0", "0, 180", "0, -180", "-0, -0", "1e-7, 1e-7"})
    void takesEveryPointOfTheWorld(String lat, String lon) throws Exception {
        ask(lat, lon).andExpect(status().isOk());
    }

    @Test
    void answersHead() throws Exception {
        server.perform(head("/reverse?lat=1&lon=1")).andExpect(status().isOk());
    }

    @ParameterizedTest
    @CsvSource({
        "lat=91&lon=0,         lat: '91' is out of range; wanted a number from -90 to 90",
        "lat=0&lon=-180.01,    lon: '-180.01' is out of range; wanted a number from -180 to 180",
        "lat=NaN&lon=0,        lat: 'NaN' is not a number",
        "lat=0&lon=Infinity,   lon: 'Infinity' is not a number",
        "lat=0&lon=1e999,      lon: '1e999' is out of range",
        "lat=north&lon=0,      lat: 'north' is not a number",
        "lon=0,                lat: is missing; wanted degrees on WGS 84",
        "lat=0,                lon: is missing",
        "lat=&lon=0,           lat: is empty",
        "lat=1&lat=2&lon=0,    lat: is given 2 times",
        "lat=0&lon=0&zoom=19,  zoom: '19' is out of range; wanted a whole number from 0 to 18",
        "lat=0&lon=0&zoom=-1,  zoom: '-1' is out of range",
        "lat=0&lon=0&zoom=x,   zoom: 'x' is not a whole number",
        "lat=0&lon=0&lang=de,  'lang: ''de'' is not one of en, fr, ar'",
        "lat=0&lon=0&limit=1,  is not a parameter here; known are lat"
    })
    void refusesWhatCannotBeUsed(String query, String fault) {
        assertThatThrownBy(() -> server.perform(get(URI.create("/reverse?" + query))))
                .cause()
                .isInstanceOf(BadParameterException.class)
                .hasMessageContaining(fault);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "1\u0007", "\uD83D1", "1\uDE00"})
    void refusesWhatCannotBePrinted(String lat) {
        assertThatThrownBy(() -> ask(lat, "0")).hasCauseInstanceOf(BadParameterException.class);
        assertThatThrownBy(() -> ask("9".repeat(5_000), "0")).hasCauseInstanceOf(BadParameterException.class);
    }
}
