package org.strikemap.geocode;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.strikemap.gazetteer.Place;
import org.strikemap.gazetteer.PlaceKind;
import org.strikemap.http.BadParameterException;
import org.strikemap.http.Parameters;

/** Answers {@code GET /geocode} and {@code GET /suggest} with GeocodeJSON. */
@RestController
class GeocodeController {

    private final Supplier<Geocoder> geocoder;

    /** A controller that asks this geocoder, which may still be on its way when the controller is made. */
    GeocodeController(Supplier<Geocoder> geocoder) {
        this.geocoder = geocoder;
    }

    /**
     * The places that a name may stand for.
     *
     * @param given {@code q}, a name, and optionally {@code within}, the name of a larger place; {@code country}, ISO 3166-1
     *     alpha-2; {@code bbox}; {@code lat} and {@code lon}, near which places come first; {@code limit}, 1 to 50; {@code kind}, a
     *     kind of place, or {@code layer}, the same in GeocodeJSON's words; {@code lang}, en, fr or ar
     * @throws BadParameterException if {@code q} is missing or any parameter cannot be used
     */
    @GetMapping(
            path = "/geocode",
            produces = {"application/geo+json", "application/json"})
    GeocodeResponse geocode(@RequestParam MultiValueMap<String, String> given) {
        Parameters parameters = Parameters.of(given);
        GeocodeQuery query = GeocodeQuery.read(parameters, "q");
        Predicate<Place> wanted = wanted(parameters);
        Language language = parameters.findEnum("lang", Language.class).orElse(Language.EN);
        parameters.rejectOthers();
        Geocoder ready = geocoder.get();
        return GeocodeResponse.of(query.text(), ready.geocode(query, wanted), ready.gazetteer(), language);
    }

    private static Predicate<Place> wanted(Parameters parameters) {
        Optional<PlaceKind> ofKind = parameters.findEnum("kind", PlaceKind.class);
        Optional<AddressLayer> ofLayer = parameters.findEnum("layer", AddressLayer.class);
        return place -> ofKind.map(kind -> place.kind() == kind).orElse(true)
                && ofLayer.map(layer -> layer.holds(place.kind())).orElse(true);
    }

    /**
     * What somebody may mean who has typed so much of a name.
     *
     * @param given {@code q}, what is typed, and optionally what {@link #geocode} takes but {@code within}, {@code kind} and
     *     {@code layer}
     * @throws BadParameterException if {@code q} is missing or any parameter cannot be used
     */
    @GetMapping(
            path = "/suggest",
            produces = {"application/geo+json", "application/json"})
    GeocodeResponse suggest(@RequestParam MultiValueMap<String, String> given) {
        Parameters parameters = Parameters.of(given);
        GeocodeQuery query = GeocodeQuery.readPlain(parameters, "q");
        Language language = parameters.findEnum("lang", Language.class).orElse(Language.EN);
        parameters.rejectOthers();
        Geocoder ready = geocoder.get();
        return GeocodeResponse.of(query.text(), ready.suggest(query), ready.gazetteer(), language);
    }
}
