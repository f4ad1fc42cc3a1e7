package org.strikemap.gazetteer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Names in one cell of a file: {@code ar:الرقة|fr:Racca|Rakka}, with bars between them and a language and a colon before those
 * whose language is known. A backslash before any character takes it as it stands: {@code a\|b} is one name, and so is {@code
 * de\:Haan}, which has no language. Pure.
 */
public final class LanguageTaggedNames {

    private static final char BAR = '|';
    private static final char BACKSLASH = '\\';
    private static final Pattern LANGUAGE = Pattern.compile("([a-z]{2,3}(?:-[A-Za-z0-9]{1,8})*):");

    private LanguageTaggedNames() {}

    /** The cell that holds these names; empty for none. */
    public static String format(Collection<PlaceName> names) {
        StringBuilder cell = new StringBuilder();
        for (PlaceName name : names) {
            if (!cell.isEmpty()) {
                cell.append(BAR);
            }
            append(cell, name);
        }
        return cell.toString();
    }

    private static void append(StringBuilder cell, PlaceName name) {
        String text = name.text();
        int colon = -1;
        if (name.language() != null) {
            cell.append(name.language()).append(':');
        } else {
            Matcher language = LANGUAGE.matcher(text);
            colon = language.lookingAt() ? language.end() - 1 : -1;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == BAR || c == BACKSLASH || i == colon) {
                cell.append(BACKSLASH);
            }
            cell.append(c);
        }
    }

    /** The names in a cell; empty ones are left out. */
    public static List<PlaceName> parse(String cell) {
        List<PlaceName> names = new ArrayList<>();
        int from = 0;
        for (int i = 0; i <= cell.length(); i++) {
            if (i == cell.length() || cell.charAt(i) == BAR) {
                add(names, cell.substring(from, i));
                from = i + 1;
            } else if (cell.charAt(i) == BACKSLASH && i + 1 < cell.length()) {
                i++;
            }
        }
        return names;
    }

    private static void add(List<PlaceName> names, String written) {
        String language = languageOf(written);
        String text = plain(language == null ? written : written.substring(language.length() + 1));
        if (!text.isBlank()) {
            names.add(new PlaceName(text, language));
        }
    }

    private static @Nullable String languageOf(String written) {
        int colon = written.indexOf(':');
        if (colon < 2) {
            return null;
        }
        Matcher language = LANGUAGE.matcher(written);
        return language.lookingAt() ? language.group(1) : null;
    }

    private static String plain(String written) {
        if (written.indexOf(BACKSLASH) < 0) {
            return written;
        }
        StringBuilder plain = new StringBuilder(written.length());
        for (int i = 0; i < written.length(); i++) {
            if (written.charAt(i) == BACKSLASH && i + 1 < written.length()) {
                i++;
            }
            plain.append(written.charAt(i));
        }
        return plain.toString();
    }
}
