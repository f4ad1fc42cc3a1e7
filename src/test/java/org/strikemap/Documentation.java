package org.strikemap;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The documentation: the README, every page below {@code src/site/markdown} and the guides in {@code .github}. */
final class Documentation {

    static final Path README = Path.of("README.md");
    static final Path PAGES = Path.of("src/site/markdown");
    static final Path GUIDES = Path.of(".github");

    private static final Pattern CODE = Pattern.compile("(?<!`)`([^`\n]+)`(?!`)");

    private Documentation() {}

    /** Every document with its text, the README first, the others in the order of their names. */
    static Map<Path, String> read() throws IOException {
        List<Path> files = new ArrayList<>();
        files.add(README);
        for (Path folder : List.of(PAGES, GUIDES)) {
            try (Stream<Path> found = Files.walk(folder)) {
                found.filter(file -> file.toString().endsWith(".md")).sorted().forEach(files::add);
            }
        }
        Map<Path, String> texts = new LinkedHashMap<>();
        for (Path file : files) {
            texts.put(file, Files.readString(file));
        }
        return texts;
    }

    /** The text of all documents, one after another. */
    static String text() throws IOException {
        return String.join("\n", read().values());
    }

    /** Every piece of inline code in a text. */
    static List<String> codes(String text) {
        return CODE.matcher(text).results().map(found -> found.group(1)).toList();
    }

    /** Every piece of inline code in the first column of the table with this header, in whichever document it stands. */
    static List<String> codesOfFirstColumn(String header) throws IOException {
        return text().lines()
                .dropWhile(line -> !line.equals(header))
                .skip(2)
                .takeWhile(line -> line.startsWith("|"))
                .flatMap(line -> codes(line.split("\\|", 3)[1]).stream())
                .toList();
    }

    /** A text without its blocks of code, in which neither links nor headings are meant. */
    static String prose(String text) {
        StringBuilder prose = new StringBuilder();
        boolean code = false;
        for (String line : text.lines().toList()) {
            if (line.startsWith("```")) {
                code = !code;
            } else if (!code) {
                prose.append(line).append('\n');
            }
        }
        return prose.toString();
    }
}
