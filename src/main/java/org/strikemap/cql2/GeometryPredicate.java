package org.strikemap.cql2;

import org.locationtech.jts.geom.Geometry;
import org.strikemap.table.Coverage;
import org.strikemap.table.RowPredicate;
import org.strikemap.table.RowRange;
import org.strikemap.table.Table;

/** The rows whose point or area is known to be related to a geometry, or known not to be. */
final class GeometryPredicate implements RowPredicate {

    private final Table table;
    private final SpatialRelation relation;
    private final boolean wanted;

    GeometryPredicate(Table table, SpatialRelation relation, boolean wanted) {
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
    public Coverage coverage(RowRange range) {
        if (table.hasArea(range)) {
            return Coverage.SOME;
        }
        if (range.extent().placed() == 0) {
            return Coverage.NONE;
        }
        Coverage holds = relation.holdsOfPointsIn(
                range.extent().west(),
                range.extent().south(),
                range.extent().east(),
                range.extent().north());
        return switch (holds) {
            case SOME -> Coverage.SOME;
            case ALL -> wanted ? ofPlaced(range) : Coverage.NONE;
            case NONE -> wanted ? Coverage.NONE : ofPlaced(range);
        };
    }

    private static Coverage ofPlaced(RowRange range) {
        return range.isAllPlaced() ? Coverage.ALL : Coverage.SOME;
    }
}
