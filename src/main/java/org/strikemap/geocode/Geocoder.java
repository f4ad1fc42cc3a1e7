package org.strikemap.geocode;

import static org.strikemap.geocode.GeocodeConstant.LEAST_ANYWHERE;
import static org.strikemap.geocode.GeocodeConstant.LEAST_OUTER;
import static org.strikemap.geocode.GeocodeConstant.MIN_CLOSENESS;
import static org.strikemap.geocode.GeocodeConstant.UNKNOWN_OUTER_COST;

import java.io.Closeable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.strikemap.calibration.Calibration;
import org.strikemap.gazetteer.Gazetteer;
import org.strikemap.gazetteer.Place;
import org.strikemap.gazetteer.PlaceKind;
import org.strikemap.geo.LonLat;

/**
 * Forward and reverse geocoder. Immutable and thread-safe.
 *
 * <p>A text is read in several ways ({@link Phrase}), and each name in them is looked for by its letters and its transliterated
 * form first, then by likeness, then by its words ({@link NameIndex.MatchStrategy}), until one agrees so closely that no other
 * need be looked for. A question for a place within another is answered by places that lie there, or just beside it; if the
 * outer name is not known, by none.
 */
public final class Geocoder implements Closeable {

    private static final int LONGEST_NAME = 200;
    private static final int MOST_PHRASES = 12;
    private static final int MOST_LOOSE_PHRASES = 4;
    private static final int MOST_OUTERS = 8;
    private static final int MOST_RECENT = 128;

    private static final double FARTHEST_BIAS = 0.04;
    private static final double BIAS_METRES = 1_000_000;

    private final Gazetteer gazetteer;
    private final NameIndex index;
    private final Calibration<GeocodeConstant> constants;
    private final Map<String, Place> countries;
    private final ReverseLookup reverse;
    private final Autocomplete suggestions;

    /** What the names of larger places stood for that were asked for of late: questions name the same few again and again. */
    private final LinkedHashMap<String, Context> recent = new LinkedHashMap<>();

    /** A geocoder of these places, with an index of their names in memory; blocks until that is built. */
    public static Geocoder inMemory(Gazetteer gazetteer) {
        return new Geocoder(gazetteer, IndexFolder.inMemory(gazetteer), GeocodeConstant.BUNDLED);
    }

    /**
     * A geocoder of these places, with the index of their names that is kept in a folder; blocks until that is built, if it has to be.
     *
     * @throws java.io.UncheckedIOException if the folder cannot be used
     */
    static Geocoder keptIn(Path folder, Gazetteer gazetteer) {
        return new Geocoder(gazetteer, IndexFolder.open(gazetteer, folder), GeocodeConstant.BUNDLED);
    }

    /** The same geocoder with other constants; both share the index. */
    Geocoder with(Calibration<GeocodeConstant> other) {
        return new Geocoder(gazetteer, index.with(other), other);
    }

    private Geocoder(Gazetteer gazetteer, NameIndex index, Calibration<GeocodeConstant> constants) {
        this.gazetteer = gazetteer;
        this.index = index;
        this.constants = constants;
        countries = gazetteer.listPlaces().stream()
                .limit(gazetteer.builtInSize())
                .filter(place -> place.kind() == PlaceKind.COUNTRY)
                .collect(Collectors.toMap(Place::country, Function.identity(), (first, second) -> first));
        reverse = new ReverseLookup(gazetteer);
        suggestions = new Autocomplete(this, index, constants);
    }

    /** The places that are looked in. */
    public Gazetteer gazetteer() {
        return gazetteer;
    }

    /** The places that the question may mean, the likeliest first; empty if no name agrees. */
    public List<Match> geocode(GeocodeQuery query) {
        return geocode(query, place -> true);
    }

    /**
     * The same among some places only: the others are neither matches nor rivals.
     *
     * @param wanted whether a place may be answered
     */
    public List<Match> geocode(GeocodeQuery query, Predicate<Place> wanted) {
        return BetweenPhrase.find(query.text())
                .map(between -> new BetweenSearch(query, between, other -> geocodePlain(other, wanted)).matches())
                .orElseGet(() -> geocodePlain(query, wanted));
    }

