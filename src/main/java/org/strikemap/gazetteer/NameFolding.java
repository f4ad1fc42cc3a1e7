package org.strikemap.gazetteer;

import com.ibm.icu.text.Normalizer2;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;

/**
 * Folds a name (Unicode normalization, case and diacritic folding): the foldings of Unicode Technical Report 30 with NFKC case
 * folding, as Lucene brings them for ICU (no case, no marks, no width, plain digits), and on top one form for letters that
 * Arabic writers interchange. What is neither letter nor digit becomes a space, but apostrophes vanish. Pure.
 */
public final class NameFolding {

    private static final char SPACE = ' ';
    private static final char ARABIC_HAMZA = '\u0621';
    private static final char ARABIC_TATWEEL = '\u0640';

    private NameFolding() {}

    /** The plain letters of a text, in words with one space between them; empty if it holds neither letter nor digit. */
    public static String fold(String text) {
        String folded = isFolded(text) ? text : NormalizerHolder.UTR30.normalize(text);
        StringBuilder plain = new StringBuilder(folded.length() + 2);
        for (int i = 0; i < folded.length(); ) {
            int codePoint = folded.codePointAt(i);
            i += Character.charCount(codePoint);
            append(plain, codePoint);
        }
        int end = plain.length();
        return plain.substring(0, end > 0 && plain.charAt(end - 1) == SPACE ? end - 1 : end);
    }

    /** Folding changes neither ASCII nor the basic Arabic letters without hamza but by case: most names need none. */
    private static boolean isFolded(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80 && !(c >= 0x0627 && c <= 0x064A)) {
                return false;
            }
        }
        return true;
    }

    private static void append(StringBuilder plain, int codePoint) {
        if (codePoint >= 'a' && codePoint <= 'z') {
            plain.append((char) codePoint);
        } else if (isApostrophe(codePoint)) {
            endElision(plain);
        } else if (Character.isLetter(codePoint)) {
            appendLetter(plain, codePoint);
        } else if (Character.isDigit(codePoint)) {
            plain.append((char) ('0' + Character.digit(codePoint, 10)));
        } else if (!isMark(codePoint)) {
            appendSpace(plain);
        }
    }

    private static void appendSpace(StringBuilder plain) {
        if (!plain.isEmpty() && plain.charAt(plain.length() - 1) != SPACE) {
            plain.append(SPACE);
        }
    }

    /** The French d' and l' are words of their own; any other apostrophe stands for an Arabic letter and is dropped. */
    private static void endElision(StringBuilder plain) {
        int last = plain.length() - 1;
        if (last >= 0
                && (plain.charAt(last) == 'd' || plain.charAt(last) == 'l')
                && (last == 0 || plain.charAt(last - 1) == SPACE)) {
            plain.append(SPACE);
        }
    }

    private static boolean isMark(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> true;
            default -> false;
        };
    }

    /** Apostrophes and the half rings and reversed commas that scholars write for ayn and hamza. */
    private static boolean isApostrophe(int codePoint) {
        return switch (codePoint) {
            case '\'', '`', '\u00B4', '\u02B9', '\u02BB', '\u02BC', '\u02BD', '\u02BE', '\u02BF', '\u02C8' -> true;
            case '\u2018', '\u2019', '\u201B', '\u2032', '\uA78C' -> true;
            default -> false;
        };
    }

    private static void appendLetter(StringBuilder plain, int codePoint) {
        switch (codePoint) {
            case ARABIC_HAMZA, ARABIC_TATWEEL -> {}
            case '\u0671' -> plain.append('\u0627'); // alef wasla: alef
            case '\u0629', '\u06D5', '\u06C1', '\u06BE' ->
                plain.append('\u0647'); // ta marbuta, Kurdish ae, Urdu heh: ha
            case '\u0649', '\u06CC', '\u06D2' -> plain.append('\u064A'); // alef maqsura, Persian and Urdu ya: ya
            case '\u06A9', '\u06AA' -> plain.append('\u0643'); // Persian and swash kaf: kaf
            case '\u0259' -> plain.append('a'); // the schwa of Azeri and Kurdish names
            default -> plain.appendCodePoint(Character.toLowerCase(codePoint));
        }
    }

    /** Read when the first name needs it: it takes some tens of milliseconds. */
    private static final class NormalizerHolder {

        static final Normalizer2 UTR30 = read();

        private static Normalizer2 read() {
            try (InputStream rules = ICUFoldingFilter.class.getResourceAsStream("utr30.nrm")) {
                return Normalizer2.getInstance(rules, "utr30", Normalizer2.Mode.COMPOSE);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
