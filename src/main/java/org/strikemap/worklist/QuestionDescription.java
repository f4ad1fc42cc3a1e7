package org.strikemap.worklist;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.strikemap.incident.CountingRule;
import org.strikemap.question.Question;
import org.strikemap.snapshot.IncidentColumns;
import org.strikemap.snapshot.Snapshot;
import org.strikemap.table.Column;

/**
 * A question with the incidents that it is about beside each other.
 *
 * @param deaths civilians killed whose number, place or counting depends on it
 * @param sides the first of them; of a pair that of the file, then the one that was held
 */
record QuestionDescription(
        String id,
        String kind,
        long deaths,
        @JsonUnwrapped Whence origin,
        @JsonUnwrapped Reasons reasons,
        @JsonUnwrapped Concerned extent,
        List<Side> sides) {

    private static final int MOST_SIDES = 5;

    /**
     * Where the question came up.
     *
     * @param line of the file, from 1; null where it is of no row
     * @param value what stands there, or the place as written
     */
    record Whence(@Nullable String dataset, @Nullable Integer line, String column, String value) {}

    /**
     * What speaks for and against it, and what was decided.
     *
     * @param score of a pair, how likely the two are one, 0 to 1
     * @param decidedVersion the version of the store that holds the decision
     */
    record Reasons(
            @Nullable Double score,
            String reason,
            @Nullable String decision,
            @JsonProperty("decided_version") @Nullable Long decidedVersion) {}

    /**
     * How much it is about.
     *
     * @param claims how many claims; 0 for a pair
     * @param incidents how many incidents
     */
    record Concerned(int claims, int incidents) {}

    /**
     * One incident.
     *
     * @param killedLow civilians killed by each rule; null for unknown
     */
    record Side(
            String id,
            @Nullable String name,
            LocalDate start,
            LocalDate end,
            @JsonUnwrapped Spot spot,
            @JsonProperty("killed_low") @Nullable Integer killedLow,
            @JsonProperty("killed_best") @Nullable Integer killedBest,
            @JsonProperty("killed_high") @Nullable Integer killedHigh,
            @JsonUnwrapped Accounts accounts) {}

    /** Where; null where it could not be placed. */
    record Spot(
            @Nullable String place,
            @Nullable String country,
            @Nullable Double lon,
            @Nullable Double lat,
            @JsonProperty("accuracy_m") @Nullable Integer accuracyMetres) {}

    /** By whom, and by whose account. */
    record Accounts(
            @Nullable String belligerent,
            @JsonProperty("strike_type") @Nullable String strikeType,
            List<String> sources,
            int claims) {}

    static QuestionDescription of(WorkList.WorkItem item, Snapshot snapshot) {
        Question question = item.question();
        Question.Origin origin = question.origin();
        Question.Decision decision = question.decision();
        Integer score = question.subject().score();
        return new QuestionDescription(
                question.id(),
                question.kind().word(),
                item.deaths(),
                new Whence(
                        origin.dataset(),
                        origin.line() == 0 ? null : (Integer) origin.line(),
                        origin.column(),
                        origin.value()),
                new Reasons(
                        score == null ? null : (Double) (score / 1000.0),
                        question.reason(),
                        decision == null ? null : decision.word(),
                        decision == null ? null : (Long) decision.version()),
                new Concerned(question.subject().claims().size(), item.rows().size()),
                item.rows().stream()
                        .limit(MOST_SIDES)
                        .map(row -> side(row, snapshot))
                        .toList());
    }

    /** An incident as a side of a question. */
    static Side side(int row, Snapshot snapshot) {
        IncidentColumns columns = snapshot.columns();
        List<String> sources = new ArrayList<>();
        int[] claims = {0};
        columns.forEachSource(row, (source, count) -> {
            sources.add(columns.sources().get(source).name());
            claims[0] += count;
        });
        boolean placed = columns.isPlaced(row);
        return new Side(
                columns.id(row),
                text("name", row, snapshot),
                LocalDate.ofEpochDay(columns.startDay(row)),
                LocalDate.ofEpochDay(columns.endDay(row)),
                new Spot(
                        text("place", row, snapshot),
                        text("country", row, snapshot),
                        placed ? (Double) columns.lon(row) : null,
                        placed ? (Double) columns.lat(row) : null,
                        placed ? (Integer) columns.accuracyMetres(row) : null),
                known(columns.killed(CountingRule.LOW, row)),
                known(columns.killed(CountingRule.BEST, row)),
                known(columns.killed(CountingRule.HIGH, row)),
                new Accounts(
                        text("belligerent", row, snapshot), text("strike_type", row, snapshot), sources, claims[0]));
    }

    private static @Nullable Integer known(int number) {
        return number < 0 ? null : (Integer) number;
    }

    /** A text of an incident's row, or null. */
    static @Nullable String text(String name, int row, Snapshot snapshot) {
        return switch (snapshot.incidents().column(name)) {
            case Column.Texts texts -> texts.at(row);
            case Column.DictionaryTexts words -> {
                int code = words.at(row);
                yield code == Column.NO_CODE ? null : words.values().get(code);
            }
            default -> null;
        };
    }
}
