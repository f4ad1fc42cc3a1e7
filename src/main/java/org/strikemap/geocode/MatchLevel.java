package org.strikemap.geocode;

import org.strikemap.text.Worded;

/** How closely a name in a question agrees with a name in the gazetteer, the closest first. */
public enum MatchLevel implements Worded {
    /** The same letters, but for case and spacing. */
    EXACT,
    /** The same once accents, articles, apostrophes, hyphens and the variants of Arabic letters are set aside. */
    FOLDED,
    /** The same once the usual ways of writing Arabic in Latin letters are brought to one form, or between the two scripts. */
    TRANSLITERATED,
    /** Alike: other vowels, confused consonants, a typing error, words in another order or some words only. */
    FUZZY,
    /** The gazetteer's name begins so, or one of its words does; only in suggestions. */
    BEGINNING;
}
