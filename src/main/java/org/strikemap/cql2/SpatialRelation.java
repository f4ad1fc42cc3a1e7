package org.strikemap.cql2;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.relateng.RelateNG;
import org.locationtech.jts.operation.relateng.RelatePredicate;
import org.locationtech.jts.operation.relateng.TopologyPredicate;
import org.strikemap.table.Coverage;

/**
 * A spatial relation of a feature, at the left, to a given geometry. Points are located in areas directly; everything else is
 * related by JTS (RelateNG), if its envelope meets that of the given geometry at all. Not thread-safe.
 */
final class SpatialRelation {

    private static final GeometryFactory FACTORY = new GeometryFactory();

    private final SpatialOperator operator;
    private final Envelope envelope;
    private final RelateNG prepared;
    private final @Nullable AreaLocator areas;

    /** @param given the geometry at the right */
    SpatialRelation(SpatialOperator operator, Geometry given) {
        this.operator = operator;
        envelope = given.getEnvelopeInternal();
        prepared = RelateNG.prepare(given);
        areas = given instanceof Polygon || given instanceof MultiPolygon ? new AreaLocator(given) : null;
    }

    /** Whether it holds of a geometry. */
    boolean holds(Geometry geometry) {
        if (!envelope.intersects(geometry.getEnvelopeInternal())) {
            return operator == SpatialOperator.DISJOINT;
        }
        return prepared.evaluate(geometry, predicate(operator.swapped()));
    }

    private static TopologyPredicate predicate(SpatialOperator operator) {
        return switch (operator) {
            case CONTAINS -> RelatePredicate.contains();
            case CROSSES -> RelatePredicate.crosses();
            case DISJOINT -> RelatePredicate.disjoint();
            case EQUALS -> RelatePredicate.equalsTopo();
            case INTERSECTS -> RelatePredicate.intersects();
            case OVERLAPS -> RelatePredicate.overlaps();
            case TOUCHES -> RelatePredicate.touches();
            case WITHIN -> RelatePredicate.within();
        };
    }

    /** Whether it holds of a point. */
    boolean holds(double lon, double lat) {
        if (areas != null) {
            return holdsAt(areas.locate(lon, lat));
        }
        if (!envelope.contains(lon, lat)) {
            return operator == SpatialOperator.DISJOINT;
        }
        return prepared.evaluate(FACTORY.createPoint(new Coordinate(lon, lat)), predicate(operator.swapped()));
    }

    /** Whether it holds of a point that lies so to the area. */
    private boolean holdsAt(int location) {
        return switch (operator) {
            case INTERSECTS -> location != Location.EXTERIOR;
            case DISJOINT -> location == Location.EXTERIOR;
            case WITHIN -> location == Location.INTERIOR;
            case TOUCHES -> location == Location.BOUNDARY;
            case CONTAINS, CROSSES, EQUALS, OVERLAPS -> false;
        };
    }

    /** How many of any points in a box it holds of. */
    Coverage holdsOfPointsIn(double west, double south, double east, double north) {
        int location = areas != null
                ? areas.locateBox(west, south, east, north)
                : envelope.intersects(new Envelope(west, east, south, north)) ? Location.NONE : Location.EXTERIOR;
        if (location == Location.NONE) {
            return Coverage.SOME;
        }
        return holdsAt(location) ? Coverage.ALL : Coverage.NONE;
    }
}
