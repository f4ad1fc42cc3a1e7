package org.strikemap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.strikemap.LinkChecker.Finding;

class LinkCheckerTest {

    private final LinkServer server;

    LinkCheckerTest() throws IOException {
        server = new LinkServer();
    }

    @AfterEach
    void stopServer() {
        server.close();
    }

    private static List<Finding> check(int most, String... urls) throws InterruptedException {
        List<Finding> findings = new ArrayList<>();
        HostPacer unhurried = new HostPacer(Duration.ZERO, () -> 0, time -> {});
        new LinkChecker(unhurried, Duration.ofMinutes(1), "a test").check(List.of(urls), most, findings::add);
        return findings;
    }

    @Test
    void aPageThatAnswersIsAskedForItsHeadAlone() throws InterruptedException {
        String page = server.url("/page");
        assertThat(check(9, page)).containsExactly(new Finding(page, 200, ""));
        assertThat(server.requests()).containsExactly("HEAD /page");
    }

    @Test
    void whatRefusesHeadIsAskedByGet() throws InterruptedException {
        Finding finding = check(9, server.url("/get-only")).getFirst();
        assertThat(finding.status()).isEqualTo(200);
        assertThat(finding.isReached()).isTrue();
        assertThat(server.requests()).containsExactly("HEAD /get-only", "GET /get-only");
    }

    @Test
    void aPageThatIsGoneIsToldWithItsStatus() throws InterruptedException {
        Finding finding = check(9, server.url("/gone")).getFirst();
        assertThat(finding.status()).isEqualTo(404);
        assertThat(finding.isReached()).isFalse();
    }

    @Test
    void aRedirectIsFollowedAndTold() throws InterruptedException {
        String moved = server.url("/moved");
        assertThat(check(9, moved)).containsExactly(new Finding(moved, 200, "leads to " + server.url("/page")));
    }

    @Test
    void redirectsInACircleAndOutOfTheWebEnd() throws InterruptedException {
        assertThat(check(9, server.url("/circle")).getFirst().remark()).contains("more than 5 times");
        Finding away = check(9, server.url("/away")).getFirst();
        assertThat(away.status()).isEqualTo(301);
        assertThat(away.isReached()).isFalse();
    }

    @Test
    void whereNothingListensNothingIsReached() throws IOException, InterruptedException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        Finding finding = check(9, "http://127.0.0.1:" + port + "/").getFirst();
        assertThat(finding.status()).isZero();
        assertThat(finding.remark()).isEqualTo("no connection to 127.0.0.1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://127.0.0.1/", "file:///etc/hostname", "http:///page", "http://a b/", "nothing"})
    void whatIsNoAddressOfTheWebIsNotAskedFor(String url) throws InterruptedException {
        assertThat(check(9, url)).containsExactly(new Finding(url, 0, "is not an address that can be asked for"));
    }

    @Test
    void eachAddressIsAskedForOnceAndNoMoreThanWanted() throws InterruptedException {
        String page = server.url("/page");
        assertThat(check(2, page, page, server.url("/other"), server.url("/get-only")))
                .hasSize(2);
        assertThat(server.requests()).containsExactly("HEAD /page", "HEAD /other");
    }

    @Test
    void hostsAreAskedInTurn() {
        assertThat(LinkChecker.inTurn(List.of("http://a/1", "http://a/2", "http://b/1", "http://a/3", "http://b/2")))
                .containsExactly("http://a/1", "http://b/1", "http://a/2", "http://b/2", "http://a/3");
    }

    @Test
    void aHostIsLeftAloneForASecondAndNoOtherWaitsForIt() throws InterruptedException {
        AtomicLong now = new AtomicLong();
        List<Long> slept = new ArrayList<>();
        HostPacer pacer = new HostPacer(Duration.ofSeconds(1), now::get, time -> {
            slept.add(time.toMillis());
            now.addAndGet(time.toNanos());
        });
        pacer.await("a.example");
        pacer.await("b.example");
        assertThat(slept).isEmpty();
        now.addAndGet(Duration.ofMillis(400).toNanos());
        pacer.await("A.example");
        assertThat(slept).containsExactly(600L);
        pacer.await("a.example");
        assertThat(slept).containsExactly(600L, 1_000L);
        pacer.await("b.example");
        assertThat(slept).hasSize(2);
    }
}
