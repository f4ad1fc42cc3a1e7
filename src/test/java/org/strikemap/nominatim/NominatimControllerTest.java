package org.strikemap.nominatim;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.URI;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.strikemap.geocode.Geocoder;
import org.strikemap.geocode.ReverseController;
import org.strikemap.geocode.TestPlaces;
import org.strikemap.http.BadParameterException;

/** What geopy, Leaflet Control Geocoder and QGIS send, and the fields that they read. */
class NominatimControllerTest {

    private static final Geocoder GEOCODER = Geocoder.inMemory(TestPlaces.GAZETTEER);

    private final MockMvc server = MockMvcBuilders.standaloneSetup(
                    new ReverseController(() -> GEOCODER), new NominatimController(() -> GEOCODER))
            .build();

    private ResultActions ask(String pathAndQuery) throws Exception {
        return server.perform(get(URI.create(pathAndQuery))).andExpect(status().isOk());
    }

    @Test
    void answersWhatGeopyReads() throws Exception {
        ask("/search?q=Mafraq%20Jazra&format=json&limit=1&addressdetails=1&namedetails=1&extratags=True"
                        + "&polygon_geojson=1&countrycodes=sy,iq&viewbox=38.0,35.0,40.0,37.0&bounded=1"
                        + "&accept-language=en&featuretype=settlement&exclude_place_ids=1,2&dedupe=1&email=a%40b.example"
                        + "&layer=address&featureType=")
                .andExpect(jsonPath("$[0].name").value("Jazrah"));
        ask("/search?q=Mafraq%20Jazra&format=json&limit=1&addressdetails=1")
                .andExpect(content().contentTypeCompatibleWith("application/json"))
                .andExpect(jsonPath("$.length()").value(1))
                .andExpect(jsonPath("$[0].place_id").isNumber())
                .andExpect(jsonPath("$[0].licence").value(containsString("GeoNames (CC BY 4.0)")))
                .andExpect(jsonPath("$[0].osm_id").doesNotExist())
                .andExpect(jsonPath("$[0].lat").value("35.9527780"))
                .andExpect(jsonPath("$[0].lon").value("38.9847220"))
                .andExpect(jsonPath("$[0].class").value("junction"))
                .andExpect(jsonPath("$[0].category").doesNotExist())
                .andExpect(jsonPath("$[0].type").value("yes"))
                .andExpect(jsonPath("$[0].place_rank").value(30))
                .andExpect(jsonPath("$[0].importance").isNumber())
                .andExpect(jsonPath("$[0].addresstype").value("junction"))
                .andExpect(jsonPath("$[0].name").value("Mafraq Jazra"))
                .andExpect(jsonPath("$[0].display_name").value("Mafraq Jazra, Raqqa, Raqqa Governorate, Syria"))
                .andExpect(jsonPath("$[0].address.junction").value("Mafraq Jazra"))
                .andExpect(jsonPath("$[0].address.road").value("Mafraq Jazra"))
                .andExpect(jsonPath("$[0].address.city").value("Raqqa"))
                .andExpect(jsonPath("$[0].address.state").value("Raqqa Governorate"))
                .andExpect(jsonPath("$[0].address.country").value("Syria"))
                .andExpect(jsonPath("$[0].address.country_code").value("sy"));
    }

    @Test
    void answersWhatLeafletControlGeocoderReads() throws Exception {
        ask("/search?q=Paris&limit=5&format=json&addressdetails=1")
                .andExpect(jsonPath("$.length()").value(2))
                .andExpect(jsonPath("$[0].boundingbox.length()").value(4))
                .andExpect(jsonPath("$[0].boundingbox[0]").value(Matchers.startsWith("48.75")))
                .andExpect(jsonPath("$[0].boundingbox[1]").value(Matchers.startsWith("48.94")))
                .andExpect(jsonPath("$[0].boundingbox[2]").value(Matchers.startsWith("2.20")))
                .andExpect(jsonPath("$[0].boundingbox[3]").value(Matchers.startsWith("2.49")));
        ask("/reverse?lat=48.85&lon=2.35&zoom=20&addressdetails=1&format=json")
                .andExpect(jsonPath("$.lat").value("48.8534100"))
                .andExpect(jsonPath("$.display_name").value("Paris, France"))
                .andExpect(jsonPath("$.address.city").value("Paris"))
                .andExpect(jsonPath("$.boundingbox.length()").value(4));
    }

