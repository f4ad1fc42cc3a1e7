package org.strikemap.gazetteer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.strikemap.geo.Accuracy;
import org.strikemap.geo.ArabicName;
import org.strikemap.geo.LonLat;
import org.strikemap.geo.PlaceId;

/**
 * A named location.
 *
 * @param gazetteerId the gazetteer's own id
 * @param kind what sort of place it is
 * @param population how many people live there, as a list has it
 * @param otherIds the ids of the same place in other lists
 */
public record Place(
        PlaceId gazetteerId,
        PlaceKind kind,
        PlaceNames naming,
        Position position,
        Containment containment,
        @Nullable Integer population,
        List<String> otherIds) {

    public Place {
        otherIds = List.copyOf(otherIds);
    }

    /** The gazetteer's own id, such as {@code raqqa-jazra-junction}, or {@code gn} and a GeoNames id. */
    public String id() {
        return gazetteerId.value();
    }

    /** The name that answers show. */
    public String name() {
        return naming.main();
    }

    /** Its other names, in any script, with their languages where a list tells. */
    public List<PlaceName> names() {
        return naming.others();
    }

    /** Its name in Arabic. */
    public @Nullable String nameArabic() {
        return ArabicName.textOf(naming.arabic());
    }

    /** The point that stands for it. */
    public LonLat point() {
        return position.point();
    }

    /** How far the true spot may lie from the point when a report names only this place, in metres, above 0. */
    public int radiusMetres() {
        return position.radiusMetres();
    }

    /** Where the point comes from, in words. */
    String basis() {
        return position.basis();
    }

    /** ISO 3166-1 alpha-2, in capitals. */
    public String country() {
        return containment.country().code();
    }

    /** The country's first-order division as GeoNames codes it, where no parent is known. */
    @Nullable
    String region() {
        return RegionCode.textOf(containment.region());
    }

    /** The place that it lies in. */
    public @Nullable String parentId() {
        return PlaceId.textOf(containment.parent());
    }

    /** Its name, its name in Arabic where there is one, and its other names. */
    public List<String> listNames() {
        List<String> all = new ArrayList<>(names().size() + 2);
        all.add(name());
        if (nameArabic() != null) {
            all.add(nameArabic());
        }
        names().forEach(other -> all.add(other.text()));
        return all;
    }

    /**
     * Its name in a language, where a list tells the language of one.
     *
     * @param language as {@link PlaceName#language} has it
     */
    public Optional<String> findName(String language) {
        if (language.equals("ar") && naming.arabic() != null) {
            return Optional.of(naming.arabic().text());
        }
        return names().stream()
                .filter(other -> language.equals(other.language()))
                .map(PlaceName::text)
                .findFirst();
    }

    /** The same place with another point and radius, in metres. */
    public Place at(LonLat other, int otherRadiusMetres) {
        Position moved = new Position(other, otherRadiusMetres, basis());
        return new Place(gazetteerId, kind, naming, moved, containment, population, otherIds);
    }

    /** How far the true spot may lie from {@link #point}, with the category that belongs to the kind of place. */
    public Accuracy accuracy() {
        return new Accuracy(kind.accuracy(), radiusMetres());
    }
}
