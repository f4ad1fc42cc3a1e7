package org.strikemap.snapshot;

import java.util.List;
import org.strikemap.table.Column;
import org.strikemap.table.JsonBuffer;

/** Texts that rows share. */
final class DictionaryColumn implements Column.DictionaryTexts {

    /** Texts are kept as JSON too where there are no more. */
    private static final int FEW = 1_000;

    private final Column.Numbers codes;
    private final int empty;
    private final List<String> values;
    private final byte[][] written;

    /**
     * @param codes the code of each row, or {@link Column#NO_CODE}
     * @param empty another code that stands for an empty cell
     * @param values the texts by their codes
     */
    DictionaryColumn(Column.Numbers codes, int empty, List<String> values) {
        this.codes = codes;
        this.empty = empty;
        this.values = List.copyOf(values);
        this.written = values.size() > FEW
                ? new byte[0][]
                : values.stream()
                        .map(value -> new JsonBuffer().text(value).toByteArray())
                        .toArray(byte[][]::new);
    }

    DictionaryColumn(Column.Numbers codes, List<String> values) {
        this(codes, NO_CODE, values);
    }

    @Override
    public int at(int row) {
        int code = codes.at(row);
        return code == empty ? NO_CODE : code;
    }

    @Override
    public List<String> values() {
        return values;
    }

    @Override
    public void write(int code, JsonBuffer to) {
        if (code < written.length) {
            to.raw(written[code]);
        } else {
            to.text(values.get(code));
        }
    }
}
