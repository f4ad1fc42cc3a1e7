package org.strikemap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.strikemap.edit.EditKey;

/** Without a key in the settings nobody edits. */
@ServerTest
class EditingOffTest {

    private static final String ITEMS = "/ogc/collections/incidents/items";

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @CsvSource({
        "POST,''",
        "PUT,/raqqa-jazra-2017-06-08",
        "PATCH,/raqqa-jazra-2017-06-08",
        "DELETE,/raqqa-jazra-2017-06-08"
    })
    void nothingIsEdited(String method, String item) {
        for (String authorization : new String[] {"Bearer ", "Bearer null", "Bearer 0123456789abcdef"}) {
            HttpResponse<String> answer = new Client(port)
                    .sendBody(
                            method,
                            ITEMS + item,
                            "{}",
                            "Content-Type",
                            "application/json",
                            "Authorization",
                            authorization);
            assertThat(answer.statusCode()).isEqualTo(405);
            assertThat(answer.headers().firstValue("Allow")).contains("GET, HEAD, OPTIONS");
            assertThat(Client.parse(answer.body()).at("/detail").asString()).isEqualTo("this server takes no edits");
        }
        HttpResponse<String> options = new Client(port).send("OPTIONS", ITEMS + item);
        assertThat(options.headers().firstValue("Allow")).contains("GET, HEAD, OPTIONS");
    }

    @Test
    void aSingleItemIsKeptForAsLongAsItReadsTheSame() {
        Client client = new Client(port);
        HttpResponse<String> item = client.get(ITEMS + "/raqqa-jazra-2017-06-08");
        String tag = item.headers().firstValue("ETag").orElse("");
        assertThat(tag).startsWith("W/\"");
        assertThat(client.get(ITEMS + "/raqqa-jazra-2017-06-08", "If-None-Match", tag)
                        .statusCode())
                .isEqualTo(304);
        assertThat(client.get(ITEMS + "/tanf-2017-06-08", "If-None-Match", tag).statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"short", "fifteen-letters", "has a blank in it, see", "schlüssel-mit-umlaut"})
    void aWeakKeyIsNone(String key) {
        assertThatThrownBy(() -> EditKey.of(key))
                .isInstanceOf(EditKey.WeakKeyException.class)
                .hasMessageStartingWith("strikemap.edit.key has ")
                .hasMessageNotContaining(key);
    }

    @Test
    void theDescriptionOfTheApiTellsOfNoEdits() {
        assertThat(new Client(port).get("/ogc/api").body())
                .doesNotContain("\"post\"")
                .doesNotContain("securitySchemes");
    }

    @Test
    void theDescriptionOfTheApiTellsTheVersionAndTheCommit() {
        String version = ProgramVersion.describe().replaceFirst("strikemap (.+) \\(commit (.+)\\)", "$1+$2");
        assertThat(new Client(port).json("/ogc/api").at("/info/version").asString())
                .isEqualTo(version);
    }

    @Test
    void noKeyIsOff() {
        assertThat(EditKey.of(null).isOn()).isFalse();
        assertThat(EditKey.of(" ").isOn()).isFalse();
        assertThat(EditKey.of("0123456789abcdef").isOn()).isTrue();
    }
}
