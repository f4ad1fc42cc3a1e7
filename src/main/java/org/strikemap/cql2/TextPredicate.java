package org.strikemap.cql2;

import org.strikemap.table.Overlap;
import org.strikemap.table.RowQuestion;
import org.strikemap.table.RowRange;

/** The rows whose text is known and fits. */
sealed interface TextPredicate extends RowQuestion permits WordsQuestion, TextPredicate.Own {

    /** Which texts fit. */
    TextMatch match();

    /** The same rows' texts, with another match. */
    TextPredicate with(TextMatch other);

    @Override
    default Overlap overlap(RowRange range) {
        return Overlap.SOME;
    }

    /** Rows that have texts of their own. */
    record Own(RowValues.Texts texts, TextMatch match) implements TextPredicate {

        @Override
        public TextPredicate with(TextMatch other) {
            return new Own(texts, other);
        }

        @Override
        public boolean test(int row) {
            String text = texts.at(row);
            return text != null && match.test(text);
        }
    }
}
