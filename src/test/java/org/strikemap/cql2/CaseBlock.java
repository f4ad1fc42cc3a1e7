package org.strikemap.cql2;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One filter of a case file, and what must become of it. A line is a word and what it says: {@code text} and {@code json} the filter in
 * both encodings, {@code as} the text that is written for it where that is another one, {@code rows} the ids that it selects or -, and
 * {@code error} how the message of its fault begins.
 */
record CaseBlock(String file, Map<String, String> lines) {

    Optional<String> find(String word) {
        return Optional.ofNullable(lines.get(word));
    }

    @Override
    public String toString() {
        return file + ": " + lines.getOrDefault("text", lines.getOrDefault("json", ""));
    }

    static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(CaseTable.FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList();
        }
    }

    static List<CaseBlock> all() throws IOException {
        List<CaseBlock> blocks = new ArrayList<>();
        for (Path file : files()) {
            List<String> parts = List.of(Files.readString(file).split("\n\n"));
            for (String part : parts.subList(1, parts.size())) {
                blocks.add(read(file.getFileName().toString(), part));
            }
        }
        return blocks;
    }

    private static CaseBlock read(String file, String part) {
        Map<String, String> lines = new HashMap<>();
        for (String line : part.lines().toList()) {
            String[] words = line.split(" +", 2);
            lines.put(words[0], words[1]);
        }
        return new CaseBlock(file, lines);
    }
}
