package org.strikemap.geocode;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.strikemap.geo.Box;
import org.strikemap.geo.LonLat;

/** Finds the spot of a text that tells of one between two places. */
final class BetweenSearch {

    /** Places of which reports say that something lies between them are not farther apart, in metres. */
    private static final double MOST_APART_METRES = 200_000;

    private final GeocodeQuery query;
    private final BetweenPhrase between;
    private final Function<GeocodeQuery, List<Match>> geocoder;

    /** @param geocoder answers questions for names alone */
    BetweenSearch(GeocodeQuery query, BetweenPhrase between, Function<GeocodeQuery, List<Match>> geocoder) {
        this.query = between.outer().isEmpty() || query.within() != null ? query : query.within(between.outer());
        this.between = between;
        this.geocoder = geocoder;
    }

    /**
     * The place whose whole name the text is; else the spot between the two places where both are known, or a place there that words
     * before them name; else what is known of these, which is no certain answer.
     */
    List<Match> matches() {
        List<Match> whole = geocoder.apply(query);
        if (!whole.isEmpty()
                && whole.getFirst().isCertain()
                && whole.getFirst().words().equals(query.text().strip())) {
            return whole;
        }
        List<Match> parts = new ArrayList<>();
        for (BetweenPhrase.Ends ends : between.ends()) {
            Optional<Match> spot = findSpot(ends, parts);
            if (spot.isPresent()) {
                return findNamed(spot.get()).map(List::of).orElse(List.of(spot.get()));
            }
        }
        return parts.stream().map(Match::inPart).distinct().limit(query.limit()).toList();
    }

    private Optional<Match> findSpot(BetweenPhrase.Ends ends, List<Match> parts) {
        Optional<Match> one = find(query.text(ends.one()));
        Optional<Match> other = find(query.text(ends.other()));
        one.ifPresent(parts::add);
        other.ifPresent(parts::add);
        Optional<Match> first = one.filter(Match::isCertain);
        Optional<Match> second = other.filter(Match::isCertain);
        if (first.isPresent() && second.isEmpty()) {
            second = find(near(first.get().point(), ends.other())).filter(Match::isCertain);
        } else if (second.isPresent() && first.isEmpty()) {
            first = find(near(second.get().point(), ends.one())).filter(Match::isCertain);
        }
        if (first.isEmpty() || second.isEmpty() || areFarApart(first.get(), second.get())) {
            return Optional.empty();
        }
        return Optional.of(first.get().upTo(second.get(), query.text()));
    }

    private static boolean areFarApart(Match one, Match other) {
        return one.point().haversineMetres(other.point()) > MOST_APART_METRES;
    }

    private Optional<Match> findNamed(Match spot) {
        return between.before().isEmpty()
                ? Optional.empty()
                : find(near(spot.point(), between.before()))
                        .filter(Match::isCertain)
                        .filter(named -> named.point().haversineMetres(spot.point()) <= spot.radiusMetres());
    }

    private GeocodeQuery near(LonLat point, String name) {
        GeocodeQuery named = query.text(name);
        return query.box() == null ? named.in(Box.around(point, MOST_APART_METRES)) : named;
    }

    private Optional<Match> find(GeocodeQuery named) {
        return geocoder.apply(named).stream().findFirst();
    }
}
