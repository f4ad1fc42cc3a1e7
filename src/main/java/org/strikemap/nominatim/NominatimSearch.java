package org.strikemap.nominatim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.strikemap.gazetteer.Place;
import org.strikemap.gazetteer.PlaceKind;
import org.strikemap.geo.Box;
import org.strikemap.geocode.GeocodeQuery;
import org.strikemap.geocode.Geocoder;
import org.strikemap.geocode.Match;
import org.strikemap.http.BadParameterException;
import org.strikemap.http.Parameters;

/**
 * A search as Nominatim's API has it.
 *
 * @param text the name, with larger places after it
 * @param within the larger places of a question in parts
 * @param wanted which places may be answered
 * @param limit how many
 * @param preferred where places that match equally well are put first, or null
 */
record NominatimSearch(
        String text,
        @Nullable String within,
        Predicate<Place> wanted,
        int limit,
        @Nullable Box preferred) {

    /** A question in parts, from the finest; the first that is given is the place, the others hold it. */
    static final List<String> PARTS = List.of("amenity", "street", "city", "county", "state", "country");

    private static final int GREATEST_LIMIT = 1_000_000;

    /**
     * Reads the question, and the places it is about.
     *
     * @throws BadParameterException if there is none, or a parameter cannot be used
     */
    static NominatimSearch read(NominatimParameters parameters) {
        Parameters given = parameters.given();
        Optional<String> name = given.findText("q");
        List<String> parts = new ArrayList<>();
        PARTS.forEach(part -> given.findText(part).ifPresent(parts::add));
        if (name.isPresent() && !parts.isEmpty()) {
            throw new BadParameterException("q", "is given beside its parts; wanted one or the other");
        }
        name.ifPresent(parts::add);
        if (parts.isEmpty()) {
            throw new BadParameterException("q", "is missing; wanted the name of a place");
        }
        int limit = given.findInteger("limit", 1, GREATEST_LIMIT).orElse(GeocodeQuery.DEFAULT_LIMIT);
        Optional<Box> box = parameters.viewbox();
        boolean bounded = parameters.flag("bounded", false);
        Predicate<Place> wanted = wanted(parameters);
        if (bounded && box.isPresent()) {
            wanted = wanted.and(place -> box.get().contains(place.point()));
        }
        return new NominatimSearch(
                parts.getFirst(),
                parts.size() > 1 ? String.join(", ", parts.subList(1, parts.size())) : null,
                wanted,
                Math.min(limit, GeocodeQuery.MAX_LIMIT),
                box.orElse(null));
    }

    private static Predicate<Place> wanted(NominatimParameters parameters) {
        Optional<Set<String>> countries = parameters.countries();
        Set<Long> excluded = parameters.excludedIds();
        Optional<FeatureType> type = parameters
                .given()
                .findEnum("featureType", FeatureType.class)
                .or(() -> parameters.given().findEnum("featuretype", FeatureType.class));
        return place -> countries.map(codes -> codes.contains(place.country())).orElse(true)
                && !excluded.contains(NominatimPlace.idOf(place))
                && type.map(wanted -> wanted.holds(place.kind())).orElse(true);
    }

    /** The matches, the likeliest first; of those that match equally well, the ones in the preferred box first. */
    List<Match> matches(Geocoder geocoder) {
        List<Match> matches =
                geocoder.geocode(GeocodeQuery.of(text).within(within).limit(GeocodeQuery.MAX_LIMIT), wanted);
        return preferInside(matches).stream().limit(limit).toList();
    }

    private List<Match> preferInside(List<Match> matches) {
        Box box = preferred;
        if (box == null) {
            return matches;
        }
        Comparator<Match> insideFirst =
                Comparator.comparing(match -> !box.contains(match.place().point()));
        List<Match> sorted = new ArrayList<>(matches);
        int from = 0;
        for (int to = 1; to <= sorted.size(); to++) {
            if (to == sorted.size() || !isAlike(sorted.get(from), sorted.get(to))) {
                sorted.subList(from, to).sort(insideFirst);
                from = to;
            }
        }
        return sorted;
    }

    private static boolean isAlike(Match one, Match other) {
        return one.level() == other.level() && one.kindAgrees() == other.kindAgrees();
    }

    /** Which layer of an address the places must belong to, by Nominatim's words. */
    private enum FeatureType {
        COUNTRY,
        STATE,
        CITY,
        SETTLEMENT;

        boolean holds(PlaceKind kind) {
            return switch (this) {
                case COUNTRY -> kind == PlaceKind.COUNTRY;
                case STATE -> kind == PlaceKind.GOVERNORATE;
                case CITY -> kind.isSettlement();
                case SETTLEMENT -> kind.isSettlement() || kind == PlaceKind.NEIGHBOURHOOD;
            };
        }
    }
}
