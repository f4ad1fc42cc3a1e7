package org.strikemap.nominatim;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.strikemap.geo.Box;
import org.strikemap.geocode.GeocodeQuery;
import org.strikemap.geocode.Language;
import org.strikemap.http.BadParameterException;
import org.strikemap.http.Parameters;

/**
 * A request's parameters in the words of Nominatim's API (nominatim.org/release-docs/latest/api/Search and .../api/Reverse). An
 * empty value is the same as none. What the API defines and has no effect here is let pass.
 */
final class NominatimParameters {

    private static final int MAX_DEGREES = 1_000_000;

    /** Defined by the API for both requests, and without effect here. */
    private static final List<String> WITHOUT_EFFECT = List.of(
            "extratags",
            "namedetails",
            "entrances",
            "layer",
            "polygon_geojson",
            "polygon_kml",
            "polygon_svg",
            "polygon_text",
            "polygon_threshold",
            "email",
            "debug");

    /** The same for a search alone. */
    private static final List<String> WITHOUT_EFFECT_IN_SEARCH = List.of("dedupe", "postalcode");

    private static final Set<String> KNOWN = Stream.of(
                    WITHOUT_EFFECT.stream(),
                    WITHOUT_EFFECT_IN_SEARCH.stream(),
                    NominatimSearch.PARTS.stream(),
                    Stream.of("format", "accept-language", "addressdetails", "json_callback", "q", "limit", "lat"),
                    Stream.of("lon", "zoom", "countrycodes", "viewbox", "bounded", "exclude_place_ids"),
                    Stream.of("featureType", "featuretype"))
            .flatMap(Function.identity())
            .collect(Collectors.toUnmodifiableSet());

    private final Parameters parameters;

    private NominatimParameters(Parameters parameters) {
        this.parameters = parameters;
    }

    /** The parameters of a request, by name, with every value sent for it. */
    static NominatimParameters of(Map<String, List<String>> given) {
        Map<String, List<String>> told = new HashMap<>(given);
        told.entrySet()
                .removeIf(entry ->
                        KNOWN.contains(entry.getKey()) && entry.getValue().equals(List.of("")));
        return new NominatimParameters(Parameters.of(told));
    }

    /** The parameters that mean the same in every dialect. */
    Parameters given() {
        return parameters;
    }

    /** {@code 1} or {@code 0}; {@code true} and {@code false} are read too, as some clients send them. */
    boolean flag(String name, boolean otherwise) {
        return parameters
                .find(name, text -> switch (text.toLowerCase(Locale.ROOT)) {
                    case "1", "true" -> true;
                    case "0", "false" -> false;
                    default -> throw new IllegalArgumentException(Parameters.shown(text) + " is neither 1 nor 0");
                })
                .orElse(otherwise);
    }

    /** The first of the languages that are wanted (RFC 9110, 12.5.4) and spoken here; English if there is none. */
    Language language() {
        return parameters
                .find(
                        "accept-language",
                        text -> Locale.LanguageRange.parse(text).stream()
                                .flatMap(range -> Arrays.stream(Language.values())
                                        .filter(language -> isIn(language, range.getRange())))
                                .findFirst()
                                .orElse(Language.EN))
                .orElse(Language.EN);
    }

    private static boolean isIn(Language language, String range) {
        return range.split("-", 2)[0].equals(language.locale().getLanguage());
    }

    /** ISO 3166-1 codes with commas between them, in capitals. */
    Optional<Set<String>> countries() {
        return parameters.find(
                "countrycodes",
                text -> parts(text).map(GeocodeQuery::readCountry).collect(Collectors.toUnmodifiableSet()));
    }

    /** Place ids with commas between them; ids that are no numbers belong to no place here. */
    Set<Long> excludedIds() {
        return parameters
                .find(
                        "exclude_place_ids",
                        text -> parts(text)
                                .filter(part -> part.matches("\\d{1,18}"))
                                .map(Long::valueOf)
                                .collect(Collectors.toUnmodifiableSet()))
                .orElse(Set.of());
    }

    /**
     * Two corners, longitude before latitude. They may lie beyond the antimeridian or the poles, as the corners of a map that
     * is zoomed far out do.
     */
    Optional<Box> viewbox() {
        return parameters.find("viewbox", text -> {
            List<Double> degrees = parts(text).map(NominatimParameters::number).toList();
            if (degrees.size() != 4) {
                throw new IllegalArgumentException(
                        "has " + degrees.size() + " numbers; wanted two corners: lon,lat,lon,lat");
            }
            double west = Math.min(degrees.get(0), degrees.get(2));
            double east = Math.max(degrees.get(0), degrees.get(2));
            double south = Math.clamp(Math.min(degrees.get(1), degrees.get(3)), -90, 90);
            double north = Math.clamp(Math.max(degrees.get(1), degrees.get(3)), -90, 90);
            return east - west >= 360
                    ? new Box(-180, south, 180, north)
                    : new Box(wrapped(west), south, wrapped(east), north);
        });
    }

    private static double wrapped(double lon) {
        return lon >= -180 && lon <= 180 ? lon : Math.IEEEremainder(lon, 360);
    }

    private static double number(String text) {
        return Parameters.of(Map.of("viewbox", List.of(text)))
                .findNumber("viewbox", -MAX_DEGREES, MAX_DEGREES)
                .orElseThrow();
    }

    private static Stream<String> parts(String text) {
        return Arrays.stream(text.split(",", -1)).map(String::strip);
    }

    /** Refuses what the API does not define, and a call of a script. */
    void rejectOthers() {
        rejectCallback();
        WITHOUT_EFFECT.forEach(parameters::findText);
        parameters.rejectOthers();
    }

    /** The same for a search, of which the API defines more. */
    void rejectOthersOfSearch() {
        WITHOUT_EFFECT_IN_SEARCH.forEach(parameters::findText);
        rejectOthers();
    }

    private void rejectCallback() {
        if (parameters.findText("json_callback").isPresent()) {
            throw new BadParameterException(
                    "json_callback", "is not served: answers are data, never scripts, and open to every origin (CORS)");
        }
    }
}
