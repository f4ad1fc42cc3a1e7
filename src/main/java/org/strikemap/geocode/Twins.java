package org.strikemap.geocode;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.strikemap.gazetteer.Gazetteer;
import org.strikemap.gazetteer.Place;
import org.strikemap.gazetteer.PlaceKind;

/**
 * The places of the world that are built-in ones under another id: those whose GeoNames id a built-in place's basis names, and
 * those of the same folded name within its radius, or within 5 km where its radius is smaller.
 */
final class Twins {

    private static final Pattern GEONAMES_ID = Pattern.compile("GeoNames (\\d+)");
    private static final int NEAR_METRES = 5_000;

    private final Map<String, Place> builtInByWorldId = new HashMap<>();

    Twins(Gazetteer gazetteer, NameIndex index) {
        List<Place> builtIn = gazetteer.listPlaces().stream()
                .limit(gazetteer.builtInSize())
                .filter(Twins::mayBeInWorld)
                .toList();
        Map<String, Place> byName = new HashMap<>();
        builtIn.forEach(place -> linkByName(place, index, byName));
        builtIn.forEach(place -> linkByBasis(place, gazetteer));
        byName.forEach(builtInByWorldId::putIfAbsent);
    }

    private void linkByBasis(Place place, Gazetteer gazetteer) {
        Matcher id = GEONAMES_ID.matcher(place.basis());
        while (id.find()) {
            gazetteer
                    .findPlace("gn" + id.group(1))
                    .filter(same -> isNear(place, same))
                    .ifPresent(same -> builtInByWorldId.putIfAbsent(same.id(), place));
        }
    }

    private static boolean mayBeInWorld(Place place) {
        return place.kind().isSettlement() || place.kind() == PlaceKind.NEIGHBOURHOOD || place.kind() == PlaceKind.BASE;
    }

    private static void linkByName(Place place, NameIndex index, Map<String, Place> byName) {
        for (String name : place.listNames()) {
            index.find(Toponym.ofGazetteer(name)).stream()
                    .filter(same -> !same.builtIn() && same.level() != MatchLevel.TRANSLITERATED && same.kindAgrees())
                    .map(Candidate::place)
                    .filter(same -> isNear(place, same))
                    .forEach(same -> byName.merge(same.id(), place, (one, other) -> nearer(same, one, other)));
        }
    }

    private static boolean isNear(Place place, Place same) {
        return place.point().distanceMetres(same.point()) <= Math.max(place.radiusMetres(), NEAR_METRES);
    }

    private static Place nearer(Place same, Place one, Place other) {
        return one.point().distanceMetres(same.point()) <= other.point().distanceMetres(same.point()) ? one : other;
    }

    /** Whether a place of the world is a built-in one under another id. */
    boolean isDoubled(Place place) {
        return builtInByWorldId.containsKey(place.id());
    }

    /** The candidate itself, or the built-in place that it is. */
    Candidate resolve(Candidate candidate) {
        Place same = builtInByWorldId.get(candidate.place().id());
        return same == null ? candidate : candidate.standingFor(same, true);
    }
}