    private List<Match> geocodePlain(GeocodeQuery query, Predicate<Place> wanted) {
        Search search = new Search(query, wanted);
        List<Phrase> phrases =
                Phrase.of(query.text(), constants).stream().limit(MOST_PHRASES).toList();
        for (NameIndex.MatchStrategy way : NameIndex.MatchStrategy.values()) {
            int most = way == NameIndex.MatchStrategy.DIRECT ? MOST_PHRASES : MOST_LOOSE_PHRASES;
            phrases.stream().limit(most).forEach(phrase -> search.look(phrase, way));
        }
        if (query.within() != null && Phrase.namesNothing(query.text())) {
            search.look(Phrase.around(query.within(), constants), NameIndex.MatchStrategy.DIRECT);
        }
        return search.ranking.matches(query.limit());
    }

    /**
     * The places that somebody may mean who has typed so much of a name, the likeliest first: those whose name begins so, and where
     * these are few, those that {@link #geocode} finds.
     */
    List<Match> suggest(GeocodeQuery query) {
        return suggestions.of(query);
    }

    /**
     * The places at a point: spots and settlements first, the finest before the others, then the areas that hold them from
     * narrow to wide. Empty where nothing is near or nothing is sure.
     *
     * @param zoom how fine the answer may be, as in Nominatim: 0 to 18, from countries alone to any place
     * @throws IllegalArgumentException if the zoom is out of range
     */
    public List<ReverseMatch> reverse(LonLat point, int zoom) {
        if (zoom < 0 || zoom > ReverseLookup.FINEST_ZOOM) {
            throw new IllegalArgumentException("zoom " + zoom + " is not from 0 to " + ReverseLookup.FINEST_ZOOM);
        }
        return reverse.find(point, zoom);
    }

    /** Lets go of the index; nothing may be asked afterwards. */
    @Override
    public void close() {
        index.close();
    }

    /** What it costs a place to lie far from the point that a question is biased to: a little, and less the nearer it is. */
    static double costOfDistance(Place place, @Nullable LonLat bias) {
        return bias == null
                ? 0
                : FARTHEST_BIAS * Math.min(1, Math.sqrt(place.point().haversineMetres(bias) / BIAS_METRES));
    }

    /** One question while it is being answered. */
    private final class Search {

        private final GeocodeQuery query;
        private final Predicate<Place> wanted;
        private final Ranking ranking = new Ranking(gazetteer, constants);
        private final Map<String, Context> known = new HashMap<>();
        private final Map<String, Context> nearby = new HashMap<>();
        private final List<Context> within;
        private final NameIndex.Area around;

        Search(GeocodeQuery query, Predicate<Place> wanted) {
            this.query = query;
            String country = query.country();
            this.wanted = wanted.and(place -> (country == null || country.equals(place.country()))
                    && (query.box() == null || query.box().contains(place.point())));
            within = query.within() == null ? List.of() : contextsOf(query.within());
            around = areaOf(within);
        }

        /** Adds what a phrase may stand for, unless something is found already that agrees more closely than this way can tell. */
        void look(Phrase phrase, NameIndex.MatchStrategy way) {
            boolean nowhere = within.stream().anyMatch(Context::isEmpty);
            if (nowhere || ranking.isDecisive() || phrase.name().length() > LONGEST_NAME) {
                return;
            }
            List<Context> named = phrase.outers().stream()
                    .map(this::nearbyContextOf)
                    .filter(context -> !context.isEmpty())
                    .toList();
            boolean anywhere = query.area().isAnywhere() && within.isEmpty();
            if ((named.isEmpty() && !phrase.outers().isEmpty()) || (anywhere && isContradicted(phrase))) {
                return;
            }
            double unknown =
                    constants.get(UNKNOWN_OUTER_COST) * (phrase.outers().size() - named.size());
            List<Context> contexts = new ArrayList<>(within);
            contexts.addAll(named);
            Toponym asked = Toponym.of(phrase.name());
            boolean nothingTellsWhere = anywhere && contexts.isEmpty();
            boolean oneWord = asked.words().size() < 2;
            if (way == NameIndex.MatchStrategy.WORDS && oneWord && nothingTellsWhere) {
                return;
            }
            double least = nothingTellsWhere ? constants.get(LEAST_ANYWHERE) : constants.get(MIN_CLOSENESS);
            for (Candidate candidate : find(asked, way, areaOf(contexts), least)) {
                Place place = candidate.place();
                double cost = unknown + costOfDistance(place, query.bias());
                for (Context context : contexts) {
                    cost += context.costOf(place);
                }
                boolean known = !nothingTellsWhere || !phrase.partial() || candidate.builtIn();
                if (cost < Context.OUTSIDE && known && wanted.test(place)) {
                    ranking.add(candidate, phrase, cost);
                }
            }
        }

