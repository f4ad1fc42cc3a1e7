package org.strikemap.snapshot;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.strikemap.claim.HarmStatus;
import org.strikemap.claim.Location;
import org.strikemap.incident.Count;
import org.strikemap.incident.Incident;

/**
 * The form that every GeoJSON feature (RFC 7946) is written on: flat, typed properties for maps and tables; unknown is null. The
 * words of the form are the same for all, so that only what is filled in is kept for each, and the two are put together when
 * the feature is asked for.
 */
final class FeatureForm {

    /** Where something is filled in, and what. */
    private record Blank(String before, Filler filler) {}

    /** Fills in one value, or nothing. */
    private interface Filler {
        void fill(Incident incident, Figures figures, JsonValues to);
    }

    /** All of a feature but its type and its end, so that more can be put in after either. */
    private static final List<Blank> BLANKS = List.of(
            new Blank("\"id\":", (incident, figures, to) -> to.text(incident.id())),
            new Blank(",\"geometry\":", (incident, figures, to) -> to.point(incident.location())),
            new Blank(",\"properties\":{\"name\":", (incident, figures, to) -> to.text(incident.title())),
            located("place", Location::name),
            located("place_ar", Location::nameArabic),
            located("place_id", Location::placeId),
            located("country", Location::country),
            located("accuracy", location -> location.accuracy().category().word()),
            new Blank(",\"accuracy_m\":", (incident, figures, to) -> to.radius(incident.location())),
            text("start", incident -> incident.when().first().toString()),
            text("end", incident -> incident.when().last().toString()),
            text("date_precision", incident -> incident.when().precision().word()),
            text("time_of_day", Incident::timeOfDay),
            number("killed_low", figures -> number(figures.low())),
            number("killed_best", figures -> number(figures.best())),
            number("killed_high", figures -> number(figures.high())),
            number("killed_conceded", figures -> number(figures.conceded())),
            new Blank(",\"conceded\":", (incident, figures, to) -> to.text(word(figures.conceded()))),
            number("injured_low", figures -> figures.injured().min()),
            number("injured_high", figures -> figures.injured().max()),
            number("disagreement", Figures::disagreement),
            text("belligerent", FeatureForm::belligerents),
            text(
                    "strike_type",
                    incident -> incident.strikeType() == null
                            ? null
                            : incident.strikeType().word()),
            text("harm_status", FeatureForm::harmStatus),
            new Blank(
                    ",\"claims\":",
                    (incident, figures, to) -> to.number(incident.claims().size())),
            number("sources", Figures::independentSources),
            text("status", incident -> incident.status().word()),
            text("counted_in", incident -> incident.mark().of()));

    private static final byte[][] BEFORE = BLANKS.stream()
            .map(blank -> blank.before().getBytes(StandardCharsets.US_ASCII))
            .toArray(byte[][]::new);

    /** By how many bytes a feature at most exceeds its values. */
    private static final int MOST_ADDED = BLANKS.size() * JsonValues.MOST_ADDED
            + JsonValues.MOST_ADDED_BY_POINT
            + BLANKS.stream().mapToInt(blank -> blank.before().length()).sum();

    private FeatureForm() {}

    /** Writes what an incident has to fill in. */
    static void fill(Incident incident, Figures figures, JsonValues to) {
        for (Blank blank : BLANKS) {
            blank.filler().fill(incident, figures, to);
            to.end();
        }
    }

    /** The form with the values filled in that lie at a place in an array. */
    static byte[] filled(byte[] values, int start, int length) {
        byte[] form = new byte[length + MOST_ADDED];
        int to = 0;
        int next = start;
        for (byte[] before : BEFORE) {
            System.arraycopy(before, 0, form, to, before.length);
            to = JsonValues.copy(values, next, form, to + before.length);
            while (values[next++] != JsonValues.END) {
                // On to the next value.
            }
        }
        return Arrays.copyOf(form, to);
    }

    private static Blank text(String name, Function<Incident, @Nullable String> value) {
        return new Blank(",\"" + name + "\":", (incident, figures, to) -> to.text(value.apply(incident)));
    }

    private static Blank located(String name, Function<Location, @Nullable String> value) {
        return text(name, incident -> incident.location() == null ? null : value.apply(incident.location()));
    }

    private static Blank number(String name, Function<Figures, @Nullable Integer> value) {
        return new Blank(",\"" + name + "\":", (incident, figures, to) -> to.number(value.apply(figures)));
    }

    private static @Nullable String belligerents(Incident incident) {
        return incident.belligerents().isEmpty() ? null : String.join("; ", incident.belligerents());
    }

    private static @Nullable String harmStatus(Incident incident) {
        HarmStatus status = incident.harmStatus();
        return status == null ? null : status.word();
    }

    private static @Nullable Integer number(Count count) {
        return count.isKnown() ? (Integer) count.number() : null;
    }

    private static String word(Count conceded) {
        return conceded.isKnown() ? "figure" : conceded.state().word();
    }
}
