package org.strikemap;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What is no name gets an answer or is refused with a reason, wherever a name is asked for. */
@ServerTest
class BadInputTest {

    private static final int NONSENSE = 300;
    private static final int LONGEST_NONSENSE = 60;
    private static final long SEED = 1948;

    /** The first character of several scripts, and how many follow it. */
    private static final List<int[]> SCRIPTS = List.of(
            new int[] {' ', 95},
            new int[] {'a', 6},
            new int[] {0x600, 256},
            new int[] {0, 0x800},
            new int[] {0x20, 0xD7E0},
            new int[] {0x1F300, 0x300});

    @LocalServerPort
    private int port;

    static Stream<String> texts() {
        return Stream.concat(
                Stream.of(
                        "",
                        " ",
                        "\t\n",
                        "\0",
                        "a\0b",
                        "\u0007",
                        "\u202Eaqqar",
                        "\u200F\u200E\uFEFF",
                        "\uFFFD\uFFFE",
                        "x".repeat(1_900),
                        "x".repeat(200),
                        "\uFDFA".repeat(200),
                        ("a" + "\u0301".repeat(20)).repeat(9),
                        "\uD83D\uDE00".repeat(50),
                        ",".repeat(200),
                        "/,;:()&|-".repeat(20),
                        "a ".repeat(99),
                        "دد بب تت حح رر سس شش صص عع فف قق كك لل مم نن",
                        "سارة، مارة، كارة، بارة، تارة",
                        "ق".repeat(200),
                        "name:raqqa~2 OR *",
                        "[* TO *]",
                        "/.*/",
                        "\\\\\"",
                        "raqqa^1e9 && !(",
                        "'; DROP TABLE places; --",
                        "1 OR 1=1",
                        "<script>alert(1)</script>",
                        "${jndi:ldap://127.0.0.1/a}",
                        "../../etc/passwd",
                        "1e999",
                        "NaN",
                        "-",
                        "%",
                        "%00"),
                nonsense());
    }

    private static Stream<String> nonsense() {
        Random random = new Random(SEED);
        return IntStream.range(0, NONSENSE).mapToObj(number -> {
            int[] script = SCRIPTS.get(random.nextInt(SCRIPTS.size()));
            return random.ints(1 + random.nextInt(LONGEST_NONSENSE), script[0], script[0] + script[1])
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
        });
    }

    @ParameterizedTest
    @MethodSource("texts")
    void isAnsweredOrRefusedWithAReason(String text) {
        String q = Client.encode(text);
        List<String> requests = new ArrayList<>();
        for (String path : List.of("/geocode", "/suggest", "/search")) {
            requests.add(path + "?q=" + q);
        }
        requests.add("/geocode?within=Aleppo&q=" + q);
        requests.add("/geocode?q=Raqqa&within=" + q);
        requests.add("/geocode?q=Raqqa&country=" + q);
        requests.add("/geocode?q=Raqqa&limit=" + q);
        requests.add("/geocode?q=Raqqa&bbox=" + q);
        requests.add("/suggest?country=SY&q=" + q);
        requests.add("/reverse?lon=39&lat=" + q);
        requests.add("/search?city=" + q);
        for (String request : requests) {
            HttpResponse<String> response = new Client(port).get(request);
            assertThat(response.statusCode()).as(request).isIn(200, 400);
            if (response.statusCode() == 400) {
                assertThat(Client.parse(response.body()).at("/detail").asString())
                        .as(request)
                        .isNotBlank();
            } else {
                Client.parse(response.body());
            }
        }
    }
}
