package org.strikemap.snapshot;

import org.strikemap.incident.IncidentStatus;

/**
 * What incidents add up to under a counting rule. Duplicates, aggregates and withdrawn ones are among the incidents but add nothing else.
 *
 * @param incidents all incidents
 * @param duplicates incidents skipped because another one counts
 * @param aggregates incidents skipped because they sum up others
 * @param withdrawn incidents skipped because every claim of them was withdrawn
 * @param unplaced incidents without a point, skipped ones included
 * @param known counted incidents with a number, 0 included
 * @param unknown counted incidents whose number is unknown
 * @param noStatement counted incidents of which the accused said nothing; under {@code conceded} only
 * @param killed civilians killed in the counted incidents
 */
public record Totals(
        int incidents,
        int duplicates,
        int aggregates,
        int withdrawn,
        int unplaced,
        int known,
        int unknown,
        int noStatement,
        long killed) {

    /** The incidents that count. */
    public int counted() {
        return incidents - duplicates - aggregates - withdrawn;
    }

    /** Adds up incidents and blocks. */
    static final class Sum {
        private int incidents;
        private int duplicates;
        private int aggregates;
        private int withdrawn;
        private int unplaced;
        private int known;
        private int unknown;
        private int noStatement;
        private long killed;

        void add(IncidentColumns columns, int row, int number) {
            incidents++;
            unplaced += columns.isPlaced(row) ? 0 : 1;
            IncidentStatus status = columns.status(row);
            if (status != IncidentStatus.COUNTED) {
                duplicates += status == IncidentStatus.DUPLICATE ? 1 : 0;
                aggregates += status == IncidentStatus.AGGREGATE ? 1 : 0;
                withdrawn += status == IncidentStatus.WITHDRAWN ? 1 : 0;
            } else if (number == IncidentColumns.UNKNOWN) {
                unknown++;
            } else if (number == IncidentColumns.NO_STATEMENT) {
                noStatement++;
            } else {
                known++;
                killed += number;
            }
        }

        void add(Totals other) {
            incidents += other.incidents;
            duplicates += other.duplicates;
            aggregates += other.aggregates;
            withdrawn += other.withdrawn;
            unplaced += other.unplaced;
            known += other.known;
            unknown += other.unknown;
            noStatement += other.noStatement;
            killed += other.killed;
        }

        Totals totals() {
            return new Totals(
                    incidents, duplicates, aggregates, withdrawn, unplaced, known, unknown, noStatement, killed);
        }
    }
}
