package org.strikemap.gazetteer;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.strikemap.geo.ArabicName;
import org.strikemap.geo.LonLat;

/** Imported places as rows of CSV. */
public final class PlaceRowCsv {

    /** The columns in which imported places are kept, in their order. */
    public static final List<String> COLUMNS = List.of(
            "source",
            "id",
            "name",
            "kind",
            "lat",
            "lon",
            "radius_m",
            "country",
            "region",
            "parent_id",
            "population",
            "names",
            "name_ar",
            "same_as",
            "area",
            "basis",
            "parents",
            "links");

    private static final int HALF_THE_EQUATOR_METRES = 20_037_508;
    private static final String BAR = "|";

    private PlaceRowCsv() {}

    /** @throws GazetteerException if a field cannot be used */
    static PlaceRow read(PlaceFileRow row) {
        return new PlaceRow(
                ListEntry.of(row.required("source"), row.required("id"), kind(row)),
                new RowNames(
                        row.required("name"),
                        new TaggedNames(row.text("names")),
                        ArabicName.ofNullable(emptyToNull(row.text("name_ar")))),
                new Position(row.point("lat", "lon"), radiusMetres(row), row.text("basis")),
                Containment.in(row.country("country"), row.text("region")).within(emptyToNull(row.text("parent_id"))),
                new References(row.list("parents"), row.list("same_as"), row.list("links")),
                population(row),
                emptyToNull(row.text("area")));
    }

    /** The kind of place in {@code kind}. */
    public static PlaceKind kind(PlaceFileRow row) {
        return PlaceKind.find(row.text("kind"))
                .orElseThrow(() -> row.fault("kind", "'" + row.text("kind") + "' is not a kind of place"));
    }

    /** The radius in {@code radius_m}, in metres. */
    public static int radiusMetres(PlaceFileRow row) {
        return row.integer("radius_m", 1, HALF_THE_EQUATOR_METRES);
    }

    /** The people in {@code population}, or {@link PlaceRow#UNKNOWN}. */
    public static int population(PlaceFileRow row) {
        return row.text("population").isEmpty() ? PlaceRow.UNKNOWN : row.integer("population", 0, Integer.MAX_VALUE);
    }

    static void write(PlaceRow row, CsvWriter csv) {
        LonLat point = row.point();
        csv.writeRecord(
                row.source(),
                row.id(),
                row.name(),
                row.kind().word(),
                degrees(point.lat()),
                degrees(point.lon()),
                Integer.toString(row.radiusMetres()),
                row.country(),
                row.region(),
                nullToEmpty(row.parentId()),
                row.population() == PlaceRow.UNKNOWN ? "" : Integer.toString(row.population()),
                row.names(),
                nullToEmpty(row.nameArabic()),
                String.join(BAR, row.sameAs()),
                nullToEmpty(row.area()),
                row.basis(),
                String.join(BAR, row.parents()),
                String.join(BAR, row.links()));
    }

    /** Degrees to a tenth of a metre, as the gazetteer holds them. */
    private static String degrees(double degrees) {
        return String.format(Locale.ROOT, "%.6f", degrees);
    }

    private static String nullToEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static @Nullable String emptyToNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
