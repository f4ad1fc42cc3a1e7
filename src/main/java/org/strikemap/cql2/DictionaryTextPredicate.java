package org.strikemap.cql2;

import java.util.List;
import org.strikemap.table.Column;

/**
 * Predicate on a dictionary-encoded column; each distinct value is evaluated once and memoised. Each text of the dictionary is
 * looked at once, and only if a row has it.
 */
final class DictionaryTextPredicate implements TextPredicate {

    private static final byte UNKNOWN = 0;
    private static final byte MATCHES = 1;
    private static final byte DOES_NOT_MATCH = 2;

    private final Column.DictionaryTexts column;
    private final TextMatch match;
    private final List<String> values;
    private final byte[] memo;

    DictionaryTextPredicate(Column.DictionaryTexts column, TextMatch match) {
        this.column = column;
        this.match = match;
        this.values = column.values();
        this.memo = new byte[values.size()];
    }

    @Override
    public TextMatch match() {
        return match;
    }

    @Override
    public TextPredicate with(TextMatch other) {
        return new DictionaryTextPredicate(column, other);
    }

    @Override
    public boolean test(int row) {
        int code = column.at(row);
        if (code < 0) {
            return false;
        }
        byte known = memo[code];
        return known == UNKNOWN ? evaluate(code) : known == MATCHES;
    }

    private boolean evaluate(int code) {
        boolean fits = match.test(values.get(code));
        memo[code] = fits ? MATCHES : DOES_NOT_MATCH;
        return fits;
    }
}
