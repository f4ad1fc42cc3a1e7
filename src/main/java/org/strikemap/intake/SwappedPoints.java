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
import org.strikemap.claim.ReportedPlace;
import org.strikemap.gazetteer.Gazetteer;
import org.strikemap.gazetteer.Place;
import org.strikemap.geo.LonLat;
import org.strikemap.geocode.GeocodeQuery;
import org.strikemap.geocode.Geocoder;
import org.strikemap.geocode.Match;
import org.strikemap.reader.ReadResult;

/**
 * Finds points whose latitude and longitude look swapped: where the row says in which country they lie, or at which place, and they
 * do not, but would if they were swapped. A country is told from the gazetteer's places, for no borders are at hand; a point that merely
 * lies far out is left alone. Columns are mostly exchanged for a whole file: where nearly all points of a file that can be judged look
 * swapped, none of the others is trusted.
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

    /** So many points of a file must look swapped before the others are doubted too, and so many for each that does not. */
    private static final int MIN_SWAPPED = 10;

    private static final Finding RIGHT = new Finding(Verdict.RIGHT, "");
    private static final Finding UNKNOWN = new Finding(
            Verdict.UNKNOWN, "nearly all other points of the file look swapped: are latitude and longitude swapped?");

    /** So many names of a file are looked up where rows give no more than a name; it takes half a millisecond each. */
    private static final int MOST_NAMES = 300;

    private final Supplier<Gazetteer> gazetteer;
    private final Supplier<Geocoder> geocoder;
    private final Map<Integer, Set<String>> countriesOfCells = new HashMap<>();
    private final Map<ReportedPlace, Optional<Place>> placesOfNames = new HashMap<>();
    private final boolean mostlySwapped;

    private enum Verdict {
        RIGHT,
        SWAPPED,
        UNKNOWN
    }

    /** @param doubt in words, should the point be doubted */
    private record Finding(Verdict verdict, String doubt) {}

    /**
     * @param gazetteer asked for when a row has a point and a country or a place, and not before
     * @param geocoder asked for when a row has a point and no more than a name, and not before
     */
    SwappedPoints(List<ReadResult.Row> rows, Supplier<Gazetteer> gazetteer, Supplier<Geocoder> geocoder) {
        this.gazetteer = gazetteer;
        this.geocoder = geocoder;
        int right = 0;
        int swapped = 0;
        for (ReadResult.Row row : rows) {
            ReportedPlace reported = row.claim().place();
            if (reported.point() != null) {
                Verdict verdict = judge(reported, reported.point()).verdict;
                right += verdict == Verdict.RIGHT ? 1 : 0;
                swapped += verdict == Verdict.SWAPPED ? 1 : 0;
            }
        }
        mostlySwapped = swapped >= MIN_SWAPPED && swapped / MIN_SWAPPED >= right;
    }

    /** What is odd about the point of a row, in words, if it looks swapped. */
    Optional<String> findReason(ReportedPlace reported, LonLat point) {
        Finding finding = judge(reported, point);
        boolean doubted = finding.verdict == Verdict.SWAPPED || (finding.verdict == Verdict.UNKNOWN && mostlySwapped);
        return doubted ? Optional.of(finding.doubt) : Optional.empty();
    }

    private Finding judge(ReportedPlace reported, LonLat point) {
        if (Math.abs(point.lon()) > LATEST_SWAPPED_DEGREES) {
            return RIGHT;
        }
        Place named = findNamed(reported).orElse(null);
        LonLat swapped = new LonLat(point.lat(), point.lon());
        if (named != null && isBeside(swapped, named, NEAR_METRES) && !isBeside(point, named, FAR_METRES)) {
            return swapped("lies far from " + named.name(), "lie there");
        }
        String country = reported.country() == null && named != null ? named.country() : reported.country();
        if (country == null) {
            return UNKNOWN;
        }
        if (listCountriesNear(point).contains(country) || point.haversineMetres(swapped) < SAME_METRES) {
            return RIGHT;
        }
        return listCountriesNear(swapped).contains(country)
                ? findOtherCountry(point, country)
                        .map(where -> swapped(where, "lie in " + nameOf(country)))
                        .orElse(UNKNOWN)
                : UNKNOWN;
    }

    /** The place that the row names by its id, or, where it gives no country, by a name that means one place for certain. */
    private Optional<Place> findNamed(ReportedPlace reported) {
        if (reported.placeId() != null) {
            return gazetteer.get().findPlace(reported.placeId());
        }
        if (reported.country() != null || reported.written() == null) {
            return Optional.empty();
        }
        ReportedPlace name = new ReportedPlace(reported.written(), reported.largerPlace(), null, null, null, null);
        Optional<Place> known = placesOfNames.get(name);
        if (known == null && placesOfNames.size() < MOST_NAMES) {
            known = geocoder.get().geocode(GeocodeQuery.of(reported.written()).within(reported.within())).stream()
                    .findFirst()
                    .filter(Match::isCertain)
                    .map(match ->
                            match.place().at(match.point(), match.accuracy().radiusMetres()));
            placesOfNames.put(name, known);
        }
        return known == null ? Optional.empty() : known;
    }

    private static Finding swapped(String where, String swapped) {
        return new Finding(
                Verdict.SWAPPED,
                "its point " + where + "; swapped it would " + swapped + ": are latitude and longitude swapped?");
    }

    private static boolean isBeside(LonLat point, Place place, double metres) {
        return point.haversineMetres(place.point()) <= metres + place.radiusMetres();
    }

    /** Where a point lies that has no place of this country near; nothing if that is not far away either. */
    private Optional<String> findOtherCountry(LonLat point, String country) {
        List<Place> near = gazetteer.get().listAround(point, NEAR_METRES);
        if (!near.isEmpty()) {
            Place nearest = near.stream()
                    .min(Comparator.comparingDouble(place -> point.haversineMetres(place.point())))
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
