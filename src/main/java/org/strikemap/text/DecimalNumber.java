package org.strikemap.text;

import java.util.regex.Pattern;

/** Decimal numbers as people and programs write them: digits, a point, a sign, an exponent of ten; no hexadecimal, NaN or infinity. */
public final class DecimalNumber {

    private static final Pattern DECIMAL = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");

    private DecimalNumber() {}

    /** Whether {@link Double#parseDouble} reads the text as a decimal number; too large a one becomes infinite there. */
    public static boolean isDecimal(String text) {
        return DECIMAL.matcher(text).matches();
    }
}
