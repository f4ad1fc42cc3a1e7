package org.strikemap.http;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.Servlet;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Who is worked on, and when. One at once, with requests that hold on until they are let go. */
class FairConcurrencyLimitFilterTest {

    private static final Duration LONG = Duration.ofSeconds(30);

    private final List<String> worked = new CopyOnWriteArrayList<>();
    private final List<Thread> threads = new ArrayList<>();
    private final CountDownLatch letGo = new CountDownLatch(1);

    /** A request that is told of when it is worked on, and does its work. */
    private Thread ask(FairConcurrencyLimitFilter turns, String method, String name, Work work) {
        Servlet servlet = new HttpServlet() {
            @Override
            protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
                worked.add(name);
                work.run(response);
            }
        };
        Thread thread = Thread.startVirtualThread(() -> {
            try {
                turns.doFilter(
                        new MockHttpServletRequest(method, "/" + name),
                        new MockHttpServletResponse(),
                        new MockFilterChain(servlet));
            } catch (IOException | ServletException e) {
                worked.add(name + " failed");
            }
        });
        threads.add(thread);
        return thread;
    }

    private interface Work {
        void run(HttpServletResponse response) throws IOException;
    }

    private void hold(HttpServletResponse response) {
        try {
            assertThat(letGo.await(LONG.toSeconds(), TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void await(Thread thread, Thread.State state) throws InterruptedException {
        for (int i = 0; i < 5_000 && thread.getState() != state; i++) {
            Thread.sleep(1);
        }
        assertThat(thread.getState()).isEqualTo(state);
    }

    private void await(String name) throws InterruptedException {
        for (int i = 0; i < 5_000 && !worked.contains(name); i++) {
            Thread.sleep(1);
        }
        assertThat(worked).contains(name);
    }

    @AfterEach
    void end() throws InterruptedException {
        letGo.countDown();
        for (Thread thread : threads) {
            assertThat(thread.join(LONG)).isTrue();
        }
    }

    @Test
    void requestsAreWorkedOnInTheOrderInWhichTheyCome() throws Exception {
        FairConcurrencyLimitFilter turns = new FairConcurrencyLimitFilter(1, LONG);
        ask(turns, "GET", "first", this::hold);
        await("first");
        await(ask(turns, "GET", "second", response -> {}), Thread.State.TIMED_WAITING);
        await(ask(turns, "HEAD", "third", response -> {}), Thread.State.TIMED_WAITING);
        assertThat(worked).containsExactly("first");
        end();
        assertThat(worked).containsExactly("first", "second", "third");
    }

    @Test
    void whoSendsHasHadHisTurn() throws Exception {
        FairConcurrencyLimitFilter turns = new FairConcurrencyLimitFilter(1, LONG);
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
    void whatIsNoReadingWaitsForNobody() throws Exception {
        FairConcurrencyLimitFilter turns = new FairConcurrencyLimitFilter(1, LONG);
        ask(turns, "GET", "first", this::hold);
        await("first");
        ask(turns, "POST", "second", response -> {});
        await("second");
    }

    @Test
    void nobodyWaitsForLongAndWhoHasHadHisTurnForLongerLosesIt() throws Exception {
        FairConcurrencyLimitFilter turns = new FairConcurrencyLimitFilter(1, Duration.ofMillis(20));
        ask(turns, "GET", "first", this::hold);
        await("first");
        ask(turns, "GET", "second", this::hold);
        await("second");
        ask(turns, "GET", "third", response -> {});
        await("third");
    }

    @Test
    void aTurnThatWasLostIsNotGivenBackTwice() throws Exception {
        FairConcurrencyLimitFilter turns = new FairConcurrencyLimitFilter(1, Duration.ofMillis(20));
        Thread first = ask(turns, "GET", "first", this::hold);
        await("first");
        CountDownLatch later = new CountDownLatch(1);
        Thread second = ask(turns, "GET", "second", response -> {
            try {
                assertThat(later.await(30, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        await("second");
        letGo.countDown();
        assertThat(first.join(LONG)).isTrue();
        assertThat(turns.availablePermits()).isZero();
        later.countDown();
        assertThat(second.join(LONG)).isTrue();
        assertThat(turns.availablePermits()).isEqualTo(1);
    }
}
