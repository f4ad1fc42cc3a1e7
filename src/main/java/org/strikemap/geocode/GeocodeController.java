package org.strikemap.geocode;

import java.util.Locale;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.strikemap.query.BadParameterException;
import org.strikemap.query.Parameters;

/** Answers {@code GET /geocode} with GeocodeJSON. */
@RestController
public class GeocodeController {

    private static final Pattern ALPHA_2 = Pattern.compile("[A-Za-z]{2}");

    private final Supplier<Geocoder> geocoder;

    /** A controller that asks this geocoder, which may still be on its way when the controller is made. */
    public GeocodeController(Supplier<Geocoder> geocoder) {
        this.geocoder = geocoder;
    }

    /**
     * The places that a name may stand for.
     *
     * @param given {@code q}, a name, and optionally {@code within}, the name of a larger place; {@code country}, ISO 3166-1
     *     alpha-2; {@code limit}, 1 to 50
     * @throws BadParameterException if {@code q} is missing or any parameter cannot be used
     */
    @GetMapping(
            path = "/geocode",
            produces = {"application/geo+json", "application/json"})
    GeocodeAnswer geocode(@RequestParam MultiValueMap<String, String> given) {
        Parameters parameters = Parameters.of(given);
        String text = parameters
                .findText("q")
                .orElseThrow(() -> new BadParameterException("q", "is missing; wanted the name of a place"));
        GeocodeQuery query = new GeocodeQuery(
                text,
                parameters.findText("within").orElse(null),
                parameters.find("country", GeocodeController::country).orElse(null),
                parameters.findInteger("limit", 1, GeocodeQuery.MAX_LIMIT).orElse(GeocodeQuery.DEFAULT_LIMIT));
        parameters.rejectOthers();
        Geocoder ready = geocoder.get();
        return GeocodeAnswer.of(text, ready.geocode(query), ready.gazetteer());
    }

    private static String country(String text) {
        if (!ALPHA_2.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    Parameters.shown(text) + " is not a country's code; wanted two letters of ISO 3166-1, such as SY");
        }
        return text.toUpperCase(Locale.ROOT);
    }
}
