package org.strikemap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The {@link Documentation} as the server shows it. */
@ServerTest
class DocsTest {

    private static final Pattern ADDRESS = Pattern.compile("(?:href|src)=\"([^\"]+)\"");
    private static final Pattern ID = Pattern.compile("\\bid=\"([^\"]+)\"");

    @LocalServerPort
    private int port;

    private Client client() {
        return new Client(port);
    }

    @Test
    void everyPageIsServedAndEveryLinkLeadsSomewhere() throws IOException {
        Map<String, Set<String>> idsByPath = new HashMap<>();
        Set<String> wanted = new TreeSet<>();
        Deque<String> open = new ArrayDeque<>(List.of("/docs"));
        while (!open.isEmpty()) {
            String path = open.remove();
            if (idsByPath.containsKey(path)) {
                continue;
            }
            HttpResponse<String> page = client().get(path);
            assertThat(page.statusCode()).as(path).isEqualTo(200);
            idsByPath.put(path, ids(page.body()));
            if (!path.startsWith("/docs") || !isHtml(page)) {
                continue;
            }
            for (String link : relativeLinks(page.body())) {
                assertThat(link).as(path).doesNotStartWith("/");
                URI target = URI.create(path).resolve(link);
                open.add(target.getPath().isEmpty() ? path : target.getPath());
                if (target.getFragment() != null) {
                    wanted.add((link.startsWith("#") ? path : target.getPath()) + "#" + target.getFragment());
                }
            }
        }
        assertThat(idsByPath.keySet()).containsAll(pathsOfPages());
        assertThat(wanted).isNotEmpty().allSatisfy(address -> {
            String[] parts = address.split("#", 2);
            assertThat(idsByPath.get(parts[0])).as(address).contains(parts[1]);
        });
    }

    private static boolean isHtml(HttpResponse<String> page) {
        return page.headers().firstValue("Content-Type").orElse("").startsWith("text/html");
    }

    private static Set<String> ids(String html) {
        return ID.matcher(html).results().map(id -> id.group(1)).collect(Collectors.toSet());
    }

    private static List<String> relativeLinks(String html) {
        return ADDRESS.matcher(html)
                .results()
                .map(link -> link.group(1))
                .filter(link -> !link.contains(":"))
                .toList();
    }

    private static List<String> pathsOfPages() throws IOException {
        return Documentation.read().keySet().stream()
                .filter(file -> file.startsWith(Documentation.PAGES))
                .map(Documentation.PAGES::relativize)
                .map(Path::toString)
                .filter(file -> !file.equals("index.md"))
                .map(file -> "/docs/" + file.replaceFirst("\\.md$", ""))
                .toList();
    }

    @Test
    void onePageHasTheTextOfAllAndNoIdTwice() throws IOException {
        String all = client().get("/docs/all").body();
        Matcher id = ID.matcher(all);
        Set<String> seen = new TreeSet<>();
        while (id.find()) {
            assertThat(seen.add(id.group(1))).as(id.group(1)).isTrue();
        }
        for (Map.Entry<Path, String> document : Documentation.read().entrySet()) {
            String title = document.getValue().lines().findFirst().orElseThrow().substring(2);
            assertThat(all).as(document.getKey().toString()).contains(">" + title + "</h2>");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/docs",
                "/docs/tiles",
                "/docs/decisions/snapshot",
                "/docs/all",
                "/docs/contributing",
                "/docs/license"
            })
    void aPageIsForPeopleAndCanBeKept(String path) {
        HttpResponse<String> page = client().get(path);
        assertThat(page.headers().firstValue("Content-Type")).contains("text/html;charset=UTF-8");
        assertThat(page.headers().firstValue("Cache-Control")).contains("no-cache");
        assertThat(page.body())
                .startsWith("<!doctype html>\n<html lang=\"en\">")
                .contains("<meta name=\"viewport\"", "<meta name=\"color-scheme\" content=\"light dark\">")
                .contains("<main id=\"content\">", "<nav id=\"pages\" aria-label=\"Pages\">", "<h1")
                .doesNotContain("<script");
        assertThat(page.headers().firstValue("Content-Language")).contains("en");
        String tag = page.headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> kept = client().get(path, "If-None-Match", tag);
        assertThat(kept.statusCode()).isEqualTo(304);
        assertThat(kept.body()).isEmpty();
        assertThat(kept.headers().firstValue("ETag")).contains(tag);
        HttpResponse<String> head = client().send("HEAD", path);
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.headers().firstValue("ETag")).contains(tag);
    }

    @Test
    void thePictureIsServed() {
        HttpResponse<String> picture = client().get("/docs/page.png");
        assertThat(picture.statusCode()).isEqualTo(200);
        assertThat(picture.headers().firstValue("Content-Type")).contains("image/png");
    }

    @Test
    void aSlashAtTheEndIsTakenAway() {
        HttpResponse<String> answer = client().get("/docs/");
        assertThat(answer.statusCode()).isEqualTo(308);
        assertThat(URI.create("/docs/")
                        .resolve(answer.headers().firstValue("Location").orElseThrow())
                        .getPath())
                .isEqualTo("/docs");
    }

    @Test
    void whatIsNoPageIsAProblem() {
        for (String path : List.of("/docs/none", "/docs/decisions/none", "/docs/decisions", "/docs/none/at-all")) {
            HttpResponse<String> answer = client().get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(404);
            assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
            assertThat(Client.parse(answer.body()).at("/status").asInt()).isEqualTo(404);
        }
        assertThat(client().get("/docs/tiles?x=1").statusCode()).isEqualTo(400);
        assertThat(client().get("/docs/tiles", "Accept", "application/json").statusCode())
                .isEqualTo(406);
    }
}
