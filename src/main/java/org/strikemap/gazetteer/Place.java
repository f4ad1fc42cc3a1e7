package org.strikemap.gazetteer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.strikemap.geo.Accuracy;
import org.strikemap.geo.LonLat;

/**
 * A named location.
 *
 * @param id the gazetteer's own id, such as {@code raqqa-jazra-junction}, or {@code gn} and a GeoNames id
 * @param name the name that answers show
 * @param kind what sort of place it is
 * @param point the point that stands for it
 * @param radiusMetres how far the true spot may lie from the point when a report names only this place, in metres, above 0
 * @param country ISO 3166-1 alpha-2, in capitals
 * @param region the country's first-order division as GeoNames codes it, where no parent is known
 * @param parentId the place that it lies in
 * @param names its other names, in any script, with their languages where a list tells
 * @param nameArabic its name in Arabic
 * @param population how many people live there, as a list has it
 * @param basis where the point comes from, in words
 * @param otherIds the ids of the same place in other lists
 */
public record Place(
        String id,
        String name,
        PlaceKind kind,
        LonLat point,
        int radiusMetres,
        String country,
        @Nullable String region,
        @Nullable String parentId,
        List<PlaceName> names,
        @Nullable String nameArabic,
        @Nullable Integer population,
        String basis,
        List<String> otherIds) {

    /** @throws IllegalArgumentException if the radius is not above 0 */
    public Place {
        if (radiusMetres <= 0) {
            throw new IllegalArgumentException("a radius of " + radiusMetres + " m is not above 0");
        }
        names = List.copyOf(names);
        otherIds = List.copyOf(otherIds);
    }

    /** A place of one list, which does not tell the languages of its names. */
    public Place(
            String id,
            String name,
            PlaceKind kind,
            LonLat point,
            int radiusMetres,
            String country,
            @Nullable String region,
            @Nullable String parentId,
            List<String> names,
            @Nullable String nameArabic,
            @Nullable Integer population,
            String basis) {
        this(
                id,
                name,
                kind,
                point,
                radiusMetres,
                country,
                region,
                parentId,
                names.stream().map(PlaceName::of).toList(),
                nameArabic,
                population,
                basis,
                List.of());
    }

    /** Its name, its name in Arabic where there is one, and its other names. */
    public List<String> listNames() {
        List<String> all = new ArrayList<>(names.size() + 2);
        all.add(name);
        if (nameArabic != null) {
            all.add(nameArabic);
        }
        names.forEach(other -> all.add(other.text()));
        return all;
    }

    /**
     * Its name in a language, where a list tells the language of one.
     *
     * @param language as {@link PlaceName#language} has it
     */
    public Optional<String> findName(String language) {
        if (language.equals("ar") && nameArabic != null) {
            return Optional.of(nameArabic);
        }
        return names.stream()
                .filter(other -> language.equals(other.language()))
                .map(PlaceName::text)
                .findFirst();
    }

    /** The same place with another point and radius, in metres. */
    public Place at(LonLat other, int otherRadiusMetres) {
        return new Place(
                id,
                name,
                kind,
                other,
                otherRadiusMetres,
                country,
                region,
                parentId,
                names,
                nameArabic,
                population,
                basis,
                otherIds);
    }

    /** How far the true spot may lie from {@link #point}, with the category that belongs to the kind of place. */
    public Accuracy accuracy() {
        return new Accuracy(kind.accuracy(), radiusMetres);
    }
}
