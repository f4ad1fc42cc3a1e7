package org.strikemap;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The filter for a belligerent and what the summary says of it, as clients see them. */
@ServerTest
class BelligerentApiTest {

    @LocalServerPort
    private int port;

    private JsonNode json(String path, String belligerent) {
        return new Client(port).json(path + "belligerent=" + URLEncoder.encode(belligerent, StandardCharsets.UTF_8));
    }

    private int count(String belligerent) {
        int incidents = json("/summary?", belligerent).at("/incidents").asInt();
        assertThat(json("/ogc/collections/incidents/items?", belligerent)
                        .at("/numberMatched")
                        .asInt())
                .isEqualTo(incidents);
        return incidents;
    }

    @Test
    void anyPublishersNameInAnyLanguageFindsTheSame() {
        int russia = count("Russia");
        assertThat(russia).isEqualTo(11);
        for (String name : List.of(
                "russia", "Russian Military", "Russie", "روسيا", "Military Forces of Russia (2000-) Air Force")) {
            assertThat(count(name)).as(name).isEqualTo(russia);
        }
        assertThat(count("Nobody at all")).isZero();
    }

    @Test
    void anAllianceFindsItsMembersTooAndTheSummarySaysHowMany() {
        assertThat(count("US-led Coalition")).isEqualTo(29);
        JsonNode coalition = json("/summary?", "US-led Coalition")
                .at("/belligerents")
                .valueStream()
                .filter(part -> part.at("/name").asString().equals("US-led Coalition"))
                .findFirst()
                .orElseThrow();
        assertThat(coalition.at("/incidents").asInt()).isEqualTo(23);
        assertThat(coalition.at("/by_members").asInt()).isEqualTo(6);
        assertThat(coalition.at("/members").toString())
                .isEqualTo("[{\"name\":\"United States\",\"incidents\":5},{\"name\":\"Netherlands\",\"incidents\":1}]");
        assertThat(coalition.at("/name_fr").asString()).isEqualTo("Coalition dirigée par les États-Unis");
        assertThat(coalition.at("/name_ar").asString()).isEqualTo("التحالف بقيادة الولايات المتحدة");
    }

    @Test
    void claimsAreFoundByOneOfTheirAlternativesAndByAlliancesToo() {
        int named = json("/ogc/collections/claims/items?", "Netherlands")
                .at("/numberMatched")
                .asInt();
        assertThat(named).isEqualTo(4);
        assertThat(json("/ogc/collections/claims/items?limit=1000&", "US-led Coalition")
                        .at("/features")
                        .findValuesAsString("belligerent"))
                .contains("Netherlands", "United States", "US-led Coalition")
                .doesNotContain("Russia", "Turkey");
    }

    @Test
    void theQueryablesTellOfAlliances() {
        for (String collection : List.of("incidents", "claims")) {
            assertThat(new Client(port)
                            .json("/ogc/collections/" + collection + "/queryables")
                            .at("/properties/belligerent/description")
                            .asString())
                    .contains("members");
        }
    }
}
