package org.strikemap.cql2;

import org.geotools.api.filter.expression.Expression;
import org.geotools.api.filter.expression.Literal;
import org.locationtech.jts.geom.Geometry;
import org.strikemap.table.PerRowPredicate;
import org.strikemap.table.RowPredicate;
import org.strikemap.table.Table;

/** Compiles the spatial functions (OGC 21-065r2, class spatial-functions). A feature without a place is related to nothing: unknown. */
final class SpatialCompiler {

    private final Table table;

    SpatialCompiler(Table table) {
        this.table = table;
    }

    /** The rows in which the relation is known to hold, or known not to hold. */
    RowPredicate relate(SpatialOperator operator, Expression left, Expression right, boolean wanted) {
        if (left instanceof Literal one && right instanceof Literal other) {
            boolean holds = new SpatialRelation(operator, geometry(other)).holds(geometry(one));
            return RowPredicate.constant(holds == wanted);
        }
        if (left instanceof Literal one) {
            return new GeometryPredicate(table, new SpatialRelation(operator.swapped(), geometry(one)), wanted);
        }
        if (right instanceof Literal other) {
            return new GeometryPredicate(table, new SpatialRelation(operator, geometry(other)), wanted);
        }
        return toItself(operator) == wanted
                ? new PerRowPredicate(row -> table.isPlaced(row) || table.area(row) != null)
                : RowPredicate.ALWAYS_FALSE;
    }

    private static Geometry geometry(Literal literal) {
        if (literal.getValue() instanceof Geometry geometry) {
            return geometry;
        }
        throw new IllegalArgumentException(literal + " is no geometry");
    }

    /** Whether a geometry is so related to itself. */
    private static boolean toItself(SpatialOperator operator) {
        return switch (operator) {
            case CONTAINS, EQUALS, INTERSECTS, WITHIN -> true;
            case CROSSES, DISJOINT, OVERLAPS, TOUCHES -> false;
        };
    }
}
