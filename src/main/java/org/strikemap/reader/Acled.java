package org.strikemap.reader;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * ACLED's table, of which only explosions and remote violence are taken unless the rest is asked for. Its point is a town at best, never
 * the spot. Its number of fatalities is the most conservative that reports give, and one for all groups (ACLED Codebook, "Fatalities"): it
 * is taken for civilians, as the least, where ACLED says that civilians were the target, and is told in the note where it does not; 0 stands
 * for none and for not known alike, and is unknown.
 */
final class Acled implements RowMapping {

    /** How far the true spot may lie, in metres, by {@code geo_precision} 1 to 3. */
    private static final List<Integer> METRES = List.of(4_000, 20_000, 100_000);

    private static final String REMOTE = "Explosions/Remote violence";
    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final Pattern ISO = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final int DAYS_OF_WEEK = 3;
    private static final Map<String, String> STRIKES = Map.of(
            "Air/drone strike", "airstrike|drone_strike",
            "Shelling/artillery/missile attack", "artillery",
            "Remote explosive/landmine/IED", "explosive_device",
            "Grenade", "explosive_device",
            "Suicide bomb", "explosive_device",
            "Armed clash", "ground_operation");

    private final boolean all;

    /** @param all whether other events are taken too */
    Acled(boolean all) {
        this.all = all;
    }

    @Override
    public Collection<String> required() {
        return List.of(
                "event_id_cnty",
                "event_date",
                "time_precision",
                "event_type",
                "sub_event_type",
                "actor1",
                "country",
                "admin1",
                "location",
                "latitude",
                "longitude",
                "geo_precision",
                "fatalities");
    }

    @Override
    public List<ClaimRowBuilder> translate(RowFields row) {
        String type = row.get("event_type");
        if (!all && !type.equals(REMOTE)) {
            throw new RowException("event_type", type, "is no explosion or remote violence; --all takes it too");
        }
        String key = "acled-" + row.get("event_id_cnty");
        ClaimRowBuilder ours = new ClaimRowBuilder()
                .toldApartBy(row.get("event_date").replace(' ', '-'))
                .put("claim_id", key, "event_id_cnty")
                .put("incident_key", key, "event_id_cnty")
                .put("source", "acled")
                .put("source_name", "ACLED")
                .put("source_type", "dataset")
                .put("source_country", "US")
                .copy("attributed_to", row, "source")
                .copy("place", row, "location")
                .copy("within", row, "admin1")
                .putKnown("country", VocabularyMapping.country(row.find("country")), "country")
                .copyPoint(row, METRES, "geo_precision");
        String actor = row.find("actor1");
        if (actor != null && !actor.startsWith("Unidentified")) {
            ours.put("belligerent", actor, "actor1");
        }
        String kind = row.find("sub_event_type");
        ours.put("strike_type", STRIKES.getOrDefault(kind == null ? "" : kind, "unknown_means"), "sub_event_type");
        putDates(ours, row);
        putToll(ours, row);
        return List.of(ours);
    }

    private static void putDates(ClaimRowBuilder ours, RowFields row) {
        String text = row.get("event_date");
        LocalDate day = ISO.matcher(text).matches()
                ? VocabularyMapping.day(text, "event_date", DateTimeFormatter.ISO_LOCAL_DATE, "YYYY-MM-DD")
                : VocabularyMapping.day(text, "event_date", WRITTEN, "15 November 2017");
        Integer precision = row.findInteger("time_precision", 1, 3);
        if (precision == null || precision == 1) {
            ours.put("date", day, "event_date");
        } else if (precision == 2) {
            ours.put("date", day.minusDays(DAYS_OF_WEEK), "event_date")
                    .put("date_end", day.plusDays(DAYS_OF_WEEK), "event_date");
        } else {
            ours.put("date", YearMonth.from(day), "event_date");
        }
    }

    private static void putToll(ClaimRowBuilder ours, RowFields row) {
        Integer fatalities = row.findInteger("fatalities", 0, RowFields.MOST_PEOPLE);
        String ofAllGroups = null;
        if (fatalities != null && fatalities > 0) {
            if (isOfCivilians(row)) {
                ours.put("killed_min", fatalities, "fatalities");
            } else {
                ofAllGroups = "ACLED counts " + fatalities + " killed, of whatever group";
            }
        }
        String note = Stream.of(ofAllGroups, row.find("notes"))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(". "));
        if (!note.isEmpty()) {
            ours.put("note", note, "notes");
        }
    }

    /** Whether ACLED names civilians as the target: in the column for it, or, as before that column was there, as the second actor. */
    private static boolean isOfCivilians(RowFields row) {
        String second = row.find("actor2");
        return row.find("civilian_targeting") != null || (second != null && second.startsWith("Civilians"));
    }
}
