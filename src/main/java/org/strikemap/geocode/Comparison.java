package org.strikemap.geocode;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.strikemap.gazetteer.Place;
import org.strikemap.gazetteer.PlaceKind;

/** Compares one name that was asked for with the names of places. */
final class Comparison {

    /** Where names stand in Arabic script, so that their Latin spelling is free; elsewhere another spelling is another name. */
    private static final Set<String> ARABIC_SCRIPT = Set.of(
            "AE", "AF", "BH", "DJ", "DZ", "EG", "EH", "IL", "IQ", "IR", "JO", "KM", "KW", "LB", "LY", "MA", "MR", "OM",
            "PK", "PS", "QA", "SA", "SD", "SO", "SY", "TD", "TN", "YE");

    private final Toponym asked;
    private final List<Toponym.Reading> readings;
    private final boolean outer;

    /**
     * A comparison with this name.
     *
     * @param outer whether an area may leave its own kind word out, as larger places in a text do: {@code Homs} for Homs
     *     Governorate
     */
    Comparison(Toponym asked, boolean outer) {
        this.asked = asked;
        this.outer = outer;
        readings = asked.readings();
    }

    /** The ways to read the name. */
    List<Toponym.Reading> readings() {
        return readings;
    }

    /** The closest agreement with any of a place's names, if there is one. */
    Optional<Candidate> with(Place place, boolean builtIn) {
        List<String> names = place.listNames();
        for (String name : names) {
            if (name.equalsIgnoreCase(asked.text())) {
                return Optional.of(new Candidate(
                        place,
                        builtIn,
                        name,
                        MatchLevel.EXACT,
                        place.kind().isAdministrative() || !namesGovernorate()));
            }
        }
        return names.stream()
                .flatMap(name -> agreements(name, place, builtIn))
                .reduce((one, other) -> other.isCloserThan(one) ? other : one);
    }

    private Stream<Candidate> agreements(String name, Place place, boolean builtIn) {
        return Toponym.ofGazetteer(name).readings().stream()
                .flatMap(known -> readings.stream()
                        .filter(reading -> mayAgree(reading, known, place.kind(), builtIn))
                        .flatMap(reading -> reading.key().compare(known.key()).stream()
                                .filter(level -> isTrusted(level, place, builtIn))
                                .map(level -> new Candidate(
                                        place, builtIn, name, level, agreesInKind(reading, place.kind())))));
    }

    /**
     * Whether two readings speak of one kind of place. A kind word is taken off a known name only if it is built in, for in the
     * world's names it is a part of the name, and only to meet another word for the same kind: {@code Jazra roundabout} and
     * Mafraq Jazra. Nor is a place of the world taken for one of another kind: there is a village for every word.
     */
    private boolean mayAgree(Toponym.Reading reading, Toponym.Reading known, PlaceKind kind, boolean builtIn) {
        boolean areaAlone = outer && kind.isAdministrative();
        if (!known.isWhole() && !(builtIn && isMeant(known, kind) && (isMeant(reading, kind) || areaAlone))) {
            return false;
        }
        return agreesInKind(reading, kind)
                || (builtIn && reading.kinds().stream().anyMatch(word -> word.tolerates(kind)));
    }

    private static boolean isTrusted(MatchLevel level, Place place, boolean builtIn) {
        return level != MatchLevel.TRANSLITERATED || builtIn || ARABIC_SCRIPT.contains(place.country());
    }

    private static boolean agreesInKind(Toponym.Reading reading, PlaceKind kind) {
        return reading.isWhole() || isMeant(reading, kind);
    }

    private static boolean isMeant(Toponym.Reading reading, PlaceKind kind) {
        return reading.kinds().stream().anyMatch(word -> word.means(kind));
    }

    /** The world's file gives some towns the name of the governorate around them as well. */
    private boolean namesGovernorate() {
        return readings.stream().anyMatch(reading -> reading.kinds().contains(KindWord.GOVERNORATE));
    }
}
