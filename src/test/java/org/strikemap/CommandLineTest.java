package org.strikemap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** What the program tells of itself on the command line. */
class CommandLineTest {

    private final CommandLine line = StrikeMap.commandLine(new AtomicReference<>());

    @Test
    void theHelpNamesEveryCommandWithASentence() {
        assertThat(line.getSubcommands()).hasSizeGreaterThan(7);
        assertNamesItsCommands(line);
    }

    private static void assertNamesItsCommands(CommandLine command) {
        String help = command.getUsageMessage();
        command.getSubcommands().forEach((name, subcommand) -> {
            assertThat(help).containsPattern("(?m)^  " + name + " +[A-Z][a-z]+s .{10,}");
            assertThat(String.join(
                            " ", subcommand.getCommandSpec().usageMessage().description()))
                    .as(name)
                    .endsWith(".");
            assertNamesItsCommands(subcommand);
        });
    }

    @Test
    void theVersionIsThatOfThePomAndNamesACommit() throws Exception {
        Matcher pom = Pattern.compile("<artifactId>strikemap</artifactId>\\s*<version>(.+)</version>")
                .matcher(Files.readString(Path.of("pom.xml")));
        assertThat(pom.find()).isTrue();
        StringWriter told = new StringWriter();
        assertThat(line.setOut(new PrintWriter(told, true)).execute("--version"))
                .isZero();
        assertThat(told.toString().strip())
                .startsWith("strikemap " + pom.group(1) + " (commit ")
                .matches(".*\\(commit (unknown|\\p{XDigit}{7}(-changed)?)\\)");
        told.getBuffer().setLength(0);
        assertThat(line.execute("imports", "--version")).isZero();
        assertThat(told.toString()).startsWith("strikemap " + pom.group(1));
    }
}
