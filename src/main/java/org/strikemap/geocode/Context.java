package org.strikemap.geocode;

import java.util.List;
import java.util.Optional;
import org.strikemap.gazetteer.Gazetteer;
import org.strikemap.gazetteer.Place;

/** What a larger place's name may stand for, and whether a place lies in it. A name that stands for nothing holds no place. */
final class Context {

    /** The place lies in what the larger place's name means most likely. */
    static final int INSIDE = 0;

    /** The place lies in something else that the name may stand for. */
    static final int INSIDE_ANOTHER = 1;

    /** The place lies in nothing that the name may stand for. */
    static final int OUTSIDE = 2;

    private final Gazetteer gazetteer;
    private final List<Candidate> outers;
    private final int closestStep;
    private final Optional<String> country;

    Context(Gazetteer gazetteer, List<Candidate> outers, Optional<String> country) {
        this.gazetteer = gazetteer;
        this.outers = outers;
        this.country = country;
        closestStep = outers.stream().mapToInt(Candidate::step).min().orElse(0);
    }

    /** Whether the name stands for nothing. */
    boolean isEmpty() {
        return outers.isEmpty() && country.isEmpty();
    }

    /** {@link #INSIDE}, {@link #INSIDE_ANOTHER} or {@link #OUTSIDE}. */
    int tierOf(Place place) {
        if (country.filter(place.country()::equals).isPresent()) {
            return INSIDE;
        }
        int tier = OUTSIDE;
        for (Candidate outer : outers) {
            if (tier != INSIDE && gazetteer.isWithin(place, outer.place())) {
                tier = outer.step() == closestStep ? INSIDE : Math.min(tier, INSIDE_ANOTHER);
            }
        }
        return tier;
    }
}
