package org.strikemap.reader;

import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The Yemen Data Project's table of air raids by the Saudi-led coalition, which has no points. */
final class YemenData implements RowMapping {

    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("d/M/uuuu");

    @Override
    public Collection<String> required() {
        return List.of("Incident ID", "Date", "Governorate", "District", "Area", "Fatalities", "Injured");
    }

    @Override
    public List<ClaimRowBuilder> translate(RowFields row) {
        String key = "yemen-data-project-" + row.get("Incident ID");
        ClaimRowBuilder ours = new ClaimRowBuilder()
                .put("claim_id", key, "Incident ID")
                .put("incident_key", key, "Incident ID")
                .put("date", VocabularyMapping.day(row.get("Date"), "Date", WRITTEN, "dd/mm/yyyy"), "Date")
                .toldApartBy(row.get("Date").replace('/', '-'))
                .copy("time_of_day", row, "Time of Day")
                .put("source", "yemen-data-project")
                .put("source_name", "Yemen Data Project")
                .put("source_type", "monitor")
                .put("country", "YE")
                .put("belligerent", "Saudi-led coalition")
                .put("strike_type", "airstrike");
        List<String> places = Stream.of("Area", "District", "Governorate")
                .filter(column -> row.find(column) != null)
                .toList();
        if (!places.isEmpty()) {
            ours.copy("place", row, places.getFirst());
            String within = places.stream().skip(1).map(row::get).distinct().collect(Collectors.joining(", "));
            if (!within.isEmpty()) {
                ours.put("within", within, places.get(1));
            }
        }
        putToll(ours, row, "killed", "Fatalities");
        putToll(ours, row, "injured", "Injured");
        putToll(ours, row, "women_killed", "Woman fatalities");
        putToll(ours, row, "children_killed", "Child fatalities");
        String note = Stream.of("Target", "Main category", "Sub-category", "Min Air Raids", "Max Air Raids")
                .filter(column -> row.find(column) != null)
                .map(column -> column + ": " + row.get(column))
                .collect(Collectors.joining("; "));
        return List.of(note.isEmpty() ? ours : ours.put("note", note));
    }

    private static void putToll(ClaimRowBuilder ours, RowFields row, String people, String column) {
        ours.copy(people + "_min", row, column).copy(people + "_max", row, column);
    }
}
