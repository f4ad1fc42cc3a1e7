package org.strikemap;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The README's table of rooms: each package and the packages that it may use, in the order of the table. */
final class PackageTable {

    private PackageTable() {}

    static Map<String, Set<String>> read() throws IOException {
        List<String> lines = Files.readAllLines(Path.of("README.md"));
        int header = 0;
        while (!lines.get(header).startsWith("package ")) {
            header++;
        }
        Map<String, Set<String>> rooms = new LinkedHashMap<>();
        for (String line : lines.subList(header + 1, lines.size())) {
            if (line.startsWith("```")) {
                break;
            }
            rooms.put(line.split(" ", 2)[0], uses(line));
        }
        return rooms;
    }

    /** Two blanks or more stand before the last column, and none in it. */
    private static Set<String> uses(String line) {
        String column = line.substring(line.lastIndexOf("  ")).strip();
        return column.equals("-") ? Set.of() : Set.copyOf(Arrays.asList(column.split(" ")));
    }
}
