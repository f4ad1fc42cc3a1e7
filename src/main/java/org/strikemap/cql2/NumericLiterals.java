package org.strikemap.cql2;

/** Numbers as both encodings write them. */
final class NumericLiterals {

    private NumericLiterals() {}

    /** The shortest numeral that is read as the same number, without a point where it is whole. */
    static String shortest(double number) {
        String text = Double.toString(number);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }

    /** A number of a filter: a whole one stays whole, and one with a fraction keeps its point. */
    static String of(Number number) {
        return number instanceof Double ? Double.toString(number.doubleValue()) : number.toString();
    }
}
