package org.strikemap.reader;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.strikemap.actor.Actors;
import org.strikemap.claim.Details;
import org.strikemap.source.ReportedDate;
import org.strikemap.text.Worded;

/** Airwars' table of incidents, in which each row is Airwars' own claim, and holds what the accused said of it. */
final class AirwarsIncidents implements RowMapping {

    /** Stands before Airwars' codes in our ids and keys. */
    private static final String PREFIX = "airwars-";

    private static final String COALITION = "US-led Coalition";

    /** How far the true spot may lie, in metres, by Airwars' categories of geolocation accuracy. */
    private static final Map<String, Integer> METRES = Map.ofEntries(
            Map.entry("exact_location", 10),
            Map.entry("exact_location_coalition", 10),
            Map.entry("exact_location_other", 100),
            Map.entry("within_1m", 1),
            Map.entry("within_100m", 100),
            Map.entry("nearby_landmark", 400),
            Map.entry("street", 900),
            Map.entry("neighbourhood_area", 1_200),
            Map.entry("village", 2_000),
            Map.entry("town", 4_000),
            Map.entry("city", 8_000),
            Map.entry("subdistrict", 20_000),
            Map.entry("district", 50_000),
            Map.entry("province_governorate", 100_000));

    private static final Map<String, String> STRIKES = Map.of(
            "airstrike", "airstrike",
            "drone strike", "drone_strike",
            "airstrike and/or artillery", "airstrike|artillery",
            "artillery", "artillery",
            "naval bombardment", "naval_bombardment",
            "ground operation", "ground_operation",
            "counter-terrorism action (ground)", "ground_operation");

    /** What causes of harm come to that are no strike, where no type of strike is told. */
    private static final Map<String, String> CAUSES = Map.of(
            "small arms and light weapons", "ground_operation",
            "run over by vehicle", "ground_operation",
            "planted explosives and unexploded ordnance (uxo)", "explosive_device");

    @Override
    public Collection<String> required() {
        return List.of("code", "incident_date", "location_en", "belligerent", "civilians_killed_min", "geo_accuracy");
    }

    @Override
    public List<ClaimRowBuilder> translate(RowFields row) {
        String key = keyOf(row);
        ClaimRowBuilder ours = start(row, key, key)
                .copy("time_of_day", row, "local_time")
                .put("source", AirwarsCodes.AIRWARS.id())
                .put("source_name", AirwarsCodes.AIRWARS.name())
                .put("source_type", "monitor")
                .put("source_country", "GB")
                .put("language", "en")
                .copyRange("killed", row, "civilians_killed")
                .copyRange("injured", row, "civilians_injured")
                .copyRange("children_killed", row, "children_killed")
                .copyRange("women_killed", row, "women_killed")
                .copyRange("combatants_killed", row, "militants_killed");
        putPlace(ours, row);
        putStrike(ours, row);
        ours.putKnown("grading", grading(row.find("harm_grading")), "harm_grading");
        ours.putKnown("assessment", assessment(row), "belligerent_assessment")
                .putKnown("url", VocabularyMapping.address(row, "url"), "url")
                .putKnown("claim_date", published(row), "published")
                .putKnown("codes", AirwarsCodes.own(row.get("code"), row.find("previous_codes")), "previous_codes");
        String note = note(row);
        if (!note.isEmpty()) {
            ours.put("note", note);
        }
        return Stream.concat(Stream.of(ours), statements(row, key)).toList();
    }

    /** What every claim about the row's incident says: which it is, and when. A range of days has only its first in the table. */
    private static ClaimRowBuilder start(RowFields row, String id, String key) {
        ClaimRowBuilder ours = new ClaimRowBuilder()
                .put("claim_id", id, "code")
                .put("incident_key", key, "code")
                .put("date", row.get("incident_date"), "incident_date");
        if ("date_range".equals(row.find("date_type"))) {
            LocalDate first = VocabularyMapping.day(
                    row.get("incident_date"), "incident_date", DateTimeFormatter.ISO_LOCAL_DATE, "YYYY-MM-DD");
            ours.put("date_end", first.plusDays(1), "date_type");
        }
        String number = row.find("airwars_id");
        return number == null ? ours.tellApartByDay() : ours.toldApartBy(number);
    }

    /**
     * What the accused said: it denies what it assesses as not credible, and admits, without a number, what it assesses as credible or what
     * Airwars grades as confirmed, which is a belligerent's acceptance. What is not assessed yet is no statement.
     */
    private static Stream<ClaimRowBuilder> statements(RowFields row, String key) {
        List<String> words = row.listParts("belligerent_assessment");
        List<ClaimRowBuilder> statements = new ArrayList<>();
        if (words.contains("non_credible")) {
            statements.add(statement(row, key, "denies", "belligerent_assessment"));
        }
        if (words.contains("credible") || "confirmed".equals(grading(row.find("harm_grading")))) {
            String column = words.contains("credible") ? "belligerent_assessment" : "harm_grading";
            statements.add(statement(row, key, "admits", column));
        }
        return statements.stream();
    }

