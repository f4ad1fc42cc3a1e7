package org.strikemap.gazetteer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.strikemap.geo.Box;
import org.strikemap.geo.LonLat;

/**
 * Spatial index (banded sort): place numbers sorted by bands of a quarter degree of latitude, and within each by longitude, at
 * four bytes a place. Coordinates and radii stay where they are. Immutable and thread-safe.
 *
 * <p>Distances are those of {@link LonLat#distanceMetres}. Most places are decided without one: times the angle between two
 * points, the smallest radius of curvature of WGS 84 never exceeds their distance, and the greatest never falls short of it.
 */
final class PlaceGrid {

    private static final int BANDS_PER_DEGREE = 4;
    private static final int BANDS = 180 * BANDS_PER_DEGREE;
    private static final int[] REACHES = {1_500, 5_000, Integer.MAX_VALUE - 1};
    private static final double DEGREES_TO_UNITS = 1e6;
    private static final int UNIT_BITS = 29;
    private static final int NUMBER_BITS = 24;
    private static final double LEAST_CURVATURE_METRES = 6_335_439;
    private static final double GREATEST_CURVATURE_METRES = 6_399_594;
    private static final double ROUNDING_METRES = 1e-3;

    private final Points points;
    private final int[] numbers;
    private final int[] bandStarts = new int[BANDS + 1];
    private final int maxReachMetres;

    /** Where places are, by their numbers from 0. */
    interface Points {

        int size();

        /** Degrees. */
        double lonOf(int number);

        /** Degrees. */
        double latOf(int number);

        /** How far a place reaches, in metres; 0 for one that covers nothing. */
        int reachOf(int number);
    }

    /** @throws IllegalArgumentException if there are more than 16,777,216 places */
    PlaceGrid(Points points) {
        this(points, IntStream.range(0, points.size()));
    }

    private PlaceGrid(Points points, IntStream some) {
        this.points = points;
        if (points.size() > 1 << NUMBER_BITS) {
            throw new IllegalArgumentException(points.size() + " places are more than the grid can number");
        }
        long[] keys = some.mapToLong(number -> (long) bandOf(points.latOf(number)) << (UNIT_BITS + NUMBER_BITS)
                        | (long) units(points.lonOf(number)) << NUMBER_BITS
                        | number)
                .sorted()
                .toArray();
        numbers = new int[keys.length];
        int reach = 0;
        for (int i = 0; i < keys.length; i++) {
            numbers[i] = (int) keys[i] & ((1 << NUMBER_BITS) - 1);
            bandStarts[(int) (keys[i] >>> (UNIT_BITS + NUMBER_BITS)) + 1]++;
            reach = Math.max(reach, points.reachOf(numbers[i]));
        }
        maxReachMetres = reach;
        Arrays.parallelPrefix(bandStarts, Integer::sum);
    }

    /**
     * Several indexes, each of the places of the same order of reach, so that the few that reach far do not make each search wide. They
     * find what covers a point, and nothing that covers nothing.
     */
    static List<PlaceGrid> byReach(Points points) {
        List<PlaceGrid> grids = new ArrayList<>();
        int least = 1;
        for (int most : REACHES) {
            int from = least;
            grids.add(new PlaceGrid(
                    points,
                    IntStream.range(0, points.size())
                            .filter(number -> points.reachOf(number) >= from && points.reachOf(number) <= most)));
            least = most + 1;
        }
        return List.copyOf(grids);
    }

    /** The numbers of the places whose reach the point is in. */
    IntStream listCovering(LonLat point) {
        return search(point, maxReachMetres, points::reachOf);
    }

    /** The numbers of the places not farther than so many metres from the point. */
    IntStream listAround(LonLat point, double metres) {
        return search(point, metres, number -> metres);
    }

    private IntStream search(LonLat point, double farthestMetres, IntToDoubleFunction reach) {
        IntStream.Builder found = IntStream.builder();
        double cosine = Math.cos(Math.toRadians(point.lat()));
        for (Box box : Box.around(point, farthestMetres).split()) {
            int east = units(box.east()) + 1;
            for (int band = bandOf(box.south()); band <= bandOf(box.north()); band++) {
                for (int i = firstFrom(units(box.west()) - 1, band); i < bandStarts[band + 1]; i++) {
                    int number = numbers[i];
                    if (units(points.lonOf(number)) > east) {
                        break;
                    }
                    if (isWithin(reach.applyAsDouble(number), point, cosine, number)) {
                        found.add(number);
                    }
                }
            }
        }
        return found.build();
    }

    /** The first position in a band whose longitude is not below this one. */
    private int firstFrom(int units, int band) {
        int low = bandStarts[band];
        int high = bandStarts[band + 1];
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (units(points.lonOf(numbers[middle])) < units) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private boolean isWithin(double metres, LonLat point, double cosine, int number) {
        double lat = points.latOf(number);
        double north = Math.toRadians(lat - point.lat());
        if (Math.abs(north) * LEAST_CURVATURE_METRES > metres + ROUNDING_METRES) {
            return false;
        }
        double lon = points.lonOf(number);
        double angle = angle(north, Math.toRadians(lon - point.lon()), cosine * Math.cos(Math.toRadians(lat)));
        if (angle * LEAST_CURVATURE_METRES > metres + ROUNDING_METRES) {
            return false;
        }
        return angle * GREATEST_CURVATURE_METRES < metres - ROUNDING_METRES
                || point.distanceMetres(new LonLat(lon, lat)) <= metres;
    }

    /** The angle between two points on a sphere, by the haversine formula. */
    private static double angle(double north, double east, double cosines) {
        double sineNorth = Math.sin(north / 2);
        double sineEast = Math.sin(east / 2);
        return 2 * Math.asin(Math.min(1, Math.sqrt(sineNorth * sineNorth + cosines * sineEast * sineEast)));
    }

    private static int bandOf(double lat) {
        return Math.min(BANDS - 1, (int) ((lat + 90) * BANDS_PER_DEGREE));
    }

    private static int units(double lon) {
        return (int) Math.round((lon + 180) * DEGREES_TO_UNITS);
    }
}
