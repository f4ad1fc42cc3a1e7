package org.strikemap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import picocli.CommandLine.Command;

/** The documents themselves: how long the front page is, where links lead, and which files, commands and errors they name. */
class DocumentationPagesTest {

    private static final int LONGEST_README = 150;
    private static final Pattern LINK = Pattern.compile("\\[[^\\]\n]*]\\(([^)\\s]+)\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6} +(.+)$");
    private static final Pattern PATH = Pattern.compile("(?:src|static|geodata|\\.github|\\.ci)/[\\w./-]+");
    private static final Pattern CLASS = Pattern.compile("([a-z][a-z0-9]*)\\.([A-Z]\\w+)(?:\\.[a-z]\\w*)?");
    private static final Pattern SHELL = Pattern.compile("(?ms)^```sh\n(.*?)^```$");
    private static final Pattern COMMAND = Pattern.compile("(?m)\\bstrikemap +([a-z]+)\\b");
    private static final Pattern STEP = Pattern.compile("(?m)^\\d+\\. `([^`]+)`");
    private static final Pattern TITLE =
            Pattern.compile("(?:HttpStatus\\.[A-Z_]+,\\s*|setTitle\\()\"([A-Z][A-Za-z -]*)\"");

    @Test
    void theReadmeIsShort() throws IOException {
        assertThat(Files.readAllLines(Documentation.README)).hasSizeLessThanOrEqualTo(LONGEST_README);
    }

    @Test
    void everyRelativeLinkLeadsSomewhere() throws IOException {
        Map<Path, String> documents = Documentation.read();
        for (Map.Entry<Path, String> document : documents.entrySet()) {
            for (String link : links(document.getValue())) {
                String[] parts = link.split("#", 2);
                Path target = parts[0].isEmpty()
                        ? document.getKey()
                        : folder(document.getKey()).resolve(parts[0]).normalize();
                assertThat(target).as("%s links to %s", document.getKey(), link).exists();
                if (parts.length == 2) {
                    assertThat(anchors(Files.readString(target)))
                            .as("%s links to %s", document.getKey(), link)
                            .contains(parts[1]);
                }
            }
        }
    }

    @Test
    void theIndexLinksToEveryPage() throws IOException {
        Path index = Documentation.PAGES.resolve("index.md");
        Set<Path> linked = links(Files.readString(index)).stream()
                .map(link -> folder(index).resolve(link).normalize())
                .collect(Collectors.toSet());
        Collection<Path> pages = Documentation.read().keySet().stream()
                .filter(file -> file.startsWith(Documentation.PAGES) && !file.equals(index))
                .toList();
        assertThat(pages).hasSizeGreaterThan(20);
        assertThat(linked).containsAll(pages);
    }

    @Test
    void everyDecisionSaysWhyAndWhatElseThereWas() throws IOException {
        for (Map.Entry<Path, String> page : Documentation.read().entrySet()) {
            if (page.getKey().startsWith(Documentation.PAGES.resolve("decisions"))) {
                assertThat(anchors(page.getValue()))
                        .as(page.getKey().toString())
                        .contains("context", "decision", "consequences", "alternatives");
            }
        }
    }

    @Test
    void everyFileThatIsNamedIsThere() throws IOException {
        for (Map.Entry<Path, String> document : Documentation.read().entrySet()) {
            Documentation.codes(document.getValue()).stream()
                    .filter(code -> PATH.matcher(code).matches())
                    .forEach(code -> assertThat(Path.of(code))
                            .as("named in %s", document.getKey())
                            .exists());
        }
    }

    @Test
    void everyClassThatIsNamedIsInItsPackage() throws IOException {
        for (Map.Entry<Path, String> document : Documentation.read().entrySet()) {
            for (String code : Documentation.codes(document.getValue())) {
                Matcher name = CLASS.matcher(code);
                if (name.matches()) {
                    assertThat(Path.of("src/main/java/org/strikemap", name.group(1), name.group(2) + ".java"))
                            .as("named in %s", document.getKey())
                            .exists();
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"### Add a claim column, 4", "### Add a data set reader, 4", "### Add an endpoint, 5"})
    void aWalkNamesFilesThatAreThereAndNotTooMany(String heading, int most) throws IOException {
        String guide = Files.readString(Documentation.GUIDES.resolve("CONTRIBUTING.md"));
        String section = guide.substring(guide.indexOf(heading) + heading.length());
        List<String> files = STEP.matcher(section.substring(0, section.indexOf("\n##")))
                .results()
                .map(step -> step.group(1))
                .toList();
        assertThat(files).isNotEmpty().hasSizeLessThanOrEqualTo(most).doesNotHaveDuplicates();
        assertThat(files).allSatisfy(file -> assertThat(Path.of(file)).exists());
    }

    @Test
    void everyCommandStandsInThemAndNoOther() throws IOException {
        ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Command.class, false));
        Set<String> commands = new TreeSet<>();
        for (var found : scanner.findCandidateComponents("org.strikemap")) {
            commands.add(nameOf(Objects.requireNonNull(found.getBeanClassName())));
        }
        Set<String> named = SHELL.matcher(Documentation.text())
                .results()
                .flatMap(block -> COMMAND.matcher(block.group(1)).results())
                .map(command -> command.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        commands.remove("strikemap");
        assertThat(named).hasSizeGreaterThan(6).isEqualTo(commands);
    }

    private static String nameOf(String type) {
        try {
            return Class.forName(type).getAnnotation(Command.class).name();
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void everyTitleOfAProblemStandsInThemAndNoOther() throws IOException {
        Set<String> titles = new TreeSet<>(List.of("Bad request", "Server error")); // of what Tomcat refuses
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            for (Path source :
                    sources.filter(file -> file.toString().endsWith(".java")).toList()) {
                String text = Files.readString(source);
                if (text.contains("ProblemDetail")) {
                    TITLE.matcher(text).results().forEach(title -> titles.add(title.group(1)));
                }
            }
        }
        assertThat(Documentation.codesOfFirstColumn("| title | status | when |"))
                .containsExactlyInAnyOrderElementsOf(titles);
    }

    private static Path folder(Path file) {
        Path folder = file.getParent();
        return folder == null ? Path.of("") : folder;
    }

    /** The targets of links within the repository. */
    private static List<String> links(String text) {
        return LINK.matcher(Documentation.prose(text))
                .results()
                .map(link -> link.group(1))
                .filter(link -> !link.contains("://"))
                .toList();
    }

    /** What links to headings are called: lower case, without punctuation, with hyphens for blanks. */
    private static Set<String> anchors(String text) {
        return HEADING.matcher(Documentation.prose(text))
                .results()
                .map(heading -> heading.group(1)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N} _-]", "")
                        .strip()
                        .replace(' ', '-'))
                .collect(Collectors.toSet());
    }
}
