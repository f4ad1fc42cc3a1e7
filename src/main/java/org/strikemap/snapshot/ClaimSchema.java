package org.strikemap.snapshot;

import static org.strikemap.table.PropertyType.BOOLEAN;
import static org.strikemap.table.PropertyType.DATE;
import static org.strikemap.table.PropertyType.INTEGER;
import static org.strikemap.table.PropertyType.TEXT;

import java.util.List;
import java.util.stream.Stream;
import org.strikemap.claim.DetailColumn;
import org.strikemap.claim.DetailColumn.IntegerColumn;
import org.strikemap.claim.DetailColumn.TextColumn;
import org.strikemap.claim.DetailColumn.WordColumn;
import org.strikemap.claim.Details;
import org.strikemap.claim.Stance;
import org.strikemap.source.ReportedDate;
import org.strikemap.source.SourceType;
import org.strikemap.table.Property;
import org.strikemap.table.Schema;

/** The properties of claims: what one report says, in columns. */
final class ClaimSchema {

    private static final List<Property> WHO = List.of(
            Property.of(
                    "incident",
                    TEXT,
                    "Incident",
                    "The incident that it is about, a feature of the collection incidents"),
            Property.of("source", TEXT, "Source", "The id of who published it"),
            Property.of("source_name", TEXT, "Name of the source", "Who published it")
                    .withSearch(),
            Property.of("source_type", TEXT, "Type of the source", "What sort of publisher it is")
                    .withWords(IncidentSchema.words(SourceType.values(), SourceType::word)),
            Property.of("source_country", TEXT, "Country of the source", "ISO 3166-1 alpha-2"),
            Property.of("attributed_to", TEXT, "Attributed to", "Whom the source cites")
                    .withSearch(),
            Property.of("stance", TEXT, "Stance", "Whether it reports, admits, denies or disputes")
                    .withWords(IncidentSchema.words(Stance.values(), Stance::word)),
            Property.of("published", DATE, "Published", "The first day on which it may have been published"));

    private static final List<Property> WHAT = List.of(
            Property.of("place", TEXT, "Place", "The place in the report's own words")
                    .withSearch(),
            Property.of("country", TEXT, "Country", "ISO 3166-1 alpha-2, of the place that it was put at"),
            Property.of("accuracy_m", INTEGER, "Accuracy in metres", "How far the true spot may lie from the point"),
            Property.of("start", DATE, "Start", "The first day on which it puts the strike")
                    .withRole("primary-interval-start"),
            Property.of("end", DATE, "End", "The last day on which it puts the strike")
                    .withRole("primary-interval-end"),
            Property.of("date_precision", TEXT, "Precision of the date", "How finely it tells the date")
                    .withWords(IncidentSchema.words(ReportedDate.Precision.values(), ReportedDate.Precision::word)),
            Property.of("time_of_day", TEXT, "Time of day", "Local time, in its own words"),
            Property.of("strike_type", TEXT, "Strike type", IncidentSchema.STRIKE_TYPES),
            Property.of(
                            "belligerent",
                            TEXT,
                            "Belligerent",
                            "Whom it blames; alternatives after semicolons. The parameter of this name takes one of them by any name;"
                                    + " an alliance's also finds what names its members alone")
                    .withSearch());

    private static final List<Property> FIGURES = List.of(
            figure("killed_min", "Killed, at least", "Civilians killed"),
            figure("killed_max", "Killed, at most", "Civilians killed"),
            figure("killed_best", "Killed, own best estimate", "Civilians killed, as a data set estimates"),
            figure("injured_min", "Injured, at least", "Civilians injured"),
            figure("injured_max", "Injured, at most", "Civilians injured"),
            figure("children_killed_min", "Children killed, at least", "Children among the civilians killed"),
            figure("children_killed_max", "Children killed, at most", "Children among the civilians killed"),
            figure("women_killed_min", "Women killed, at least", "Women among the civilians killed"),
            figure("women_killed_max", "Women killed, at most", "Women among the civilians killed"),
            figure("combatants_killed_min", "Combatants killed, at least", "Members of armed groups killed"),
            figure("combatants_killed_max", "Combatants killed, at most", "Members of armed groups killed"));

    private static final List<Property> REPORT = List.of(
            Property.of("url", TEXT, "Address", "Where it was published"),
            Property.of("archive_url", TEXT, "Archived address", "Where a copy of it is kept"),
            Property.of("language", TEXT, "Language", "The language of the report"),
            Property.of("repeats", TEXT, "Repeats", "The source whose account it only passes on"));

    private static final List<Property> DETAILS =
            Details.COLUMNS.stream().map(ClaimSchema::detail).toList();

    private static final List<Property> EDITION = List.of(
            Property.of("withdrawn", BOOLEAN, "Withdrawn", "Whether a later edition of its file no longer has it"));

    static final Schema SCHEMA = new Schema(
            "claims",
            Schema.titles("Claims", "Déclarations", "الروايات"),
            "What each report says happened, in its own words: who published it, whom they cite, their stance, their figures. Claims"
                    + " are never merged away.",
            "claim",
            false,
            Stream.of(WHO, WHAT, FIGURES, REPORT, DETAILS, EDITION)
                    .flatMap(List::stream)
                    .toList());

    private ClaimSchema() {}

    /** A column of details as a property. */
    static Property detail(DetailColumn<?> column) {
        Property property = Property.of(
                column.name(), column instanceof IntegerColumn ? INTEGER : TEXT, column.title(), column.description());
        return switch (column) {
            case TextColumn _ -> property.withSearch();
            case IntegerColumn _ -> property;
            case WordColumn<?> word -> property.withWords(word.words());
        };
    }

    private static Property figure(String name, String title, String description) {
        return Property.of(name, INTEGER, title, description);
    }
}
