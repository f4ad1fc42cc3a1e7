package org.strikemap.cql2;

import org.geotools.api.filter.expression.Expression;
import org.geotools.api.filter.expression.Literal;
import org.locationtech.jts.geom.Geometry;
import org.strikemap.table.RowQuestion;
import org.strikemap.table.RowTest;
import org.strikemap.table.Table;

/** Compiles the spatial functions (OGC 21-065r2, class spatial-functions). A feature without a place is related to nothing: unknown. */
final class SpaceRelations {

    private final Table table;

    SpaceRelations(Table table) {
        this.table = table;
    }

    /** The rows in which the relation is known to hold, or known not to hold. */
    RowQuestion relate(SpatialOperator operator, Expression left, Expression right, boolean wanted) {
        if (left instanceof Literal one && right instanceof Literal other) {
            boolean holds = new Relation(operator, geometry(other)).holds(geometry(one));
            return RowQuestion.constant(holds == wanted);
        }
        if (left instanceof Literal one) {
            return new GeometryQuestion(table, new Relation(operator.swapped(), geometry(one)), wanted);
        }
        if (right instanceof Literal other) {
            return new GeometryQuestion(table, new Relation(operator, geometry(other)), wanted);
        }
        return toItself(operator) == wanted
                ? new RowTest(row -> table.isPlaced(row) || table.area(row) != null)
                : RowQuestion.NOTHING;
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
