package org.strikemap.geocode;

/**
 * Brings one plain word, in Latin or in Arabic script, to the form that the usual ways of writing it share, so that Mossoul,
 * Mousul and Mosul, or Souweida, Sweida and As-Suwayda, become one. Pure. The rules, all on lower-case letters without accents:
 *
 * <ul>
 *   <li>q, ck and c are k; dj, dsch, dzh and zh are j; gh is g; kh and x are one and stay apart from k; sh, sch, ch, tch and tsch are
 *       one; th is t, dh is d, ph is f;
 *   <li>e, i and y are one vowel, o, u and w another, and a before either gives way to it (ay, ei; aw, ou);
 *   <li>a letter that would follow itself is written once;
 *   <li>a last ah, eh or e is a;
 *   <li>an Arabic letter becomes the one that its Latin transcriptions come to, without their short vowels, which the script leaves
 *       out. Ayn is silent but at the head of a word, and a last ha (once ta marbuta) is a.
 * </ul>
 *
 * <p>This is a folding for comparison, no romanization: different words may share a form, so a match by it ranks below any
 * closer one.
 */
final class Transliteration {

    private static final char SH = 'c';
    private static final char KH = 'x';
    private static final char SILENT = 0;

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

    /** Whether a plain word is written in Arabic script, without its short vowels. */
    static boolean isArabic(String word) {
        return !word.isEmpty() && word.charAt(0) >= '\u0600' && word.charAt(0) <= '\u06FF';
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
            case 'x' -> put(KH, 1);
            case '\u0627', '\u0639' -> takeAlefOrAyn(at); // alef, ayn
            case '\u0647' -> put(at > 0 && isLast(at, 1) ? 'a' : 'h', 1); // ha
            default -> takeOther(word.charAt(at));
        };
    }

    private int takeOther(char letter) {
        char common = ofArabic(letter);
        return common == SILENT ? 1 : put(common, 1);
    }

    /** What the transcriptions of an Arabic letter come to; any other character itself. */
    private static char ofArabic(char letter) {
        return switch (letter) {
            case '\u0628' -> 'b';
            case '\u067E' -> 'p';
            case '\u062A', '\u062B', '\u0637' -> 't';
            case '\u062C', '\u0698' -> 'j';
            case '\u0686', '\u0634' -> SH;
            case '\u062D' -> 'h';
            case '\u062E' -> KH;
            case '\u062F', '\u0630', '\u0636' -> 'd';
            case '\u0631', '\u0695' -> 'r';
            case '\u0632', '\u0638' -> 'z';
            case '\u0633', '\u0635' -> 's';
            case '\u063A', '\u06AF' -> 'g';
            case '\u0641' -> 'f';
            case '\u06A4' -> 'v';
            case '\u0642', '\u0643' -> 'k';
            case '\u0644', '\u06B5' -> 'l';
            case '\u0645' -> 'm';
            case '\u0646' -> 'n';
            case '\u0648', '\u06C6', '\u06C7', '\u06CB' -> 'u';
            case '\u064A', '\u06CE', '\u06D0' -> 'i';
            default -> letter;
        };
    }

    /** At the head of a word both carry a vowel, which gives way to a long one; elsewhere ayn is silent. */
    private int takeAlefOrAyn(int at) {
        boolean beforeLongVowel =
                !isLast(at, 1) && (word.charAt(at + 1) == '\u0648' || word.charAt(at + 1) == '\u064A');
        boolean silent = at == 0 ? beforeLongVowel : word.charAt(at) == '\u0639';
        return silent ? 1 : put('a', 1);
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
