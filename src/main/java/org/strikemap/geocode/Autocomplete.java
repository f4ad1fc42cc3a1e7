package org.strikemap.geocode;

import static org.strikemap.geocode.GeocodeConstant.MIN_CLOSENESS;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.strikemap.calibration.Calibration;
import org.strikemap.gazetteer.Place;

/** Autocomplete: places whose name starts with the text typed so far. Thread-safe. */
final class Autocomplete {

    /** How closely a beginning agrees: less than a whole name that is the same, and as much as one that only sounds so. */
    private static final double CLOSENESS = 0.9;

    private static final int LONGEST_NAME = 200;

    /** Stands for the letters to come, so that what is typed is not taken for the end of a word. */
    private static final String NOT_YET = "b";

    private final Geocoder geocoder;
    private final NameIndex index;
    private final Calibration<GeocodeConstant> constants;

    Autocomplete(Geocoder geocoder, NameIndex index, Calibration<GeocodeConstant> constants) {
        this.constants = constants;
        this.geocoder = geocoder;
        this.index = index;
    }

    List<Match> of(GeocodeQuery query) {
        String typed = query.text().strip();
        if (typed.length() > LONGEST_NAME) {
            return List.of();
        }
        Ranking ranking = new Ranking(geocoder.gazetteer(), constants);
        Phrase phrase = Phrase.whole(typed);
        Toponym asked = Toponym.of(typed);
        for (Candidate candidate :
                index.find(asked, NameIndex.MatchStrategy.DIRECT, query.area(), constants.get(MIN_CLOSENESS))) {
            boolean whole = candidate.level().compareTo(MatchLevel.TRANSLITERATED) < 0;
            add(ranking, whole ? candidate : candidate.atMost(CLOSENESS), phrase, query);
        }
        for (String form : formsOf(asked)) {
            for (Place place : index.findByPrefix(form, 3 * query.limit())) {
                add(ranking, prefixCandidate(place, form), phrase, query);
            }
        }
        List<Match> begun = ranking.matches(query.limit());
        if (begun.size() >= query.limit()) {
            return begun;
        }
        Set<String> ids = new LinkedHashSet<>();
        begun.forEach(match -> ids.add(match.place().id()));
        List<Match> all = new ArrayList<>(begun);
        for (Match match : geocoder.geocode(query)) {
            if (all.size() < query.limit() && ids.add(match.place().id())) {
                all.add(match);
            }
        }
        return all;
    }

    private static void add(Ranking ranking, Candidate candidate, Phrase phrase, GeocodeQuery query) {
        Place place = candidate.place();
        boolean wanted = (query.country() == null || query.country().equals(place.country()))
                && (query.box() == null || query.box().contains(place.point()));
        if (wanted) {
            ranking.add(candidate, phrase, Geocoder.costOfDistance(place, query.bias()));
        }
    }

    /** The form of what is typed, taken for a whole name, and taken for the beginning of a longer word. */
    private static Set<String> formsOf(Toponym asked) {
        List<String> words = asked.words();
        if (words.isEmpty()) {
            return Set.of();
        }
        List<String> open = new ArrayList<>(words);
        open.set(open.size() - 1, open.getLast() + NOT_YET);
        String longer = NameKey.of(open).form();
        Set<String> forms = new LinkedHashSet<>();
        forms.add(longer.endsWith(NOT_YET) ? longer.substring(0, longer.length() - 1) : longer);
        forms.add(NameKey.of(words).form());
        forms.remove("");
        return forms;
    }

    private Candidate prefixCandidate(Place place, String form) {
        String matched = place.listNames().stream()
                .filter(name -> hasPrefix(name, form))
                .findFirst()
                .orElse(place.name());
        boolean builtIn = geocoder.gazetteer().isBuiltIn(place);
        return new Candidate(
                place, builtIn, matched, MatchLevel.BEGINNING, CLOSENESS, true, Prominence.of(place, builtIn));
    }

    private static boolean hasPrefix(String name, String form) {
        NameKey key = NameKey.of(Toponym.ofGazetteer(name).words());
        int from = 0;
        for (int end : key.ends()) {
            if (key.form().startsWith(form, from)) {
                return true;
            }
            from = end;
        }
        return false;
    }
}
