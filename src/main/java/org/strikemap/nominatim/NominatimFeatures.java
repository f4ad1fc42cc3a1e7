package org.strikemap.nominatim;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.strikemap.gazetteer.Gazetteer;
import org.strikemap.gazetteer.Place;
import org.strikemap.geocode.GeocodeResponse;

/**
 * Places as Nominatim's format {@code geojson} has them.
 *
 * @param type always {@code FeatureCollection}
 */
record NominatimFeatures(String type, String licence, List<Feature> features) {

    static NominatimFeatures of(List<Feature> features, Gazetteer gazetteer) {
        return new NominatimFeatures("FeatureCollection", NominatimPlace.licence(gazetteer), features);
    }

    /**
     * One place.
     *
     * @param bbox west, south, east, north in degrees
     */
    record Feature(String type, Properties properties, List<Double> bbox, GeocodeResponse.Point geometry) {

        static Feature of(Place place, double importance, Gazetteer gazetteer, NominatimQuery query) {
            NominatimPlace told = NominatimPlace.of(place, importance, gazetteer, query);
            double[] box = NominatimPlace.box(place).toArray();
            return new Feature(
                    "Feature",
                    new Properties(
                            told.placeId(),
                            told.tag().placeRank(),
                            told.tag().category(),
                            told.tag().type(),
                            told.importance(),
                            told.tag().addressType(),
                            told.label().name(),
                            told.label().displayName(),
                            told.address()),
                    List.of(box[2], box[0], box[3], box[1]),
                    GeocodeResponse.Point.of(place.point()));
        }
    }

    /** What {@link NominatimPlace} tells of a place, without where it is. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Properties(
            @JsonProperty("place_id") long placeId,
            @JsonProperty("place_rank") int placeRank,
            @Nullable String category,
            String type,
            double importance,
            @JsonProperty("addresstype") String addressType,
            String name,
            @JsonProperty("display_name") String displayName,
            @Nullable Map<String, String> address) {}
}
