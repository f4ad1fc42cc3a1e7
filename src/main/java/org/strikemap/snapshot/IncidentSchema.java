package org.strikemap.snapshot;

import static org.strikemap.table.PropertyType.DATE;
import static org.strikemap.table.PropertyType.INTEGER;
import static org.strikemap.table.PropertyType.TEXT;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.strikemap.claim.HarmStatus;
import org.strikemap.claim.StrikeType;
import org.strikemap.geo.AccuracyCategory;
import org.strikemap.incident.IncidentStatus;
import org.strikemap.source.ReportedDate;
import org.strikemap.table.Property;
import org.strikemap.table.Schema;

/** The properties of incidents: flat and typed, as maps and tables want them. */
final class IncidentSchema {

    private static final List<Property> PLACE = List.of(
            Property.of("name", TEXT, "Name", "How the incident is called: an editor's title, or its place")
                    .withSearch(),
            Property.of("place", TEXT, "Place", "The place that reports name").withSearch(),
            Property.of("place_ar", TEXT, "Place in Arabic", "The same in Arabic")
                    .withSearch(),
            Property.of(
                    "place_id",
                    TEXT,
                    "Place id",
                    "The place that reports name, a feature of the collection places. The parameter of this name takes any place and"
                            + " finds what lies in it, by its point too"),
            Property.of("country", TEXT, "Country", "ISO 3166-1 alpha-2"),
            Property.of("accuracy", TEXT, "Accuracy", "How closely the spot is known, in Airwars' categories")
                    .withWords(words(AccuracyCategory.values(), AccuracyCategory::word)),
            Property.of("accuracy_m", INTEGER, "Accuracy in metres", "How far the true spot may lie from the point"));

    private static final List<Property> TIME = List.of(
            Property.of("start", DATE, "Start", "The first day on which it may have happened")
                    .withRole("primary-interval-start"),
            Property.of("end", DATE, "End", "The last day on which it may have happened")
                    .withRole("primary-interval-end"),
            Property.of("date_precision", TEXT, "Precision of the date", "How finely reports tell the date")
                    .withWords(words(ReportedDate.Precision.values(), ReportedDate.Precision::word)),
            Property.of("time_of_day", TEXT, "Time of day", "Local time, in a report's own words"));

    private static final List<Property> FIGURES = List.of(
            Property.of("killed_low", INTEGER, "Killed, low", "Civilians killed by the lowest account"),
            Property.of(
                    "killed_best", INTEGER, "Killed, best", "The median of the independent sources' latest figures"),
            Property.of("killed_high", INTEGER, "Killed, high", "Civilians killed by the highest account"),
            Property.of("killed_conceded", INTEGER, "Killed, conceded", "Civilians killed as the accused says last"),
            Property.of("conceded", TEXT, "Conceded", "Whether the accused gives a figure, no number, or says nothing")
                    .withWords(List.of("figure", "unknown", "no_statement")),
            Property.of("injured_low", INTEGER, "Injured, low", "Civilians injured by the lowest account"),
            Property.of("injured_high", INTEGER, "Injured, high", "Civilians injured by the highest account"),
            Property.of("children_killed_low", INTEGER, "Children killed, low", "Children among the civilians killed"),
            Property.of("children_killed_high", INTEGER, "Children killed, high", "The same by the highest account"),
            Property.of("women_killed_low", INTEGER, "Women killed, low", "Women among the civilians killed"),
            Property.of("women_killed_high", INTEGER, "Women killed, high", "The same by the highest account"),
            Property.of("combatants_killed_low", INTEGER, "Combatants killed, low", "Members of armed groups killed"),
            Property.of(
                    "combatants_killed_high", INTEGER, "Combatants killed, high", "The same by the highest account"),
            Property.of("disagreement", INTEGER, "Disagreement", "How far the low and the high figure are apart"));

    static final String STRIKE_TYPES = "By what means; alternatives after semicolons, each one of "
            + String.join(", ", words(StrikeType.values(), StrikeType::word));

    private static final List<Property> ACCOUNTS = List.of(
            Property.of(
                            "belligerent",
                            TEXT,
                            "Belligerent",
                            "Who is alleged to have struck; alternatives after semicolons. The parameter of this name takes one of"
                                    + " them by any name; an alliance's also finds what names its members alone")
                    .withSearch(),
            Property.of("strike_type", TEXT, "Strike type", STRIKE_TYPES),
            Property.of("harm_status", TEXT, "Harm status", "How well the reports of harm are supported, after Airwars")
                    .withWords(words(HarmStatus.values(), HarmStatus::word)),
            Property.of("claims", INTEGER, "Claims", "How many claims speak of it"),
            Property.of("sources", INTEGER, "Sources", "How many independent sources speak of it"),
            Property.of("status", TEXT, "Status", "Whether it adds to totals, or why not")
                    .withWords(words(IncidentStatus.values(), IncidentStatus::word)),
            Property.of("counted_in", TEXT, "Counted in", "The incident in which this one is counted"));

    static final Schema SCHEMA = new Schema(
            "incidents",
            Schema.titles("Incidents", "Incidents", "الحوادث"),
            "Air strikes and other explosions that published reports tell of, with the civilians killed and injured by the lowest, the"
                    + " best and the highest account, and what the accused concedes.",
            "incident",
            false,
            List.of(PLACE, TIME, FIGURES, ACCOUNTS).stream()
                    .flatMap(List::stream)
                    .toList());

    /** The number under the counting rule that a request names. */
    static final Property KILLED =
            Property.of("killed", INTEGER, "Killed", "Civilians killed under the counting rule asked for");

    /** Whether that number is known. */
    static final Property KILLED_STATUS = Property.of(
                    "killed_status", TEXT, "Status of killed", "Whether the number under the rule is known")
            .withWords(List.of("known", "unknown", "no_statement"));

    /** The same with the number under a counting rule. */
    static final Schema WITH_KILLED = SCHEMA.with(KILLED, KILLED_STATUS);

    private IncidentSchema() {}

    static <T> List<String> words(T[] constants, Function<T, String> word) {
        return Arrays.stream(constants).map(word).toList();
    }
}
