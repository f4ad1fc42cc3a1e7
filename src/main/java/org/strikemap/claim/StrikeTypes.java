package org.strikemap.claim;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * By what means a strike is said to have been carried out: the alternatives, or several together, in the order of {@link StrikeType}.
 *
 * @param all empty where nothing is said
 */
public record StrikeTypes(List<StrikeType> all) {

    public static final StrikeTypes NONE = new StrikeTypes(List.of());

    /** One instance for each type alone, as most claims name it, so that reading a million of them makes no more. */
    private static final Map<String, StrikeTypes> SINGLE = Arrays.stream(StrikeType.values())
            .collect(Collectors.toUnmodifiableMap(StrikeType::word, type -> new StrikeTypes(List.of(type))));

    /** By what the words of {@link #parse} and {@link #text} are parted. */
    private static final String SEPARATORS = "[|;]";

    /** Puts them in order, each once. */
    public StrikeTypes {
        all = List.copyOf(all.isEmpty() ? all : EnumSet.copyOf(all));
    }

    public static StrikeTypes of(StrikeType... types) {
        return ofWords(Arrays.stream(types).map(StrikeType::word).toList());
    }

    /** The types that have these words. */
    public static StrikeTypes ofWords(Collection<String> words) {
        if (words.isEmpty()) {
            return NONE;
        }
        StrikeTypes single = words.size() == 1 ? SINGLE.get(words.iterator().next()) : null;
        return single != null
                ? single
                : new StrikeTypes(words.stream().map(StrikeTypes::type).toList());
    }

    /**
     * Reads words with a bar or a semicolon between them; NONE for null or a blank text.
     *
     * @throws IllegalArgumentException if one of them is no type
     */
    public static StrikeTypes parse(@Nullable String text) {
        return text == null
                ? NONE
                : ofWords(Arrays.stream(text.split(SEPARATORS, -1))
                        .map(String::strip)
                        .filter(word -> !word.isEmpty())
                        .toList());
    }

    private static StrikeType type(String word) {
        return Arrays.stream(StrikeType.values())
                .filter(type -> type.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("is not one of "
                        + Arrays.stream(StrikeType.values())
                                .map(StrikeType::word)
                                .collect(Collectors.joining(", "))));
    }

    /** These and those of others. */
    public StrikeTypes and(StrikeTypes others) {
        if (others.all.isEmpty() || equals(others)) {
            return this;
        }
        Set<StrikeType> both = EnumSet.copyOf(others.all);
        both.addAll(all);
        return new StrikeTypes(List.copyOf(both));
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }

    public boolean contains(StrikeType type) {
        return all.contains(type);
    }

    /** Whether one of them is a strike from the air. */
    public boolean isFromTheAir() {
        return all.stream().anyMatch(StrikeType::isFromTheAir);
    }

    /** The words, in order. */
    public List<String> words() {
        return all.stream().map(StrikeType::word).toList();
    }

    /** The words with a semicolon between them; null where nothing is said. */
    public @Nullable String text() {
        return all.isEmpty() ? null : String.join("; ", words());
    }
}
