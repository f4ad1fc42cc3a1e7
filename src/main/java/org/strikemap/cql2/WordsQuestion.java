package org.strikemap.cql2;

import java.util.List;
import java.util.function.Predicate;
import org.strikemap.table.Column;
import org.strikemap.table.Overlap;
import org.strikemap.table.RowQuestion;
import org.strikemap.table.RowRange;

/** The rows whose text, one of a dictionary, fits. Each text of the dictionary is looked at once, and only if a row has it. */
final class WordsQuestion implements RowQuestion {

    private static final byte UNSEEN = 0;
    private static final byte FITS = 1;
    private static final byte FITS_NOT = 2;

    private final String name;
    private final Column.Words column;
    private final Predicate<String> predicate;
    private final List<String> values;
    private final byte[] seen;

    WordsQuestion(String name, Column.Words column, Predicate<String> predicate) {
        this.name = name;
        this.column = column;
        this.predicate = predicate;
        this.values = column.values();
        this.seen = new byte[values.size()];
    }

    /** The property. */
    String name() {
        return name;
    }

    /** The rows that fit one of several questions about the same property. */
    static WordsQuestion anyOf(List<WordsQuestion> questions) {
        List<Predicate<String>> predicates =
                questions.stream().map(question -> question.predicate).toList();
        WordsQuestion first = questions.getFirst();
        return new WordsQuestion(
                first.name, first.column, text -> predicates.stream().anyMatch(predicate -> predicate.test(text)));
    }

    /** The rows that fit all of several questions about the same property. */
    static WordsQuestion allOf(List<WordsQuestion> questions) {
        List<Predicate<String>> predicates =
                questions.stream().map(question -> question.predicate).toList();
        WordsQuestion first = questions.getFirst();
        return new WordsQuestion(
                first.name, first.column, text -> predicates.stream().allMatch(predicate -> predicate.test(text)));
    }

    @Override
    public boolean test(int row) {
        int code = column.at(row);
        if (code < 0) {
            return false;
        }
        byte known = seen[code];
        return known == UNSEEN ? look(code) : known == FITS;
    }

    private boolean look(int code) {
        boolean fits = predicate.test(values.get(code));
        seen[code] = fits ? FITS : FITS_NOT;
        return fits;
    }

    @Override
    public Overlap overlap(RowRange range) {
        return values.isEmpty() ? Overlap.NONE : Overlap.SOME;
    }
}
