package org.strikemap.collection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ContentCrsTest {

    private static final String EPSG = "http://www.opengis.net/def/crs/EPSG/0/";

    private static JsonNode moved(@Nullable String header, String json) {
        JsonNode body = new JsonMapper().readTree(json);
        ContentCrs.toLonLat(header, body);
        return body;
    }

    private static String feature(String coordinates) {
        return "{\"type\":\"Feature\",\"geometry\":{\"type\":\"Point\",\"coordinates\":" + coordinates + "}}";
    }

    @ParameterizedTest
    @CsvSource({
        "4326, 35.95, 39.01",
        "3857, 4342573.335, 4293743.628",
        "32637, 500901.84481, 3978402.79184",
        "22770, 449619.5, 445465.5"
    })
    void bringsPointsToLongitudeAndLatitude(String code, double first, double second) {
        JsonNode point = moved("<" + EPSG + code + ">", feature("[" + first + "," + second + "]"));
        assertThat(point.at("/geometry/coordinates/0").doubleValue())
                .isCloseTo(39.01, org.assertj.core.data.Offset.offset(1e-4));
        assertThat(point.at("/geometry/coordinates/1").doubleValue())
                .isCloseTo(35.95, org.assertj.core.data.Offset.offset(1e-4));
    }

    @Test
    void bringsThePointsOfAListOfClaimsToo() {
        String body = "{\"geometry\":null,\"claim_list\":[" + feature("[36,39]") + "," + feature("[35,40,7]") + "]}";
        JsonNode moved = moved("<" + EPSG + "4326>", body);
        assertThat(moved.at("/claim_list/0/geometry/coordinates").toString()).isEqualTo("[39.0,36.0]");
        assertThat(moved.at("/claim_list/1/geometry/coordinates").toString()).isEqualTo("[40.0,35.0,7]");
    }

    @Test
    void leavesWhatIsInCrs84OrIsNoPoint() {
        for (String coordinates : new String[] {"[39,36]", "[39]", "\"39,36\"", "[[1,2],[3,4]]"}) {
            String json = feature(coordinates);
            assertThat(moved(null, json)).isEqualTo(new JsonMapper().readTree(json));
            assertThat(moved("<http://www.opengis.net/def/crs/OGC/1.3/CRS84>", json))
                    .isEqualTo(new JsonMapper().readTree(json));
        }
        assertThat(moved("<" + EPSG + "4326>", feature("\"39,36\"")))
                .isEqualTo(new JsonMapper().readTree(feature("\"39,36\"")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "EPSG:4326", "<EPSG:4326", "<>", "<" + EPSG + "999999>", "<http://example.org/4326>"})
    void refusesWhatNamesNoSystem(String header) {
        assertThatIllegalArgumentException().isThrownBy(() -> moved(header, feature("[36,39]")));
    }

    @Test
    void refusesWhatIsNoPointOfTheSystem() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> moved("<" + EPSG + "4326>", feature("[91,39]")))
                .withMessageContaining("91.0, 39.0 is no point");
    }
}
