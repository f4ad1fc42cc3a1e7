package org.strikemap.snapshot;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.strikemap.claim.Tally;
import org.strikemap.incident.CountingRule;
import org.strikemap.incident.Incident;
import org.strikemap.incident.IncidentStatus;
import org.strikemap.table.Coverage;
import org.strikemap.table.RowPredicate;
import org.strikemap.table.TableScan;

/**
 * Immutable in-memory column store that serves every read: one row an incident, in {@link IncidentColumns}, ordered along a
 * Hilbert curve (Hilbert 1891; codes as in JTS) and cut into {@link Block}s of {@value #ROWS_PER_BLOCK} rows, which are ordered
 * by their days. Incidents without a point come last. Thread-safe.
 */
public final class Snapshot {

    /** How many rows a block holds; the last one may hold fewer. */
    public static final int ROWS_PER_BLOCK = 256;

    private final long storeVersion;
    private final IncidentColumns columns;
    private final IncidentTable incidents;
    private final IncidentClaims claims;
    private final List<Tally> tallies;
    private final UndecidedPairs pairs;
    private volatile @Nullable ClaimIndex claimIndex;
    private volatile @Nullable CountedKinds counting;

    Snapshot(
            long storeVersion,
            IncidentColumns columns,
            IncidentTable incidents,
            IncidentClaims claims,
            List<Tally> tallies,
            UndecidedPairs pairs) {
        this.storeVersion = storeVersion;
        this.columns = columns;
        this.incidents = incidents;
        this.claims = claims;
        this.tallies = List.copyOf(tallies);
        this.pairs = pairs;
    }

    /** A snapshot of everything a store holds at one version. */
    public static Snapshot of(long storeVersion, List<Incident> incidents, List<Tally> tallies) {
        SnapshotBuilder builder = new SnapshotBuilder();
        incidents.forEach(builder::add);
        tallies.forEach(builder::add);
        return builder.build(storeVersion);
    }

    /** Names what this snapshot shows: the store's version and a checksum of all that it shows. */
    public String version() {
        return storeVersion + "-" + claims.checksum();
    }

    /** The version of the store that this snapshot was made from. */
    public long storeVersion() {
        return storeVersion;
    }

    public IncidentColumns columns() {
        return columns;
    }

    /** The incidents as a table, whose rows are those of the columns. */
    public IncidentTable incidents() {
        return incidents;
    }

    /** The claims of every incident. */
    public IncidentClaims claims() {
        return claims;
    }

    /**
     * The same incidents and claims, of which those incidents count whose status is one of these, and {@link IncidentStatus#COUNTED}. The sums are made when somebody first asks
     * for them, and those of the last kinds asked for are kept.
     */
    public Snapshot counting(Set<IncidentStatus> kinds) {
        if (kinds.equals(CountedKinds.DEFAULT)) {
            return this;
        }
        CountedKinds made = counting;
        if (made == null || !made.kinds.equals(kinds)) {
            IncidentColumns counted = columns.counting(kinds);
            made = new CountedKinds(
                    Set.copyOf(kinds),
                    new Snapshot(storeVersion, counted, incidents.counting(counted), claims, tallies, pairs));
            counting = made;
        }
        return made.snapshot;
    }

    /** A snapshot that counts incidents of these kinds. */
    private record CountedKinds(Set<IncidentStatus> kinds, Snapshot snapshot) {
        static final Set<IncidentStatus> DEFAULT = Set.of(IncidentStatus.COUNTED);
    }

    ClaimIndex claimIndex() {
        ClaimIndex made = claimIndex;
        if (made == null) {
            synchronized (claims) {
                made = claimIndex;
                if (made == null) {
                    made = ClaimIndex.of(new ClaimTable(this));
                    claimIndex = made;
                }
            }
        }
        return made;
    }

    /** Every tally, ordered by id. */
    public List<Tally> tallies() {
        return tallies;
    }

    /** The pairs of incidents that may be one. */
    public UndecidedPairs pairs() {
        return pairs;
    }

    /** The row of an incident. */
    public Optional<Integer> findRow(String incidentId) {
        int row = columns.findRow(incidentId);
        return row < 0 ? Optional.empty() : Optional.of(row);
    }

    /** What the rows that the question asks for add up to under a rule. Whole blocks, and parts of them, are added from their sums. */
    public Totals total(RowPredicate question, CountingRule rule) {
        Totals.Sum sum = new Totals.Sum();
        addAll(incidents.ranges(), question, rule, sum);
        return sum.totals();
    }

    private void addAll(List<Block> blocks, RowPredicate question, CountingRule rule, Totals.Sum sum) {
        for (Block block : blocks) {
            Coverage coverage = question.coverage(block);
            if (coverage == Coverage.ALL && rule.kind() != CountingRule.Kind.SOURCE) {
                sum.add(block.totals(rule));
            } else if (coverage != Coverage.NONE && !block.parts().isEmpty()) {
                addAll(block.parts(), question, rule, sum);
            } else if (coverage != Coverage.NONE) {
                TableScan.forEach(block, question, row -> sum.add(columns, row, columns.killed(rule, row)));
            }
        }
    }
}
