package org.strikemap.cql2;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.CGAlgorithmsDD;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;

/**
 * Tells whether points lie in a valid polygon or several: a ray to the east crosses its edges an odd number of times from
 * within (Shimrat 1962, as in the ray crossing counter of JTS, with its exact orientation test). Edges are kept by bands of
 * latitude, so that a point meets few of them; no object is made for a point. When it is asked often, it looks at the cells of
 * a grid first. Not thread-safe.
 */
final class AreaLocator {

    /** So many points pay for a grid of cells. */
    static final int MIN_POINTS_FOR_GRID = 4_096;

    private static final int MOST_BANDS = 256;
    private static final int BANDS_PER_EDGE = 4;
    private static final int NUMBERS_PER_EDGE = 4;
    private static final double ROUNDING = 1e-9;

    private final Envelope envelope;
    private final double bandsPerDegree;

    /** By band: the edges that reach into it, each as x and y of its two ends. */
    private final double[][] bands;

    private int located;
    private @Nullable AreaGrid cells;

    AreaLocator(Geometry areas) {
        envelope = areas.getEnvelopeInternal();
        int count = Math.clamp((long) BANDS_PER_EDGE * areas.getNumPoints(), 1, MOST_BANDS);
        bandsPerDegree = count / Math.max(envelope.getHeight(), Double.MIN_NORMAL);
        bands = new double[count][];
        int[] sizes = new int[count];
        forEachEdge(areas, (fromX, fromY, toX, toY) -> {
            for (int band = band(Math.min(fromY, toY)); band <= band(Math.max(fromY, toY)); band++) {
                sizes[band] += NUMBERS_PER_EDGE;
            }
        });
        for (int band = 0; band < count; band++) {
            bands[band] = new double[sizes[band]];
            sizes[band] = 0;
        }
        forEachEdge(areas, (fromX, fromY, toX, toY) -> {
            for (int band = band(Math.min(fromY, toY)); band <= band(Math.max(fromY, toY)); band++) {
                double[] edges = bands[band];
                edges[sizes[band]++] = fromX;
                edges[sizes[band]++] = fromY;
                edges[sizes[band]++] = toX;
                edges[sizes[band]++] = toY;
            }
        });
    }

    private interface EdgeVisitor {
        void visit(double fromX, double fromY, double toX, double toY);
    }

    private static void forEachEdge(Geometry areas, EdgeVisitor visitor) {
        for (int i = 0; i < areas.getNumGeometries(); i++) {
            Polygon polygon = (Polygon) areas.getGeometryN(i);
            forEachEdge(polygon.getExteriorRing(), visitor);
            for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                forEachEdge(polygon.getInteriorRingN(hole), visitor);
            }
        }
    }

    private static void forEachEdge(LinearRing ring, EdgeVisitor visitor) {
        CoordinateSequence positions = ring.getCoordinateSequence();
        for (int i = 1; i < positions.size(); i++) {
            visitor.visit(positions.getX(i - 1), positions.getY(i - 1), positions.getX(i), positions.getY(i));
        }
    }

    /** Latitudes in order have bands in order, so that an edge reaches into the band of each of its latitudes. */
    private int band(double y) {
        return Math.clamp((long) ((y - envelope.getMinY()) * bandsPerDegree), 0, bands.length - 1);
    }

    /** Where the point lies: {@link Location#INTERIOR}, {@link Location#BOUNDARY} or {@link Location#EXTERIOR}. */
    int locate(double x, double y) {
        if (!envelope.contains(x, y)) {
            return Location.EXTERIOR;
        }
        int ofCell = locateCell(x, y);
        return ofCell == Location.NONE ? locateAmongEdges(x, y) : ofCell;
    }

    private int locateCell(double x, double y) {
        if (cells != null) {
            return cells.locate(x, y);
        }
        if (++located == MIN_POINTS_FOR_GRID) {
            cells = new AreaGrid(this, envelope);
        }
        return Location.NONE;
    }

    private int locateAmongEdges(double x, double y) {
        double[] edges = bands[band(y)];
        boolean inside = false;
        for (int i = 0; i < edges.length; i += NUMBERS_PER_EDGE) {
            double fromX = edges[i];
            double fromY = edges[i + 1];
            double toX = edges[i + 2];
            double toY = edges[i + 3];
            if (fromX < x && toX < x) {
                continue;
            }
            if ((fromX == x && fromY == y) || (toX == x && toY == y)) {
                return Location.BOUNDARY;
            }
            if (fromY == y && toY == y) {
                if (Math.min(fromX, toX) <= x) {
                    return Location.BOUNDARY;
                }
            } else if ((fromY > y) != (toY > y)) {
                int side = fromX > x && toX > x ? 1 : rayCrossing(fromX, fromY, toX, toY, x, y);
                if (side == 0) {
                    return Location.BOUNDARY;
                }
                inside ^= side > 0;
            }
        }
        return inside ? Location.INTERIOR : Location.EXTERIOR;
    }

    /** Positive where the edge crosses the ray to the east of the point, zero where the point lies on it. */
    private static int rayCrossing(double fromX, double fromY, double toX, double toY, double x, double y) {
        int orientation = CGAlgorithmsDD.orientationIndex(fromX, fromY, toX, toY, x, y);
        return toY < fromY ? -orientation : orientation;
    }

    /** Where all points of a box lie, or {@link Location#NONE} where they may lie in more than one way. */
    int locateBox(double west, double south, double east, double north) {
        if (!envelope.intersects(new Envelope(west, east, south, north))) {
            return Location.EXTERIOR;
        }
        for (int band = band(south); band <= band(north); band++) {
            double[] edges = bands[band];
            for (int i = 0; i < edges.length; i += NUMBERS_PER_EDGE) {
                if (mayMeet(edges, i, west, south, east, north)) {
                    return Location.NONE;
                }
            }
        }
        return locateAmongEdges(Math.max(west, envelope.getMinX()), Math.max(south, envelope.getMinY()));
    }

    /** Whether an edge may meet a box: neither lies beside the other, nor do all corners of the box lie well on one side of the edge. */
    private static boolean mayMeet(double[] edges, int i, double west, double south, double east, double north) {
        boolean apart = Math.max(edges[i], edges[i + 2]) < west
                || Math.min(edges[i], edges[i + 2]) > east
                || Math.max(edges[i + 1], edges[i + 3]) < south
                || Math.min(edges[i + 1], edges[i + 3]) > north;
        if (apart) {
            return false;
        }
        double southWest = signedDoubleArea(edges, i, west, south);
        double southEast = signedDoubleArea(edges, i, east, south);
        double northWest = signedDoubleArea(edges, i, west, north);
        double northEast = signedDoubleArea(edges, i, east, north);
        double least = Math.min(Math.min(southWest, southEast), Math.min(northWest, northEast));
        double most = Math.max(Math.max(southWest, southEast), Math.max(northWest, northEast));
        return least <= ROUNDING && most >= -ROUNDING;
    }

    /** Twice the signed area of the triangle (2D cross product); off by far less than ROUNDING. */
    private static double signedDoubleArea(double[] edges, int i, double x, double y) {
        return (edges[i + 2] - edges[i]) * (y - edges[i + 1]) - (edges[i + 3] - edges[i + 1]) * (x - edges[i]);
    }
}
