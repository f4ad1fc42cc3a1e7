package org.strikemap.geocode;

import java.util.function.Predicate;
import java.util.function.Supplier;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.strikemap.gazetteer.Place;
import org.strikemap.gazetteer.PlaceKind;
import org.strikemap.query.BadParameterException;
import org.strikemap.query.Parameters;

/** Answers {@code GET /geocode} with GeocodeJSON. */
@RestController
public class GeocodeController {

    private final Supplier<Geocoder> geocoder;

    /** A controller that asks this geocoder, which may still be on its way when the controller is made. */
    public GeocodeController(Supplier<Geocoder> geocoder) {
        this.geocoder = geocoder;
    }

    /**
     * The places that a name may stand for.
     *
     * @param given {@code q}, a name, and optionally {@code within}, the name of a larger place; {@code country}, ISO 3166-1
     *     alpha-2; {@code limit}, 1 to 50; {@code kind}, a kind of place; {@code lang}, en, fr or ar
     * @throws BadParameterException if {@code q} is missing or any parameter cannot be used
     */
    @GetMapping(
            path = "/geocode",
            produces = {"application/geo+json", "application/json"})
    GeocodeAnswer geocode(@RequestParam MultiValueMap<String, String> given) {
        Parameters parameters = Parameters.of(given);
        GeocodeQuery query = GeocodeQuery.read(parameters, "q");
        Predicate<Place> ofKind = parameters
                .findWord("kind", PlaceKind.class)
                .<Predicate<Place>>map(kind -> place -> place.kind() == kind)
                .orElse(place -> true);
        Language language = parameters.findWord("lang", Language.class).orElse(Language.EN);
        parameters.rejectOthers();
        Geocoder ready = geocoder.get();
        return GeocodeAnswer.of(query.text(), ready.geocode(query, ofKind), ready.gazetteer(), language);
    }
}
