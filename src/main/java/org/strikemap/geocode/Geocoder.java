package org.strikemap.geocode;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.strikemap.gazetteer.Gazetteer;
import org.strikemap.gazetteer.Place;
import org.strikemap.gazetteer.PlaceKind;
import org.strikemap.geo.LonLat;

/**
 * Finds the places that a name may stand for. Immutable and safe for threads.
 *
 * <p>A name agrees with one in the gazetteer exactly, folded or transliterated ({@link MatchLevel}); there is no likeness by
 * typing errors. A question for a place within another is answered by places that lie there only: if the outer name is not
 * known, by none. {@code X, Y} is read as X within Y (or Y within X, if no X lies in Y) unless the whole is a name of its own.
 */
public final class Geocoder {

    private static final int LONGEST_NAME = 200;
    private static final int MOST_PARTS = 5;
    private static final Pattern COMMAS = Pattern.compile("[,;()\u060C\u061B]+");

    private final Gazetteer gazetteer;
    private final NameIndex index;
    private final Map<String, Place> countries;
    private final ReverseLookup reverse;

    /** Builds the index of names; blocks until it is built. */
    public Geocoder(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
        index = new NameIndex(gazetteer);
        countries = gazetteer.listPlaces().stream()
                .limit(gazetteer.builtInSize())
                .filter(place -> place.kind() == PlaceKind.COUNTRY)
                .collect(Collectors.toMap(Place::country, Function.identity(), (first, second) -> first));
        reverse = new ReverseLookup(gazetteer, countries);
    }

    /** The places that are looked in. */
    public Gazetteer gazetteer() {
        return gazetteer;
    }

    /** The places that the question may mean, the likeliest first; empty if no name agrees: it never guesses. */
    public List<Match> geocode(GeocodeQuery query) {
        return geocode(query, place -> true);
    }

    /**
     * The same among some places only: the others are neither matches nor rivals.
     *
     * @param wanted whether a place may be answered
     */
    public List<Match> geocode(GeocodeQuery query, Predicate<Place> wanted) {
        String country = query.country();
        Predicate<Place> searched = country == null ? wanted : wanted.and(place -> country.equals(place.country()));
        String text = query.text();
        List<Context> contexts = query.within() == null ? List.of() : contextsOf(query.within());
        Ranking whole = search(text, contexts, searched);
        List<String> parts = partsOf(text);
        if (!whole.isEmpty() || parts.size() < 2) {
            return whole.matches(text.strip(), query.limit());
        }
        List<Match> matches = readParts(parts, contexts, searched, query.limit());
        return matches.isEmpty() ? readParts(parts.reversed(), contexts, searched, query.limit()) : matches;
    }

    /**
     * The places at a point: spots and settlements first, the finest before the others, then the areas that hold them from
     * narrow to wide. Empty where nothing is near or nothing is sure.
     *
     * @param zoom how fine the answer may be, as in Nominatim: 0 to 18, from countries alone to any place
     * @throws IllegalArgumentException if the zoom is out of range
     */
    public List<Nearby> reverse(LonLat point, int zoom) {
        if (zoom < 0 || zoom > ReverseLookup.FINEST_ZOOM) {
            throw new IllegalArgumentException("zoom " + zoom + " is not from 0 to " + ReverseLookup.FINEST_ZOOM);
        }
        return reverse.find(point, zoom);
    }

    /** The first part as a name within all the others. */
    private List<Match> readParts(List<String> parts, List<Context> within, Predicate<Place> searched, int limit) {
        List<Context> contexts = new ArrayList<>(within);
        parts.stream().skip(1).map(this::contextOf).forEach(contexts::add);
        return search(parts.getFirst(), contexts, searched).matches(parts.getFirst(), limit);
    }

    private Ranking search(String name, List<Context> contexts, Predicate<Place> searched) {
        Ranking ranking = new Ranking(gazetteer);
        for (Candidate candidate : find(name)) {
            Place place = candidate.place();
            int tier = contexts.stream()
                    .mapToInt(context -> context.tierOf(place))
                    .max()
                    .orElse(Context.INSIDE);
            if (tier != Context.OUTSIDE && searched.test(place)) {
                ranking.add(candidate, tier);
            }
        }
        return ranking;
    }

    private Collection<Candidate> find(String name) {
        if (name.length() > LONGEST_NAME) {
            return List.of();
        }
        Toponym asked = Toponym.of(name);
        Map<String, Candidate> closest = new LinkedHashMap<>();
        index.find(asked).forEach(candidate -> keepCloser(closest, candidate));
        if (CountryNames.findCode(asked).isPresent()) {
            closest.values().removeIf(candidate -> candidate.level() == MatchLevel.TRANSLITERATED);
            countryOf(asked).ifPresent(candidate -> keepCloser(closest, candidate));
        }
        return closest.values();
    }

    private static void keepCloser(Map<String, Candidate> closest, Candidate candidate) {
        closest.merge(candidate.place().id(), candidate, (one, other) -> other.isCloserThan(one) ? other : one);
    }

    /** The gazetteer's own place for a country's name in a language that the gazetteer may not have. */
    private Optional<Candidate> countryOf(Toponym asked) {
        return CountryNames.findCode(asked)
                .map(countries::get)
                .map(place -> new Candidate(place, true, asked.text(), MatchLevel.FOLDED, true));
    }

    /** The one place that a text names as a larger one, or the several that it names with commas between them. */
    private List<Context> contextsOf(String within) {
        Context whole = contextOf(within);
        List<String> parts = partsOf(within);
        return whole.isEmpty() && parts.size() > 1
                ? parts.stream().map(this::contextOf).toList()
                : List.of(whole);
    }

    private Context contextOf(String name) {
        if (name.length() > LONGEST_NAME) {
            return new Context(gazetteer, List.of(), Optional.empty());
        }
        Toponym outer = Toponym.of(name);
        return new Context(gazetteer, index.findOuter(outer), CountryNames.findCode(outer));
    }

    private static List<String> partsOf(String text) {
        return text.length() > LONGEST_NAME
                ? List.of()
                : Arrays.stream(COMMAS.split(text, MOST_PARTS))
                        .map(String::strip)
                        .filter(part -> !part.isEmpty())
                        .toList();
    }
}
