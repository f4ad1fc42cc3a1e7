package org.strikemap.snapshot;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.strikemap.incident.CountingRule;
import org.strikemap.question.OpenPairs;
import org.strikemap.question.Question;
import org.strikemap.table.Coverage;
import org.strikemap.table.RowPredicate;
import org.strikemap.table.RowRange;

/** The pairs of incidents of a snapshot of which nobody has decided whether they are one, so that their deaths may be counted twice. */
public final class UndecidedPairs {

    static final UndecidedPairs NONE = new UndecidedPairs(List.of());

    private final List<RowPair> pairs;

    /** Two rows; the pairs that are likelier one come first. */
    private record RowPair(int one, int other) {}

    private UndecidedPairs(List<RowPair> pairs) {
        this.pairs = List.copyOf(pairs);
    }

    /** The open pairs among questions of which both incidents are there. */
    static UndecidedPairs of(List<Question> questions, IncidentColumns columns) {
        List<RowPair> pairs = new ArrayList<>();
        new OpenPairs(questions)
                .list(questions).stream()
                        .sorted(Comparator.comparing((Question question) -> Objects.requireNonNullElse(
                                        question.subject().score(), 0))
                                .reversed()
                                .thenComparing(Question::id))
                        .forEach(question -> {
                            int one = columns.findRow(
                                    Objects.requireNonNull(question.subject().incident()));
                            int other = columns.findRow(
                                    Objects.requireNonNull(question.subject().other()));
                            if (one >= 0 && other >= 0 && one != other) {
                                pairs.add(new RowPair(one, other));
                            }
                        });
        return new UndecidedPairs(pairs);
    }

    /**
     * What may be counted twice among some incidents.
     *
     * @param pairs how many pairs there are of which both incidents count and are among them
     * @param killed civilians killed in the lesser incident of each pair; each incident is in one pair of these at most
     * @param lesser the rows of those lesser incidents
     */
    public record DoubleCount(int pairs, long killed, BitSet lesser) {

        /** Asks for all rows but those of the lesser incidents. */
        public RowPredicate once() {
            return new RowPredicate() {
                @Override
                public Coverage coverage(RowRange range) {
                    int next = lesser.nextSetBit(range.firstRow());
                    return next < 0 || next >= range.endRow() ? Coverage.ALL : Coverage.SOME;
                }

                @Override
                public boolean test(int row) {
                    return !lesser.get(row);
                }
            };
        }
    }

    /**
     * What may be counted twice. Pairs are matched one to one, the likeliest first (greedy matching), for of several candidates of one
     * publisher only one can be the same strike.
     *
     * @param columns of the snapshot, which tell what counts
     * @param question which incidents are asked for
     * @param rule under which the lesser of two is told; an unknown number is the lesser
     */
    public DoubleCount among(IncidentColumns columns, RowPredicate question, CountingRule rule) {
        int count = 0;
        long killed = 0;
        BitSet matched = new BitSet();
        BitSet lesser = new BitSet();
        for (RowPair pair : pairs) {
            boolean both = columns.isCounted(pair.one)
                    && columns.isCounted(pair.other)
                    && question.test(pair.one)
                    && question.test(pair.other);
            if (!both) {
                continue;
            }
            count++;
            if (!matched.get(pair.one) && !matched.get(pair.other)) {
                matched.set(pair.one);
                matched.set(pair.other);
                boolean less = columns.killed(rule, pair.one) <= columns.killed(rule, pair.other);
                int row = less ? pair.one : pair.other;
                lesser.set(row);
                killed += Math.max(0, columns.killed(rule, row));
            }
        }
        return new DoubleCount(count, killed, lesser);
    }
}
