package org.strikemap.reader;

import java.io.Reader;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The Uppsala Conflict Data Program's Georeferenced Event Dataset, in whatever order of columns. Its rows are of all kinds of violence
 * and do not say by what means. {@code deaths_civilians} is the best estimate of civilians, 0 among them, unless there are dead of unknown
 * status: those may be civilians, so that no best estimate is left, and the civilians counted, if any, are the least. {@code low} and
 * {@code high} are of all the dead: they bound civilians in one-sided violence, whose victims are civilians, and where {@code best} is 0, so
 * that nobody died for certain and some may have (UCDP GED Codebook, versions 19.1 and 23.1). A row whose only source is Airwars passes on
 * Airwars' account; the titles of Airwars' reports have the codes of the incidents.
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
    public List<ClaimRowBuilder> translate(RowFields row) {
        String key = "ucdp-" + row.get("id");
        ClaimRowBuilder ours = new ClaimRowBuilder()
                .toldApartBy(day(row, "date_start"))
                .put("claim_id", key, "id")
                .put("incident_key", key, "id")
                .put("source", "ucdp")
                .put("source_name", "UCDP")
                .put("source_type", "dataset")
                .put("source_country", "SE")
                .copy("attributed_to", row, "source_office")
                .putKnown("codes", AirwarsCodes.cited(row.find("source_article")), "source_article")
                .copy("place", row, "where_coordinates")
                .copy("within", row, "adm_1")
                .putKnown("country", VocabularyMapping.country(row.find("country")), "country");
        if (AirwarsCodes.isOnly(row.listParts("source_office", ';'))) {
            ours.put("repeats", AirwarsCodes.AIRWARS.id(), "source_office");
        }
        ours.put("strike_type", "unknown_means").copyPoint(row, METRES, "where_prec");
        Integer type = row.findInteger("type_of_violence", 1, ONE_SIDED);
        boolean oneSided = type != null && type == ONE_SIDED;
        String first = row.find("side_a");
        if (oneSided && first != null) {
            ours.put("belligerent", first, "side_a");
        }
        putDates(ours, row);
        putToll(ours, row, oneSided);
        String between = row.find("dyad_name");
        return List.of(between == null ? ours : ours.put("note", "UCDP's parties: " + between, "dyad_name"));
    }

    @Override
    public ReadResult read(Reader text, char separator, SourceRegistry sources) {
        if (sources.find(AirwarsCodes.AIRWARS.id()).isEmpty()) {
            sources.add(AirwarsCodes.AIRWARS);
        }
        return RowMapping.super.read(text, separator, sources);
    }

    private static void putDates(ClaimRowBuilder ours, RowFields row) {
        Integer known = row.findInteger("date_prec", 1, YEAR);
        int precision = known == null ? 1 : known;
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

    private static void putToll(ClaimRowBuilder ours, RowFields row, boolean oneSided) {
        Integer civilians = row.findInteger("deaths_civilians", 0, RowFields.MOST_PEOPLE);
        Integer unknown = row.findInteger("deaths_unknown", 0, RowFields.MOST_PEOPLE);
        if (civilians == null || unknown == null) {
            return;
        }
        boolean ofCivilians = oneSided || isZero(row.find("best"));
        Integer low = ofCivilians ? row.findInteger("low", 0, RowFields.MOST_PEOPLE) : null;
        Integer high = ofCivilians ? row.findInteger("high", 0, RowFields.MOST_PEOPLE) : null;
        int most = Math.max(civilians + unknown, high == null ? 0 : high);
        if (unknown == 0) {
            ours.put("killed_best", civilians, "deaths_civilians")
                    .put("killed_min", low == null ? civilians : Math.min(low, civilians), "low");
        } else if (civilians > 0) {
            ours.put("killed_min", civilians, "deaths_civilians");
        }
        ours.put("killed_max", most, unknown == 0 ? "high" : "deaths_unknown");
        Integer one = row.findInteger("deaths_a", 0, RowFields.MOST_PEOPLE);
        Integer other = row.findInteger("deaths_b", 0, RowFields.MOST_PEOPLE);
        if (one != null && other != null) {
            ours.put("combatants_killed_min", one + other, "deaths_a")
                    .put("combatants_killed_max", one + other + unknown, "deaths_unknown");
        }
    }

    private static boolean isZero(@Nullable String number) {
        return "0".equals(number);
    }
}
