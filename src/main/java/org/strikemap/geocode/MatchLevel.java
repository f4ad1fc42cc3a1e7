package org.strikemap.geocode;

import java.util.Locale;

/** How closely a name in a question agrees with a name in the gazetteer, the closest first. */
public enum MatchLevel {
    /** The same letters, but for case and spacing. */
    EXACT(0),
    /** The same once accents, articles, apostrophes, hyphens and the variants of Arabic letters are set aside. */
    FOLDED(1),
    /** The same once the usual ways of writing Arabic in Latin letters are brought to one form. */
    TRANSLITERATED(2);

    private final int step;

    MatchLevel(int step) {
        this.step = step;
    }

    /** 0 for the closest level, one more for each next one. */
    int step() {
        return step;
    }

    /** The word in answers, such as {@code folded}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
