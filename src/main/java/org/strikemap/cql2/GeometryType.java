package org.strikemap.cql2;

/** The types of geometry that both encodings can write, by their name in WKT. */
enum GeometryType {
    POINT("Point"),
    LINESTRING("LineString"),
    POLYGON("Polygon"),
    MULTIPOINT("MultiPoint"),
    MULTILINESTRING("MultiLineString"),
    MULTIPOLYGON("MultiPolygon"),
    GEOMETRYCOLLECTION("GeometryCollection");

    private final String jsonName;

    GeometryType(String jsonName) {
        this.jsonName = jsonName;
    }

    /** As GeoJSON (RFC 7946) names it. */
    String jsonName() {
        return jsonName;
    }

    /** The type of the parts of one that has several. */
    GeometryType part() {
        return switch (this) {
            case MULTIPOINT -> POINT;
            case MULTILINESTRING -> LINESTRING;
            case MULTIPOLYGON -> POLYGON;
            default -> this;
        };
    }
}
