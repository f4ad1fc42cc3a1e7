package org.strikemap.geo;

import org.jspecify.annotations.Nullable;

/**
 * Web Mercator (EPSG:3857; EPSG method 1024, Popular Visualisation Pseudo Mercator): degrees of WGS 84 drawn as if they were those of
 * a sphere. It reaches to 85.06 degrees north and south, as EPSG bounds it.
 */
final class WebMercator implements Plane {

    static final double GREATEST_LATITUDE = 85.06;

    private static final double RADIUS = 6_378_137;
    private static final double GREATEST_X = Math.PI * RADIUS;
    private static final double GREATEST_Y = northing(GREATEST_LATITUDE);

    /** A ten-thousandth of a millimetre, which is more than what is lost on the way there and back. */
    private static final double ROUNDING_METRES = 1e-7;

    /** So far beside the edge a point is still taken for one on it, since others write their metres with two decimals. */
    private static final double EDGE_METRES = 0.01;

    @Override
    public boolean fromLonLat(double lon, double lat, double[] to) {
        if (!(Math.abs(lon) <= 180 && Math.abs(lat) <= GREATEST_LATITUDE)) {
            return false;
        }
        to[0] = Math.toRadians(lon) * RADIUS;
        to[1] = northing(lat);
        return true;
    }

    private static double northing(double lat) {
        double sine = Math.sin(Math.toRadians(lat));
        return RADIUS / 2 * Math.log((1 + sine) / (1 - sine));
    }

    @Override
    public boolean toLonLat(double x, double y, double[] to) {
        if (!(Math.abs(x) <= GREATEST_X + EDGE_METRES && Math.abs(y) <= GREATEST_Y + EDGE_METRES)) {
            return false;
        }
        to[0] = longitude(x);
        to[1] = latitude(y);
        return true;
    }

    private static double longitude(double x) {
        return Math.clamp(Math.toDegrees(x / RADIUS), -180, 180);
    }

    private static double latitude(double y) {
        return Math.clamp(Math.toDegrees(Math.atan(Math.sinh(y / RADIUS))), -GREATEST_LATITUDE, GREATEST_LATITUDE);
    }

    /** A west greater than the east crosses the antimeridian here too. */
    @Override
    public @Nullable Box enclose(double minX, double minY, double maxX, double maxY) {
        if (minY > maxY) {
            throw new IllegalArgumentException("south " + minY + " is greater than north " + maxY);
        }
        boolean beside =
                minX > maxX ? minX > GREATEST_X && maxX < -GREATEST_X : minX > GREATEST_X || maxX < -GREATEST_X;
        if (beside || minY > GREATEST_Y || maxY < -GREATEST_Y) {
            return null;
        }
        return new Box(
                longitude(minX - ROUNDING_METRES),
                latitude(minY - ROUNDING_METRES),
                longitude(maxX + ROUNDING_METRES),
                latitude(maxY + ROUNDING_METRES));
    }

    @Override
    public boolean meets(Box extent) {
        return extent.south() <= GREATEST_LATITUDE && extent.north() >= -GREATEST_LATITUDE;
    }

    @Override
    public boolean isEncloseExact() {
        return true;
    }
}
