package org.strikemap.actor;

import java.text.Normalizer;

/** What is left of a name when case, accents, points and dashes are taken away, so that spellings of one name are the same. */
final class PlainName {

    private static final String DROPPED = ".'’`´\u0640";
    private static final char SPACE = ' ';

    private PlainName() {}

    /** Words of letters and digits with one space between them. */
    static String of(String name) {
        String parts = Normalizer.isNormalized(name, Normalizer.Form.NFD)
                ? name
                : Normalizer.normalize(name, Normalizer.Form.NFD);
        StringBuilder words = new StringBuilder(parts.length() + 4);
        for (int i = 0; i < parts.length(); i++) {
            append(words, parts.charAt(i));
        }
        String plain = words.toString().stripTrailing();
        if (plain.startsWith("the ")) {
            return plain.substring("the ".length());
        }
        return plain.startsWith("st ") ? "saint " + plain.substring("st ".length()) : plain;
    }

    private static void append(StringBuilder words, char letter) {
        if (letter == '\u0629') { // ta marbuta: ha
            words.append('\u0647');
        } else if (letter == '\u0649') { // alef maqsura: ya
            words.append('\u064A');
        } else if (Character.isLetterOrDigit(letter) && letter != '\u0640') {
            words.append(Character.toLowerCase(letter));
        } else if (letter == '&') {
            appendSpace(words);
            words.append("and ");
        } else if (DROPPED.indexOf(letter) < 0 && Character.getType(letter) != Character.NON_SPACING_MARK) {
            appendSpace(words);
        }
    }

    private static void appendSpace(StringBuilder words) {
        if (!words.isEmpty() && words.charAt(words.length() - 1) != SPACE) {
            words.append(SPACE);
        }
    }
}
