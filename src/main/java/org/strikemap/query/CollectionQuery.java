package org.strikemap.query;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.strikemap.http.NotFoundException;
import org.strikemap.http.Parameters;
import org.strikemap.incident.CountingRule;
import org.strikemap.snapshot.IncidentAreas;
import org.strikemap.snapshot.IncidentTable;
import org.strikemap.snapshot.Snapshot;
import org.strikemap.snapshot.SnapshotHistory;
import org.strikemap.table.RowPredicate;
import org.strikemap.table.Table;

/**
 * A query of one collection: the table, with the number under a rule where one is named, and the rows of it.
 *
 * @param snapshot where the table is from
 * @param question the rows that are asked for
 * @param rule the counting rule that was named; null for none
 */
public record CollectionQuery(
        Snapshot snapshot,
        Table table,
        RowPredicate question,
        @Nullable CountingRule rule) {

    /**
     * Reads a request's filter parameters, {@code as_of} among them; throws {@link org.strikemap.http.BadParameterException}
     * for one that is bad.
     *
     * @throws NotFoundException if there is no such collection
     */
    public static CollectionQuery read(
            String collectionId, Parameters parameters, Catalog catalog, SnapshotHistory history) {
        if (collectionId.equals("incidents")) {
            Selection selection = Selection.read(parameters);
            boolean areas = wantsAreas(parameters);
            CountingRule rule = selection.ruleGiven() ? selection.rule() : null;
            Snapshot snapshot = AsOf.choose(parameters, history)
                    .counting(selection.counted().kinds());
            return new CollectionQuery(snapshot, incidents(snapshot, rule, areas), selection.predicate(snapshot), rule);
        }
        return others(collectionId, parameters, catalog, history);
    }

    private static CollectionQuery others(
            String collectionId, Parameters parameters, Catalog catalog, SnapshotHistory history) {
        Table now = catalog.get(collectionId, history.current());
        TableSelection selection = TableSelection.read(parameters, now.schema(), Set.of());
        Snapshot snapshot = collectionId.equals("claims") ? AsOf.choose(parameters, history) : history.current();
        Table table = snapshot == history.current() ? now : catalog.get(collectionId, snapshot);
        return new CollectionQuery(snapshot, table, selection.predicate(table), null);
    }

    /**
     * Reads what may be asked of one feature: the counting rule and {@code as_of}.
     *
     * @throws NotFoundException if there is no such collection
     */
    public static CollectionQuery readItem(
            String collectionId, Parameters parameters, Catalog catalog, SnapshotHistory history) {
        if (collectionId.equals("incidents")) {
            CountingRule rule = Selection.findRule(parameters).orElse(null);
            boolean areas = wantsAreas(parameters);
            Snapshot snapshot = AsOf.choose(parameters, history);
            return new CollectionQuery(snapshot, incidents(snapshot, rule, areas), RowPredicate.ALWAYS_TRUE, rule);
        }
        Snapshot snapshot = collectionId.equals("claims") ? AsOf.choose(parameters, history) : history.current();
        Table table = catalog.get(collectionId, snapshot);
        return new CollectionQuery(snapshot, table, RowPredicate.ALWAYS_TRUE, null);
    }

    /** The shape in which an incident is shown; filters look at its point all the same. */
    private enum Shape {
        POINT,
        AREA
    }

    private static boolean wantsAreas(Parameters parameters) {
        return parameters.findEnum("geometry", Shape.class).orElse(Shape.POINT) == Shape.AREA;
    }

    private static Table incidents(Snapshot snapshot, @Nullable CountingRule rule, boolean areas) {
        IncidentTable incidents =
                rule == null ? snapshot.incidents() : snapshot.incidents().under(rule);
        return areas ? new IncidentAreas(incidents) : incidents;
    }
}
