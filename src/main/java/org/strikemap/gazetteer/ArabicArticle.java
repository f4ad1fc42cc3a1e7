package org.strikemap.gazetteer;

/**
 * The article of Arabic names, which is no part of what they are compared by: {@code al-}, {@code el-} and the forms that it takes
 * before sun letters (ar-Raqqah, ash-Shaddadi, Deir ez-Zor), and ال at the head of an Arabic word. Pure.
 */
public final class ArabicArticle {

    private static final String WRITTEN = "\u0627\u0644";
    private static final int SHORTEST_WITH_WRITTEN = 4;
    private static final int LONGEST = 4;

    private ArabicArticle() {}

    /**
     * Whether a plain Latin word is the article before the next word: a vowel and l, or a vowel and that word's first letters where
     * these write a sun letter.
     */
    public static boolean isBefore(String word, String next) {
        if (word.length() < 2 || word.length() > LONGEST || "aeiu".indexOf(word.charAt(0)) < 0) {
            return false;
        }
        return word.substring(1).equals("l")
                || ("tdrzscnl".indexOf(word.charAt(1)) >= 0 && next.startsWith(word.substring(1)));
    }

    /** A plain word without the article at its head, if it is an Arabic one. */
    public static String takenOff(String word) {
        return word.length() >= SHORTEST_WITH_WRITTEN && word.startsWith(WRITTEN)
                ? word.substring(WRITTEN.length())
                : word;
    }
}
