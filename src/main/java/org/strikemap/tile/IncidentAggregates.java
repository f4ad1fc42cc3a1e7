package org.strikemap.tile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.strikemap.incident.CountingRule;
import org.strikemap.snapshot.Block;
import org.strikemap.snapshot.IncidentColumns;
import org.strikemap.snapshot.Totals;
import org.strikemap.table.Property;
import org.strikemap.table.PropertyType;
import org.strikemap.table.RowRange;

/**
 * What clusters of incidents tell: civilians killed and injured, added up as {@link Totals} does. Duplicates, aggregates and withdrawn
 * incidents add nothing; a sum is told only where at least one figure is known, and beside it how many figures it lacks.
 */
final class IncidentAggregates implements ClusterAggregates {

    private static final String[] NAMES = {
        "killed", "killed_low", "killed_best", "killed_high", "injured_low", "injured_high"
    };
    private static final int COUNTED = 0;
    private static final int FIRST_SUM = 1;
    private static final int START = FIRST_SUM + 2 * NAMES.length;
    private static final int END = START + 1;

    private static final List<Property> PROPERTIES = properties(NAMES);

    private final IncidentColumns columns;
    private final CountingRule rule;

    /** @param rule which figure {@code killed} adds up */
    IncidentAggregates(IncidentColumns columns, CountingRule rule) {
        this.columns = columns;
        this.rule = rule;
    }

    private static List<Property> properties(String[] names) {
        List<Property> properties = new ArrayList<>();
        properties.add(
                Property.of("counted", PropertyType.INTEGER, "Counted", "How many of the incidents the sums count"));
        for (String name : names) {
            properties.add(Property.of(name, PropertyType.INTEGER, name, "Civilians, added up where known"));
            properties.add(Property.of(
                    name + "_unknown", PropertyType.INTEGER, name, "How many counted incidents that sum lacks"));
        }
        properties.add(Property.of("start", PropertyType.DATE, "Start", "The first day"));
        properties.add(Property.of("end", PropertyType.DATE, "End", "The last day"));
        return List.copyOf(properties);
    }

    @Override
    public List<Property> properties() {
        return PROPERTIES;
    }

    @Override
    public Accumulator sums(int cells) {
        return new IncidentAccumulator(columns, rule, cells);
    }

    private static final class IncidentAccumulator implements Accumulator {

        /** By cell: how many count, and for each name how many are known and what they add up to. */
        private static final int STRIDE = FIRST_SUM + 2 * NAMES.length;

        private static final CountingRule[] RULES = {CountingRule.LOW, CountingRule.BEST, CountingRule.HIGH};
        private static final int FIRST_RULE = FIRST_SUM + 2;
        private static final int INJURED_LOW = FIRST_RULE + 2 * RULES.length;
        private static final int INJURED_HIGH = INJURED_LOW + 2;

        private final IncidentColumns columns;
        private final CountingRule rule;
        private final long[] sums;
        private final int[] firstDays;
        private final int[] lastDays;

        IncidentAccumulator(IncidentColumns columns, CountingRule rule, int cells) {
            this.columns = columns;
            this.rule = rule;
            sums = new long[STRIDE * cells];
            firstDays = new int[cells];
            lastDays = new int[cells];
            Arrays.fill(firstDays, Integer.MAX_VALUE);
            Arrays.fill(lastDays, Integer.MIN_VALUE);
        }

        @Override
        public boolean hasSums(RowRange range) {
            return range instanceof Block && rule.kind() != CountingRule.Kind.SOURCE;
        }

        @Override
        public void add(int cell, int row) {
            firstDays[cell] = Math.min(firstDays[cell], columns.startDay(row));
            lastDays[cell] = Math.max(lastDays[cell], columns.endDay(row));
            if (columns.isCounted(row)) {
                int at = STRIDE * cell;
                sums[at + COUNTED]++;
                addKnown(at + FIRST_SUM, columns.killed(rule, row));
                addKnown(at + FIRST_RULE, columns.killed(CountingRule.LOW, row));
                addKnown(at + FIRST_RULE + 2, columns.killed(CountingRule.BEST, row));
                addKnown(at + FIRST_RULE + 4, columns.killed(CountingRule.HIGH, row));
                addKnown(at + INJURED_LOW, columns.injuredLow(row));
                addKnown(at + INJURED_HIGH, columns.injuredHigh(row));
            }
        }

        private void addKnown(int at, int number) {
            if (number >= 0) {
                sums[at]++;
                sums[at + 1] += number;
            }
        }

        @Override
        public void add(int cell, RowRange range) {
            Block block = (Block) range;
            firstDays[cell] = Math.min(firstDays[cell], block.extent().firstDay());
            lastDays[cell] = Math.max(lastDays[cell], block.extent().lastDay());
            int at = STRIDE * cell;
            sums[at + COUNTED] += block.totals(CountingRule.BEST).counted();
            addAll(at + FIRST_SUM, block.totals(rule));
            for (int i = 0; i < RULES.length; i++) {
                addAll(at + FIRST_RULE + 2 * i, block.totals(RULES[i]));
            }
            sums[at + INJURED_LOW] += block.injured().knownLow();
            sums[at + INJURED_LOW + 1] += block.injured().low();
            sums[at + INJURED_HIGH] += block.injured().knownHigh();
            sums[at + INJURED_HIGH + 1] += block.injured().high();
        }

        private void addAll(int at, Totals totals) {
            sums[at] += totals.known();
            sums[at + 1] += totals.killed();
        }

        @Override
        public void emit(int cell, AggregateConsumer to) {
            int at = STRIDE * cell;
            long counted = sums[at + COUNTED];
            to.number(COUNTED, counted);
            for (int sum = FIRST_SUM; sum < START; sum += 2) {
                long known = sums[at + sum];
                if (known > 0) {
                    to.number(sum, sums[at + sum + 1]);
                }
                to.number(sum + 1, counted - known);
            }
            to.day(START, firstDays[cell]);
            to.day(END, lastDays[cell]);
        }

        /** The row's own properties tell its other figures. */
        @Override
        public void emitRow(int row, AggregateConsumer to) {
            boolean counted = columns.isCounted(row);
            int killed = columns.killed(rule, row);
            to.number(COUNTED, counted ? 1 : 0);
            if (counted && killed >= 0) {
                to.number(FIRST_SUM, killed);
            }
        }
    }
}
