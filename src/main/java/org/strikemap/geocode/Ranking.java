package org.strikemap.geocode;

import static org.strikemap.geocode.GeocodeConstant.AREA_COST;
import static org.strikemap.geocode.GeocodeConstant.BEHIND_TOWN_COST;
import static org.strikemap.geocode.GeocodeConstant.DECISIVE_WEIGHT;
import static org.strikemap.geocode.GeocodeConstant.KIND_MISMATCH_COST;
import static org.strikemap.geocode.GeocodeConstant.NONE_OF_THESE_WEIGHT;
import static org.strikemap.geocode.GeocodeConstant.PROMINENCE_BONUS;
import static org.strikemap.geocode.GeocodeConstant.STEEPNESS;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.strikemap.calibration.Calibration;
import org.strikemap.gazetteer.Gazetteer;
import org.strikemap.gazetteer.Place;
import org.strikemap.gazetteer.PlaceKind;

/**
 * Puts candidates in order by their weight: how closely the names agree, less what it costs that the kind does not agree, that the
 * place lies beside the larger place or far from where it is looked for, and that the text is read in a less likely way; and a little
 * for its standing.
 *
 * <p>The score is how likely the candidate is the place meant: a logistic choice between it, the other candidates that lie elsewhere,
 * and none of them (McFadden 1974). The {@link GeocodeConstant#STEEPNESS} and the weight of {@link GeocodeConstant#NONE_OF_THESE_WEIGHT} were fitted on reported names with known
 * points, so that of the answers scored 0.9 about nine in ten are right.
 */
final class Ranking {

    /** What is less likely is not answered. */
    private static final double LEAST_SCORE = 0.005;

    private static final double AS_CLOSE = 0.02;
    private static final double SAME_SPOT_METRES = 5_000;

    private final Gazetteer gazetteer;
    private final Calibration<GeocodeConstant> constants;
    private final Map<String, Ranked> byId = new HashMap<>();

    /** @param gazetteer tells which places lie in which */
    Ranking(Gazetteer gazetteer, Calibration<GeocodeConstant> constants) {
        this.gazetteer = gazetteer;
        this.constants = constants;
    }

    /**
     * A candidate and the way it was come to.
     *
     * @param agreement its weight but for its prominence
     * @param bonus what its prominence adds
     */
    private record Ranked(Candidate candidate, Phrase phrase, double agreement, double bonus) {

        static final Comparator<Ranked> ORDER = Comparator.comparingDouble(Ranked::weight)
                .reversed()
                .thenComparing(ranked -> ranked.place().id());

        double weight() {
            return agreement + bonus;
        }

        Place place() {
            return candidate.place();
        }

        Ranked cappedAt(double agreed) {
            return agreement <= agreed ? this : new Ranked(candidate, phrase, agreed, bonus);
        }
    }

    /** Takes a candidate in that was found by reading the text so, and with the cost of where it lies. */
    void add(Candidate candidate, Phrase phrase, double costOfPlace) {
        double agreement = candidate.closeness() - costOfPlace - phrase.doubt();
        if (!candidate.kindAgrees()) {
            agreement -= constants.get(KIND_MISMATCH_COST);
        }
        if (candidate.place().kind().isAdministrative()) {
            agreement -= constants.get(AREA_COST);
        }
        byId.merge(
                candidate.place().id(),
                new Ranked(candidate, phrase, agreement, constants.get(PROMINENCE_BONUS) * candidate.standing()),
                (one, other) -> other.agreement > one.agreement ? other : one);
    }

    boolean isEmpty() {
        return byId.isEmpty();
    }

    /** Whether a candidate agrees so closely that there is no need to look for ones that agree less. */
    boolean isDecisive() {
        double decisive = constants.get(DECISIVE_WEIGHT);
        return byId.values().stream().anyMatch(ranked -> ranked.agreement >= decisive);
    }

    /** The best matches, in order. */
    List<Match> matches(int limit) {
        List<Ranked> ranked = new ArrayList<>();
        byId.values().forEach(each -> ranked.add(notBeforeChiefTown(each, byId.values())));
        ranked.sort(Ranked.ORDER);
        return ranked.stream()
                .limit(limit)
                .map(match -> match(match, ranked))
                .filter(match -> match.score() >= LEAST_SCORE)
                .toList();
    }

    /** A name that an area shares with a town in it means the town, even where the gazetteer spells the area's alone so. */
    private Ranked notBeforeChiefTown(Ranked area, Collection<Ranked> all) {
        if (!area.place().kind().isAdministrative()) {
            return area;
        }
        Ranked behind = area;
        double cost = constants.get(BEHIND_TOWN_COST) + constants.get(PROMINENCE_BONUS);
        for (Ranked other : all) {
            boolean town = other.candidate.kindAgrees()
                    && other.candidate.level().compareTo(MatchLevel.FUZZY) < 0
                    && other.place().kind().isSettlement();
            if (town && gazetteer.isWithin(other.place(), area.place())) {
                behind = behind.cappedAt(other.agreement - cost);
            }
        }
        return behind;
    }

    /** How much likelier the candidate is than none of them. */
    private double odds(Ranked of) {
        return Math.exp(constants.get(STEEPNESS) * (of.weight() - constants.get(NONE_OF_THESE_WEIGHT)));
    }

    private Match match(Ranked of, List<Ranked> all) {
        List<Place> rivals = new ArrayList<>();
        double odds = 1 + odds(of);
        for (Ranked other : all) {
            if (other.equals(of)) {
                continue;
            }
            double metres = of.place().point().haversineMetres(other.place().point());
            odds += metres > SAME_SPOT_METRES ? odds(other) : 0;
            if (other.agreement >= of.agreement - AS_CLOSE && isElsewhere(of.place(), other.place(), metres)) {
                rivals.add(other.place());
            }
        }
        return new Match(
                of.place(),
                of.phrase.name(),
                of.candidate.nameMatched(),
                of.candidate.level(),
                of.candidate.kindAgrees(),
                of.phrase.partial(),
                of.phrase.displacement(),
                odds(of) / odds,
                Match.Rivals.of(rivals));
    }

    private boolean isElsewhere(Place place, Place other, double metres) {
        if (metres <= Math.max(place.radiusMetres(), Math.min(SAME_SPOT_METRES, other.radiusMetres()))) {
            return false;
        }
        return !isNested(place, other, metres) && !isNested(other, place, metres);
    }

    private boolean isNested(Place inner, Place outer, double metres) {
        boolean near = metres <= 2.0 * outer.radiusMetres();
        return (near || outer.kind() == PlaceKind.COUNTRY) && gazetteer.isWithin(inner, outer);
    }
}
