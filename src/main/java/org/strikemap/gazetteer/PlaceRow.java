package org.strikemap.gazetteer;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.strikemap.geo.LonLat;

/**
 * A place as one list tells of it; the same place may stand in other lists too.
 *
 * @param source the list
 * @param id unique among all lists, but where two lists count places by the same ids
 * @param radiusMetres above 0
 * @param country ISO 3166-1 alpha-2, in capitals
 * @param region the country's first-order division as the list codes it; empty where it does not say
 * @param parents what the list says that it lies in: ids, its own codes too, the likeliest first
 * @param parentId the place that it was found to lie in
 * @param population {@link #UNKNOWN} where the list does not say
 * @param names its other names as a {@link LanguageTaggedNames}
 * @param nameArabic its name in Arabic
 * @param sameAs what the list says that it is: ids in other lists, and codes that its own list calls it by
 * @param links ids in other lists of the same place, as they were found
 * @param area its outline as WKT of a polygon or several, in degrees
 * @param basis where the point comes from, in words
 */
public record PlaceRow(
        String source,
        String id,
        String name,
        PlaceKind kind,
        LonLat point,
        int radiusMetres,
        String country,
        String region,
        List<String> parents,
        @Nullable String parentId,
        int population,
        String names,
        @Nullable String nameArabic,
        List<String> sameAs,
        List<String> links,
        @Nullable String area,
        String basis) {

    public static final int UNKNOWN = -1;

    public PlaceRow {
        parents = List.copyOf(parents);
        sameAs = List.copyOf(sameAs);
        links = List.copyOf(links);
    }

    /** The row of a place that is in no other list. */
    static PlaceRow of(String source, Place place) {
        return new PlaceRow(
                source,
                place.id(),
                place.name(),
                place.kind(),
                place.point(),
                place.radiusMetres(),
                place.country(),
                place.region() == null ? "" : place.region(),
                List.of(),
                place.parentId(),
                place.population() == null ? UNKNOWN : place.population(),
                LanguageTaggedNames.format(place.names()),
                place.nameArabic(),
                List.of(),
                List.of(),
                null,
                place.basis());
    }

    /** The same row with what was found about it among the other lists. */
    public PlaceRow resolved(@Nullable String parent, List<String> found) {
        return new PlaceRow(
                source,
                id,
                name,
                kind,
                point,
                radiusMetres,
                country,
                region,
                parents,
                parent,
                population,
                names,
                nameArabic,
                sameAs,
                found,
                area,
                basis);
    }

    /** The same row with other names. */
    public PlaceRow named(String otherNames, @Nullable String arabic) {
        return new PlaceRow(
                source,
                id,
                name,
                kind,
                point,
                radiusMetres,
                country,
                region,
                parents,
                parentId,
                population,
                otherNames,
                arabic,
                sameAs,
                links,
                area,
                basis);
    }

    /** The same row with another point. */
    public PlaceRow at(LonLat other) {
        return new PlaceRow(
                source,
                id,
                name,
                kind,
                other,
                radiusMetres,
                country,
                region,
                parents,
                parentId,
                population,
                names,
                nameArabic,
                sameAs,
                links,
                area,
                basis);
    }
}
