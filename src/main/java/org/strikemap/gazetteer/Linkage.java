package org.strikemap.gazetteer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.strikemap.geo.LonLat;

/**
 * Record linkage between lists of places: by ids that one list has of another, else by a name that both share and by nearness,
 * the nearest pairs first. Only places of one country and of kinds that one place may have are held to be the same:
 * settlements, quarters and bases among each other, others with their own kind.
 */
public final class Linkage {

    private static final Pattern GEONAMES_ID = Pattern.compile("GeoNames (\\d+)");
    private static final Pattern WHOS_ON_FIRST_ID = Pattern.compile("Who's On First (\\d+)");
    static final int NEAR_METRES = 5_000;

    /** How far apart two lists may put a place that one of them knows by the other's id. */
    private static final int NEAR_BY_ID_METRES = 20_000;

    private final UnmergedPlaces places;
    private final ProximityIndex near;
    private final PlaceMatches same;
    private final Map<Integer, Set<String>> plainNames = new HashMap<>();

    /** @param near tells what lies near those that are linked by name */
    public Linkage(UnmergedPlaces places, ProximityIndex near) {
        this.places = places;
        this.near = near;
        same = new PlaceMatches(places);
    }

    /** What was found so far. */
    public PlaceMatches same() {
        return same;
    }

    /** Links the places of lists that count by the same ids. */
    public void linkSameIds() {
        places.forEachDuplicateId(same::union);
    }

    /** Links the built-in places with those whose ids their basis names. */
    public void linkByBasis() {
        for (int number = 0; number < places.builtInSize(); number++) {
            String basis = places.get(number).basis();
            linkByIds(number, idsIn(basis, GEONAMES_ID, "gn"));
            linkByIds(number, idsIn(basis, WHOS_ON_FIRST_ID, "wof"));
        }
    }

    private static List<String> idsIn(String basis, Pattern id, String prefix) {
        return id.matcher(basis).results().map(found -> prefix + found.group(1)).toList();
    }

    /** Links a place with those that have one of these ids, where nothing speaks against it. */
    public void linkByIds(int number, List<String> ids) {
        for (String id : ids) {
            places.numbersOf(id)
                    .filter(other -> isCompatible(number, other))
                    .filter(other ->
                            places.kindOf(number).isAdministrative() || isNear(number, other, NEAR_BY_ID_METRES))
                    .forEach(other -> same.union(number, other));
        }
    }

    /** Links a place with those that have one of these ids, as an earlier run found. */
    void linkAgain(int number, List<String> ids) {
        for (String id : ids) {
            places.numbersOf(id)
                    .filter(other -> isCompatible(number, other))
                    .forEach(other -> same.union(number, other));
        }
    }

    /** Links these places, areas apart, with near ones of the same name. */
    public void linkByName(IntStream numbers) {
        List<Pair> pairs = new ArrayList<>();
        numbers.filter(number -> isPeopled(places.kindOf(number))).forEach(number -> {
            LonLat point = places.pointOf(number);
            double metres = Math.max(places.radiusOf(number), NEAR_METRES);
            near.listAround(point, metres)
                    .filter(other ->
                            isCompatible(number, other) && same.canUnion(number, other) && shareName(number, other))
                    .forEach(other -> pairs.add(new Pair(number, other, point.distanceMetres(places.pointOf(other)))));
        });
        link(pairs);
    }

    /** Links areas of administration of the same kind and name, one of which reaches the other's point. */
    public void linkAreas() {
        Map<String, List<Integer>> byName = new HashMap<>();
        IntStream.range(0, places.size())
                .filter(number -> places.kindOf(number).isAdministrative())
                .forEach(number -> namesOfArea(number)
                        .forEach(name -> byName.computeIfAbsent(name, added -> new ArrayList<>())
                                .add(number)));
        List<Pair> pairs = new ArrayList<>();
        byName.values().forEach(numbers -> addAreas(numbers, pairs));
        link(pairs);
    }

    private Set<String> namesOfArea(int number) {
        PlaceKind kind = places.kindOf(number);
        String prefix = places.countryOf(number) + ' ' + kind.word() + ' ';
        if (kind == PlaceKind.COUNTRY) {
            return Set.of(prefix);
        }
        Set<String> names = new HashSet<>();
        plainNamesOf(number).forEach(name -> names.add(prefix + name));
        return names;
    }

    private void addAreas(List<Integer> numbers, List<Pair> pairs) {
        for (int one : numbers) {
            for (int other : numbers) {
                if (one < other && isCompatible(one, other) && isNear(one, other, 0)) {
                    pairs.add(new Pair(one, other, places.pointOf(one).distanceMetres(places.pointOf(other))));
                }
            }
        }
    }

    private void link(List<Pair> pairs) {
        pairs.sort(Pair.NEAREST_FIRST);
        pairs.forEach(pair -> same.union(pair.one(), pair.other()));
    }

    private boolean isCompatible(int one, int other) {
        PlaceKind kind = places.kindOf(one);
        PlaceKind otherKind = places.kindOf(other);
        return one != other
                && (kind == otherKind || (isPeopled(kind) && isPeopled(otherKind)))
                && !places.sourceOf(one).equals(places.sourceOf(other))
                && places.countryOf(one).equals(places.countryOf(other));
    }

    private static boolean isPeopled(PlaceKind kind) {
        return kind.isSettlement() || kind == PlaceKind.NEIGHBOURHOOD || kind == PlaceKind.BASE;
    }

    private boolean isNear(int one, int other, int leastMetres) {
        int reach = Math.max(places.radiusOf(one), places.radiusOf(other));
        return places.pointOf(one).distanceMetres(places.pointOf(other)) <= Math.max(reach, leastMetres);
    }

    private boolean shareName(int one, int other) {
        Set<String> names = plainNamesOf(one);
        return plainNamesOf(other).stream().anyMatch(names::contains);
    }

    private Set<String> plainNamesOf(int number) {
        return plainNames.computeIfAbsent(number, missing -> {
            Place place = places.get(missing);
            Set<String> names = new HashSet<>();
            place.listNames()
                    .forEach(name -> names.add(LinkageKey.of(name, place.kind().isAdministrative())));
            names.remove("");
            return names;
        });
    }

    /** Two places that share a name, so many metres apart. */
    private record Pair(int one, int other, double metres) {

        static final Comparator<Pair> NEAREST_FIRST = Comparator.comparingDouble(Pair::metres)
                .thenComparingInt(pair -> Math.min(pair.one, pair.other))
                .thenComparingInt(pair -> Math.max(pair.one, pair.other));
    }
}
