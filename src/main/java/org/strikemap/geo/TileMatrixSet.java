package org.strikemap.geo;

import java.util.Optional;

/**
 * A tile matrix set (tiling scheme), each level twice as fine as the one before it (OGC 17-083r4, annexes D.1 and D.2). Levels
 * are 0 to {@value #MAX_LEVEL}; rows count from the north, columns from the west. Where a point lies is told in shares of the
 * set's whole width and height, 0 at the west and the north edge and 1 at the others.
 */
public enum TileMatrixSet {
    /** Web Mercator (EPSG:3857); it ends at 85.0511 degrees, beyond which nothing is shown. */
    WEB_MERCATOR_QUAD("WebMercatorQuad", "http://www.opengis.net/def/crs/EPSG/0/3857", 1),
    /** Degrees of longitude and latitude as they are (CRS84), two tiles beside one another at level 0. */
    WORLD_CRS84_QUAD("WorldCRS84Quad", "http://www.opengis.net/def/crs/OGC/1.3/CRS84", 2);

    /** The finest level: a unit of a tile is there 2.3 mm wide at the equator. */
    public static final int MAX_LEVEL = 22;

    private final String id;
    private final String crs;
    private final int columnsAtLevel0;

    TileMatrixSet(String id, String crs, int columnsAtLevel0) {
        this.id = id;
        this.crs = crs;
        this.columnsAtLevel0 = columnsAtLevel0;
    }

    /** The set of an id as it stands in addresses. */
    public static Optional<TileMatrixSet> find(String id) {
        for (TileMatrixSet set : values()) {
            if (set.id.equals(id)) {
                return Optional.of(set);
            }
        }
        return Optional.empty();
    }

    /** As it stands in addresses, such as {@code WebMercatorQuad}. */
    public String id() {
        return id;
    }

    /** Its address in the register of the OGC. */
    public String uri() {
        return "http://www.opengis.net/def/tilematrixset/OGC/1.0/" + id;
    }

    /** The address of its coordinate system. */
    public String crs() {
        return crs;
    }

    public int columns(int level) {
        return columnsAtLevel0 << level;
    }

    public int rows(int level) {
        return 1 << level;
    }

    /** How far from the west edge a longitude lies, 0 to 1. */
    double xFraction(double lon) {
        return (lon + 180) / 360;
    }

    /** How far from the north edge a latitude lies, 0 to 1; other numbers where the set does not reach. */
    double yFraction(double lat) {
        if (this == WORLD_CRS84_QUAD) {
            return (90 - lat) / 180;
        }
        double sine = Math.sin(Math.toRadians(lat));
        return 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI);
    }

    /** The longitude that lies so far from the west edge. */
    double lonAt(double across) {
        return across * 360 - 180;
    }

    /** The latitude that lies so far from the north edge. */
    double latAt(double down) {
        return this == WORLD_CRS84_QUAD
                ? 90 - down * 180
                : Math.toDegrees(Math.atan(Math.sinh(Math.PI * (1 - 2 * down))));
    }

    /** All that its tiles show. */
    public Box box() {
        return new Box(-180, latAt(1), 180, latAt(0));
    }
}