    @Test
    void answersWhatQgisReads() throws Exception {
        ask("/search?format=json&addressdetails=1&viewbox=-200.5,-95,250.25,91&q=Raqqa")
                .andExpect(jsonPath("$[0].name").value("Raqqa"))
                .andExpect(jsonPath("$[0].type").value("city"));
    }

    @Test
    void speaksTheSecondFormatIfNoneIsNamed() throws Exception {
        ask("/search?q=Raqqa")
                .andExpect(jsonPath("$[0].category").value("place"))
                .andExpect(jsonPath("$[0].class").doesNotExist())
                .andExpect(jsonPath("$[0].address").doesNotExist());
        ask("/search?q=Atlantis").andExpect(content().json("[]"));
    }

    @Test
    void speaksGeoJson() throws Exception {
        ask("/search?q=Raqqa&format=geojson&addressdetails=1")
                .andExpect(jsonPath("$.type").value("FeatureCollection"))
                .andExpect(jsonPath("$.licence").isNotEmpty())
                .andExpect(jsonPath("$.features[0].geometry.coordinates[0]").value(39.007879))
                .andExpect(jsonPath("$.features[0].bbox[0]").value(Matchers.lessThan(39.0)))
                .andExpect(jsonPath("$.features[0].bbox[3]").value(Matchers.greaterThan(35.99)))
                .andExpect(jsonPath("$.features[0].properties.category").value("place"))
                .andExpect(jsonPath("$.features[0].properties.display_name").value("Raqqa, Raqqa Governorate, Syria"))
                .andExpect(jsonPath("$.features[0].properties.address.city").value("Raqqa"));
        ask("/reverse?lat=35.95&lon=39.0&zoom=10&format=geojson")
                .andExpect(jsonPath("$.features.length()").value(1))
                .andExpect(jsonPath("$.features[0].properties.name").value("Raqqa"));
    }

    @Test
    void speaksGeocodeJson() throws Exception {
        ask("/search?q=Raqqa&format=geocodejson&limit=1")
                .andExpect(jsonPath("$.geocoding.version").value("0.1.0"))
                .andExpect(jsonPath("$.features[0].properties.geocoding.label").isNotEmpty());
        ask("/reverse?lat=35.95&lon=39.0&format=geocodejson")
                .andExpect(jsonPath("$.features.length()").value(1))
                .andExpect(jsonPath("$.features[0].properties.distance_m").isNumber());
    }

    @ParameterizedTest
    @CsvSource({"json", "jsonv2", "geojson", "geocodejson"})
    void saysThatThereIsNothingAtAPoint(String format) throws Exception {
        ask("/reverse?lat=0&lon=-140&format=" + format).andExpect(content().json("{\"error\":\"Unable to geocode\"}"));
    }

    @Test
    void reverseTellsTheAddressUnlessItIsNotWanted() throws Exception {
        ask("/reverse?lat=35.95&lon=39.0&zoom=10&format=jsonv2")
                .andExpect(jsonPath("$.category").value("place"))
                .andExpect(jsonPath("$.place_rank").value(16))
                .andExpect(jsonPath("$.address.country_code").value("sy"));
        ask("/reverse?lat=35.95&lon=39.0&format=jsonv2&addressdetails=0")
                .andExpect(jsonPath("$.address").doesNotExist());
    }

    @ParameterizedTest
    @CsvSource({
        "ar,                   الرقة",
        "'fr-FR,fr;q=0.9',     Raqqa",
        "'de,ar;q=0.5',        الرقة",
        "'*',                  Raqqa",
    })
    void namesPlacesInTheLanguageThatIsAccepted(String languages, String name) throws Exception {
        server.perform(get("/search").param("q", "Raqqa").param("accept-language", languages))
                .andExpect(jsonPath("$[0].name").value(name));
    }

