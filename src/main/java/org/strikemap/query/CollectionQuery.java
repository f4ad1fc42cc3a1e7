package org.strikemap.query;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.strikemap.http.NotFoundException;
import org.strikemap.http.Parameters;
import org.strikemap.incident.CountingRule;
import org.strikemap.snapshot.IncidentAreas;
import org.strikemap.snapshot.IncidentTable;
import org.strikemap.snapshot.Snapshot;
import org.strikemap.snapshot.SnapshotHistory;
import org.strikemap.table.Conjunction;
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

    /** Asks more of claims than that their text is the one given. */
    private static final Set<String> CLAIMS_OWN = Set.of("belligerent");

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
            return new CollectionQuery(
                    snapshot, incidents(snapshot, rule, areas), selection.predicate(snapshot, catalog), rule);
        }
        return others(collectionId, parameters, catalog, history);
    }

    private static CollectionQuery others(
            String collectionId, Parameters parameters, Catalog catalog, SnapshotHistory history) {
        Table now = catalog.get(collectionId, history.current());
        boolean claims = collectionId.equals("claims");
        TableSelection selection = TableSelection.read(parameters, now.schema(), claims ? CLAIMS_OWN : Set.of());
        Optional<String> belligerent = claims ? parameters.findText("belligerent") : Optional.empty();
        Snapshot snapshot = claims ? AsOf.choose(parameters, history) : history.current();
        Table table = snapshot == history.current() ? now : catalog.get(collectionId, snapshot);
        RowPredicate question = selection.predicate(table);
        RowPredicate whole = belligerent
                .map(name -> Conjunction.of(List.of(question, new BelligerentPredicate(name, table))))
                .orElse(question);
        return new CollectionQuery(snapshot, table, whole, null);
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
