package org.strikemap.geocode;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.strikemap.gazetteer.Gazetteer;
import org.strikemap.gazetteer.Place;
import org.strikemap.gazetteer.PlaceKind;
import org.strikemap.geo.LonLat;

/**
 * Finds the places at a point. Immutable and thread-safe.
 *
 * <p>A spot or a settlement answers when the point lies within its radius. When none does, the nearest city, town or village
 * answers if it is not farther than {@link #NEAREST_METRES}. Larger places answer as {@link Gazetteer#listLarger} has it.
 */
public final class ReverseLookup {

    /** The greatest zoom, at which any place answers. */
    public static final int FINEST_ZOOM = 18;

    /** How far the nearest settlement may be, in metres. */
    static final int NEAREST_METRES = 10_000;

    private static final Comparator<ReverseMatch> NEAREST_FIRST = Comparator.comparingDouble(
                    ReverseMatch::distanceMetres)
            .thenComparing(near -> near.place().id());
    private static final Comparator<ReverseMatch> FINEST_FIRST = Comparator.comparing(
                    (ReverseMatch near) -> near.place().kind().isAdministrative())
            .thenComparing(ReverseLookup::areaKind, Comparator.reverseOrder())
            .thenComparingInt(near -> near.place().radiusMetres())
            .thenComparing(NEAREST_FIRST);

    private final Gazetteer gazetteer;

    ReverseLookup(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
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
        if (witnesses.isEmpty()) {
            nearest = toNearby(point, gazetteer.listAround(point, NEAREST_METRES)).stream()
                    .filter(near -> near.place().kind().isSettlement())
                    .sorted(NEAREST_FIRST)
                    .limit(1);
        }
        Map<String, ReverseMatch> answers = new LinkedHashMap<>();
        Stream.concat(nearest, toNearby(point, gazetteer.listLarger(point)).stream())
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
