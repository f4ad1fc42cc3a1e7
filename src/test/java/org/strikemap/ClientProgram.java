package org.strikemap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A program of others that asks servers such as ours, and the Debian package that it comes in. */
enum ClientProgram {
    CURL("curl", "command -v curl"),
    GDAL("gdal-bin", "command -v ogr2ogr"),
    GEOPANDAS("python3-geopandas", lookForModule("geopandas")),
    OWSLIB("python3-owslib", lookForModule("owslib")),
    QGIS("python3-qgis", lookForModule("qgis")),
    R("r-cran-sf", "Rscript -e 'quit(status = !nzchar(system.file(package = \"sf\")))'");

    /** Where Debian's Python is, which has Debian's packages. */
    static final String PYTHON = "/usr/bin/python3";

    private final String debianPackage;
    private final String look;

    /** @param look the command that ends well where it is installed, whether it works or not; for a shell */
    ClientProgram(String debianPackage, String look) {
        this.debianPackage = debianPackage;
        this.look = look;
    }

    /** Looks for a module of Python without loading it. */
    private static String lookForModule(String name) {
        return "/usr/bin/python3 -c 'import importlib.util, sys; sys.exit(importlib.util.find_spec(\"" + name
                + "\") is None)'";
    }

    /** Skips a test, and prints why, where it is not installed. */
    void require() {
        Tools.requireInstalled(name(), debianPackage, "sh", "-c", look);
    }

    /** What a command prints that must end well. */
    static String output(String... command) throws IOException {
        Ended ended = run(List.of(command));
        assertThat(ended.status())
                .as("%s%n%s%n%s", String.join(" ", command), ended.output(), ended.errors())
                .isZero();
        return ended.output();
    }

    /** What a command ended with and printed. */
    private record Ended(int status, String output, String errors) {}

    /**
     * Runs a command in an empty folder that is its home too, so that nothing which somebody set on this machine tells. There curl
     * is told to end badly when it is answered with an error.
     */
    private static Ended run(List<String> command) throws IOException {
        Path home = Files.createTempDirectory(Files.createDirectories(Path.of("target/clients")), "home")
                .toAbsolutePath();
        Files.writeString(home.resolve(".curlrc"), "fail\nsilent\nshow-error\n");
        Path output = home.resolve("output.txt");
        Path errors = home.resolve("errors.txt");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(home.toFile())
                .redirectOutput(output.toFile())
                .redirectError(errors.toFile());
        for (String folder : List.of("HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_RUNTIME_DIR")) {
            builder.environment().put(folder, home.toString());
        }
        builder.environment()
                .putAll(Map.of(
                        "QT_QPA_PLATFORM", "offscreen", "PYTHONDONTWRITEBYTECODE", "1", "NO_PROXY", "127.0.0.1"));
        Process process = builder.start();
        try {
            assertThat(process.waitFor(Patience.SECONDS, TimeUnit.SECONDS))
                    .as("%s ends within %d s", command, Patience.SECONDS)
                    .isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            process.destroyForcibly();
        }
        return new Ended(process.exitValue(), Files.readString(output), Files.readString(errors));
    }
}