    /** The weightiest of the assessments, where several of the accused have one each. */
    private static @Nullable String assessment(RowFields row) {
        List<String> words = row.listParts("belligerent_assessment");
        return Arrays.stream(Details.Assessment.values())
                .map(Worded::word)
                .filter(words::contains)
                .findFirst()
                .orElse(null);
    }

    private static ClaimRowBuilder statement(RowFields row, String key, String stance, String column) {
        ClaimRowBuilder ours = start(row, key + "-" + stance, key)
                .put("source", accused(row), "belligerent")
                .put("source_type", "military")
                .put("stance", stance, column)
                .put("via", "Airwars");
        putPlace(ours, row);
        putStrike(ours, row);
        return ours.putKnown("url", VocabularyMapping.address(row, "url"), "url");
    }

    /**
     * Whose assessment it is: that of the only one who is named, or of the coalition, which alone assesses allegations one by one and has
     * them published; else of one of those named.
     */
    private static String accused(RowFields row) {
        LocalDate day = row.get("incident_date", ReportedDate::parse).first();
        List<String> named = Actors.bundled().rename(belligerents(row), day);
        return named.isEmpty() || named.contains(COALITION) ? COALITION : String.join(" or ", named);
    }

    private static List<String> belligerents(RowFields row) {
        return row.listParts("belligerent", ',').stream()
                .filter(name -> !name.equals("Unknown"))
                .toList();
    }

    /** The day of publication; null where the column repeats the day of the incident, as it does in most rows. */
    private static @Nullable String published(RowFields row) {
        String published = row.find("published");
        return published == null || published.equals(row.find("incident_date")) ? null : published;
    }

    /** Our key for a code; some are several with blanks between them. */
    static String keyOf(RowFields row) {
        return PREFIX + row.get("code").replaceAll("\\s+", "_");
    }

    private static void putPlace(ClaimRowBuilder ours, RowFields row) {
        String english = row.find("location_en");
        ours.copy("place", row, english == null ? "location_ar" : "location_en");
        for (String column : List.of("province", "region", "governorate")) {
            ours.copy("within", row, column);
        }
        ours.putKnown("country", VocabularyMapping.country(row.find("country_ar")), "country_ar");
        ours.copy("lat", row, "latitude").copy("lon", row, "longitude");
        String accuracy = row.find("geo_accuracy");
        if (accuracy != null) {
            Integer metres = METRES.get(accuracy);
            if (metres == null) {
                row.leaveOut(new RowException("geo_accuracy", accuracy, "is none of Airwars' categories of accuracy"));
            }
            ours.putKnown("accuracy_m", metres, "geo_accuracy");
        }
    }

    private static void putStrike(ClaimRowBuilder ours, RowFields row) {
        String column = row.find("strike_type") == null ? "cause" : "strike_type";
        Map<String, String> known = column.equals("cause") ? CAUSES : STRIKES;
        List<String> types = new ArrayList<>();
        for (String word : row.listParts(column, ',')) {
            String type = known.get(word.toLowerCase(Locale.ROOT));
            if (type != null) {
                types.add(type);
            } else if (column.equals("strike_type")) {
                row.leaveOut(new RowException(column, word, "is none of Airwars' types of strike"));
            }
        }
        ours.put("strike_type", String.join("|", types), column);
        List<String> belligerents = belligerents(row);
        if (!belligerents.isEmpty()) {
            ours.put("belligerent", String.join("|", belligerents), "belligerent");
        }
    }

    /** Where several are given, the last one, to which the harm was graded down or up. */
    private static @Nullable String grading(@Nullable String written) {
        return written == null
                ? null
                : written.substring(written.lastIndexOf(',') + 1).strip().toLowerCase(Locale.ROOT);
    }

    private static String note(RowFields row) {
        return Stream.of(
                        told("the strike", row.find("strike_status")),
                        told("cause", row.find("cause")),
                        told("earlier codes", row.find("previous_codes")),
                        "date_range".equals(row.find("date_type")) ? "over several days from this one" : "")
                .filter(said -> !said.isEmpty())
                .collect(Collectors.joining("; "));
    }

    private static String told(String what, @Nullable String said) {
        return said == null
                ? ""
                : what + ": " + said.replace('_', ' ').replace("|", ", ").toLowerCase(Locale.ROOT);
    }
}
