package org.strikemap.geocode;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.strikemap.gazetteer.Gazetteer;
import org.strikemap.gazetteer.Place;
import org.strikemap.gazetteer.PlaceKind;

/**
 * A place as GeocodeJSON 0.1.0 describes one under {@code properties.geocoding}; what the gazetteer does not know is left out.
 * Names are in the language asked for where they are known in it.
 *
 * @param type house, street, locality, district, city, county, state or country
 * @param label the name with the larger places around it, for people
 * @param name the place's own name
 * @param district the neighbourhood that it lies in
 * @param city the city, town or village that it lies in
 * @param county the district or subdistrict that it lies in
 * @param state the governorate that it lies in
 * @param country the country's name
 * @param accuracy how far the true spot may lie from the point, in metres
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Address(
        String type,
        String label,
        String name,
        @Nullable String district,
        @Nullable String city,
        @Nullable String county,
        @Nullable String state,
        @Nullable String country,
        int accuracy) {

    /** The address of a place by its parents. */
    public static Address of(Place place, Gazetteer gazetteer, Language language) {
        List<Place> around = gazetteer.listAncestors(place);
        String name = language.nameOf(place);
        String district = nameOf(around, kind -> kind == PlaceKind.NEIGHBOURHOOD, language);
        String city = nameOf(around, PlaceKind::isSettlement, language);
        String county = nameOf(around, Address::isCounty, language);
        String state = nameOf(around, kind -> kind == PlaceKind.GOVERNORATE, language);
        String country = place.kind() == PlaceKind.COUNTRY
                ? null
                : Optional.ofNullable(nameOf(around, kind -> kind == PlaceKind.COUNTRY, language))
                        .orElseGet(() -> CountryNames.name(place.country(), language));
        String label = Stream.of(name, city, state, country)
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.joining(language.comma()));
        return new Address(
                AddressLayer.of(place.kind()).word(),
                label,
                name,
                district,
                city,
                county,
                state,
                country,
                place.radiusMetres());
    }

    private static boolean isCounty(PlaceKind kind) {
        return kind == PlaceKind.DISTRICT || kind == PlaceKind.SUBDISTRICT;
    }

    private static @Nullable String nameOf(List<Place> around, Predicate<PlaceKind> wanted, Language language) {
        for (Place place : around) {
            if (wanted.test(place.kind())) {
                return language.nameOf(place);
            }
        }
        return null;
    }
}
