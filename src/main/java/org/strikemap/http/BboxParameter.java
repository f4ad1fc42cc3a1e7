package org.strikemap.http;

import org.strikemap.geo.Box;
import org.strikemap.geo.Crs;
import org.strikemap.geo.CrsBox;
import org.strikemap.text.DecimalNumber;

/** Parses the parameter {@code bbox} of OGC API Features (Part 1, 7.15.3). */
public final class BboxParameter {

    private static final String WANTED =
            "; wanted west,south,east,north in degrees, or six numbers with heights third and sixth";

    private BboxParameter() {}

    /**
     * Four numbers, or six of which the heights are left aside.
     *
     * @throws IllegalArgumentException if the text is not a box
     */
    public static Box parse(String text) {
        double[] corners = corners(text);
        try {
            return new Box(corners[0], corners[1], corners[2], corners[3]);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(e.getMessage() + WANTED, e);
        }
    }

    /**
     * The same in another coordinate system, in the order of its axes.
     *
     * @throws IllegalArgumentException if the text is not a box, or its second corner lies below its first
     */
    public static CrsBox parse(String text, Crs crs) {
        double[] corners = corners(text);
        return crs.box(corners[0], corners[1], corners[2], corners[3]);
    }

    private static double[] corners(String text) {
        String[] parts = text.split(",", -1);
        if (parts.length != 4 && parts.length != 6) {
            throw new IllegalArgumentException("has " + parts.length + " numbers" + WANTED);
        }
        double[] numbers = new double[parts.length];
        for (int i = 0; i < parts.length; i++) {
            numbers[i] = number(parts[i].strip());
        }
        int half = parts.length / 2;
        return new double[] {numbers[0], numbers[1], numbers[half], numbers[half + 1]};
    }

    private static double number(String text) {
        if (!DecimalNumber.isDecimal(text)) {
            throw new IllegalArgumentException(Parameters.shown(text) + " is not a number" + WANTED);
        }
        double number = Double.parseDouble(text);
        if (!Double.isFinite(number)) {
            throw new IllegalArgumentException(Parameters.shown(text) + " is not a finite number" + WANTED);
        }
        return number;
    }
}
