package org.strikemap.geocode;

/**
 * Brings one plain word to the form that the usual ways of writing Arabic in Latin letters share, so that Mossoul, Mousul and
 * Mosul, or Souweida, Sweida and As-Suwayda, become one. Pure. The rules, all on lower-case letters without accents:
 *
 * <ul>
 *   <li>q, ck and c are k; dj, dsch, dzh and zh are j; gh is g; kh stays apart from k; sh, sch, ch, tch and tsch are one; th
 *       is t, dh is d, ph is f;
 *   <li>e, i and y are one vowel, o, u and w another, and a before either gives way to it (ay, ei; aw, ou);
 *   <li>a letter that would follow itself is written once;
 *   <li>a last ah, eh or e is a. In Arabic script a last ha (once ta marbuta) is an alef.
 * </ul>
 *
 * <p>This is a folding for comparison, no romanization: different words may share a form, so a match by it ranks below any
 * closer one.
 */
final class Transliteration {

    private static final char ARABIC_ALEF = '\u0627';
    private static final char ARABIC_HA = '\u0647';
    private static final char SH = 'c';
    private static final char KH = 'x';

    private final String word;
    private final StringBuilder form;
    private final int begin;

    private Transliteration(String word, StringBuilder form) {
        this.word = word;
        this.form = form;
        begin = form.length();
    }

    /** Appends the common form of one plain word. */
    static void append(StringBuilder forms, String word) {
        Transliteration transliteration = new Transliteration(word, forms);
        for (int at = 0; at < word.length(); ) {
            at += transliteration.take(at);
        }
    }

    /** Writes what stands at a place in the word, and tells how many letters that took. */
    private int take(int at) {
        return switch (word.charAt(at)) {
            case 'a' -> takeA(at);
            case 'e' -> takeE(at);
            case 'i', 'y' -> put('i', 1);
            case 'o', 'u', 'w' -> put('u', 1);
            case 'q', 'k' -> put(at, "kh", KH, 'k');
            case 'c' -> takeC(at);
            case 's' -> word.startsWith("sch", at) ? put(SH, 3) : put(at, "sh", SH, 's');
            case 't' -> takeT(at);
            case 'd' -> takeD(at);
            case 'g' -> put(at, "gh", 'g', 'g');
            case 'p' -> put(at, "ph", 'f', 'p');
            case 'z' -> put(at, "zh", 'j', 'z');
            case 'x' -> put('k', 0) + put('s', 1);
            case ARABIC_HA -> put(at > 0 && isLast(at, 1) ? ARABIC_ALEF : ARABIC_HA, 1);
            default -> put(word.charAt(at), 1);
        };
    }

    private boolean isLast(int at, int letters) {
        return at + letters == word.length();
    }

    private int takeE(int at) {
        if (at > 0 && word.charAt(at - 1) != 'e') {
            if (isLast(at, 1)) {
                return put('a', 1);
            }
            if (isLast(at, 2) && word.charAt(at + 1) == 'h') {
                return put('a', 2);
            }
        }
        return put('i', 1);
    }

    private int takeA(int at) {
        if (at > 0 && isLast(at, 2) && word.charAt(at + 1) == 'h') {
            return put('a', 2);
        }
        return switch (at + 1 < word.length() ? word.charAt(at + 1) : ' ') {
            case 'i', 'y' -> put('i', 2);
            case 'o', 'u', 'w' -> put('u', 2);
            default -> put('a', 1);
        };
    }

    private int takeC(int at) {
        return word.startsWith("ck", at) ? put('k', 2) : put(at, "ch", SH, 'k');
    }

    private int takeT(int at) {
        if (word.startsWith("tsch", at)) {
            return put(SH, 4);
        }
        return word.startsWith("tch", at) ? put(SH, 3) : put(at, "th", 't', 't');
    }

    private int takeD(int at) {
        if (word.startsWith("dsch", at)) {
            return put('j', 4);
        }
        if (word.startsWith("dzh", at)) {
            return put('j', 3);
        }
        return word.startsWith("dj", at) ? put('j', 2) : put(at, "dh", 'd', 'd');
    }

    private int put(int at, String pair, char ofPair, char ofOne) {
        return word.startsWith(pair, at) ? put(ofPair, 2) : put(ofOne, 1);
    }

    private int put(char letter, int taken) {
        int end = form.length();
        if (end == begin || form.charAt(end - 1) != letter) {
            form.append(letter);
        }
        return taken;
    }
}
