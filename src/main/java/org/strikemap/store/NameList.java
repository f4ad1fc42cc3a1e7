package org.strikemap.store;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A list of names in one column, parted by bars as in our CSV: {@code Russia|Syria (government)}. A bar or a backslash within
 * a name has a backslash before it; no names at all is null.
 */
final class NameList {

    private NameList() {}

    static @Nullable String write(List<String> names) {
        if (names.isEmpty()) {
            return null;
        }
        return names.stream().map(NameList::escape).collect(Collectors.joining("|"));
    }

    private static String escape(String name) {
        return name.replace("\\", "\\\\").replace("|", "\\|");
    }

    static List<String> read(@Nullable String text) {
        if (text == null) {
            return List.of();
        }
        List<String> names = new ArrayList<>();
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter == '|') {
                names.add(name.toString());
                name.setLength(0);
            } else if (letter == '\\' && i + 1 < text.length()) {
                name.append(text.charAt(++i));
            } else {
                name.append(letter);
            }
        }
        names.add(name.toString());
        return List.copyOf(names);
    }
}