    @ParameterizedTest
    @CsvSource({
        "q=Paris&countrycodes=us,                               5",
        "'q=Paris&countrycodes=US,FR',                          4 5",
        "q=Paris&exclude_place_ids=4,                           5",
        "'q=Paris&exclude_place_ids=W12,4',                     5",
        "'q=Paris&viewbox=-97,33,-94,34',                       5 4",
        "'q=Paris&viewbox=-94,34,-97,33',                       5 4",
        "'q=Paris&viewbox=-94,34,-97,33&limit=1',               5",
        "'q=Paris&viewbox=-97,33,-94,34&bounded=1',             5",
        "'q=Paris&viewbox=263,33,266,34&bounded=1',             5",
        "'q=Paris&viewbox=10,10,20,20&bounded=1',               ''",
        "q=Paris&bounded=1,                                     4 5",
        "q=Paris&featureType=city,                              4 5",
        "q=Paris&featureType=state,                             ''",
        "city=Paris&country=France,                             4",
        "city=Paris&state=&postalcode=75000&country=USA,        ''",
        "q=Paris&limit=1000,                                    4 5",
        "q=Paris&countrycodes=,                                 4 5"
    })
    void findsWhatIsAskedFor(String query, String ids) throws Exception {
        ask("/search?" + query)
                .andExpect(jsonPath("$[*].place_id").value(Matchers.hasToString("[" + ids.replace(" ", ",") + "]")));
    }

    @Test
    void aPlaceOfOursHasANumberThatIsNoGeonamesId() throws Exception {
        ask("/search?q=Raqqa&countrycodes=sy")
                .andExpect(jsonPath("$[0].place_id").value(Matchers.greaterThan((long) Integer.MAX_VALUE)));
        ask("/search?q=Paris").andExpect(jsonPath("$[*].place_id").value(containsInAnyOrder(4, 5)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "/search; q: is missing; ",
                "/search?q=; q: is missing; ",
                "/search?q=%20; q: is empty; ",
                "/search?q=a&city=b; q: is given beside its parts; ",
                "/search?q=a&format=xml; format: 'xml' is not one of json, jsonv2, geojson, geocodejson; ",
                "/search?q=a&json_callback=f; json_callback: is not served; ",
                "/search?q=a&limit=0; limit: '0' is out of range; ",
                "/search?q=a&countrycodes=syr; countrycodes: 'syr' is not a country's code; ",
                "/search?q=a&viewbox=1,2,3; viewbox: has 3 numbers; ",
                "/search?q=a&viewbox=1,2,3,x; viewbox:; ",
                "/search?q=a&viewbox=1,2,3,NaN; viewbox:; ",
                "/search?q=a&viewbox=1,2,3,1e99; viewbox:; ",
                "/search?q=a&bounded=maybe; bounded: 'maybe' is neither 1 nor 0; ",
                "/search?q=a&featureType=planet; featureType: 'planet' is not one of; ",
                "/search?q=a&accept-language=!!!; accept-language:; ",
                "/search?q=a&lat=1; is not a parameter here; ",
                "/search?q=a&no_such=1; is not a parameter here; ",
                "/reverse?format=json&lat=1; lon: is missing; ",
                "/reverse?format=json&lat=91&lon=1; lat: '91' is out of range; ",
                "/reverse?format=json&lat=1&lon=1&zoom=31; zoom: '31' is out of range; ",
                "/reverse?format=json&lat=1&lon=1&json_callback=f; json_callback: is not served; ",
                "/reverse?format=json&lat=1&lon=1&q=a; is not a parameter here; "
            })
    void refusesWhatCannotBeUsed(String request, String fault) {
        assertThatThrownBy(() -> server.perform(get(URI.create(request))))
                .cause()
                .isInstanceOf(BadParameterException.class)
                .hasMessageContaining(fault);
    }

    @ParameterizedTest
    @ValueSource(strings = {"q", "viewbox", "countrycodes", "layer", "accept-language", "exclude_place_ids", "city"})
    void refusesWhatCannotBePrintedOrIsEndless(String parameter) {
        for (String value : new String[] {"a\u0000", "\uD83D", "1".repeat(5_000)}) {
            assertThatThrownBy(() -> server.perform(get("/search").param(parameter, value)))
                    .hasCauseInstanceOf(BadParameterException.class);
        }
    }
}
