package org.strikemap.geocode;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.strikemap.gazetteer.Gazetteer;
import org.strikemap.gazetteer.Place;
import org.strikemap.gazetteer.PlaceKind;
import org.strikemap.geo.LonLat;

/**
 * Finds the places at a point. Immutable and thread-safe.
 *
 * <p>A spot or a settlement answers when the point lies within its radius. When none does, the nearest city, town or village
 * answers if it is not farther than {@link #NEAREST_METRES}. A larger place answers when one of these lies in it by its parents
 * or its country, and nothing contradicts: no other place that the point lies in, or else no other settlement within {@link
 * #AGREEING_METRES}, tells of another one of that kind, or of another country. An area's own radius never decides: circles
 * around the middles of countries overlap too much for that.
 */
public final class ReverseLookup {

    /** The greatest zoom, at which any place answers. */
    public static final int FINEST_ZOOM = 18;

    /** How far the nearest settlement may be, in metres. */
    static final int NEAREST_METRES = 10_000;

    /** How far around the settlements must agree on the areas that they lie in, where the point lies in none, in metres. */
    static final int AGREEING_METRES = 20_000;

    private static final Comparator<ReverseMatch> NEAREST_FIRST = Comparator.comparingDouble(
                    ReverseMatch::distanceMetres)
            .thenComparing(near -> near.place().id());
    private static final Comparator<ReverseMatch> FINEST_FIRST = Comparator.comparing(
                    (ReverseMatch near) -> near.place().kind().isAdministrative())
            .thenComparing(ReverseLookup::areaKind, Comparator.reverseOrder())
            .thenComparingInt(near -> near.place().radiusMetres())
            .thenComparing(NEAREST_FIRST);

    private final Gazetteer gazetteer;
    private final Map<String, Place> countries;

    /**
     * @param countries the gazetteer's own places for countries, by ISO 3166-1 alpha-2
     */
    ReverseLookup(Gazetteer gazetteer, Map<String, Place> countries) {
        this.gazetteer = gazetteer;
        this.countries = countries;
    }

    /**
     * The places at a point, spots and settlements first, the smallest radius before larger ones and the nearer before the
     * farther; then the areas from narrow to wide. Empty where nothing is known.
     *
     * @param zoom 0 to 18, how fine the answer may be; see {@link #zoomOf}
     */
    List<ReverseMatch> find(LonLat point, int zoom) {
        List<ReverseMatch> witnesses = toNearby(point, gazetteer.listCovering(point));
        Stream<ReverseMatch> nearest = witnesses.stream();
        Collection<Place> larger = largerThanAny(witnesses);
        if (witnesses.isEmpty()) {
            witnesses = toNearby(point, gazetteer.listAround(point, AGREEING_METRES)).stream()
                    .filter(near -> near.place().kind().isSettlement())
                    .sorted(NEAREST_FIRST)
                    .toList();
            nearest = witnesses.stream().limit(1).filter(near -> near.distanceMetres() <= NEAREST_METRES);
            larger = largerThanFirst(witnesses);
        }
        Map<String, ReverseMatch> answers = new LinkedHashMap<>();
        Stream.concat(nearest, toNearby(point, larger).stream())
                .filter(near -> zoomOf(near.place().kind()) <= zoom)
                .sorted(FINEST_FIRST)
                .forEach(near -> answers.putIfAbsent(near.place().id(), near));
        return List.copyOf(answers.values());
    }

    private List<ReverseMatch> toNearby(LonLat point, Collection<Place> places) {
        return places.stream()
                .map(place -> new ReverseMatch(place, point.distanceMetres(place.point())))
                .toList();
    }

    /** What the first witness lies in and no other contradicts. */
    private Collection<Place> largerThanFirst(List<ReverseMatch> witnesses) {
        Set<String> told = new HashSet<>();
        witnesses.stream()
                .limit(1)
                .flatMap(witness -> largerThan(witness.place()))
                .forEach(place -> told.add(place.id()));
        return largerThanAny(witnesses).stream()
                .filter(place -> told.contains(place.id()))
                .toList();
    }

    /** What some of the witnesses lie in and none contradicts. */
    private Collection<Place> largerThanAny(List<ReverseMatch> witnesses) {
        if (witnesses.stream().map(near -> near.place().country()).distinct().count() != 1) {
            return List.of();
        }
        Map<PlaceKind, Map<String, Place>> told = new EnumMap<>(PlaceKind.class);
        witnesses.stream()
                .flatMap(witness -> largerThan(witness.place()))
                .forEach(place -> told.computeIfAbsent(place.kind(), kind -> new HashMap<>())
                        .put(place.id(), place));
        return told.values().stream()
                .filter(ofOneKind -> ofOneKind.size() == 1)
                .flatMap(ofOneKind -> ofOneKind.values().stream())
                .toList();
    }

    private Stream<Place> largerThan(Place place) {
        return Stream.concat(
                gazetteer.listAncestors(place).stream(), Stream.ofNullable(countries.get(place.country())));
    }

    /** The kind of an area; one and the same for all that is none. */
    private static PlaceKind areaKind(ReverseMatch near) {
        PlaceKind kind = near.place().kind();
        return kind.isAdministrative() ? kind : PlaceKind.CITY;
    }

    /** The least zoom at which a place of this kind answers: 3 in Nominatim for a country, which answers at any here. */
    static int zoomOf(PlaceKind kind) {
        return switch (kind) {
            case COUNTRY -> 0;
            case GOVERNORATE -> 5;
            case DISTRICT, SUBDISTRICT -> 8;
            case CITY -> 10;
            case TOWN -> 12;
            case VILLAGE, BASE -> 13;
            case NEIGHBOURHOOD -> 14;
            case STREET, LANDMARK, JUNCTION -> 16;
        };
    }
}
