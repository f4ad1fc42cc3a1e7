package org.strikemap.http;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.strikemap.Patience;

/**
 * Who is worked on first where the scheduler decides. In a process of its own with a single carrier thread, where virtual threads run
 * one at a time, each until it waits or yields: so a connection that is not made to yield would keep the thread to itself.
 */
@Timeout(Patience.SECONDS)
class OneCarrierTest {

    private static final int ROUNDS = 100;
    private static final String PREFIX = "worked on: ";

    /** Plays the scene so often, and prints the order in which requests were worked on. */
    static final class Scene {

        private final List<String> worked = new ArrayList<>();
        private final List<FutureTask<Void>> requests = new ArrayList<>();
        private final FairConcurrencyLimitFilter filter = new FairConcurrencyLimitFilter(1, Patience.LIMIT);

        private Scene() {}

        /** Needs no arguments. */
        public static void main(String[] arguments) throws Exception {
            for (int i = 0; i < ROUNDS; i++) {
                System.out.println(PREFIX + new Scene().orderOfWork());
            }
        }

        /** Of one connection the next request is always there already; another connection has come and has not run yet. */
        private List<String> orderOfWork() throws Exception {
            start(() -> {
                start(() -> filter("other"));
                for (int i = 1; i <= 4; i++) {
                    filter("next " + i);
                }
            });
            return ended();
        }

        private void start(Steps steps) {
            FutureTask<Void> request = new FutureTask<>(() -> {
                steps.run();
                return null;
            });
            requests.add(request);
            Thread.startVirtualThread(request);
        }

        private void filter(String name) throws Exception {
            Servlet servlet = new HttpServlet() {
                @Override
                protected void service(HttpServletRequest request, HttpServletResponse response) {
                    worked.add(name);
                }
            };
            filter.doFilter(
                    new MockHttpServletRequest("GET", "/" + name),
                    new MockHttpServletResponse(),
                    new MockFilterChain(servlet));
        }

        /** Waits for all, those too that come meanwhile. */
        private List<String> ended() throws Exception {
            for (int i = 0; i < requests.size(); i++) {
                requests.get(i).get();
            }
            return worked;
        }
    }

    private interface Steps {
        void run() throws Exception;
    }

    private static List<String> play() throws IOException, InterruptedException {
        Process scenes = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djdk.virtualThreadScheduler.parallelism=1",
                        "-Djdk.virtualThreadScheduler.maxPoolSize=1",
                        "-cp",
                        Objects.requireNonNull(System.getProperty("java.class.path")),
                        Scene.class.getName())
                .redirectErrorStream(true)
                .start();
        try {
            String printed = new String(scenes.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(scenes.waitFor()).as(printed).isZero();
            return printed.lines().filter(line -> line.startsWith(PREFIX)).toList();
        } finally {
            scenes.destroyForcibly();
        }
    }

    /** It goes before the second or the third request of the connection that asks again and again, instead of after all of them. */
    @Test
    void whoHasNotRunYetIsNotLeftForLast() throws IOException, InterruptedException {
        assertThat(play())
                .hasSize(ROUNDS)
                .allSatisfy(order ->
                        assertThat(order).containsAnyOf("[next 1, other, next 2", "[next 1, next 2, other, next 3"));
    }
}
