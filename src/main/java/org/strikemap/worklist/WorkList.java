package org.strikemap.worklist;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.strikemap.incident.CountingRule;
import org.strikemap.incident.IncidentStatus;
import org.strikemap.question.OpenPairs;
import org.strikemap.question.Question;
import org.strikemap.snapshot.ClaimTable;
import org.strikemap.snapshot.IncidentColumns;
import org.strikemap.snapshot.Snapshot;
import org.strikemap.table.Column;

/**
 * The questions of a store beside the incidents of a snapshot, those with the most deaths at stake first. Of a pair the deaths of the lesser
 * incident are at stake, for they may be counted twice where both count; of a place or a point those of the incidents that are not on the
 * map; of a cell those of its incident. Deaths are civilians killed by the best account, else by the highest. An open pair of which an
 * incident is gone, or adds to nothing by what was decided, asks nothing any more, and is left out. Immutable.
 */
final class WorkList {

    private static final Set<String> SETTLED = Set.of(IncidentStatus.AGGREGATE.word(), IncidentStatus.WITHDRAWN.word());

    private final List<WorkItem> items;

    /**
     * A question and what it is about.
     *
     * @param deaths civilians killed whose number, place or counting depends on it
     * @param rows the incidents concerned, as rows of the snapshot; of a pair the two that are there
     */
    record WorkItem(Question question, long deaths, List<Integer> rows) {}

    private WorkList(List<WorkItem> items) {
        this.items = List.copyOf(items);
    }

    static WorkList of(List<Question> questions, Snapshot snapshot) {
        ClaimTable claims = new ClaimTable(snapshot);
        List<Question> asked = new ArrayList<>(new OpenPairs(questions).list(questions));
        questions.stream()
                .filter(question -> question.kind() != Question.Kind.PAIR || !question.isOpen())
                .forEach(asked::add);
        return new WorkList(asked.stream()
                .flatMap(question -> item(question, snapshot, claims).stream())
                .sorted(Comparator.comparingLong(WorkItem::deaths)
                        .reversed()
                        .thenComparing(item -> item.question().kind())
                        .thenComparing(item -> item.question().id()))
                .toList());
    }

    private static List<WorkItem> item(Question question, Snapshot snapshot, ClaimTable claims) {
        if (question.kind() == Question.Kind.PAIR) {
            return pair(question, snapshot);
        }
        Set<Integer> rows = new LinkedHashSet<>();
        for (String id : question.subject().claims()) {
            int claim = claims.findRow(id);
            if (claim >= 0) {
                String incident = ((Column.Texts) claims.column("incident")).at(claim);
                rows.add(snapshot.incidents().findRow(Objects.requireNonNull(incident)));
            }
        }
        long deaths =
                rows.stream().mapToLong(row -> killed(snapshot.columns(), row)).sum();
        return List.of(new WorkItem(question, deaths, List.copyOf(rows)));
    }

    private static List<WorkItem> pair(Question question, Snapshot snapshot) {
        IncidentColumns columns = snapshot.columns();
        List<Integer> rows = new ArrayList<>();
        for (String id :
                new String[] {question.subject().incident(), question.subject().other()}) {
            int row = id == null ? -1 : snapshot.incidents().findRow(id);
            if (row >= 0) {
                rows.add(row);
            }
        }
        if (rows.size() < 2) {
            return question.isOpen() ? List.of() : List.of(new WorkItem(question, 0, rows));
        }
        if (question.isOpen() && rows.stream().anyMatch(row -> isSettled(row, snapshot))) {
            return List.of();
        }
        long deaths = Math.min(killed(columns, rows.getFirst()), killed(columns, rows.getLast()));
        return List.of(new WorkItem(question, deaths, rows));
    }

    /** Whether an incident adds to nothing whatever is asked for, or somebody decided in which other one it counts. */
    private static boolean isSettled(int row, Snapshot snapshot) {
        String status = QuestionDescription.text("status", row, snapshot);
        return QuestionDescription.text("counted_in", row, snapshot) != null
                || (status != null && SETTLED.contains(status));
    }

    private static long killed(IncidentColumns columns, int row) {
        int best = columns.killed(CountingRule.BEST, row);
        return Math.max(0, best >= 0 ? best : columns.killed(CountingRule.HIGH, row));
    }

    /** The questions of a kind, or of all kinds where it is null, in a state. */
    List<WorkItem> list(Question.@Nullable Kind kind, QuestionState state) {
        return items.stream()
                .filter(item -> kind == null || item.question().kind() == kind)
                .filter(item -> state.has(item.question()))
                .toList();
    }

    /** How many open questions there are, and the deaths at stake, by kind. */
    Map<String, KindTotal> totals() {
        Map<String, KindTotal> totals = new LinkedHashMap<>();
        for (Question.Kind kind : Question.Kind.values()) {
            List<WorkItem> open = list(kind, QuestionState.OPEN);
            totals.put(
                    kind.word(),
                    new KindTotal(
                            open.size(),
                            open.stream().mapToLong(WorkItem::deaths).sum()));
        }
        return totals;
    }

    /** Open questions of one kind; an incident that several ask about counts in each. */
    record KindTotal(int open, long deaths) {}
}
