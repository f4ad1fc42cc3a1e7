package org.strikemap.gazetteer;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.RandomAccess;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.strikemap.geo.ArabicName;
import org.strikemap.geo.PlaceId;

/**
 * The distinct places, each made of all that the lists have about it: the first list gives id, name, kind, point and radius,
 * the others what the first does not say, and all of them names. The kind of a settlement and its radius come from the first
 * list that knows how many people live there, unless it is built in. A place is made each time one is asked for. Immutable and
 * thread-safe.
 */
final class MergedPlaces extends AbstractList<Place> implements RandomAccess, PlaceGrid.Points {

    /** How many parents are followed at most. */
    static final int MAX_ANCESTORS = 12;

    private final UnmergedPlaces lists;
    private final PlaceMatches same;
    private final int[] firsts;
    private final List<Place> builtIn;

    MergedPlaces(UnmergedPlaces lists, PlaceMatches same) {
        this.lists = lists;
        this.same = same;
        firsts = same.listRepresentatives();
        builtIn = IntStream.range(0, lists.builtInSize()).mapToObj(this::make).toList();
    }

    @Override
    public int size() {
        return firsts.length;
    }

    @Override
    public Place get(int number) {
        return number < builtIn.size() ? builtIn.get(number) : make(firsts[number]);
    }

    /** The place that has this id in any list. */
    Optional<Place> find(String id) {
        int listed = lists.numbersOf(id).findFirst().orElse(-1);
        return listed < 0 ? Optional.empty() : Optional.of(ofListed(listed));
    }

    /** The number of the place that has this id in any list, or -1. */
    int numberOf(String id) {
        return lists.numbersOf(id)
                .map(listed -> Arrays.binarySearch(firsts, same.representativeOf(listed)))
                .findFirst()
                .orElse(-1);
    }

    /** The place that a listed one is. */
    Place ofListed(int listed) {
        int first = same.representativeOf(listed);
        return first < builtIn.size() ? builtIn.get(first) : make(first);
    }

    @Override
    public double lonOf(int number) {
        return lists.lonOf(firsts[number]);
    }

    @Override
    public double latOf(int number) {
        return lists.latOf(firsts[number]);
    }

    @Override
    public int reachOf(int number) {
        return lists.reachOf(sizedMember(firsts[number]));
    }

    String idOf(int number) {
        return lists.idOf(firsts[number]);
    }

    PlaceKind kindOf(int number) {
        return lists.kindOf(sizedMember(firsts[number]));
    }

    /** Metres. */
    int radiusOf(int number) {
        return lists.radiusOf(sizedMember(firsts[number]));
    }

    String countryOf(int number) {
        return lists.countryOf(firsts[number]);
    }

    /** The numbers of the places that a place lies in by its parents, the nearest first. */
    int[] ancestorsOf(int number) {
        IntStream.Builder ancestors = IntStream.builder();
        int place = number;
        for (int i = 0; i < MAX_ANCESTORS; i++) {
            String parent = parentOf(firsts[place]);
            place = parent == null ? -1 : numberOf(parent);
            if (place < 0) {
                break;
            }
            ancestors.add(place);
        }
        return ancestors.build().toArray();
    }

    private Place make(int first) {
        Place place = lists.get(first);
        boolean alone = same.isAlone(first);
        if (alone && (place.parentId() == null || first < lists.builtInSize())) {
            return place;
        }
        Merger merger = new Merger(place);
        if (!alone) {
            same.listMembers(first).skip(1).mapToObj(lists::get).forEach(merger::add);
        }
        return merger.place(lists.get(sizedMember(first)), parentOf(first));
    }

    /** The listed place that a place has its kind and radius of. */
    private int sizedMember(int first) {
        if (first < lists.builtInSize()
                || same.isAlone(first)
                || !lists.kindOf(first).isSettlement()
                || lists.knowsPopulation(first)) {
            return first;
        }
        return same.listMembers(first)
                .filter(member -> lists.kindOf(member).isSettlement() && lists.knowsPopulation(member))
                .findFirst()
                .orElse(first);
    }

    /** The place that the first list which says so has it lie in; a parent other than a built-in place's own must be wider. */
    private @Nullable String parentOf(int first) {
        return same.listMembers(first)
                .mapToObj(member -> parentOf(first, member))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(null);
    }

    private Optional<String> parentOf(int first, int member) {
        String parentId = lists.parentOf(member);
        if (parentId == null || member < lists.builtInSize()) {
            return Optional.ofNullable(parentId);
        }
        PlaceKind kind = lists.kindOf(sizedMember(first));
        return lists.numbersOf(parentId)
                .map(same::representativeOf)
                .filter(parent -> lists.kindOf(sizedMember(parent)).compareTo(kind) < 0)
                .mapToObj(lists::idOf)
                .findFirst();
    }

    /** What the lists have about one place, the first list's word before the others'. */
    private static final class Merger {

        private final Place first;
        private final Map<String, PlaceName> names = new LinkedHashMap<>();
        private final Set<String> otherIds = new LinkedHashSet<>();
        private final List<Place> all = new ArrayList<>(2);

        Merger(Place first) {
            this.first = first;
            all.add(first);
            first.names().forEach(this::add);
        }

        void add(Place other) {
            all.add(other);
            otherIds.add(other.id());
            add(PlaceName.of(other.name()));
            if (other.nameArabic() != null) {
                add(new PlaceName(other.nameArabic(), "ar"));
            }
            other.names().forEach(this::add);
        }

        private void add(PlaceName name) {
            names.merge(name.text(), name, (known, again) -> known.language() == null ? again : known);
        }

        Place place(Place measured, @Nullable String parentId) {
            String nameArabic = firstOf(Place::nameArabic);
            names.remove(nameArabic == null ? first.name() : nameArabic);
            PlaceName main = names.get(first.name());
            if (main != null && main.language() == null) {
                names.remove(first.name());
            }
            otherIds.remove(first.id());
            return new Place(
                    first.gazetteerId(),
                    measured.kind(),
                    new PlaceNames(first.name(), ArabicName.ofNullable(nameArabic), List.copyOf(names.values())),
                    new Position(first.point(), measured.radiusMetres(), first.basis()),
                    new Containment(
                            first.containment().country(),
                            firstOf(place -> place.containment().region()),
                            PlaceId.ofNullable(parentId)),
                    firstOf(Place::population),
                    List.copyOf(otherIds));
        }

        private <T> @Nullable T firstOf(Function<Place, @Nullable T> field) {
            for (Place place : all) {
                T value = field.apply(place);
                if (value != null) {
                    return value;
                }
            }
            return null;
        }
    }
}
