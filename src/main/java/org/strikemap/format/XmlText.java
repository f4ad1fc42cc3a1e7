package org.strikemap.format;

/** Texts as XML 1.0 can hold them. */
public final class XmlText {

    private static final char REPLACEMENT = '\ufffd';

    private XmlText() {}

    /** The text with a replacement character for each one that XML has no way to write, such as a control character. */
    public static String of(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isPlain(text.charAt(i))) {
                return replaced(text);
            }
        }
        return text;
    }

    private static String replaced(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().forEach(c -> clean.appendCodePoint(isAllowed(c) ? c : REPLACEMENT));
        return clean.toString();
    }

    /** Most are, and need no second look. */
    private static boolean isPlain(char c) {
        return c >= ' ' && c < Character.MIN_SURROGATE;
    }

    private static boolean isAllowed(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= ' ' && c < Character.MIN_SURROGATE)
                || (c > Character.MAX_SURROGATE && c < 0xfffe)
                || c > 0xffff;
    }
}
