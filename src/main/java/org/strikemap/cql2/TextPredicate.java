package org.strikemap.cql2;

import org.strikemap.table.Coverage;
import org.strikemap.table.RowPredicate;
import org.strikemap.table.RowRange;

/** The rows whose text is known and fits. */
sealed interface TextPredicate extends RowPredicate permits DictionaryTextPredicate, TextPredicate.PlainTextPredicate {

    /** Which texts fit. */
    TextMatch match();

    /** The same rows' texts, with another match. */
    TextPredicate with(TextMatch other);

    @Override
    default Coverage coverage(RowRange range) {
        return Coverage.SOME;
    }

    /** Rows that have texts of their own. */
    record PlainTextPredicate(RowExpressions.Texts texts, TextMatch match) implements TextPredicate {

        @Override
        public TextPredicate with(TextMatch other) {
            return new PlainTextPredicate(texts, other);
        }

        @Override
        public boolean test(int row) {
            String text = texts.at(row);
            return text != null && match.test(text);
        }
    }
}
