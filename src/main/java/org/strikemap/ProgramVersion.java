package org.strikemap;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/** Which program this is: its version and the commit that it was built from, as the build wrote them down. */
final class ProgramVersion {

    private static final String WRITTEN_BY_THE_BUILD = "/META-INF/build-info.properties";

    private ProgramVersion() {}

    /**
     * The version and the commit in words, such as {@code strikemap 0.2.0 (commit 1a2b3c4)}. A tree with uncommitted changes is
     * {@code commit 1a2b3c4-changed}, a source archive {@code commit unknown}.
     *
     * @return one line
     * @throws UncheckedIOException when the program was put together without the file that the build writes, or it cannot be read
     */
    static String describe() {
        Properties build = new Properties();
        try (InputStream in = Objects.requireNonNull(ProgramVersion.class.getResourceAsStream(WRITTEN_BY_THE_BUILD))) {
            build.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return "strikemap %s (commit %s)"
                .formatted(build.getProperty("build.version"), build.getProperty("build.commit"));
    }
}
