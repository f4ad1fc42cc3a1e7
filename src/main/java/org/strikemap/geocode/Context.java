package org.strikemap.geocode;

import static org.strikemap.geocode.GeocodeConstant.LIKELY_PROMINENCE;
import static org.strikemap.geocode.GeocodeConstant.MAX_OUTSIDE_COST;
import static org.strikemap.geocode.GeocodeConstant.MIN_OUTSIDE_COST;
import static org.strikemap.geocode.GeocodeConstant.NEAR_METRES;
import static org.strikemap.geocode.GeocodeConstant.OTHER_CANDIDATE_COST;
import static org.strikemap.geocode.GeocodeConstant.SAME_CLOSENESS;
import static org.strikemap.geocode.GeocodeConstant.UNLIKELY_CANDIDATE_COST;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.strikemap.calibration.Calibration;
import org.strikemap.gazetteer.Gazetteer;
import org.strikemap.gazetteer.Place;
import org.strikemap.gazetteer.PlaceKind;
import org.strikemap.geo.Box;

/**
 * What a larger place's name may stand for, and what it costs a place to lie beside it: reports mistake the governorate of a village
 * near its border, and name the town that a village is near to. A name that stands for nothing holds no place.
 */
final class Context {

    /** The cost of a place that lies too far from all that the name may stand for. */
    static final double OUTSIDE = Double.POSITIVE_INFINITY;

    private final Gazetteer gazetteer;
    private final Calibration<GeocodeConstant> constants;
    private final List<Outer> outers;
    private final Optional<String> country;

    /** A larger place, and what it costs that the name means this one rather than the likeliest. */
    private record Outer(Place place, double cost) {}

    /**
     * @param outers what the name may stand for
     * @param country the country that the name stands for, if it does, which the gazetteer may lack
     */
    Context(
            Gazetteer gazetteer,
            List<Candidate> outers,
            Optional<String> country,
            Calibration<GeocodeConstant> constants) {
        this.gazetteer = gazetteer;
        this.constants = constants;
        this.country = country;
        double closest = outers.stream().mapToDouble(Candidate::closeness).max().orElse(0);
        double highest = outers.stream().mapToDouble(Candidate::standing).max().orElse(0);
        this.outers = outers.stream()
                .filter(outer -> outer.place().kind().compareTo(PlaceKind.STREET) < 0)
                .map(outer -> new Outer(outer.place(), costOf(outer, closest, highest)))
                .toList();
    }

    private double costOf(Candidate outer, double closest, double highest) {
        double ofName = outer.closeness() == closest ? 0 : constants.get(OTHER_CANDIDATE_COST);
        boolean likely = outer.closeness() > closest - constants.get(SAME_CLOSENESS)
                && outer.standing() > highest - constants.get(LIKELY_PROMINENCE);
        return likely ? ofName : constants.get(UNLIKELY_CANDIDATE_COST);
    }

    /** Whether the name stands for nothing. */
    boolean isEmpty() {
        return outers.isEmpty() && country.isEmpty();
    }

    /** What it costs a place to lie where it does, from 0 in the likeliest larger place to {@link #OUTSIDE}. */
    double costOf(Place place) {
        if (country.filter(place.country()::equals).isPresent()) {
            return 0;
        }
        double least = OUTSIDE;
        for (Outer outer : outers) {
            if (outer.cost < least) {
                least = Math.min(least, outer.cost + costOutside(place, outer.place));
            }
        }
        return least;
    }

    private double costOutside(Place place, Place outer) {
        double beyond = place.point().haversineMetres(outer.point()) - outer.radiusMetres();
        boolean near = beyond <= constants.get(NEAR_METRES);
        if ((near || outer.kind().isAdministrative()) && gazetteer.isWithin(place, outer)) {
            return 0;
        }
        boolean mayBeBeside = near && outer.kind() != PlaceKind.COUNTRY && !gazetteer.isWithin(outer, place);
        return mayBeBeside
                ? constants.get(MIN_OUTSIDE_COST)
                        + constants.get(MAX_OUTSIDE_COST) * Math.max(0, beyond) / constants.get(NEAR_METRES)
                : OUTSIDE;
    }

    /** Where the places lie that do not lie outside. */
    NameIndex.Area area() {
        boolean widest = outers.stream().anyMatch(outer -> outer.place.kind() == PlaceKind.COUNTRY);
        if (country.isPresent()) {
            return outers.isEmpty() || widest ? new NameIndex.Area(List.of(), country.get()) : NameIndex.Area.ANYWHERE;
        }
        List<Box> boxes = new ArrayList<>();
        outers.forEach(outer ->
                boxes.addAll(Box.around(outer.place.point(), outer.place.radiusMetres() + constants.get(NEAR_METRES))
                        .split()));
        return widest ? NameIndex.Area.ANYWHERE : new NameIndex.Area(boxes, null);
    }
}
