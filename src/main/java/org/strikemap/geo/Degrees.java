package org.strikemap.geo;

/** Longitude and latitude as they are. */
final class Degrees implements Plane {

    @Override
    public boolean fromLonLat(double lon, double lat, double[] to) {
        if (!(Math.abs(lon) <= 180 && Math.abs(lat) <= 90)) {
            return false;
        }
        to[0] = lon;
        to[1] = lat;
        return true;
    }

    @Override
    public boolean toLonLat(double x, double y, double[] to) {
        return fromLonLat(x, y, to);
    }

    @Override
    public Box enclose(double minX, double minY, double maxX, double maxY) {
        return new Box(minX, minY, maxX, maxY);
    }

    @Override
    public boolean meets(Box extent) {
        return true;
    }

    @Override
    public boolean isEncloseExact() {
        return true;
    }
}
