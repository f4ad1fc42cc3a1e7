package org.strikemap.cql2;

import org.locationtech.jts.geom.Geometry;
import org.strikemap.table.Overlap;
import org.strikemap.table.RowQuestion;
import org.strikemap.table.RowRange;
import org.strikemap.table.Table;

/** The rows whose point or area is known to be related to a geometry, or known not to be. */
final class GeometryQuestion implements RowQuestion {

    private final Table table;
    private final Relation relation;
    private final boolean wanted;

    GeometryQuestion(Table table, Relation relation, boolean wanted) {
        this.table = table;
        this.relation = relation;
        this.wanted = wanted;
    }

    @Override
    public boolean test(int row) {
        Geometry area = table.area(row);
        if (area != null) {
            return relation.holds(area) == wanted;
        }
        double lon = table.lon(row);
        return !Double.isNaN(lon) && relation.holds(lon, table.lat(row)) == wanted;
    }

    /** The box of a range is that of its points; where there are areas, nothing is known. */
    @Override
    public Overlap overlap(RowRange range) {
        if (table.hasArea(range)) {
            return Overlap.SOME;
        }
        if (range.extent().placed() == 0) {
            return Overlap.NONE;
        }
        Overlap holds = relation.holdsOfPointsIn(
                range.extent().west(),
                range.extent().south(),
                range.extent().east(),
                range.extent().north());
        return switch (holds) {
            case SOME -> Overlap.SOME;
            case ALL -> wanted ? ofPlaced(range) : Overlap.NONE;
            case NONE -> wanted ? Overlap.NONE : ofPlaced(range);
        };
    }

    private static Overlap ofPlaced(RowRange range) {
        return range.isAllPlaced() ? Overlap.ALL : Overlap.SOME;
    }
}
