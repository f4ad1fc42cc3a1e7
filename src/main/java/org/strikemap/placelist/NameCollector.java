package org.strikemap.placelist;

import java.lang.Character.UnicodeScript;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.strikemap.gazetteer.LanguageTaggedNames;
import org.strikemap.gazetteer.PlaceName;
import org.strikemap.gazetteer.RowNames;
import org.strikemap.gazetteer.TaggedNames;
import org.strikemap.geo.ArabicName;

/**
 * The names of one place, each once, with its language if any list tells it. Kept are those in Latin and Arabic script; codes of
 * airports, addresses and Latin names without a capital letter, which machines spelled, are not.
 */
final class NameCollector {

    private static final int MOST_NAMES = 200;
    private static final int LONGEST_NAME = 200;
    private static final Pattern CODE = Pattern.compile("[A-Z]{3,4}");
    private static final Pattern UNKEPT_SPACE = Pattern.compile("[\\s\\p{Cntrl}]+");
    private static final String ARABIC = "ar";
    private static final Map<String, String> TWO_LETTERS = twoLetters();

    private final String main;
    private final Map<String, PlaceName> names = new LinkedHashMap<>();

    /** @param main the place's first name, which is not gathered again but in Arabic */
    NameCollector(String main) {
        this.main = main;
    }

    /** A text in one line, with single spaces. */
    static String inOneLine(String text) {
        return UNKEPT_SPACE.matcher(text).replaceAll(" ").strip();
    }

    /**
     * Gathers a name, if it is one to keep.
     *
     * @param language two or three letters; null or {@code und} where it is not known
     */
    NameCollector add(String text, @Nullable String language) {
        String name = inOneLine(text);
        String known = language == null ? null : languageOf(language);
        if (names.size() < MOST_NAMES && isKept(name) && (!name.equals(main) || ARABIC.equals(known))) {
            names.merge(name, new PlaceName(name, known), (first, again) -> first.language() == null ? again : first);
        }
        return this;
    }

    /** Gathers several names of one language. */
    NameCollector addAll(Collection<String> texts, @Nullable String language) {
        texts.forEach(text -> add(text, language));
        return this;
    }

    /** The first name in Arabic. */
    @Nullable
    String nameArabic() {
        return names.values().stream()
                .filter(name -> ARABIC.equals(name.language()))
                .map(PlaceName::text)
                .findFirst()
                .orElse(null);
    }

    /** All but the first name in Arabic, as a {@link LanguageTaggedNames}. */
    String cell() {
        String arabic = nameArabic();
        List<PlaceName> others = names.values().stream()
                .filter(name -> !name.text().equals(arabic))
                .toList();
        return LanguageTaggedNames.format(others);
    }

    /** The place's first name with what was gathered beside it. */
    RowNames rowNames() {
        return new RowNames(main, new TaggedNames(cell()), ArabicName.ofNullable(nameArabic()));
    }

    private static boolean isKept(String name) {
        return !name.isEmpty()
                && name.length() <= LONGEST_NAME
                && !CODE.matcher(name).matches()
                && !name.contains("://")
                && isInKeptScript(name);
    }

    private static boolean isInKeptScript(String name) {
        boolean latin = false;
        boolean arabic = false;
        boolean capital = false;
        for (int i = 0; i < name.length(); ) {
            int letter = name.codePointAt(i);
            i += Character.charCount(letter);
            UnicodeScript script = UnicodeScript.of(letter);
            latin |= script == UnicodeScript.LATIN;
            arabic |= script == UnicodeScript.ARABIC;
            capital |= Character.isUpperCase(letter);
            if (Character.isLetter(letter)
                    && script != UnicodeScript.LATIN
                    && script != UnicodeScript.ARABIC
                    && script != UnicodeScript.COMMON) {
                return false;
            }
        }
        return arabic || (latin && capital);
    }

    private static @Nullable String languageOf(String code) {
        if (code.equals("und") || code.isBlank()) {
            return null;
        }
        int hyphen = code.indexOf('-');
        String language = hyphen < 0 ? code : code.substring(0, hyphen);
        String rest = hyphen < 0 ? "" : code.substring(hyphen);
        return TWO_LETTERS.getOrDefault(language, language) + rest;
    }

    private static Map<String, String> twoLetters() {
        Map<String, String> codes = new HashMap<>();
        for (String code : Locale.getISOLanguages()) {
            codes.put(Locale.of(code).getISO3Language(), code);
        }
        return codes;
    }
}
