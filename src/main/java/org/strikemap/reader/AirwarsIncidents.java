package org.strikemap.reader;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Airwars' table of incidents, in which each row is Airwars' own claim. */
final class AirwarsIncidents implements RowMapping {

    /** Stands before Airwars' codes in our ids and keys. */
    private static final String PREFIX = "airwars-";

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
            "artillery", "artillery",
            "airstrike, drone strike", "airstrike",
            "drone strike, airstrike", "airstrike");

    @Override
    public Collection<String> required() {
        return List.of("code", "incident_date", "location_en", "belligerent", "civilians_killed_min", "geo_accuracy");
    }

    @Override
    public ClaimRowBuilder translate(RowFields row) {
        String key = keyOf(row);
        ClaimRowBuilder ours = new ClaimRowBuilder()
                .put("claim_id", key, "code")
                .put("incident_key", key, "code")
                .put("date", row.get("incident_date"), "incident_date")
                .copy("time_of_day", row, "local_time")
                .put("source", "airwars")
                .put("source_name", "Airwars")
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
        ours.putKnown("url", VocabularyMapping.address(row, "url"), "url")
                .putKnown("claim_date", published(row), "published");
        String note = note(row);
        return note.isEmpty() ? ours : ours.put("note", note);
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
                throw new RowException("geo_accuracy", accuracy, "is none of Airwars' categories of accuracy");
            }
            ours.put("accuracy_m", metres, "geo_accuracy");
        }
    }

    private static void putStrike(ClaimRowBuilder ours, RowFields row) {
        String type = row.find("strike_type");
        ours.putKnown("strike_type", type == null ? null : STRIKES.get(type.toLowerCase(Locale.ROOT)), "strike_type");
        String belligerents = row.find("belligerent");
        if (belligerents != null) {
            ours.put(
                    "belligerent",
                    Arrays.stream(belligerents.split(",", -1))
                            .map(String::strip)
                            .filter(name -> !name.isEmpty() && !name.equals("Unknown"))
                            .collect(Collectors.joining("|")),
                    "belligerent");
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
                        told("the belligerent's assessment", row.find("belligerent_assessment")),
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
