package org.strikemap.geocode;

import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.strikemap.geo.LonLat;
import org.strikemap.http.BadParameterException;
import org.strikemap.http.Parameters;

/** Answers {@code GET /reverse} with GeocodeJSON, unless a {@code format} asks for Nominatim's. */
@RestController
public class ReverseController {

    private final Supplier<Geocoder> geocoder;

    /** A controller that asks this geocoder, which may still be on its way when the controller is made. */
    public ReverseController(Supplier<Geocoder> geocoder) {
        this.geocoder = geocoder;
    }

    /**
     * The places at a point.
     *
     * @param given {@code lat} and {@code lon}, degrees on WGS 84, and optionally {@code zoom}, 0 to 18; {@code lang}, en, fr or ar
     * @throws BadParameterException if a coordinate is missing or any parameter cannot be used
     */
    @GetMapping(
            path = "/reverse",
            params = "!format",
            produces = {"application/geo+json", "application/json"})
    ReverseResponse reverse(@RequestParam MultiValueMap<String, String> given) {
        Parameters parameters = Parameters.of(given);
        LonLat point = point(parameters);
        int zoom = parameters.findInteger("zoom", 0, ReverseLookup.FINEST_ZOOM).orElse(ReverseLookup.FINEST_ZOOM);
        Language language = parameters.findEnum("lang", Language.class).orElse(Language.EN);
        parameters.findText("format");
        parameters.rejectOthers();
        Geocoder ready = geocoder.get();
        return ReverseResponse.of(point, ready.reverse(point, zoom), ready.gazetteer(), language);
    }

    /** The point that {@code lat} and {@code lon} name. */
    public static LonLat point(Parameters parameters) {
        return findPoint(parameters)
                .orElseThrow(() -> new BadParameterException("lat", "is missing; wanted degrees on WGS 84"));
    }

    /** The same where both may be left out. */
    static Optional<LonLat> findPoint(Parameters parameters) {
        Optional<Double> lat = parameters.findNumber("lat", -90, 90);
        Optional<Double> lon = parameters.findNumber("lon", -180, 180);
        if (lat.isPresent() != lon.isPresent()) {
            throw new BadParameterException(lat.isPresent() ? "lon" : "lat", "is missing; wanted degrees on WGS 84");
        }
        return lat.map(north -> new LonLat(lon.orElseThrow(), north));
    }
}