        private boolean isContradicted(Phrase phrase) {
            return phrase.unknown().stream()
                    .anyMatch(part -> !nearbyContextOf(part).isEmpty());
        }

        private NameIndex.Area areaOf(List<Context> contexts) {
            NameIndex.Area asked = query.area();
            return contexts.isEmpty() ? asked : asked.orIn(contexts.getFirst().area());
        }

        /** The one place that a text names as a larger one, or the several that it names with commas between them. */
        private List<Context> contextsOf(String text) {
            List<String> parts = Phrase.split(text);
            if (parts.size() > 1
                    && Geocoder.this
                            .contextOf(text, NameIndex.Area.ANYWHERE, false)
                            .isEmpty()) {
                return parts.stream().map(this::contextOf).toList();
            }
            return List.of(contextOf(text));
        }

        private Context contextOf(String name) {
            return known.computeIfAbsent(name, Geocoder.this::recentContextOf);
        }

        /**
         * A place that the text itself names beside the one it is about. It is looked for by likeness only where the question tells
         * where, for half the words of a text are like some place of the world.
         */
        private Context nearbyContextOf(String name) {
            return nearby.computeIfAbsent(name, text -> Geocoder.this.contextOf(text, around, !around.isAnywhere()));
        }
    }

    private List<Candidate> find(Toponym asked, NameIndex.MatchStrategy way, NameIndex.Area area, double least) {
        Optional<String> code = CountryNames.findCode(asked);
        if (code.isEmpty()) {
            return index.find(asked, way, area, least);
        }
        if (way != NameIndex.MatchStrategy.DIRECT) {
            return List.of();
        }
        List<Candidate> found = new ArrayList<>(index.find(asked, way, area, least));
        found.removeIf(candidate -> candidate.level() == MatchLevel.TRANSLITERATED);
        Place country = countries.get(code.get());
        if (country != null
                && found.stream().noneMatch(candidate -> candidate.place().equals(country))) {
            double standing = Prominence.of(country, true);
            found.add(new Candidate(country, true, asked.text(), MatchLevel.FOLDED, 1, true, standing));
        }
        return found;
    }

    private Context recentContextOf(String name) {
        synchronized (recent) {
            Context context = recent.remove(name);
            if (context != null) {
                recent.put(name, context);
                return context;
            }
        }
        Context context = contextOf(name, NameIndex.Area.ANYWHERE, true);
        synchronized (recent) {
            recent.put(name, context);
            if (recent.size() > MOST_RECENT) {
                recent.pollFirstEntry();
            }
        }
        return context;
    }

    private Context contextOf(String name, NameIndex.Area area, boolean alike) {
        if (name.length() > LONGEST_NAME) {
            return new Context(gazetteer, List.of(), Optional.empty(), constants);
        }
        Toponym outer = Toponym.of(name);
        List<Candidate> outers =
                index.findOuter(outer, NameIndex.MatchStrategy.DIRECT, area, constants.get(MIN_CLOSENESS));
        Optional<String> country = CountryNames.findCode(outer);
        if (alike && outers.isEmpty() && country.isEmpty()) {
            outers = index.findOuter(outer, NameIndex.MatchStrategy.LIKE, area, constants.get(LEAST_OUTER));
        }
        return new Context(gazetteer, outers.stream().limit(MOST_OUTERS).toList(), country, constants);
    }
}
