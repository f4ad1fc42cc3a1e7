package org.strikemap.http;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** What is answered again without being asked for. */
class ResponseCacheFilterTest {

    private static final byte[] TILE = {1, 2, 3};

    private String shown = "1";
    private final ResponseCacheFilter kept = new ResponseCacheFilter(() -> shown, 1 << 20);
    private final AtomicInteger made = new AtomicInteger();
    private int status = 200;
    private byte[] body = TILE;
    private MockHttpServletRequest request = new MockHttpServletRequest();

    @BeforeEach
    void ask() {
        request = asking("GET", "/tiles/1", "f=mvt");
    }

    private static MockHttpServletRequest asking(String method, String path, String query) {
        MockHttpServletRequest request = new MockHttpServletRequest(method, path);
        request.setQueryString(query);
        return request;
    }

    /** What the program behind makes: a tile that it has kept, with the tag of what is shown. */
    private MockHttpServletResponse send(MockHttpServletRequest asked) throws ServletException, IOException {
        MockHttpServletResponse response = new MockHttpServletResponse();
        kept.doFilter(asked, response, new MockFilterChain() {
            @Override
            public void doFilter(ServletRequest again, ServletResponse answer) throws IOException {
                made.incrementAndGet();
                response.setStatus(status);
                response.setHeader("ETag", "W/\"" + shown + ".0a\"");
                response.addHeader("Vary", "Origin");
                response.addHeader("Vary", "Accept-Encoding");
                response.setHeader("Cache-Control", "no-cache");
                response.setContentType("application/vnd.mapbox-vector-tile");
                ResponseCacheFilter.cacheBody(asked, body);
                response.getOutputStream().write(body);
            }
        });
        return response;
    }

    @Test
    void aBodyThatWasKeptIsSentAgainAsItWas() throws Exception {
        MockHttpServletResponse first = send(request);
        MockHttpServletResponse again = send(asking("GET", "/tiles/1", "f=mvt"));
        assertThat(made).hasValue(1);
        assertThat(again.getStatus()).isEqualTo(200);
        assertThat(again.getContentAsByteArray()).isEqualTo(TILE);
        assertThat(again.getContentLength()).isEqualTo(TILE.length);
        assertThat(again.getContentType()).isEqualTo(first.getContentType());
        assertThat(again.getHeader("ETag")).isEqualTo(first.getHeader("ETag"));
        assertThat(again.getHeader("Cache-Control")).isEqualTo("no-cache");
        assertThat(again.getHeader("Vary")).isEqualTo("Origin, Accept-Encoding");
    }

    @Test
    void whoHasTheAnswerIsToldSoWithoutIt() throws Exception {
        send(request);
        request.addHeader("If-None-Match", "\"0\", W/\"1.0a\"");
        MockHttpServletResponse again = send(request);
        assertThat(made).hasValue(1);
        assertThat(again.getStatus()).isEqualTo(304);
        assertThat(again.getContentAsByteArray()).isEmpty();
        assertThat(again.getHeader("ETag")).isEqualTo("W/\"1.0a\"");
        assertThat(again.getHeader("Vary")).isEqualTo("Origin, Accept-Encoding");
        assertThat(again.containsHeader("Content-Type")).isFalse();
    }

    @Test
    void whoHasAnotherAnswerGetsThisOne() throws Exception {
        send(request);
        request.addHeader("If-None-Match", "W/\"0.0a\"");
        assertThat(send(request).getContentAsByteArray()).isEqualTo(TILE);
    }

    @Test
    void whatIsNoLongerShownIsMadeAnew() throws Exception {
        send(request);
        shown = "2";
        assertThat(send(request).getHeader("ETag")).isEqualTo("W/\"2.0a\"");
        assertThat(made).hasValue(2);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /tiles/2, f=mvt, , ",
        "GET, /tiles/1, f=mvt&count=low, , ",
        "GET, /tiles/1, , , ",
        "HEAD, /tiles/1, f=mvt, , ",
        "POST, /tiles/1, f=mvt, , ",
        "GET, /tiles/1, f=mvt, Accept-Encoding, gzip",
        "GET, /tiles/1, f=mvt, Accept, text/html",
        "GET, /tiles/1, f=mvt, Accept-Language, ar",
        "GET, /tiles/1, f=mvt, Origin, https://example.org"
    })
    void anotherRequestIsAskedFor(String method, String path, String query, String field, String value)
            throws Exception {
        send(request);
        MockHttpServletRequest other = asking(method, path, query);
        if (field != null) {
            other.addHeader(field, value);
        }
        send(other);
        assertThat(made).hasValue(2);
    }

    @Test
    void anotherHostIsAskedFor() throws Exception {
        send(request);
        MockHttpServletRequest other = asking("GET", "/tiles/1", "f=mvt");
        other.setServerName("other.example");
        send(other);
        assertThat(made).hasValue(2);
    }

    @Test
    void aTagOfAStateThatBeginsAlikeIsNotOfThisOne() throws Exception {
        send(request);
        shown = "10";
        request.addHeader("If-None-Match", "W/\"1.0a\"");
        assertThat(send(request).getStatus()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 404, 406, 500, 503})
    void anErrorIsNotRemembered(int error) throws Exception {
        status = error;
        request.addHeader("If-None-Match", "*");
        send(request);
        assertThat(send(request).getStatus()).isEqualTo(error);
        assertThat(made).hasValue(2);
    }

    @Test
    void whatIsTooMuchIsGivenUp() throws Exception {
        body = new byte[100_000];
        for (int round = 0; round < 2; round++) {
            for (int tile = 0; tile < 60; tile++) {
                send(asking("GET", "/tiles/" + tile, "f=mvt"));
            }
        }
        assertThat(made.get()).isGreaterThan(100);
    }
}
