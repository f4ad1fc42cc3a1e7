package org.strikemap.geocode;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.strikemap.gazetteer.Gazetteer;
import org.strikemap.gazetteer.Place;
import org.strikemap.geo.LonLat;

/**
 * The places at a point as they are sent: a GeoJSON feature collection (RFC 7946) after the GeocodeJSON specification 0.1.0.
 *
 * @param type always {@code FeatureCollection}
 * @param geocoding the specification's version, licence, attribution and question: latitude, longitude
 * @param features one for each place, the finest first
 */
public record ReverseResponse(String type, GeocodeResponse.Header geocoding, List<Feature> features) {

    /** The answer for a point. */
    public static ReverseResponse of(LonLat point, List<ReverseMatch> places, Gazetteer gazetteer, Language language) {
        return new ReverseResponse(
                "FeatureCollection",
                GeocodeResponse.header(point.lat() + "," + point.lon(), gazetteer),
                places.stream().map(near -> feature(near, gazetteer, language)).toList());
    }

    private static Feature feature(ReverseMatch near, Gazetteer gazetteer, Language language) {
        Place place = near.place();
        Properties properties = new Properties(
                Address.of(place, gazetteer, language),
                place.id(),
                place.kind().word(),
                place.nameArabic(),
                place.country(),
                Math.round(near.distanceMetres()),
                near.covers(),
                place.radiusMetres(),
                place.accuracy().category().word());
        return new Feature("Feature", place.id(), GeocodeResponse.Point.of(place.point()), properties);
    }

    /** One place. */
    record Feature(String type, String id, GeocodeResponse.Point geometry, Properties properties) {}

    /**
     * What is known of a place at the point. Null means that the gazetteer does not say.
     *
     * @param distanceMetres from the place's point to the one asked for
     * @param withinRadius whether that is within the place's radius
     */
    record Properties(
            Address geocoding,
            String id,
            String kind,
            @JsonProperty("name_ar") @Nullable String nameArabic,
            @JsonProperty("country_code") String countryCode,
            @JsonProperty("distance_m") long distanceMetres,
            @JsonProperty("within_radius") boolean withinRadius,
            @JsonProperty("radius_m") int radiusMetres,
            String accuracy) {}
}
