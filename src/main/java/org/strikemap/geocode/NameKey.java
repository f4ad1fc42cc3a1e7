package org.strikemap.geocode;

import java.util.List;
import java.util.Optional;
import org.strikemap.gazetteer.Letters;

/**
 * What two names are compared by. Pure: {@code Ar-Raqqah} has the keys {@code raqqah} and {@code raka}.
 *
 * @param folded the plain letters without articles and spaces; see {@link Letters}
 * @param transliterated the folded key in the form that transliterations share; see {@link Transliteration}
 */
record NameKey(String folded, String transliterated) {

    private static final int ROOM = 32;

    /** The key of a name in plain words without articles. */
    static NameKey of(List<String> words) {
        StringBuilder forms = new StringBuilder(ROOM);
        words.forEach(word -> Transliteration.append(forms, word));
        return new NameKey(words.size() == 1 ? words.getFirst() : String.join("", words), forms.toString());
    }

    /** How closely two names agree, {@link MatchLevel#FOLDED} at best; empty if they do not. */
    Optional<MatchLevel> compare(NameKey other) {
        if (folded.equals(other.folded)) {
            return Optional.of(MatchLevel.FOLDED);
        }
        return transliterated.equals(other.transliterated) ? Optional.of(MatchLevel.TRANSLITERATED) : Optional.empty();
    }
}
