package org.strikemap.reader;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;

/**
 * The Uppsala Conflict Data Program's Georeferenced Event Dataset, in whatever order of columns. Its rows are of all kinds of violence
 * and do not say by what means. Of its figures those for civilians are taken, and its deaths of unknown people as the most that the
 * civilians may be more.
 */
final class UcdpGed implements RowMapping {

    /** How far the true spot may lie, in metres, by {@code where_prec} 1 to 7. */
    private static final List<Integer> METRES = List.of(1_000, 25_000, 50_000, 100_000, 200_000, 400_000, 200_000);

    private static final int MONTH = 4;
    private static final int YEAR = 5;
    private static final int ISO_DAY = 10;
    private static final int ONE_SIDED = 3;

    @Override
    public Collection<String> required() {
        return List.of(
                "id",
                "type_of_violence",
                "where_prec",
                "date_prec",
                "date_start",
                "date_end",
                "latitude",
                "longitude",
                "deaths_civilians",
                "deaths_unknown");
    }

    @Override
    public ClaimRowBuilder translate(RowFields row) {
        String key = "ucdp-" + row.get("id");
        ClaimRowBuilder ours = new ClaimRowBuilder()
                .put("claim_id", key, "id")
                .put("incident_key", key, "id")
                .put("source", "ucdp")
                .put("source_name", "UCDP")
                .put("source_type", "dataset")
                .put("source_country", "SE")
                .copy("attributed_to", row, "source_office")
                .copy("place", row, "where_coordinates")
                .copy("within", row, "adm_1")
                .putKnown("country", VocabularyMapping.country(row.find("country")), "country")
                .copy("lat", row, "latitude")
                .copy("lon", row, "longitude")
                .put("accuracy_m", METRES.get(row.getInteger("where_prec", 1, METRES.size()) - 1), "where_prec");
        if (row.getInteger("type_of_violence", 1, ONE_SIDED) == ONE_SIDED && row.find("side_a") != null) {
            ours.put("belligerent", row.get("side_a"), "side_a");
        }
        putDates(ours, row);
        putToll(ours, row);
        String between = row.find("dyad_name");
        return between == null ? ours : ours.put("note", "UCDP's parties: " + between, "dyad_name");
    }

    private static void putDates(ClaimRowBuilder ours, RowFields row) {
        int precision = row.getInteger("date_prec", 1, YEAR);
        LocalDate start = day(row, "date_start");
        LocalDate end = day(row, "date_end");
        if (precision < MONTH) {
            ours.put("date", start, "date_start").put("date_end", end, "date_end");
        } else if (precision == MONTH) {
            ours.put("date", YearMonth.from(start), "date_start").put("date_end", YearMonth.from(end), "date_end");
        } else {
            ours.put("date", start.getYear(), "date_start").put("date_end", end.getYear(), "date_end");
        }
    }

    /** Newer releases put a time behind the day. */
    private static LocalDate day(RowFields row, String column) {
        String text = row.get(column);
        String day = text.substring(0, Math.min(ISO_DAY, text.length()));
        return VocabularyMapping.day(day, column, DateTimeFormatter.ISO_LOCAL_DATE, "YYYY-MM-DD");
    }

    private static void putToll(ClaimRowBuilder ours, RowFields row) {
        int civilians = row.getInteger("deaths_civilians", 0, RowFields.MOST_PEOPLE);
        int unknown = row.getInteger("deaths_unknown", 0, RowFields.MOST_PEOPLE);
        ours.put("killed_min", civilians, "deaths_civilians")
                .put("killed_best", civilians, "deaths_civilians")
                .put("killed_max", civilians + unknown, "deaths_unknown");
        Integer one = row.findInteger("deaths_a", 0, RowFields.MOST_PEOPLE);
        Integer other = row.findInteger("deaths_b", 0, RowFields.MOST_PEOPLE);
        if (one != null && other != null) {
            ours.put("combatants_killed_min", one + other, "deaths_a")
                    .put("combatants_killed_max", one + other, "deaths_a");
        }
    }
}
