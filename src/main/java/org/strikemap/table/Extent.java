package org.strikemap.table;

import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Envelope;
import org.strikemap.geo.Box;

/**
 * Where and when some features lie. The box never crosses the antimeridian.
 *
 * @param placed how many of them lie somewhere
 * @param west the least longitude in degrees; positive infinity when none is placed
 * @param south the least latitude, as {@code west}
 * @param east the greatest longitude; negative infinity when none is placed
 * @param north the greatest latitude, as {@code east}
 * @param firstDay the earliest start, in days since 1970-01-01
 * @param lastDay the latest end
 * @param latestStart the latest start
 * @param earliestEnd the earliest end
 */
public record Extent(
        int placed,
        double west,
        double south,
        double east,
        double north,
        int firstDay,
        int lastDay,
        int latestStart,
        int earliestEnd) {

    /** All of some ranges. */
    static Extent ofAll(List<? extends RowRange> ranges) {
        Builder all = new Builder();
        ranges.forEach(range -> all.add(range.extent()));
        return all.extent();
    }

    /** The box in which the features lie, if any lies somewhere. */
    public Optional<Box> findBox() {
        return placed == 0 ? Optional.empty() : Optional.of(new Box(west, south, east, north));
    }

    /** An extent while features are still added; begins with that of none. Not thread-safe. */
    public static final class Builder {

        private int placed;
        private double west = Double.POSITIVE_INFINITY;
        private double south = Double.POSITIVE_INFINITY;
        private double east = Double.NEGATIVE_INFINITY;
        private double north = Double.NEGATIVE_INFINITY;
        private int firstDay = Integer.MAX_VALUE;
        private int lastDay = Integer.MIN_VALUE;
        private int latestStart = Integer.MIN_VALUE;
        private int earliestEnd = Integer.MAX_VALUE;

        /** Adds a feature that is a point. */
        public void addPoint(double lon, double lat) {
            addBox(1, lon, lat, lon, lat);
        }

        /** Adds a feature that is an area. */
        void addArea(Envelope box) {
            addBox(1, box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY());
        }

        /** Adds the days of a feature, in days since 1970-01-01. */
        public void addDays(int start, int end) {
            addDays(start, end, start, end);
        }

        /** Adds all that another extent holds. */
        public void add(Extent other) {
            addBox(other.placed, other.west, other.south, other.east, other.north);
            addDays(other.firstDay, other.lastDay, other.latestStart, other.earliestEnd);
        }

        private void addBox(int more, double otherWest, double otherSouth, double otherEast, double otherNorth) {
            placed += more;
            west = Math.min(west, otherWest);
            south = Math.min(south, otherSouth);
            east = Math.max(east, otherEast);
            north = Math.max(north, otherNorth);
        }

        private void addDays(int first, int last, int lateStart, int earlyEnd) {
            firstDay = Math.min(firstDay, first);
            lastDay = Math.max(lastDay, last);
            latestStart = Math.max(latestStart, lateStart);
            earliestEnd = Math.min(earliestEnd, earlyEnd);
        }

        /** What was added. */
        public Extent extent() {
            return new Extent(placed, west, south, east, north, firstDay, lastDay, latestStart, earliestEnd);
        }
    }
}
