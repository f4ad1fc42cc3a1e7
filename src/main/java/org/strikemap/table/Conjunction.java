package org.strikemap.table;

import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;

/** Asks for the rows that several questions all ask for. */
public final class Conjunction implements RowQuestion {

    private final RowQuestion[] questions;

    private Conjunction(List<RowQuestion> questions) {
        this.questions = questions.toArray(RowQuestion[]::new);
    }

    /** The question that asks for all of some; everything where there is none. */
    public static RowQuestion of(List<RowQuestion> questions) {
        List<RowQuestion> some = questions.stream()
                .filter(question -> !question.equals(EVERYTHING))
                .toList();
        return switch (some.size()) {
            case 0 -> EVERYTHING;
            case 1 -> some.getFirst();
            default -> new Conjunction(some);
        };
    }

    /** The same of what becomes of each question. */
    public Conjunction map(UnaryOperator<RowQuestion> change) {
        return new Conjunction(Arrays.stream(questions).map(change).toList());
    }

    @Override
    public Overlap overlap(RowRange range) {
        Overlap least = Overlap.ALL;
        for (RowQuestion question : questions) {
            Overlap overlap = question.overlap(range);
            if (overlap == Overlap.NONE) {
                return overlap;
            }
            least = overlap == Overlap.SOME ? overlap : least;
        }
        return least;
    }

    @Override
    public RowQuestion within(RowRange range) {
        return new Conjunction(Arrays.stream(questions)
                .filter(question -> question.overlap(range) != Overlap.ALL)
                .map(question -> question.within(range))
                .toList());
    }

    @Override
    public boolean test(int row) {
        for (RowQuestion question : questions) {
            if (!question.test(row)) {
                return false;
            }
        }
        return true;
    }
}
