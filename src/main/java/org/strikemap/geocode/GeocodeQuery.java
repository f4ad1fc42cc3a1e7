package org.strikemap.geocode;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.strikemap.geo.Box;
import org.strikemap.geo.LonLat;
import org.strikemap.http.BadParameterException;
import org.strikemap.http.BboxParameter;
import org.strikemap.http.Parameters;

/**
 * A question to the geocoder.
 *
 * @param text the place's name as written, alone or with other places: {@code Jazra, Raqqa}
 * @param within the name of a larger place that it must lie in or beside
 * @param country ISO 3166-1 alpha-2 in capitals; only places of this country are answered
 * @param box only places in it are answered
 * @param bias of places that match about equally well, those near this point come first
 * @param limit how many matches to answer at most, 1 to 50
 */
public record GeocodeQuery(
        String text,
        @Nullable String within,
        @Nullable String country,
        @Nullable Box box,
        @Nullable LonLat bias,
        int limit) {

    public static final int DEFAULT_LIMIT = 10;
    public static final int MAX_LIMIT = 50;

    private static final Pattern ALPHA_2 = Pattern.compile("[A-Za-z]{2}");

    /** @throws IllegalArgumentException if the limit is out of range */
    public GeocodeQuery {
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new IllegalArgumentException(limit + " is not from 1 to " + MAX_LIMIT);
        }
    }

    /**
     * The question that parameters ask: the name, {@code within}, {@code country}, {@code bbox}, {@code lat} and {@code lon}, and
     * {@code limit}.
     *
     * @param name the parameter that holds the name
     * @throws BadParameterException if the name is missing or one of them cannot be used
     */
    static GeocodeQuery read(Parameters parameters, String name) {
        Optional<String> within = parameters.findFilledText("within");
        return readPlain(parameters, name).within(within.orElse(null));
    }

    /** The same without {@code within}. */
    static GeocodeQuery readPlain(Parameters parameters, String name) {
        return new GeocodeQuery(
                parameters
                        .findText(name)
                        .orElseThrow(() -> new BadParameterException(name, "is missing; wanted the name of a place")),
                null,
                parameters.find("country", GeocodeQuery::readCountry).orElse(null),
                parameters.find("bbox", BboxParameter::parse).orElse(null),
                ReverseController.findPoint(parameters).orElse(null),
                parameters.findInteger("limit", 1, MAX_LIMIT).orElse(DEFAULT_LIMIT));
    }

    /**
     * A country's code of two letters in any case, in capitals.
     *
     * @throws IllegalArgumentException if the text is none
     */
    public static String readCountry(String text) {
        if (!ALPHA_2.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    Parameters.shown(text) + " is not a country's code; wanted two letters of ISO 3166-1, such as SY");
        }
        return text.toUpperCase(Locale.ROOT);
    }

    /** The question for a name alone. */
    public static GeocodeQuery of(String text) {
        return new GeocodeQuery(text, null, null, null, null, DEFAULT_LIMIT);
    }

    /** The same question for another name. */
    GeocodeQuery text(String other) {
        return new GeocodeQuery(other, within, country, box, bias, limit);
    }

    /** The same question for a place that must lie in another. */
    public GeocodeQuery within(@Nullable String outer) {
        return new GeocodeQuery(text, outer, country, box, bias, limit);
    }

    /** The same question for places of one country only. */
    public GeocodeQuery inCountry(@Nullable String alpha2) {
        return new GeocodeQuery(text, within, alpha2, box, bias, limit);
    }

    /** The same question for places in a box only. */
    GeocodeQuery in(Box other) {
        return new GeocodeQuery(text, within, country, other, bias, limit);
    }

    /** The same question, answered by so many matches at most. */
    public GeocodeQuery limit(int most) {
        return new GeocodeQuery(text, within, country, box, bias, most);
    }

    /** Where the places must lie. */
    NameIndex.Area area() {
        return new NameIndex.Area(box == null ? List.of() : box.split(), country);
    }
}
