package org.strikemap.edit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.strikemap.actor.Actors;
import org.strikemap.claim.Location;
import org.strikemap.claim.Range;
import org.strikemap.claim.Toll;
import org.strikemap.geo.LonLat;
import org.strikemap.incident.Count;
import org.strikemap.incident.Counting;
import org.strikemap.incident.CountingRule;
import org.strikemap.incident.Incident;
import org.strikemap.reader.RowException;
import org.strikemap.source.ReportedDate;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What an incident's feature shows that somebody may write: the name, and what a single claim could say. The rest of its properties follow
 * from its claims.
 *
 * @param name how it is called; null to call it by its place
 * @param spot where it is
 * @param when the day or span of days; null where nothing is said of it
 * @param belligerents who is alleged to have struck, as alternatives, called as {@link Actors} says
 * @param words the other texts by their properties, without those that are null
 * @param figures the figures by their properties, without those that are null
 */
record IncidentForm(
        @Nullable String name,
        Spot spot,
        @Nullable ReportedDate when,
        List<String> belligerents,
        Map<String, String> words,
        Map<String, Integer> figures) {

    static final String START = "start";
    static final String END = "end";

    private static final String PRECISION = "date_precision";
    private static final String BELLIGERENT = "belligerent";
    private static final String TIME_OF_DAY = "time_of_day";
    private static final String STRIKE_TYPE = "strike_type";
    private static final String KILLED_LOW = "killed_low";
    private static final String KILLED_HIGH = "killed_high";
    private static final String INJURED_LOW = "injured_low";
    private static final String INJURED_HIGH = "injured_high";

    /** The columns of a claim that the figures fill. */
    private static final Map<String, String> COLUMN_OF_FIGURE = Map.of(
            KILLED_LOW,
            "killed_min",
            KILLED_HIGH,
            "killed_max",
            INJURED_LOW,
            "injured_min",
            INJURED_HIGH,
            "injured_max");

    private static final Set<String> WRITTEN = Set.of(
            "name",
            "place",
            "place_id",
            "country",
            "accuracy_m",
            START,
            END,
            PRECISION,
            TIME_OF_DAY,
            BELLIGERENT,
            STRIKE_TYPE,
            KILLED_LOW,
            KILLED_HIGH,
            INJURED_LOW,
            INJURED_HIGH);

    /** Properties that follow from the claims, from what was decided, or from the question that was answered. */
    static final Set<String> READ_ONLY = Set.of(
            "id",
            "place_ar",
            "accuracy",
            "killed_best",
            "killed_conceded",
            "conceded",
            "children_killed_low",
            "children_killed_high",
            "women_killed_low",
            "women_killed_high",
            "combatants_killed_low",
            "combatants_killed_high",
            "disagreement",
            "harm_status",
            "claims",
            "sources",
            "status",
            "counted_in",
            "killed",
            "killed_status",
            "version");

    /**
     * Where an incident is.
     *
     * @param accuracyMetres how far the true spot may lie from the point
     * @param country ISO 3166-1 alpha-2
     */
    record Spot(
            @Nullable LonLat point,
            @Nullable Integer accuracyMetres,
            @Nullable String place,
            @Nullable String placeId,
            @Nullable String country) {

        static final Spot UNKNOWN = new Spot(null, null, null, null, null);

        static Spot of(@Nullable Location location) {
            return location == null
                    ? UNKNOWN
                    : new Spot(
                            location.point(),
                            location.accuracy().radiusMetres(),
                            location.name(),
                            location.placeId(),
                            location.country());
        }

        /** Whether an incident that is shown there is where this one asks for; a name alone asks for no more than to be looked up. */
        boolean isMetBy(Spot shown) {
            if (point == null && placeId == null) {
                return true;
            }
            return (point == null || (point.equals(shown.point) && isMet(accuracyMetres, shown.accuracyMetres)))
                    && isMet(place, shown.place)
                    && isMet(placeId, shown.placeId)
                    && isMet(country, shown.country);
        }

        private static boolean isMet(@Nullable Object wanted, @Nullable Object shown) {
            return wanted == null || wanted.equals(shown);
        }
    }

    IncidentForm {
        belligerents =
                when == null ? List.copyOf(belligerents) : Actors.bundled().rename(belligerents, when.first());
        words = Map.copyOf(words);
        figures = Map.copyOf(figures);
    }

    /** Nothing is said. */
    static final IncidentForm EMPTY = new IncidentForm(null, Spot.UNKNOWN, null, List.of(), Map.of(), Map.of());

    /** What an incident shows. */
    static IncidentForm of(Incident incident) {
        Map<String, String> words = new HashMap<>();
        put(words, TIME_OF_DAY, incident.timeOfDay());
        put(words, STRIKE_TYPE, incident.strikeTypes().text());
        Map<String, Integer> figures = new HashMap<>();
        put(figures, KILLED_LOW, number(Counting.count(CountingRule.LOW, incident.claims())));
        put(figures, KILLED_HIGH, number(Counting.count(CountingRule.HIGH, incident.claims())));
        Range injured = Counting.span(incident.claims(), Toll::injured);
        put(figures, INJURED_LOW, injured.min());
        put(figures, INJURED_HIGH, injured.max());
        return new IncidentForm(
                incident.title(),
                Spot.of(incident.location()),
                incident.when(),
                incident.belligerents(),
                words,
                figures);
    }

    /**
     * What somebody sent.
     *
     * @throws RowException if it cannot be read
     */
    static IncidentForm read(SubmittedFeature given) {
        given.rejectUnknown(WRITTEN, READ_ONLY);
        Map<String, String> words = new HashMap<>();
        put(words, TIME_OF_DAY, given.text(TIME_OF_DAY));
        put(words, STRIKE_TYPE, given.text(STRIKE_TYPE));
        Map<String, Integer> figures = new HashMap<>();
        for (String figure : COLUMN_OF_FIGURE.keySet()) {
            put(figures, figure, given.number(figure));
        }
        return new IncidentForm(
                given.text("name"), readSpot(given), when(given), given.names(BELLIGERENT), words, figures);
    }

    /** What somebody sent of no more than where it is. */
    static IncidentForm ofSpot(SubmittedFeature given) {
        given.rejectUnknown(WRITTEN, READ_ONLY);
        return new IncidentForm(null, readSpot(given), null, List.of(), Map.of(), Map.of());
    }

    private static Spot readSpot(SubmittedFeature given) {
        LonLat point = given.point();
        return new Spot(
                point,
                point == null ? null : given.number("accuracy_m"),
                given.text("place"),
                given.text("place_id"),
                given.text("country"));
    }

    private static ReportedDate when(SubmittedFeature given) {
        return given.findDays(START, END, PRECISION)
                .orElseThrow(() -> new RowException(START, "", "is empty; every incident needs it"));
    }

    /** The feature that shows this, to be patched. */
    ObjectNode write() {
        ObjectNode feature = JsonNodeFactory.instance.objectNode();
        feature.put("type", "Feature");
        feature.set("geometry", spot.point == null ? null : ClaimFeature.point(spot.point));
        ObjectNode properties = feature.putObject("properties");
        properties.put("name", name);
        properties.put("place", spot.place);
        properties.put("place_id", spot.placeId);
        properties.put("country", spot.country);
        properties.put("accuracy_m", spot.accuracyMetres);
        if (when != null) {
            properties.put(START, when.first().toString());
            properties.put(END, when.last().toString());
            properties.put(PRECISION, when.precision().word());
        }
        properties.put(BELLIGERENT, SubmittedFeature.joined(belligerents));
        words.forEach(properties::put);
        figures.forEach(properties::put);
        return feature;
    }

    /** The row of a claim, in the columns of our own CSV, that says this; without its ids and its source, and with a day even where none is told. */
    Map<String, String> row() {
        Map<String, String> row = new HashMap<>(words);
        figures.forEach(
                (figure, number) -> row.put(Objects.requireNonNull(COLUMN_OF_FIGURE.get(figure)), number.toString()));
        put(row, "place", spot.place);
        put(row, "place_id", spot.placeId);
        put(row, "country", spot.country);
        LonLat point = spot.point;
        if (point != null) {
            row.put("lon", Double.toString(point.lon()));
            row.put("lat", Double.toString(point.lat()));
            put(row, "accuracy_m", spot.accuracyMetres == null ? null : spot.accuracyMetres.toString());
        }
        row.put("date", when == null ? LocalDate.EPOCH.toString() : when.first().toString());
        put(row, BELLIGERENT, belligerents.isEmpty() ? null : String.join("|", belligerents));
        return row;
    }

    /** A fault in such a row, put down to the property that filled the column. */
    static RowException inProperty(RowException fault) {
        if (fault.column().equals("date")) {
            return fault.in(START);
        }
        return COLUMN_OF_FIGURE.entrySet().stream()
                .filter(each -> each.getValue().equals(fault.column()))
                .findFirst()
                .map(each -> fault.in(each.getKey()))
                .orElse(fault);
    }

    /** What the editors' own claim must say once an incident that shows one thing is to show another: only what is to change is theirs to say. */
    IncidentForm changed(IncidentForm shown, IncidentForm wanted) {
        Map<String, String> newWords = new HashMap<>(words);
        for (String word : List.of(TIME_OF_DAY, STRIKE_TYPE)) {
            replace(newWords, word, shown.words.get(word), wanted.words.get(word));
        }
        Map<String, Integer> newFigures = new HashMap<>(figures);
        for (String figure : COLUMN_OF_FIGURE.keySet()) {
            replace(newFigures, figure, shown.figures.get(figure), wanted.figures.get(figure));
        }
        boolean sameDays = when != null && Objects.equals(shown.when, wanted.when);
        return new IncidentForm(
                null,
                shown.spot.equals(wanted.spot) ? spot : wanted.spot,
                sameDays ? when : wanted.when,
                shown.belligerents.equals(wanted.belligerents) ? belligerents : wanted.belligerents,
                newWords,
                newFigures);
    }

    private static <T> void replace(Map<String, T> to, String key, @Nullable T shown, @Nullable T wanted) {
        if (!Objects.equals(shown, wanted)) {
            to.remove(key);
            put(to, key, wanted);
        }
    }

    /** The properties that one thing shown has otherwise than wanted, but for the name. */
    List<String> listDifferences(IncidentForm shown) {
        List<String> missed = new ArrayList<>();
        if (!spot.isMetBy(shown.spot)) {
            missed.add("geometry, accuracy_m, place, place_id, country");
        }
        if (!Objects.equals(when, shown.when)) {
            missed.add("start, end, date_precision");
        }
        if (!belligerents.equals(shown.belligerents)) {
            missed.add(BELLIGERENT);
        }
        for (String word : List.of(TIME_OF_DAY, STRIKE_TYPE)) {
            if (!Objects.equals(words.get(word), shown.words.get(word))) {
                missed.add(word);
            }
        }
        COLUMN_OF_FIGURE.keySet().stream()
                .filter(figure -> !Objects.equals(figures.get(figure), shown.figures.get(figure)))
                .sorted()
                .forEach(missed::add);
        return missed;
    }

    /** Whether two show the same but for the name. */
    boolean saysTheSameAs(IncidentForm other) {
        return spot.equals(other.spot)
                && Objects.equals(when, other.when)
                && belligerents.equals(other.belligerents)
                && words.equals(other.words)
                && figures.equals(other.figures);
    }

    private static <T> void put(Map<String, T> to, String key, @Nullable T value) {
        if (value != null) {
            to.put(key, value);
        }
    }

    private static @Nullable Integer number(Count count) {
        return count.isKnown() ? (Integer) count.number() : null;
    }
}
