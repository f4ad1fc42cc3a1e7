package org.strikemap.cql2;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.strikemap.text.Worded;

/** What comparisons may leave aside (OGC 21-065r2, classes case-insensitive-comparison and accent-insensitive-comparison). */
public enum TextFolding implements Worded {
    /** Upper and lower case: both become lower case, through upper case so that sigma and sharp s meet their variants. */
    CASEI,
    /** Accents: what remains without the combining marks of the canonical decomposition (Unicode Annex 15, NFD). */
    ACCENTI;

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    /** The folding of a name, in any case. */
    static Optional<TextFolding> find(String name) {
        for (TextFolding folding : values()) {
            if (folding.name().equalsIgnoreCase(name)) {
                return Optional.of(folding);
            }
        }
        return Optional.empty();
    }

    /** The text without what is left aside. */
    public String apply(String text) {
        return switch (this) {
            case CASEI -> text.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
            case ACCENTI ->
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        };
    }
}
