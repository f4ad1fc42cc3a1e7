package org.strikemap.geo;

/**
 * How far the true spot may lie from the point that stands for it.
 *
 * @param category what kind of knowledge the point rests on
 * @param radiusMetres the distance within which the true spot is held to lie, in metres, not negative
 */
public record Accuracy(AccuracyCategory category, int radiusMetres) {

    /** @throws IllegalArgumentException if the radius is negative */
    public Accuracy {
        if (radiusMetres < 0) {
            throw new IllegalArgumentException("a radius of " + radiusMetres + " m is negative");
        }
    }

    /** The accuracy of a spot of which no more than the radius is known. */
    public static Accuracy ofRadius(int radiusMetres) {
        return new Accuracy(AccuracyCategory.ofRadius(radiusMetres), radiusMetres);
    }
}
