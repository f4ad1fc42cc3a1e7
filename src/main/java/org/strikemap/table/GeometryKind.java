package org.strikemap.table;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;

/** What geometries the features of a table have: a layer of a GIS is of one kind. */
public enum GeometryKind {
    /** Points only; also where nothing is placed. */
    POINT,
    /** Polygons and lists of polygons; each is written as a list. */
    AREA,
    /** Points and others. */
    MIXED;

    /** Finds the kind of a table as a whole by looking at its rows until it is sure. */
    static GeometryKind of(Table table) {
        boolean points = false;
        boolean areas = false;
        for (int row = 0; row < table.rows() && !(points && areas); row++) {
            Geometry area = table.area(row);
            if (area instanceof Polygon || area instanceof MultiPolygon) {
                areas = true;
            } else if (area != null) {
                return MIXED;
            } else {
                points |= table.isPlaced(row);
            }
        }
        return areas ? points ? MIXED : AREA : POINT;
    }

    /** The row's area as this kind wants it; null where the feature is a point or nowhere. */
    public @Nullable Geometry area(Table table, int row) {
        Geometry area = table.area(row);
        return this == AREA && area instanceof Polygon polygon
                ? polygon.getFactory().createMultiPolygon(new Polygon[] {polygon})
                : area;
    }
}
