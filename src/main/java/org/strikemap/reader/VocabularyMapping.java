package org.strikemap.reader;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.strikemap.geocode.CountryNames;

/** What publishers' words for the same thing come to in ours. */
final class VocabularyMapping {

    private static final Map<String, String> BELLIGERENTS = Map.ofEntries(
            Map.entry("u.s.-led coalition", "US-led Coalition"),
            Map.entry("russian military", "Russia"),
            Map.entry("syrian regime", "Syria (government)"),
            Map.entry("turkish military", "Turkey"),
            Map.entry("israeli military", "Israel"),
            Map.entry("iranian military", "Iran"),
            Map.entry("jordanian military", "Jordan"),
            Map.entry("iraqi military", "Iraq"),
            Map.entry("saudi-led coalition", "Saudi-led coalition"),
            Map.entry("us forces", "United States"),
            Map.entry("u.s. forces", "United States"),
            Map.entry("government of syria", "Syria (government)"),
            Map.entry("military forces of syria (2000-2024)", "Syria (government)"),
            Map.entry("military forces of russia", "Russia"),
            Map.entry("military forces of russia (2000-)", "Russia"),
            Map.entry("global coalition against daesh", "US-led Coalition"));

    private static final Pattern ADDRESS = Pattern.compile("https?://\\S+");

    private VocabularyMapping() {}

    /** How the map calls a belligerent; as it stands if the map has no name of its own. */
    static String belligerent(String name) {
        return BELLIGERENTS.getOrDefault(name.strip().toLowerCase(Locale.ROOT), name.strip());
    }

    /** The ISO 3166-1 alpha-2 code of a country by its name, any second name in brackets left out; or null. */
    static @Nullable String country(@Nullable String name) {
        return name == null
                ? null
                : CountryNames.findCode(name.replaceAll("\\(.*?\\)", " ").strip())
                        .orElse(null);
    }

    /**
     * The day that a text stands for.
     *
     * @param column where the text stands
     * @param pattern how the publisher writes days
     * @param shown the same for people
     * @throws RowException if no such day exists
     */
    static LocalDate day(String text, String column, DateTimeFormatter pattern, String shown) {
        try {
            return LocalDate.parse(text, pattern.withResolverStyle(ResolverStyle.STRICT));
        } catch (DateTimeParseException e) {
            throw new RowException(column, text, "is not a day that exists, written as " + shown);
        }
    }

    /** A web address, or null where the cell holds none that could be opened. */
    static @Nullable String address(RowFields row, String column) {
        try {
            String text = row.find(column);
            return text != null && ADDRESS.matcher(text).matches() ? text : null;
        } catch (RowException e) {
            return null;
        }
    }
}
