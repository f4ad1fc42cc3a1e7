package org.strikemap.snapshot;

import org.strikemap.incident.IncidentStatus;

/**
 * What incidents add up to under a counting rule. Those that do not count are among the incidents but add nothing else.
 *
 * @param incidents all incidents
 * @param skipped those that do not count, by why
 * @param unplaced incidents without a point, skipped ones included
 * @param known counted incidents with a number, 0 included
 * @param unknown counted incidents whose number is unknown
 * @param noStatement counted incidents of which the accused said nothing; under {@code conceded} only
 * @param killed civilians killed in the counted incidents
 */
public record Totals(
        int incidents, Skipped skipped, int unplaced, int known, int unknown, int noStatement, long killed) {

    /**
     * Incidents that do not count, by their {@link IncidentStatus}.
     *
     * @param duplicate another one counts
     * @param aggregate they sum up others
     * @param withdrawn every claim of them was withdrawn
     * @param discounted a monitor holds them to be shown wrong
     * @param otherMeans they were not carried out from the air
     * @param unknownMeans nobody says that they were
     */
    public record Skipped(
            int duplicate, int aggregate, int withdrawn, int discounted, int otherMeans, int unknownMeans) {

        /** All of them. */
        int all() {
            return duplicate + aggregate + withdrawn + discounted + otherMeans + unknownMeans;
        }
    }

    /** The incidents that count. */
    public int counted() {
        return incidents - skipped.all();
    }

    /** Adds up incidents and blocks. */
    static final class Sum {
        private int incidents;
        private int duplicate;
        private int aggregate;
        private int withdrawn;
        private int discounted;
        private int otherMeans;
        private int unknownMeans;
        private int unplaced;
        private int known;
        private int unknown;
        private int noStatement;
        private long killed;

        void add(IncidentColumns columns, int row, int number) {
            incidents++;
            unplaced += columns.isPlaced(row) ? 0 : 1;
            if (!columns.isCounted(row)) {
                skip(columns.status(row));
            } else if (number == IncidentColumns.UNKNOWN) {
                unknown++;
            } else if (number == IncidentColumns.NO_STATEMENT) {
                noStatement++;
            } else {
                known++;
                killed += number;
            }
        }

        private void skip(IncidentStatus status) {
            switch (status) {
                case DUPLICATE -> duplicate++;
                case AGGREGATE -> aggregate++;
                case WITHDRAWN -> withdrawn++;
                case DISCOUNTED -> discounted++;
                case OTHER_MEANS -> otherMeans++;
                case UNKNOWN_MEANS -> unknownMeans++;
                case COUNTED -> throw new IllegalStateException("an incident that counts is not skipped");
            }
        }

        void add(Totals other) {
            incidents += other.incidents;
            duplicate += other.skipped.duplicate;
            aggregate += other.skipped.aggregate;
            withdrawn += other.skipped.withdrawn;
            discounted += other.skipped.discounted;
            otherMeans += other.skipped.otherMeans;
            unknownMeans += other.skipped.unknownMeans;
            unplaced += other.unplaced;
            known += other.known;
            unknown += other.unknown;
            noStatement += other.noStatement;
            killed += other.killed;
        }

        Totals totals() {
            return new Totals(
                    incidents,
                    new Skipped(duplicate, aggregate, withdrawn, discounted, otherMeans, unknownMeans),
                    unplaced,
                    known,
                    unknown,
                    noStatement,
                    killed);
        }
    }
}
