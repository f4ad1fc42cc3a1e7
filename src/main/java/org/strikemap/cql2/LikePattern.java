package org.strikemap.cql2;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/**
 * A pattern of LIKE (OGC 21-065r2, class advanced-comparison-operators): {@code %} stands for any number of characters, {@code _} for
 * one, and a backslash makes the character after it stand for itself. Matching takes no longer than the square of the text's length.
 */
final class LikePattern implements Predicate<String> {

    private static final int ANY = -1;
    private static final int ONE = -2;

    /** Code points, {@link #ANY} and {@link #ONE}. */
    private final int[] parts;

    /** How many characters a text must have. */
    private final long shortest;

    private LikePattern(int[] parts) {
        this.parts = parts;
        this.shortest = Arrays.stream(parts).filter(part -> part != ANY).count();
    }

    /** Refuses a pattern whose last backslash makes nothing stand for itself. */
    static void check(String pattern, String place) {
        int backslashes = 0;
        while (backslashes < pattern.length() && pattern.charAt(pattern.length() - 1 - backslashes) == '\\') {
            backslashes++;
        }
        if (backslashes % 2 == 1) {
            throw FilterErrors.at(place, "the pattern ends with a backslash; nothing follows it to stand for itself");
        }
    }

    static LikePattern of(String pattern) {
        List<Integer> parts = new ArrayList<>();
        boolean escaped = false;
        for (int c : pattern.codePoints().toArray()) {
            if (!escaped && c == '\\') {
                escaped = true;
                continue;
            }
            if (!escaped && c == '%') {
                if (parts.isEmpty() || parts.getLast() != ANY) {
                    parts.add(ANY);
                }
            } else {
                parts.add(!escaped && c == '_' ? ONE : c);
            }
            escaped = false;
        }
        return new LikePattern(parts.stream().mapToInt(Integer::intValue).toArray());
    }

    /** Goes through the text once, and after a mismatch back to one character after where the last % began to match. */
    @Override
    public boolean test(String text) {
        if (text.length() < shortest) {
            return false;
        }
        int at = 0;
        int part = 0;
        int lastAny = -1;
        int retry = 0;
        while (at < text.length()) {
            int c = text.codePointAt(at);
            if (part < parts.length && parts[part] == ANY) {
                lastAny = part++;
                retry = at;
            } else if (part < parts.length && (parts[part] == ONE || parts[part] == c)) {
                part++;
                at += Character.charCount(c);
            } else if (lastAny >= 0) {
                retry += Character.charCount(text.codePointAt(retry));
                at = retry;
                part = lastAny + 1;
            } else {
                return false;
            }
        }
        while (part < parts.length && parts[part] == ANY) {
            part++;
        }
        return part == parts.length;
    }
}
