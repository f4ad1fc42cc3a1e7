package org.strikemap.http;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.strikemap.Patience;

/** Who is worked on, and when. One at once, with requests that hold on until they are let go. What fails in a request fails the test. */
class FairConcurrencyLimitFilterTest {

    private static final Duration SHORT = Duration.ofMillis(20);

    private final List<String> worked = new CopyOnWriteArrayList<>();
    private final Map<Thread, FutureTask<Void>> requests = new ConcurrentHashMap<>();
    private final CountDownLatch letGo = new CountDownLatch(1);

    /** A request that is told of when it is worked on, and does its work. */
    private Thread ask(FairConcurrencyLimitFilter turns, String method, String name, Work work) {
        FutureTask<Void> request = new FutureTask<>(() -> {
            filter(turns, method, name, work);
            return null;
        });
        Thread thread = Thread.ofVirtual().unstarted(request);
        requests.put(thread, request);
        thread.start();
        return thread;
    }

    private void filter(FairConcurrencyLimitFilter turns, String method, String name, Work work) throws Exception {
        Servlet servlet = new HttpServlet() {
            @Override
            protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
                worked.add(name);
                work.run(response);
            }
        };
        turns.doFilter(
                new MockHttpServletRequest(method, "/" + name),
                new MockHttpServletResponse(),
                new MockFilterChain(servlet));
    }

    private interface Work {
        void run(HttpServletResponse response) throws IOException;
    }

    private void hold(HttpServletResponse response) {
        hold(letGo);
    }

    private static void hold(CountDownLatch latch) {
        try {
            assertThat(latch.await(Patience.SECONDS, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static void await(Thread thread, Thread.State state) {
        assertThat(Patience.poll(thread::getState, state::equals)).isEqualTo(state);
    }

    private void await(String name) {
        assertThat(Patience.poll(() -> worked, names -> names.contains(name))).contains(name);
    }

    /** Waits for a request to end, and fails if it failed. */
    private void join(Thread request) throws Exception {
        Objects.requireNonNull(requests.get(request)).get(Patience.SECONDS, TimeUnit.SECONDS);
    }

    @AfterEach
    void end() throws Exception {
        letGo.countDown();
        for (Thread request : List.copyOf(requests.keySet())) {
            join(request);
        }
    }

    @Test
    void requestsAreWorkedOnInTheOrderInWhichTheyCome() throws Exception {
        FairConcurrencyLimitFilter turns = new FairConcurrencyLimitFilter(1, Patience.LIMIT);
        ask(turns, "GET", "first", this::hold);
        await("first");
        await(ask(turns, "GET", "second", response -> {}), Thread.State.TIMED_WAITING);
        await(ask(turns, "HEAD", "third", response -> {}), Thread.State.TIMED_WAITING);
        assertThat(worked).containsExactly("first");
        end();
        assertThat(worked).containsExactly("first", "second", "third");
    }

    /** The thread that ends a request asks again at once, before the one that waits can have woken up. */
    @Test
    void whoAsksWhenThePermitIsFreedDoesNotOvertakeWhoHasWaited() throws Exception {
        FairConcurrencyLimitFilter turns = new FairConcurrencyLimitFilter(1, Patience.LIMIT);
        for (int i = 0; i < 50; i++) {
            worked.clear();
            filter(
                    turns,
                    "GET",
                    "holds",
                    response -> await(ask(turns, "GET", "waits", later -> {}), Thread.State.TIMED_WAITING));
            filter(turns, "GET", "asks again", response -> {});
            assertThat(worked).containsExactly("holds", "waits", "asks again");
        }
    }

    @Test
    void whoSendsHasHadHisTurn() {
        FairConcurrencyLimitFilter turns = new FairConcurrencyLimitFilter(1, Patience.LIMIT);
        ask(turns, "GET", "sends", response -> {
            response.getOutputStream().write(new byte[10]);
            hold(response);
        });
        await("sends");
        ask(turns, "GET", "writes", response -> {
            response.getWriter().print("text");
            hold(response);
        });
        await("writes");
        ask(turns, "GET", "last", response -> {});
        await("last");
    }

    @Test
    void whatIsNoReadingWaitsForNobody() {
        FairConcurrencyLimitFilter turns = new FairConcurrencyLimitFilter(1, Patience.LIMIT);
        ask(turns, "GET", "first", this::hold);
        await("first");
        ask(turns, "POST", "second", response -> {});
        await("second");
    }

    @Test
    void nobodyWaitsForLongAndWhoHasHadHisTurnForLongerLosesIt() {
        FairConcurrencyLimitFilter turns = new FairConcurrencyLimitFilter(1, SHORT);
        ask(turns, "GET", "first", this::hold);
        await("first");
        ask(turns, "GET", "second", this::hold);
        await("second");
        ask(turns, "GET", "third", response -> {});
        await("third");
    }

    @Test
    void aTurnThatWasLostIsNotGivenBackTwice() throws Exception {
        FairConcurrencyLimitFilter turns = new FairConcurrencyLimitFilter(1, SHORT);
        Thread first = ask(turns, "GET", "first", this::hold);
        await("first");
        CountDownLatch later = new CountDownLatch(1);
        Thread second = ask(turns, "GET", "second", response -> hold(later));
        await("second");
        letGo.countDown();
        join(first);
        assertThat(turns.availablePermits()).isZero();
        later.countDown();
        join(second);
        assertThat(turns.availablePermits()).isEqualTo(1);
    }
}
