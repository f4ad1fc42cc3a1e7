package org.strikemap.table;

import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;

/** Asks for the rows that several questions all ask for. */
public final class Conjunction implements RowPredicate {

    private final RowPredicate[] questions;

    private Conjunction(List<RowPredicate> questions) {
        this.questions = questions.toArray(RowPredicate[]::new);
    }

    /** The question that asks for all of some; everything where there is none. */
    public static RowPredicate of(List<RowPredicate> questions) {
        List<RowPredicate> some = questions.stream()
                .filter(question -> !question.equals(EVERYTHING))
                .toList();
        return switch (some.size()) {
            case 0 -> EVERYTHING;
            case 1 -> some.getFirst();
            default -> new Conjunction(some);
        };
    }

    /** The same of what becomes of each question. */
    public Conjunction map(UnaryOperator<RowPredicate> change) {
        return new Conjunction(Arrays.stream(questions).map(change).toList());
    }

    @Override
    public Coverage overlap(RowRange range) {
        Coverage least = Coverage.ALL;
        for (RowPredicate question : questions) {
            Coverage overlap = question.overlap(range);
            if (overlap == Coverage.NONE) {
                return overlap;
            }
            least = overlap == Coverage.SOME ? overlap : least;
        }
        return least;
    }

    @Override
    public RowPredicate within(RowRange range) {
        return new Conjunction(Arrays.stream(questions)
                .filter(question -> question.overlap(range) != Coverage.ALL)
                .map(question -> question.within(range))
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
