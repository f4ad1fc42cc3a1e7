package org.strikemap.reader;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.strikemap.actor.Countries;

/** What publishers' words for the same thing come to in ours. */
final class VocabularyMapping {

    private static final Pattern ADDRESS = Pattern.compile("https?://\\S+");

    private VocabularyMapping() {}

    /** The ISO 3166-1 alpha-2 code of a country by any publisher's name; or null. */
    static @Nullable String country(@Nullable String name) {
        return name == null ? null : Countries.bundled().findCode(name).orElse(null);
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
