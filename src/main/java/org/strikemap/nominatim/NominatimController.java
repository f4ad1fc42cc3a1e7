package org.strikemap.nominatim;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.strikemap.gazetteer.Gazetteer;
import org.strikemap.geo.LonLat;
import org.strikemap.geocode.GeocodeResponse;
import org.strikemap.geocode.Geocoder;
import org.strikemap.geocode.Match;
import org.strikemap.geocode.ReverseController;
import org.strikemap.geocode.ReverseLookup;
import org.strikemap.geocode.ReverseMatch;
import org.strikemap.geocode.ReverseResponse;
import org.strikemap.http.BadParameterException;

/**
 * Answers in the dialect of Nominatim (nominatim.org/release-docs/latest/api/Overview), for clients that speak it: geopy, Leaflet
 * Control Geocoder, QGIS.
 */
@RestController
public class NominatimController {

    private static final int GREATEST_ZOOM = 30;

    private final Supplier<Geocoder> geocoder;

    /** A controller that asks this geocoder, which may still be on its way when the controller is made. */
    public NominatimController(Supplier<Geocoder> geocoder) {
        this.geocoder = geocoder;
    }

    /**
     * The places that a name may stand for.
     *
     * @throws BadParameterException if there is no name, or any parameter cannot be used
     */
    @GetMapping(
            path = "/search",
            produces = {"application/json", "application/geo+json"})
    Object search(@RequestParam MultiValueMap<String, String> given) {
        NominatimParameters parameters = NominatimParameters.of(given);
        NominatimSearch search = NominatimSearch.read(parameters);
        NominatimQuery query = NominatimQuery.read(parameters, false);
        parameters.rejectOthersOfSearch();
        Geocoder ready = geocoder.get();
        Gazetteer gazetteer = ready.gazetteer();
        List<Match> matches = search.matches(ready);
        return switch (query.format()) {
            case JSON, JSONV2 ->
                matches.stream()
                        .map(match -> NominatimPlace.of(match.located(), match.score(), gazetteer, query))
                        .toList();
            case GEOJSON ->
                NominatimFeatures.of(
                        matches.stream()
                                .map(match ->
                                        NominatimFeatures.Feature.of(match.located(), match.score(), gazetteer, query))
                                .toList(),
                        gazetteer);
            case GEOCODEJSON -> GeocodeResponse.of(search.text(), matches, gazetteer, query.language());
        };
    }

    /**
     * The place at a point, or {@code {"error": "Unable to geocode"}}.
     *
     * @throws BadParameterException if a coordinate is missing or any parameter cannot be used
     */
    @GetMapping(
            path = "/reverse",
            params = "format",
            produces = {"application/json", "application/geo+json"})
    Object reverse(@RequestParam MultiValueMap<String, String> given) {
        NominatimParameters parameters = NominatimParameters.of(given);
        NominatimQuery query = NominatimQuery.read(parameters, true);
        LonLat point = ReverseController.point(parameters.given());
        int zoom = parameters
                .given()
                .findInteger("zoom", 0, GREATEST_ZOOM)
                .map(asked -> Math.min(asked, ReverseLookup.FINEST_ZOOM))
                .orElse(ReverseLookup.FINEST_ZOOM);
        parameters.rejectOthers();
        Geocoder ready = geocoder.get();
        List<ReverseMatch> places = ready.reverse(point, zoom);
        return places.isEmpty()
                ? Map.of("error", "Unable to geocode")
                : answer(point, places.getFirst(), ready.gazetteer(), query);
    }

    private static Object answer(LonLat point, ReverseMatch near, Gazetteer gazetteer, NominatimQuery query) {
        double importance = NominatimTag.of(near.place().kind()).importance();
        return switch (query.format()) {
            case JSON, JSONV2 -> NominatimPlace.of(near.place(), importance, gazetteer, query);
            case GEOJSON ->
                NominatimFeatures.of(
                        List.of(NominatimFeatures.Feature.of(near.place(), importance, gazetteer, query)), gazetteer);
            case GEOCODEJSON -> ReverseResponse.of(point, List.of(near), gazetteer, query.language());
        };
    }
}
