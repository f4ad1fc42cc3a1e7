package org.strikemap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Code and documents use the field's terms: wording that once stood in their place does not come back. */
class WordsTest {

    private static final Path OLD_WORDS = Path.of("src/test/resources/old-words.tsv");
    private static final List<Path> TREES = List.of(
            Path.of("src/main"),
            Path.of("static"),
            Path.of("src/site/markdown"),
            Path.of(".github"),
            Path.of("README.md"));
    private static final Pattern COMMENT_BREAK = Pattern.compile("\\n\\s*(\\*|//)?\\s*");
    private static final int AROUND = 40;

    /** A wording, and the standard term for what it says. */
    private record OldWord(Pattern pattern, String term) {}

    private static List<OldWord> oldWords() throws IOException {
        return Files.readAllLines(OLD_WORDS).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\t", 2))
                .map(cells -> new OldWord(Pattern.compile(cells[0]), cells[1]))
                .toList();
    }

    @Test
    void theFieldsTermsAreUsed() throws IOException {
        List<OldWord> words = oldWords();
        assertThat(words).hasSizeGreaterThan(20);
        List<String> found = new ArrayList<>();
        for (Path tree : TREES) {
            try (Stream<Path> files = Files.walk(tree)) {
                for (Path file : files.filter(WordsTest::isText).toList()) {
                    String text = COMMENT_BREAK.matcher(Files.readString(file)).replaceAll(" ");
                    words.forEach(word -> addFound(found, file, text, word));
                }
            }
        }
        assertThat(found).isEmpty();
    }

    private static void addFound(List<String> found, Path file, String text, OldWord word) {
        Matcher matcher = word.pattern().matcher(text);
        while (matcher.find()) {
            String around = text.substring(
                    Math.max(0, matcher.start() - AROUND), Math.min(text.length(), matcher.end() + AROUND));
            found.add(file + ": '" + around + "': write " + word.term());
        }
    }

    private static boolean isText(Path file) {
        return file.toString().matches(".*\\.(java|js|md|html|jte)");
    }
}
