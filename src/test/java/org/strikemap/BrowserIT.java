package org.strikemap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.strikemap.intake.ClaimImportRequest;
import org.strikemap.intake.Intake;

/**
 * The page in a real browser. The tests themselves are in {@code src/test/js/browser}; here they are given a server, and their
 * screenshots are kept in {@code target/screenshots}.
 */
@ServerTest
class BrowserIT {

    @LocalServerPort
    private int port;

    @Autowired
    private @Nullable Intake intake;

    /** Beside the documented strikes, all of which have a point, the page is to show one that has none. */
    @BeforeEach
    void takeInAnIncidentWithoutAPoint() throws IOException {
        Path file = Files.writeString(
                Files.createTempDirectory(Path.of("target"), "claims").resolve("unplaced.csv"),
                "incident_key,date,source,source_type,place,killed_min\nno-point,2017-06-20,tester,monitor,Qwertyville,2\n");
        Objects.requireNonNull(intake).take(ClaimImportRequest.of(file));
        assertThat(Patience.poll(
                        () -> new Client(port).json("/summary").at("/unplaced").asInt(), unplaced -> unplaced > 0))
                .isPositive();
    }

    /** The browser's tests have limits of their own; this one only ends a run that hangs. */
    @Test
    void thePageWorksInARealBrowser() throws IOException, InterruptedException {
        Path screenshots = Path.of("target/screenshots").toAbsolutePath();
        Files.createDirectories(screenshots);
        ProcessBuilder command = new ProcessBuilder("npm", "run", "browser")
                .directory(Path.of("src/test/js").toFile())
                .redirectErrorStream(true);
        command.environment().put("BASE", new Client(port).base() + "/");
        command.environment().put("SCREENSHOTS", screenshots.toString());
        Process tests = command.start();
        CompletableFuture<Void> printed =
                CompletableFuture.runAsync(() -> tests.inputReader().lines().forEach(System.out::println));
        try {
            assertThat(tests.waitFor(30, TimeUnit.MINUTES)).as("finished").isTrue();
            printed.join();
            assertThat(tests.exitValue())
                    .as("what npm run browser ended with, see above")
                    .isZero();
        } finally {
            tests.destroyForcibly();
        }
        assertThat(Objects.requireNonNull(screenshots.toFile().list())).isNotEmpty();
    }
}
