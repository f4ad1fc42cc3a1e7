package org.strikemap.gazetteer;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.strikemap.geo.ArabicName;
import org.strikemap.geo.LonLat;
import org.strikemap.geo.PlaceId;

/**
 * A place as one list tells of it; the same place may stand in other lists too.
 *
 * @param containment what it lies in; its parent is the place that it was found to lie in
 * @param population {@link #UNKNOWN} where the list does not say
 * @param area its outline as WKT of a polygon or several, in degrees
 */
public record PlaceRow(
        ListEntry entry,
        RowNames naming,
        Position position,
        Containment containment,
        References references,
        int population,
        @Nullable String area) {

    public static final int UNKNOWN = -1;

    /** The row of a place that is in no other list. */
    static PlaceRow of(String source, Place place) {
        return new PlaceRow(
                new ListEntry(new ListName(source), place.gazetteerId(), place.kind()),
                new RowNames(
                        place.name(),
                        new TaggedNames(LanguageTaggedNames.format(place.names())),
                        place.naming().arabic()),
                place.position(),
                place.containment(),
                References.NONE,
                place.population() == null ? UNKNOWN : place.population(),
                null);
    }

    /** The same row with what was found about it among the other lists. */
    public PlaceRow resolved(@Nullable String parent, List<String> found) {
        return new PlaceRow(
                entry,
                naming,
                position,
                containment.within(parent),
                new References(references.parents(), references.sameAs(), found),
                population,
                area);
    }

    /** The same row with other names. */
    public PlaceRow named(String otherNames, @Nullable String arabic) {
        RowNames names = new RowNames(naming.main(), new TaggedNames(otherNames), ArabicName.ofNullable(arabic));
        return new PlaceRow(entry, names, position, containment, references, population, area);
    }

    /** The same row with another point. */
    public PlaceRow at(LonLat other) {
        Position moved = new Position(other, position.radiusMetres(), position.basis());
        return new PlaceRow(entry, naming, moved, containment, references, population, area);
    }

    /** The list. */
    public String source() {
        return entry.list().value();
    }

    /** Unique among all lists, but where two lists count places by the same ids. */
    public String id() {
        return entry.id().value();
    }

    PlaceKind kind() {
        return entry.kind();
    }

    public String name() {
        return naming.main();
    }

    /** Its other names as {@link LanguageTaggedNames} writes them. */
    public String names() {
        return naming.others().cell();
    }

    /** Its name in Arabic. */
    @Nullable
    String nameArabic() {
        return ArabicName.textOf(naming.arabic());
    }

    public LonLat point() {
        return position.point();
    }

    /** Metres, above 0. */
    int radiusMetres() {
        return position.radiusMetres();
    }

    /** ISO 3166-1 alpha-2, in capitals. */
    String country() {
        return containment.country().code();
    }

    /** The country's first-order division as the list codes it; empty where it does not say. */
    String region() {
        return containment.region() == null ? "" : containment.region().code();
    }

    /** The place that it was found to lie in. */
    @Nullable
    String parentId() {
        return PlaceId.textOf(containment.parent());
    }

    /** What the list says that it lies in. */
    public List<String> parents() {
        return references.parents();
    }

    /** What the list says that it is. */
    public List<String> sameAs() {
        return references.sameAs();
    }

    /** Ids in other lists of the same place, as they were found. */
    List<String> links() {
        return references.links();
    }

    /** Where the point comes from, in words. */
    String basis() {
        return position.basis();
    }
}
