package org.strikemap.geocode;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.strikemap.gazetteer.Gazetteer;
import org.strikemap.gazetteer.Place;
import org.strikemap.geo.LonLat;

/**
 * Matches as they are sent: a GeoJSON feature collection (RFC 7946) after the GeocodeJSON specification 0.1.0. What the
 * specification names stands under {@code geocoding}; what speaks for and against a match stands beside it.
 *
 * @param type always {@code FeatureCollection}
 * @param geocoding the specification's version, licence, attribution and question
 * @param features one for each match, the likeliest first
 */
public record GeocodeResponse(String type, Header geocoding, List<Feature> features) {

    private static final String VERSION = "0.1.0";
    private static final String LICENCE = "CC BY 4.0, CC BY-IGO, CC0: see attribution";
    private static final double SCORE_UNITS = 1_000;

    /** The answer to a question. */
    public static GeocodeResponse of(String query, List<Match> matches, Gazetteer gazetteer, Language language) {
        return new GeocodeResponse(
                "FeatureCollection",
                header(query, gazetteer),
                matches.stream()
                        .map(match -> feature(match, gazetteer, language))
                        .toList());
    }

    static Header header(String query, Gazetteer gazetteer) {
        return new Header(VERSION, LICENCE, String.join("; ", gazetteer.listAttributions()), query);
    }

    private static Feature feature(Match match, Gazetteer gazetteer, Language language) {
        Place place = match.place();
        Properties properties = new Properties(
                Address.of(place, gazetteer, language),
                new PlaceMembers(place.id(), place.kind().word(), place.nameArabic(), place.country()),
                new NameMembers(
                        match.words(), match.nameMatched(), match.level().word(), match.kindAgrees(), match.partial()),
                Shift.of(match.displacement()),
                Math.round(match.score() * SCORE_UNITS) / SCORE_UNITS,
                new AccuracyMembers(
                        match.radiusMetres(), match.accuracy().category().word()),
                new RivalMembers(
                        match.ambiguous(),
                        match.rivalCount(),
                        match.rivals().stream()
                                .map(rival -> rival(rival, gazetteer, language))
                                .toList()));
        return new Feature("Feature", place.id(), Point.of(match.point()), properties);
    }

    private static Rival rival(Place place, Gazetteer gazetteer, Language language) {
        String label = Address.of(place, gazetteer, language).label();
        return new Rival(place.id(), label, Point.of(place.point()).coordinates());
    }

    /** What the specification wants told of an answer. */
    record Header(String version, String licence, String attribution, String query) {}

    /** One match. */
    record Feature(String type, String id, Point geometry, Properties properties) {}

    /** A GeoJSON point: longitude, latitude in degrees. */
    public record Point(String type, List<Double> coordinates) {

        public static Point of(LonLat point) {
            return new Point("Point", List.of(point.lon(), point.lat()));
        }
    }

    /** What is known of a match, in one JSON object; see {@link Match}. Null means that the gazetteer does not say. */
    record Properties(
            Address geocoding,
            @JsonUnwrapped PlaceMembers place,
            @JsonUnwrapped NameMembers name,
            @Nullable Shift displacement,
            double score,
            @JsonUnwrapped AccuracyMembers spot,
            @JsonUnwrapped RivalMembers alternatives) {}

    /** The place that matches. */
    record PlaceMembers(
            String id,
            String kind,
            @JsonProperty("name_ar") @Nullable String nameArabic,
            @JsonProperty("country_code") String countryCode) {}

    /** How the name agrees. */
    record NameMembers(
            String words,
            @JsonProperty("matched_name") String matchedName,
            String match,
            @JsonProperty("kind_agrees") boolean kindAgrees,
            boolean partial) {}

    /** How far the true spot may lie from the point. */
    record AccuracyMembers(@JsonProperty("radius_m") int radiusMetres, String accuracy) {}

    /** What else the name may mean. */
    record RivalMembers(
            boolean ambiguous,
            int rivals,
            @JsonProperty("rival_list") List<Rival> rivalList) {}

    /**
     * How far from the place the point lies, and why.
     *
     * @param bearing clockwise from north in degrees; null where no direction is given
     * @param metres null where no distance is given
     */
    record Shift(
            @JsonProperty("bearing_deg") @Nullable Double bearing,
            @JsonProperty("distance_m") @Nullable Double metres,
            boolean countryside) {

        static @Nullable Shift of(@Nullable Displacement displacement) {
            return displacement == null
                    ? null
                    : new Shift(displacement.bearingDegrees(), displacement.metres(), displacement.countryside());
        }
    }

    /** Another place that the name may as well mean; the point is longitude, latitude in degrees. */
    record Rival(String id, String label, List<Double> point) {}
}
