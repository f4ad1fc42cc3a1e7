package org.strikemap.geocode;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.strikemap.gazetteer.Gazetteer;
import org.strikemap.gazetteer.Place;

/**
 * Puts candidates in order: those of the kind that the words tell of first, then by how closely the names agree, then by how
 * surely they lie in the larger place, then by their standing. The score is a number for just that order.
 */
final class Ranking {

    private static final double STEP = 0.08;
    private static final double WITHIN_STEP = 0.05;
    private static final int TIERS = 2;

    private static final Comparator<Ranked> ORDER = Comparator.comparingDouble(Ranked::score)
            .reversed()
            .thenComparing(ranked -> ranked.place().id());

    private final Gazetteer gazetteer;
    private final List<Ranked> ranked = new ArrayList<>();

    Ranking(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /** Takes a candidate in, with the worst {@link Context} tier that it has. */
    void add(Candidate candidate, int tier) {
        ranked.add(new Ranked(candidate, candidate.step() * TIERS + tier));
    }

    boolean isEmpty() {
        return ranked.isEmpty();
    }

    /** The best matches, in order. */
    List<Match> matches(String words, int limit) {
        ranked.replaceAll(this::notBeforeChiefTown);
        ranked.sort(ORDER);
        return ranked.stream().limit(limit).map(match -> match(match, words)).toList();
    }

    /** A name that an area shares with a town in it means the town, even where the gazetteer spells the area's alone so. */
    private Ranked notBeforeChiefTown(Ranked area) {
        if (!area.place().kind().isAdministrative()) {
            return area;
        }
        int step = area.step();
        for (Ranked other : ranked) {
            if (other.candidate().kindAgrees()
                    && other.place().kind().isSettlement()
                    && gazetteer.isWithin(other.place(), area.place())) {
                step = Math.max(step, other.step());
            }
        }
        return new Ranked(area.candidate(), step);
    }

    private Match match(Ranked of, String words) {
        List<Place> rivals = new ArrayList<>();
        for (Ranked other : ranked) {
            if (other.step() <= of.step() && isElsewhere(of.place(), other.place())) {
                rivals.add(other.place());
            }
        }
        return new Match(
                of.place(),
                words,
                of.candidate().nameMatched(),
                of.candidate().level(),
                of.candidate().kindAgrees(),
                of.score(),
                rivals.subList(0, Math.min(rivals.size(), Match.MAX_RIVALS)),
                rivals.size());
    }

    private boolean isElsewhere(Place place, Place other) {
        return place.point().distanceMetres(other.point()) > place.radiusMetres()
                && !gazetteer.isWithin(place, other)
                && !gazetteer.isWithin(other, place);
    }

    /**
     * A candidate in the order.
     *
     * @param step 0 for the closest agreement in kind, name and context; places of one step agree equally well
     */
    private record Ranked(Candidate candidate, int step) {

        double score() {
            return 1 - STEP * step - WITHIN_STEP * (1 - candidate.standing());
        }

        Place place() {
            return candidate.place();
        }
    }
}
