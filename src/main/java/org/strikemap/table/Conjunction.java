package org.strikemap.table;

import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;

/** Conjunction (logical AND) of predicates. */
public final class Conjunction implements RowPredicate {

    private final RowPredicate[] questions;

    private Conjunction(List<RowPredicate> questions) {
        this.questions = questions.toArray(RowPredicate[]::new);
    }

    /** The question that asks for all of some; everything where there is none. */
    public static RowPredicate of(List<RowPredicate> questions) {
        List<RowPredicate> some = questions.stream()
                .filter(question -> !question.equals(ALWAYS_TRUE))
                .toList();
        return switch (some.size()) {
            case 0 -> ALWAYS_TRUE;
            case 1 -> some.getFirst();
            default -> new Conjunction(some);
        };
    }

    /** The same of what becomes of each question. */
    public Conjunction map(UnaryOperator<RowPredicate> change) {
        return new Conjunction(Arrays.stream(questions).map(change).toList());
    }

    @Override
    public Coverage coverage(RowRange range) {
        Coverage least = Coverage.ALL;
        for (RowPredicate question : questions) {
            Coverage coverage = question.coverage(range);
            if (coverage == Coverage.NONE) {
                return coverage;
            }
            least = coverage == Coverage.SOME ? coverage : least;
        }
        return least;
    }

    @Override
    public RowPredicate simplifyFor(RowRange range) {
        return new Conjunction(Arrays.stream(questions)
                .filter(question -> question.coverage(range) != Coverage.ALL)
                .map(question -> question.simplifyFor(range))
                .toList());
    }

    @Override
    public boolean test(int row) {
        for (RowPredicate question : questions) {
            if (!question.test(row)) {
                return false;
            }
        }
        return true;
    }
}
