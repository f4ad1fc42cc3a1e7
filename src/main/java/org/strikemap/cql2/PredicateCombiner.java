package org.strikemap.cql2;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.strikemap.table.Conjunction;
import org.strikemap.table.Coverage;
import org.strikemap.table.RowPredicate;
import org.strikemap.table.RowRange;

/**
 * Conjunctions and disjunctions of predicates; predicates on one property are merged into one set membership test. Those about
 * one property become one question, so that a list of a thousand values costs no more than one.
 */
final class PredicateCombiner {

    private PredicateCombiner() {}

    /** The rows that fit all of the questions. */
    static RowPredicate all(List<RowPredicate> questions) {
        return Conjunction.of(mergeByProperty(questions, true));
    }

    /** The rows that fit any of the questions. */
    static RowPredicate any(List<RowPredicate> questions) {
        List<RowPredicate> merged = mergeByProperty(questions, false);
        merged.removeIf(RowPredicate.ALWAYS_FALSE::equals);
        if (merged.contains(RowPredicate.ALWAYS_TRUE)) {
            return RowPredicate.ALWAYS_TRUE;
        }
        return switch (merged.size()) {
            case 0 -> RowPredicate.ALWAYS_FALSE;
            case 1 -> merged.getFirst();
            default -> new Disjunction(merged.toArray(RowPredicate[]::new));
        };
    }

    private static List<RowPredicate> mergeByProperty(List<RowPredicate> questions, boolean all) {
        Map<String, List<NumberSetPredicate>> numbers = new LinkedHashMap<>();
        Map<String, List<TextPredicate>> texts = new LinkedHashMap<>();
        Map<String, List<NumberListPredicate>> listed = new LinkedHashMap<>();
        List<IdPredicate> ids = new ArrayList<>();
        List<RowPredicate> others = new ArrayList<>();
        for (RowPredicate question : questions) {
            switch (question) {
                case NumberSetPredicate one -> add(numbers, one.name(), one);
                case TextPredicate one -> add(texts, one.match().value(), one);
                case NumberListPredicate one when one.wanted() != all -> add(listed, one.value(), one);
                case IdPredicate id when id.wanted() != all -> ids.add(id);
                default -> others.add(question);
            }
        }
        List<RowPredicate> merged = new ArrayList<>();
        numbers.values().forEach(same -> merged.add(numbers(same, all)));
        if (!ids.isEmpty()) {
            merged.add(ids(ids));
        }
        texts.values().forEach(same -> merged.add(texts(same, all)));
        listed.values().forEach(same -> merged.add(NumberListPredicate.combined(same)));
        merged.addAll(others);
        return merged;
    }

    private static <T> void add(Map<String, List<T>> questions, String key, T question) {
        questions.computeIfAbsent(key, same -> new ArrayList<>()).add(question);
    }

    private static RowPredicate texts(List<TextPredicate> same, boolean all) {
        List<TextMatch> matches = same.stream().map(TextPredicate::match).toList();
        return same.size() == 1 ? same.getFirst() : same.getFirst().with(TextMatch.combined(matches, all));
    }

    private static RowPredicate numbers(List<NumberSetPredicate> same, boolean all) {
        List<NumberRanges> sets = same.stream().map(NumberSetPredicate::ranges).toList();
        NumberRanges ranges = all ? NumberRanges.intersection(sets) : NumberRanges.union(sets);
        NumberSetPredicate first = same.getFirst();
        return new NumberSetPredicate(first.name(), first.column(), ranges, first.ends());
    }

    /** One of some ids, or none of them. */
    private static IdPredicate ids(List<IdPredicate> questions) {
        BitSet named = new BitSet();
        questions.forEach(question -> named.or(question.named()));
        return new IdPredicate(named, questions.getFirst().wanted());
    }

    /** The same question, in the form in which a row is tested soonest. */
    static RowPredicate optimized(RowPredicate question) {
        return switch (question) {
            case NumberSetPredicate numbers -> numbers.optimized();
            case Conjunction all -> all.map(PredicateCombiner::optimized);
            case Disjunction any -> new Disjunction(optimized(any.questions));
            default -> question;
        };
    }

    private static RowPredicate[] optimized(RowPredicate[] questions) {
        RowPredicate[] fast = new RowPredicate[questions.length];
        for (int i = 0; i < fast.length; i++) {
            fast[i] = optimized(questions[i]);
        }
        return fast;
    }

    private static final class Disjunction implements RowPredicate {

        private final RowPredicate[] questions;

        Disjunction(RowPredicate[] questions) {
            this.questions = questions;
        }

        @Override
        public boolean test(int row) {
            for (RowPredicate question : questions) {
                if (question.test(row)) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public Coverage coverage(RowRange range) {
            Coverage overlap = Coverage.NONE;
            for (RowPredicate question : questions) {
                Coverage one = question.coverage(range);
                if (one == Coverage.ALL) {
                    return Coverage.ALL;
                }
                overlap = one == Coverage.SOME ? Coverage.SOME : overlap;
            }
            return overlap;
        }
    }
}
