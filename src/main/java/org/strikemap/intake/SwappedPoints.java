package org.strikemap.intake;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.strikemap.claim.ReportedPlace;
import org.strikemap.gazetteer.Gazetteer;
import org.strikemap.gazetteer.Place;
import org.strikemap.geo.LonLat;

/**
 * Finds points whose latitude and longitude look swapped: where the row says in which country they lie, or beside which place, and they
 * do not, but would if they were swapped. A country is told from the gazetteer's places, for no borders are at hand; a point that merely
 * lies far out is left alone.
 */
final class SwappedPoints {

    /** How far a place of a country tells that a point lies in it, in metres. */
    private static final double NEAR_METRES = 25_000;

    /** How far out a point may lie where nothing is near it, in metres. */
    private static final double FAR_METRES = 100_000;

    /** A point this close to its swapped one says the same about where it lies, in metres. */
    private static final double SAME_METRES = 2 * NEAR_METRES;

    private static final int CELLS_PER_DEGREE = 20;
    private static final int CELLS_TO_NORTH = 180 * CELLS_PER_DEGREE;
    private static final int LATEST_SWAPPED_DEGREES = 90;

    private final Supplier<Gazetteer> gazetteer;
    private final Map<Integer, Set<String>> countriesOfCells = new HashMap<>();

    /** @param gazetteer asked for when a row has a point and a country or a place, and not before */
    SwappedPoints(Supplier<Gazetteer> gazetteer) {
        this.gazetteer = gazetteer;
    }

    /**
     * What is odd about the point of a row, in words, if it looks swapped.
     *
     * @param named the place that the row names by its id, if it does
     */
    Optional<String> findDoubt(ReportedPlace reported, LonLat point, @Nullable Place named) {
        String country = reported.country() == null && named != null ? named.country() : reported.country();
        if (country == null || Math.abs(point.lon()) > LATEST_SWAPPED_DEGREES) {
            return Optional.empty();
        }
        LonLat swapped = new LonLat(point.lat(), point.lon());
        if (named != null && isBeside(swapped, named, NEAR_METRES) && !isBeside(point, named, FAR_METRES)) {
            return Optional.of(doubt("lies far from " + named.name(), "lie there"));
        }
        if (listCountriesNear(point).contains(country)
                || !listCountriesNear(swapped).contains(country)
                || point.roughMetres(swapped) < SAME_METRES) {
            return Optional.empty();
        }
        return findOtherCountry(point, country).map(where -> doubt(where, "lie in " + nameOf(country)));
    }

    private static String doubt(String where, String swapped) {
        return "its point " + where + "; swapped it would " + swapped + ": are latitude and longitude swapped?";
    }

    private static boolean isBeside(LonLat point, Place place, double metres) {
        return point.roughMetres(place.point()) <= metres + place.radiusMetres();
    }

    /** Where a point lies that has no place of this country near; nothing if that is not far away either. */
    private Optional<String> findOtherCountry(LonLat point, String country) {
        List<Place> near = gazetteer.get().listAround(point, NEAR_METRES);
        if (!near.isEmpty()) {
            Place nearest = near.stream()
                    .min(Comparator.comparingDouble(place -> point.roughMetres(place.point())))
                    .orElseThrow();
            return nearest.country().equals(country)
                    ? Optional.empty()
                    : Optional.of("lies in " + nameOf(nearest.country()) + ", not in " + nameOf(country));
        }
        boolean close = gazetteer.get().listAround(point, FAR_METRES).stream()
                .anyMatch(place -> place.country().equals(country));
        return close ? Optional.empty() : Optional.of("lies far from every known place of " + nameOf(country));
    }

    /** The countries of the places near the middle of the cell, some five kilometres wide, that a point lies in. */
    private Set<String> listCountriesNear(LonLat point) {
        int north = Math.min(CELLS_TO_NORTH - 1, (int) ((point.lat() + 90) * CELLS_PER_DEGREE));
        int east = Math.min(2 * CELLS_TO_NORTH - 1, (int) ((point.lon() + 180) * CELLS_PER_DEGREE));
        return countriesOfCells.computeIfAbsent(east * CELLS_TO_NORTH + north, cell -> {
            LonLat middle = new LonLat((east + 0.5) / CELLS_PER_DEGREE - 180, (north + 0.5) / CELLS_PER_DEGREE - 90);
            Set<String> countries = new HashSet<>();
            gazetteer.get().listAround(middle, NEAR_METRES).forEach(place -> countries.add(place.country()));
            return Set.copyOf(countries);
        });
    }

    private static String nameOf(String country) {
        return Locale.of("", country).getDisplayCountry(Locale.ENGLISH);
    }
}
