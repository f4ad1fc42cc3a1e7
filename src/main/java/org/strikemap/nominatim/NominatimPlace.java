package org.strikemap.nominatim;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;
import org.strikemap.gazetteer.Gazetteer;
import org.strikemap.gazetteer.Place;
import org.strikemap.gazetteer.PlaceKind;
import org.strikemap.geo.Box;
import org.strikemap.geocode.Address;
import org.strikemap.geocode.CountryNames;
import org.strikemap.geocode.Language;

/**
 * A place as Nominatim's formats {@code json} and {@code jsonv2} have it. {@code osm_type} and {@code osm_id} are left out, since
 * no place here is OpenStreetMap's.
 *
 * @param placeId see {@link #idOf}
 * @param importance from 0 to 1
 * @param address the names of the place and of the larger ones, by their kind, or null if they were not asked for
 * @param boundingBox south, north, west, east of the place's radius in degrees, as text; cut at the antimeridian
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record NominatimPlace(
        @JsonProperty("place_id") long placeId,
        String licence,
        @JsonUnwrapped LatLonText point,
        @JsonUnwrapped TagMembers tag,
        double importance,
        @JsonUnwrapped Label label,
        @Nullable Map<String, String> address,
        @JsonProperty("boundingbox") List<String> boundingBox) {

    /** LatLonText, as decimal numbers in text. */
    record LatLonText(String lat, String lon) {

        static LatLonText of(Place place) {
            return new LatLonText(text(place.point().lat()), text(place.point().lon()));
        }
    }

    /**
     * What kind of place it is, as a tag of OpenStreetMap.
     *
     * @param tagClass the tag's key, in {@code json} alone
     * @param category the same, in {@code jsonv2} alone
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record TagMembers(
            @JsonProperty("class") @Nullable String tagClass,
            @Nullable String category,
            String type,
            @JsonProperty("place_rank") int placeRank,
            @JsonProperty("addresstype") String addressType) {

        static TagMembers of(NominatimTag tag, NominatimFormat format) {
            boolean first = format == NominatimFormat.JSON;
            return new TagMembers(
                    first ? tag.key() : null, first ? null : tag.key(), tag.value(), tag.rank(), tag.addressType());
        }
    }

    /** What it is called, alone and with the larger places. */
    record Label(String name, @JsonProperty("display_name") String displayName) {}

    private static final Pattern GEONAMES_ID = Pattern.compile("gn(\\d{1,9})");
    private static final long FIRST_OWN_ID = 1L << 31;
    private static final int DECIMALS = 7;

    /** A place for an answer in {@code json} or {@code jsonv2}. */
    static NominatimPlace of(Place place, double importance, Gazetteer gazetteer, NominatimQuery query) {
        Address address = Address.of(place, gazetteer, query.language());
        return new NominatimPlace(
                idOf(place),
                licence(gazetteer),
                LatLonText.of(place),
                TagMembers.of(NominatimTag.of(place.kind()), query.format()),
                importance,
                new Label(address.name(), address.label()),
                query.addressDetails() ? addressOf(place, gazetteer, query.language()) : null,
                box(place).mapToObj(NominatimPlace::text).toList());
    }

    /** Whose data it is, in the words that Nominatim's clients show. */
    static String licence(Gazetteer gazetteer) {
        return "Data: " + String.join("; ", gazetteer.listAttributions());
    }

    /**
     * A number that stays the same for a place as long as its id does: the GeoNames id of one of the world's, else 2^31 and the
     * CRC-32 of the id.
     */
    static long idOf(Place place) {
        var geonames = GEONAMES_ID.matcher(place.id());
        if (geonames.matches()) {
            return Long.parseLong(geonames.group(1));
        }
        CRC32 sum = new CRC32();
        sum.update(place.id().getBytes(StandardCharsets.UTF_8));
        return FIRST_OWN_ID + sum.getValue();
    }

    /** The names of a place and of the larger ones around it, by Nominatim's words for their kinds, the place's own first. */
    static Map<String, String> addressOf(Place place, Gazetteer gazetteer, Language language) {
        Map<String, String> names = new LinkedHashMap<>();
        names.put(NominatimTag.of(place.kind()).addressType(), language.nameOf(place));
        String shown = shownAs(place.kind());
        if (shown != null) {
            names.put(shown, language.nameOf(place));
        }
        for (Place larger : gazetteer.listAncestors(place)) {
            names.putIfAbsent(NominatimTag.of(larger.kind()).addressType(), language.nameOf(larger));
        }
        names.putIfAbsent("country", CountryNames.name(place.country(), language));
        names.put("country_code", place.country().toLowerCase(Locale.ROOT));
        return names;
    }

    /** The part of an address by which clients show a spot that has none: Leaflet Control Geocoder knows only these and settlements. */
    private static @Nullable String shownAs(PlaceKind kind) {
        return switch (kind) {
            case JUNCTION -> "road";
            case LANDMARK, BASE -> "building";
            default -> null;
        };
    }

    /** South, north, west, east, in degrees. */
    static DoubleStream box(Place place) {
        Box box = Box.around(place.point(), place.radiusMetres());
        return box.crossesAntimeridian()
                ? DoubleStream.of(box.south(), box.north(), -180, 180)
                : DoubleStream.of(box.south(), box.north(), box.west(), box.east());
    }

    private static String text(double degrees) {
        return BigDecimal.valueOf(degrees)
                .setScale(DECIMALS, RoundingMode.HALF_EVEN)
                .toPlainString();
    }
}
