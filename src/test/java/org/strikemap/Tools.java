package org.strikemap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a few tests need that does not come with the build. Only where it is missing is a test skipped, and the reason printed: whatever
 * else goes wrong fails the test. {@code STRIKEMAP_REQUIRED_PACKAGES} names, with blanks between them, the Debian packages that must be
 * installed, and {@code all} for everything: a test that needs one of these and does not find it fails too.
 */
public final class Tools {

    private static final List<String> REQUIRED =
            List.of(Objects.requireNonNullElse(System.getenv("STRIKEMAP_REQUIRED_PACKAGES"), "")
                    .split(" ", -1));

    private Tools() {}

    /** Goes on where a program is on the PATH. */
    public static void require(String program, String debianPackage) {
        require(isOnPath(program), program, debianPackage);
    }

    /** Goes on where a command, which only looks whether something is installed, ends well. */
    public static void requireInstalled(String what, String debianPackage, String... look) {
        require(endsWell(look), what, debianPackage);
    }

    /** Goes on where data lies beside this repository, which it does not carry. */
    public static void requireData(Path data) {
        require(Files.exists(data), data.toString(), "data");
    }

    /** Goes on where Maven was online since the last clean: the CycloneDX plugin does not run otherwise. */
    public static void requireBillOfMaterials() {
        require(
                Files.exists(Path.of("target/sbom/maven.json")),
                "target/sbom/maven.json, which Maven writes online",
                "sbom");
    }

    /** Goes on where something is there that comes with a package. */
    public static void require(boolean there, String what, String debianPackage) {
        if (there) {
            return;
        }
        String reason = what + " is missing (Debian package " + debianPackage + ")";
        assertThat(REQUIRED).as(reason).doesNotContain(debianPackage, "all");
        System.out.println("skipped: " + reason);
        assumeTrue(false, reason);
    }

    private static boolean isOnPath(String program) {
        return Stream.of(Objects.requireNonNullElse(System.getenv("PATH"), "").split(Pattern.quote(File.pathSeparator)))
                .anyMatch(folder -> new File(folder, program).canExecute());
    }

    private static boolean endsWell(String... command) {
        if (!isOnPath(command[0])) {
            return false;
        }
        try {
            Process look = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            assertThat(look.waitFor(Patience.SECONDS, TimeUnit.SECONDS))
                    .as("%s ends", List.of(command))
                    .isTrue();
            return look.exitValue() == 0;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
