package org.strikemap.query;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.strikemap.geo.Box;
import org.strikemap.table.Coverage;
import org.strikemap.table.Extent;
import org.strikemap.table.PerRowPredicate;
import org.strikemap.table.RowPredicate;
import org.strikemap.table.RowRange;
import org.strikemap.table.Table;

/** Predicate on bbox and datetime; a box that crosses the antimeridian is split in two. */
final class BoxTimePredicate implements RowPredicate {

    private static final GeometryFactory SHAPES = new GeometryFactory();

    private final Table table;
    private final List<Box> boxes;
    private final @Nullable DayRange days;

    BoxTimePredicate(Table table, @Nullable Box box, @Nullable DayRange days) {
        this.table = table;
        this.boxes = box == null ? List.of() : box.split();
        this.days = days;
    }

    @Override
    public Coverage coverage(RowRange range) {
        Coverage inTime = timeCoverage(range);
        Coverage inSpace = inTime == Coverage.NONE ? inTime : boxCoverage(range);
        if (inSpace == Coverage.NONE) {
            return inSpace;
        }
        return inTime == Coverage.ALL && inSpace == Coverage.ALL ? Coverage.ALL : Coverage.SOME;
    }

    private Coverage timeCoverage(RowRange range) {
        if (days == null) {
            return Coverage.ALL;
        }
        Extent extent = range.extent();
        if (!days.meets(extent.firstDay(), extent.lastDay())) {
            return Coverage.NONE;
        }
        boolean all = extent.latestStart() <= days.last() && extent.earliestEnd() >= days.first();
        return all ? Coverage.ALL : Coverage.SOME;
    }

    private Coverage boxCoverage(RowRange range) {
        if (boxes.isEmpty()) {
            return Coverage.ALL;
        }
        Coverage overlap = Coverage.NONE;
        for (Box box : boxes) {
            if (meets(box, range.extent())) {
                boolean all = range.isAllPlaced() && covers(box, range.extent());
                if (all) {
                    return Coverage.ALL;
                }
                overlap = Coverage.SOME;
            }
        }
        return overlap;
    }

    private static boolean meets(Box box, Extent extent) {
        return box.west() <= extent.east()
                && box.east() >= extent.west()
                && box.south() <= extent.north()
                && box.north() >= extent.south();
    }

    private static boolean covers(Box box, Extent extent) {
        return box.west() <= extent.west()
                && box.east() >= extent.east()
                && box.south() <= extent.south()
                && box.north() >= extent.north();
    }

    /**
     * In a range that lies in the box, only the days are asked for, and of them only those that the range leaves open; that is nearly all
     * that a view of the map is made of.
     */
    @Override
    public RowPredicate simplifyFor(RowRange range) {
        if (days == null || boxCoverage(range) != Coverage.ALL) {
            return this;
        }
        boolean beginInTime = range.extent().latestStart() <= days.last();
        boolean endInTime = range.extent().earliestEnd() >= days.first();
        return new PerRowPredicate(row -> (beginInTime || table.startDay(row) <= days.last())
                && (endInTime || table.endDay(row) >= days.first()));
    }

    @Override
    public boolean test(int row) {
        if (days != null && !days.meets(table.startDay(row), table.endDay(row))) {
            return false;
        }
        return boxes.isEmpty() || isInBox(row);
    }

    private boolean isInBox(int row) {
        Geometry area = table.area(row);
        double lon = table.lon(row);
        double lat = table.lat(row);
        for (Box box : boxes) {
            if (area == null ? box.contains(lon, lat) : meets(box, area)) {
                return true;
            }
        }
        return false;
    }

    private static boolean meets(Box box, Geometry area) {
        Envelope edges = new Envelope(box.west(), box.east(), box.south(), box.north());
        return area.getEnvelopeInternal().intersects(edges) && area.intersects(SHAPES.toGeometry(edges));
    }
}
