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
final class RoomTable {

    private RoomTable() {}

    static Map<String, Set<String>> read() throws IOException {
        List<String> lines = Files.readAllLines(Path.of("README.md"));
        int header = 0;
        while (!lines.get(header).startsWith("package ")) {
            header++;
        }
        int mayUse = lines.get(header).indexOf("may use");
        Map<String, Set<String>> rooms = new LinkedHashMap<>();
        for (String line : lines.subList(header + 1, lines.size())) {
            if (line.startsWith("```")) {
                break;
            }
            rooms.put(line.split(" ", 2)[0], uses(line, mayUse));
        }
        return rooms;
    }

    /** Long descriptions push the last column to the right; two blanks always stand before it. */
    private static Set<String> uses(String line, int mayUse) {
        int gap = line.lastIndexOf("  ");
        String column = line.substring(Math.max(Math.min(gap, mayUse), gap)).strip();
        return column.equals("-") ? Set.of() : Set.copyOf(Arrays.asList(column.split(" ")));
    }
}
