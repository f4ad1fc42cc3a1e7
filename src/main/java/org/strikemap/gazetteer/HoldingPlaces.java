package org.strikemap.gazetteer;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.strikemap.geo.LonLat;

/**
 * Tells which places of a gazetteer hold a spot, by their numbers in {@link Gazetteer#listPlaces}. Thread-safe.
 *
 * <ul>
 *   <li>A settlement, and whatever else is no area of administration, holds what lies within its radius. A spot that is known less closely
 *       than to {@link #MOST_RADII} times that radius may lie anywhere and is held by none, unless a report names the place itself.
 *   <li>What the named place lies in by its parents holds the spot too. A spot at some distance from the named place, as in {@code 10 km
 *       east of Raqqa}, is held by the areas of administration alone.
 *   <li>An area named instead of a spot holds it, and so do wider areas; nothing smaller does.
 *   <li>Of each kind of area the named place tells first, then the outlines that were imported, then what is around ({@link
 *       AreaAgreement}), but for areas that have an outline. An area of which nothing is known holds nothing.
 *   <li>The country is that which the report or the named place tells; else that of the base map; else that on which what is around agrees.
 * </ul>
 */
public final class HoldingPlaces {

    /** An incident known to no more than so many radii of a place is held to lie in it: Airwars gives a city 8 km, and Raqqa has 5. */
    private static final int MOST_RADII = 2;

    private final Gazetteer gazetteer;
    private final MergedPlaces places;
    private final Outlines outlines;

    /**
     * Where something is.
     *
     * @param accuracyMetres how far the true spot may lie from the point
     * @param placeId the place that a report names
     * @param country ISO 3166-1 alpha-2, as told
     */
    public record Spot(
            LonLat point,
            int accuracyMetres,
            @Nullable String placeId,
            @Nullable String country) {}

    /** @param outlines tells the country of spots of which nobody tells it */
    public HoldingPlaces(Gazetteer gazetteer, Outlines outlines) {
        this.gazetteer = gazetteer;
        this.places = gazetteer.places();
        this.outlines = outlines;
    }

    /** The gazetteer whose places are told. */
    public Gazetteer gazetteer() {
        return gazetteer;
    }

    /** The numbers of the places that hold a spot, ascending. */
    public int[] listHolding(Spot spot) {
        return new Search(spot).found();
    }

    /** One spot's places while they are found. */
    private final class Search {
        private final Spot spot;
        private final int named;
        private final PlaceIndexes indexes = gazetteer.indexes();
        private final AreaAgreement areas = indexes.areas();
        private int @Nullable [] around;
        private final Set<Integer> held = new TreeSet<>();
        private final Set<PlaceKind> told = EnumSet.noneOf(PlaceKind.class);

        Search(Spot spot) {
            this.spot = spot;
            this.named = spot.placeId == null ? -1 : places.numberOf(spot.placeId);
        }

        int[] found() {
            boolean area = named >= 0 && isArea(named);
            int[] covering = indexes.listCovering(spot.point).toArray();
            if (!area) {
                Arrays.stream(covering).filter(this::isCloseEnough).forEach(held::add);
            }
            if (named >= 0) {
                addNamed(area);
            }
            int country = findCountry(covering);
            if (country >= 0) {
                held.add(country);
                told.add(PlaceKind.COUNTRY);
            }
            IntPredicate fits = number -> isCloseEnough(number)
                    && (!area || places.kindOf(number).compareTo(places.kindOf(named)) < 0)
                    && (country < 0 || places.countryOf(number).equals(places.countryOf(country)));
            add(indexes.outlines().listHolding(spot.point).filter(fits));
            add(Arrays.stream(around(covering))
                    .filter(fits)
                    .filter(number -> !indexes.outlines().has(number)));
            return held.stream().mapToInt(Integer::intValue).toArray();
        }

        private boolean isArea(int number) {
            return places.kindOf(number).isAdministrative();
        }

        private boolean isCloseEnough(int number) {
            return spot.accuracyMetres <= MOST_RADII * places.radiusOf(number);
        }

        private void addNamed(boolean area) {
            boolean there = area || isWithinRadius(named);
            if (there) {
                held.add(named);
                told.add(places.kindOf(named));
            }
            for (int larger : places.ancestorsOf(named)) {
                if (there || isArea(larger)) {
                    held.add(larger);
                    told.add(places.kindOf(larger));
                }
            }
        }

        private boolean isWithinRadius(int number) {
            LonLat middle = new LonLat(places.lonOf(number), places.latOf(number));
            return spot.point.distanceMetres(middle) <= places.radiusOf(number);
        }

        private int findCountry(int[] covering) {
            String code = spot.country != null ? spot.country : named < 0 ? null : places.countryOf(named);
            if (code != null) {
                return areas.country(code);
            }
            Optional<Place> drawn = outlines.findCountryAt(spot.point, gazetteer);
            return drawn.isPresent()
                    ? areas.country(drawn.get().country())
                    : Arrays.stream(around(covering))
                            .filter(number -> places.kindOf(number) == PlaceKind.COUNTRY)
                            .findFirst()
                            .orElse(-1);
        }

        private int[] around(int[] covering) {
            if (around == null) {
                around = indexes.areas().at(spot.point, covering);
            }
            return around;
        }

        /** Adds areas of the kinds of which nothing is told yet. */
        private void add(IntStream more) {
            int[] areasOfKinds = more.filter(this::isArea)
                    .filter(number -> !told.contains(places.kindOf(number)))
                    .toArray();
            for (int number : areasOfKinds) {
                held.add(number);
                told.add(places.kindOf(number));
            }
        }
    }

    public PlaceKind kindOf(int number) {
        return places.kindOf(number);
    }

    /** Metres. */
    public int radiusOf(int number) {
        return places.radiusOf(number);
    }

    public String idOf(int number) {
        return places.idOf(number);
    }

    /** The place of a number. */
    public Place place(int number) {
        return Objects.requireNonNull(places.get(number));
    }

    /** The number of the place with this id, in whichever list; -1 if there is none. */
    public int numberOf(String placeId) {
        return places.numberOf(placeId);
    }
}
