package org.strikemap.text;

import java.util.Locale;

/** An enumeration whose constants have words in files, questions and answers: their names in lower case. */
public interface Worded {

    /** The constant's name, as {@link Enum#name} tells it. */
    String name();

    /** The word, such as {@code no_statement}. */
    default String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The word of a constant of any enumeration. */
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
