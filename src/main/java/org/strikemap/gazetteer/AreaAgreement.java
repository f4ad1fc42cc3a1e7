package org.strikemap.gazetteer;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.strikemap.geo.LonLat;

/**
 * Finds the larger places that hold a point by what is around it. Places are told by their numbers. Thread-safe.
 *
 * <p>Witnesses are the places whose radius the point is in; where there is none, the nearest settlement not farther than {@link
 * #AGREEING_METRES}. A larger place holds the point when a witness lies in it by its parents or its country, and no other witness, or else
 * no other settlement within that distance, tells of another one of that kind, or of another country. An area's own radius never
 * decides: circles around the middles of countries overlap too much for that.
 */
final class AreaAgreement {

    /** How far around the settlements must agree on the areas that they lie in, where the point lies in none, in metres. */
    static final int AGREEING_METRES = 20_000;

    private static final PlaceKind[] KINDS = PlaceKind.values();
    private static final int NONE = -1;
    private static final int SEVERAL = -2;

    private final MergedPlaces places;
    private final PlaceGrid grid;
    private final Map<String, Integer> countries;
    private final Map<Integer, int[]> larger = new ConcurrentHashMap<>();

    AreaAgreement(MergedPlaces places, PlaceGrid grid, int builtIn) {
        this.places = places;
        this.grid = grid;
        countries = IntStream.range(0, builtIn)
                .filter(number -> places.kindOf(number) == PlaceKind.COUNTRY)
                .boxed()
                .collect(Collectors.toMap(places::countryOf, Function.identity(), (first, second) -> first));
    }

    /** The number of the built-in place that a country is, or -1. */
    int country(String code) {
        return countries.getOrDefault(code, NONE);
    }

    /** The places that a place lies in by its parents, the nearest first, and its country. */
    int[] largerThan(int number) {
        return larger.computeIfAbsent(number, this::findLarger);
    }

    private int[] findLarger(int number) {
        int[] ancestors = places.ancestorsOf(number);
        int country = country(places.countryOf(number));
        return country < 0
                ? ancestors
                : IntStream.concat(Arrays.stream(ancestors), IntStream.of(country))
                        .distinct()
                        .toArray();
    }

    /**
     * The larger places that hold a point; none where nothing is near or nothing is sure.
     *
     * @param covering the places whose radius the point is in
     */
    int[] at(LonLat point, int[] covering) {
        if (covering.length > 0) {
            return agreed(covering);
        }
        int[] around = grid.listAround(point, AGREEING_METRES)
                .filter(number -> places.kindOf(number).isSettlement())
                .toArray();
        if (around.length == 0) {
            return around;
        }
        int[] told = largerThan(nearest(point, around));
        return Arrays.stream(agreed(around))
                .filter(number -> Arrays.stream(told).anyMatch(one -> one == number))
                .toArray();
    }

    private int nearest(LonLat point, int[] around) {
        int nearest = around[0];
        double least = Double.POSITIVE_INFINITY;
        for (int number : around) {
            double metres = point.haversineMetres(new LonLat(places.lonOf(number), places.latOf(number)));
            if (metres < least || (metres == least && places.idOf(number).compareTo(places.idOf(nearest)) < 0)) {
                nearest = number;
                least = metres;
            }
        }
        return nearest;
    }

    /** What some of the witnesses lie in and none contradicts. */
    private int[] agreed(int[] witnesses) {
        @Nullable String country = null;
        int[] told = new int[KINDS.length];
        Arrays.fill(told, NONE);
        for (int witness : witnesses) {
            String other = places.countryOf(witness);
            if (country != null && !country.equals(other)) {
                return new int[0];
            }
            country = other;
            for (int area : largerThan(witness)) {
                int kind = Arrays.binarySearch(KINDS, places.kindOf(area));
                told[kind] = told[kind] == NONE || told[kind] == area ? area : SEVERAL;
            }
        }
        return Arrays.stream(told).filter(area -> area >= 0).toArray();
    }
}
