package org.strikemap.incident;

import org.jspecify.annotations.Nullable;

/**
 * Which number of an incident counts.
 *
 * @param kind low, best, high, conceded, or one source's
 * @param sourceId the source, for {@link Kind#SOURCE} only
 */
public record CountingRule(Kind kind, @Nullable String sourceId) {

    public static final CountingRule LOW = new CountingRule(Kind.LOW, null);
    public static final CountingRule BEST = new CountingRule(Kind.BEST, null);
    public static final CountingRule HIGH = new CountingRule(Kind.HIGH, null);
    public static final CountingRule CONCEDED = new CountingRule(Kind.CONCEDED, null);

    private static final String SOURCE_PREFIX = "source:";

    /** The families of rules. */
    public enum Kind {
        LOW,
        BEST,
        HIGH,
        CONCEDED,
        SOURCE
    }

    /** The rule that takes one source's latest number. */
    public static CountingRule ofSource(String sourceId) {
        return new CountingRule(Kind.SOURCE, sourceId);
    }

    /**
     * Reads {@code low}, {@code best}, {@code high}, {@code conceded} or {@code source:ID}.
     *
     * @throws IllegalArgumentException if the text is none of these
     */
    public static CountingRule parse(String text) {
        return switch (text) {
            case "low" -> LOW;
            case "best" -> BEST;
            case "high" -> HIGH;
            case "conceded" -> CONCEDED;
            default -> {
                if (text.startsWith(SOURCE_PREFIX) && text.length() > SOURCE_PREFIX.length()) {
                    yield ofSource(text.substring(SOURCE_PREFIX.length()));
                }
                throw new IllegalArgumentException(
                        "'" + text + "' is not a counting rule (low, best, high, conceded or source:ID)");
            }
        };
    }

    /** The text that {@link #parse} reads. */
    public String word() {
        return switch (kind) {
            case LOW -> "low";
            case BEST -> "best";
            case HIGH -> "high";
            case CONCEDED -> "conceded";
            case SOURCE -> SOURCE_PREFIX + sourceId;
        };
    }
}
