package org.strikemap.reader;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/**
 * The strike releases of the coalition against the Islamic State, one line of a release a row: a claim by the military, with a count of
 * strikes and no word of people. The lines of one day about one place are one incident.
 */
final class CoalitionStrikes implements RowMapping {

    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("M/d/uuuu");

    @Override
    public Collection<String> required() {
        return List.of("date", "country", "location", "number", "description", "line");
    }

    @Override
    public List<ClaimRowBuilder> translate(RowFields row) {
        LocalDate day = VocabularyMapping.day(row.get("date"), "date", WRITTEN, "mm/dd/yyyy");
        String location = row.get("location");
        String place = location.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-");
        ClaimRowBuilder ours = new ClaimRowBuilder()
                .put("incident_key", "oir-" + day + "-" + place.replaceAll("^-|-$", ""), "location")
                .put("date", day, "date")
                .put("claim_date", day, "date")
                .put("source", "us-led-coalition")
                .put("source_name", "US-led Coalition")
                .put("source_type", "military")
                .put("language", "en")
                .put("place", location, "location")
                .putKnown("country", VocabularyMapping.country(row.get("country")), "country")
                .put("belligerent", "US-led Coalition")
                .put("strike_type", "airstrike");
        return List.of(ours.copy("strikes", row, "number").copy("note", row, "description"));
    }
}
