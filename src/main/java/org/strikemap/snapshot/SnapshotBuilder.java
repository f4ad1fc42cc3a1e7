package org.strikemap.snapshot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.strikemap.claim.Tally;
import org.strikemap.geo.Hilbert;
import org.strikemap.incident.Incident;
import org.strikemap.question.Question;

/**
 * Makes a snapshot of incidents as they come, so that none of them need be in memory longer than it takes to add it. Not
 * thread-safe; builds one snapshot.
 */
public final class SnapshotBuilder {

    private static final long UNPLACED = 1L << 30;
    /** So many bits hold the place of a row within its block. */
    private static final int PLACE_BITS = 8;

    private final IncidentColumnsBuilder columns = new IncidentColumnsBuilder();
    private final DisplayColumnsBuilder plain = new DisplayColumnsBuilder();
    private final IncidentClaims.Builder claims = new IncidentClaims.Builder();
    private final LongColumnBuilder curve = new LongColumnBuilder();
    private final List<Tally> tallies = new ArrayList<>();
    private final List<Question> questions = new ArrayList<>();

    /** Adds an incident; one with an id that was not added yet. */
    public void add(Incident incident) {
        ClaimTotals figures = ClaimTotals.of(incident.claims());
        columns.add(incident, figures);
        plain.add(incident, figures);
        claims.add(incident);
        curve.add(code(incident));
    }

    /** Adds a tally; they stay in the order in which they are added. */
    public void add(Tally tally) {
        tallies.add(tally);
    }

    /** Adds a question; those of pairs whose incidents are added too, before or after, are told of. */
    public void add(Question question) {
        questions.add(question);
    }

    /**
     * The snapshot of what was added, which does not depend on the order of the incidents.
     *
     * @param storeVersion the version of the store that holds it
     */
    public Snapshot build(long storeVersion) {
        int[] order = order();
        for (int first = 0; first < order.length; first += Snapshot.ROWS_PER_BLOCK) {
            sortByStart(order, first, Math.min(first + Snapshot.ROWS_PER_BLOCK, order.length));
        }
        IncidentColumns ordered = new IncidentColumns(columns, order);
        return new Snapshot(
                storeVersion,
                ordered,
                new IncidentTable(ordered, plain.inOrder(order)),
                claims.inOrder(order),
                tallies,
                UndecidedPairs.of(questions, ordered));
    }

    private static long code(Incident incident) {
        var location = incident.location();
        return location == null
                ? UNPLACED
                : Hilbert.code(location.point().lon(), location.point().lat());
    }

    /** What was added, along the curve, and by id where codes are the same. */
    private int[] order() {
        long[] keys = new long[columns.rows()];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = curve.get(i) << Integer.SIZE | i;
        }
        Arrays.sort(keys);
        int[] order = new int[keys.length];
        int first = 0;
        for (int i = 0; i < keys.length; i++) {
            order[i] = (int) keys[i];
            if (i + 1 == keys.length || keys[i] >>> Integer.SIZE != keys[i + 1] >>> Integer.SIZE) {
                sortById(order, first, i + 1);
                first = i + 1;
            }
        }
        return order;
    }

    /** Within a block, so that its parts are told apart by their days; incidents without a point stay last. */
    private void sortByStart(int[] order, int first, int end) {
        long[] keys = new long[end - first];
        for (int i = 0; i < keys.length; i++) {
            long unplaced = curve.get(order[first + i]) == UNPLACED ? 1L << (Integer.SIZE + 1) : 0;
            long start = (long) columns.startDays.get(order[first + i]) - Integer.MIN_VALUE;
            keys[i] = (unplaced + start) << PLACE_BITS | i;
        }
        Arrays.sort(keys);
        int[] before = Arrays.copyOfRange(order, first, end);
        for (int i = 0; i < keys.length; i++) {
            order[first + i] = before[(int) keys[i] & (1 << PLACE_BITS) - 1];
        }
    }

    private void sortById(int[] order, int first, int end) {
        if (end - first > 1) {
            Integer[] some = Arrays.stream(order, first, end).boxed().toArray(Integer[]::new);
            Arrays.sort(some, columns.ids::compare);
            for (int i = 0; i < some.length; i++) {
                order[first + i] = some[i];
            }
        }
    }
}
