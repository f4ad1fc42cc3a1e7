package org.strikemap.cql2;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.strikemap.table.Conjunction;
import org.strikemap.table.Overlap;
import org.strikemap.table.RowQuestion;
import org.strikemap.table.RowRange;

/**
 * Questions of which all or any must fit a row. Those about one property become one question, so that a list of a thousand values costs
 * no more than one.
 */
final class PredicateCombiner {

    private PredicateCombiner() {}

    /** The rows that fit all of the questions. */
    static RowQuestion all(List<RowQuestion> questions) {
        return Conjunction.of(merged(questions, true));
    }

    /** The rows that fit any of the questions. */
    static RowQuestion any(List<RowQuestion> questions) {
        List<RowQuestion> merged = merged(questions, false);
        merged.removeIf(RowQuestion.NOTHING::equals);
        if (merged.contains(RowQuestion.EVERYTHING)) {
            return RowQuestion.EVERYTHING;
        }
        return switch (merged.size()) {
            case 0 -> RowQuestion.NOTHING;
            case 1 -> merged.getFirst();
            default -> new Any(merged.toArray(RowQuestion[]::new));
        };
    }

    private static List<RowQuestion> merged(List<RowQuestion> questions, boolean all) {
        Map<String, List<NumbersQuestion>> numbers = new LinkedHashMap<>();
        Map<String, List<TextPredicate>> texts = new LinkedHashMap<>();
        Map<String, List<ListedNumbers>> listed = new LinkedHashMap<>();
        List<IdQuestion> ids = new ArrayList<>();
        List<RowQuestion> others = new ArrayList<>();
        for (RowQuestion question : questions) {
            switch (question) {
                case NumbersQuestion one -> add(numbers, one.name(), one);
                case TextPredicate one -> add(texts, one.match().value(), one);
                case ListedNumbers one when one.wanted() != all -> add(listed, one.value(), one);
                case IdQuestion id when id.wanted() != all -> ids.add(id);
                default -> others.add(question);
            }
        }
        List<RowQuestion> merged = new ArrayList<>();
        numbers.values().forEach(same -> merged.add(numbers(same, all)));
        if (!ids.isEmpty()) {
            merged.add(ids(ids));
        }
        texts.values().forEach(same -> merged.add(texts(same, all)));
        listed.values().forEach(same -> merged.add(ListedNumbers.combined(same)));
        merged.addAll(others);
        return merged;
    }

    private static <T> void add(Map<String, List<T>> questions, String key, T question) {
        questions.computeIfAbsent(key, same -> new ArrayList<>()).add(question);
    }

    private static RowQuestion texts(List<TextPredicate> same, boolean all) {
        List<TextMatch> matches = same.stream().map(TextPredicate::match).toList();
        return same.size() == 1 ? same.getFirst() : same.getFirst().with(TextMatch.combined(matches, all));
    }

    private static RowQuestion numbers(List<NumbersQuestion> same, boolean all) {
        List<NumberRanges> sets = same.stream().map(NumbersQuestion::ranges).toList();
        NumberRanges ranges = all ? NumberRanges.intersection(sets) : NumberRanges.union(sets);
        NumbersQuestion first = same.getFirst();
        return new NumbersQuestion(first.name(), first.column(), ranges, first.ends());
    }

    /** One of some ids, or none of them. */
    private static IdQuestion ids(List<IdQuestion> questions) {
        BitSet named = new BitSet();
        questions.forEach(question -> named.or(question.named()));
        return new IdQuestion(named, questions.getFirst().wanted());
    }

    /** The same question, in the form in which a row is tested soonest. */
    static RowQuestion fast(RowQuestion question) {
        return switch (question) {
            case NumbersQuestion numbers -> numbers.fast();
            case Conjunction all -> all.map(PredicateCombiner::fast);
            case Any any -> new Any(fast(any.questions));
            default -> question;
        };
    }

    private static RowQuestion[] fast(RowQuestion[] questions) {
        RowQuestion[] fast = new RowQuestion[questions.length];
        for (int i = 0; i < fast.length; i++) {
            fast[i] = fast(questions[i]);
        }
        return fast;
    }

    private static final class Any implements RowQuestion {

        private final RowQuestion[] questions;

        Any(RowQuestion[] questions) {
            this.questions = questions;
        }

        @Override
        public boolean test(int row) {
            for (RowQuestion question : questions) {
                if (question.test(row)) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public Overlap overlap(RowRange range) {
            Overlap overlap = Overlap.NONE;
            for (RowQuestion question : questions) {
                Overlap one = question.overlap(range);
                if (one == Overlap.ALL) {
                    return Overlap.ALL;
                }
                overlap = one == Overlap.SOME ? Overlap.SOME : overlap;
            }
            return overlap;
        }
    }
}
