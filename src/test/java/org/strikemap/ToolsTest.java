package org.strikemap;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.opentest4j.TestAbortedException;

class ToolsTest {

    @Test
    void whatIsThereIsNoReasonToSkip() {
        assertThatCode(() -> Tools.require("sh", "dash")).doesNotThrowAnyException();
        assertThatCode(() -> Tools.requireInstalled("a shell", "dash", "sh", "-c", "exit 0"))
                .doesNotThrowAnyException();
        assertThatCode(() -> Tools.requireData(Path.of("pom.xml"))).doesNotThrowAnyException();
    }

    @Test
    void whatIsMissingSkipsOrFailsWithTheReason() {
        assertThatThrownBy(() -> Tools.require(false, "A program", "no-package-of-this-test"))
                .isInstanceOfAny(TestAbortedException.class, AssertionError.class)
                .hasMessageContaining("A program is missing (Debian package no-package-of-this-test)");
    }
}
