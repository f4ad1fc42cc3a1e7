package org.strikemap.html;

import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import org.jspecify.annotations.Nullable;
import org.strikemap.table.Schema;
import org.strikemap.text.Worded;

/** The languages that pages for people speak. */
public enum PageLanguage {
    EN("ltr", Locale.UK),
    FR("ltr", Locale.FRENCH),
    AR("rtl", Locale.of("ar", "SY"));

    private static final List<String> TAGS = List.of("en", "fr", "ar");

    /** Longer headers than any browser sends are not read. */
    private static final int LONGEST = 1_000;

    private final String direction;
    private final Locale locale;

    PageLanguage(String direction, Locale locale) {
        this.direction = direction;
        this.locale = locale;
    }

    /**
     * The first of our languages that the reader prefers; English if none.
     *
     * @param acceptLanguage the header; null for none
     */
    public static PageLanguage choose(@Nullable String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank() || acceptLanguage.length() > LONGEST) {
            return EN;
        }
        try {
            String tag = Locale.lookupTag(LanguageRange.parse(acceptLanguage), TAGS);
            return tag == null ? EN : valueOf(tag.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            return EN; // what cannot be understood is as good as left out
        }
    }

    /** As HTML's {@code lang} has it. */
    public String tag() {
        return Worded.word(this);
    }

    /** As HTML's {@code dir} has it. */
    String direction() {
        return direction;
    }

    /** By which dates are written, as the map in the browser writes them. */
    Locale locale() {
        return locale;
    }

    /**
     * A text that pages say by themselves, beside the data.
     *
     * @param key of the text in {@code static/i18n}
     * @throws IllegalArgumentException if no text has this key
     */
    public String word(String key) {
        return Catalogue.of(this).text(key);
    }

    /** What a collection is called; in English if it has no name in this language. */
    public String title(Schema schema) {
        String english = schema.titles().getOrDefault("en", schema.id());
        return schema.titles().getOrDefault(tag(), english);
    }
}
