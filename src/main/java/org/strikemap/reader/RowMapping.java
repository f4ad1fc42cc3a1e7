package org.strikemap.reader;

import java.io.Reader;
import java.util.Collection;

/** Maps the rows of another publisher's table to our columns ({@link ClaimCsv#COLUMNS}), one claim a row. */
interface RowMapping {

    /** The columns that a table must have, by which it is known too. */
    Collection<String> required();

    /**
     * What a row says, in our columns.
     *
     * @throws RowException if it is not one that is wanted, or makes no sense
     */
    ClaimRowBuilder translate(RowFields theirs);

    /**
     * Reads a table to its end.
     *
     * @param sources the sources known beforehand; those that the table introduces are added
     * @throws ReaderException if it is not such a table
     */
    default ReadResult read(Reader text, char separator, SourceRegistry sources) {
        ClaimCsv ours = new ClaimCsv(sources);
        return ReadResult.of(CsvTable.ofOthers(
                        required(), (line, theirs) -> translate(theirs).claim(line, ours))
                .read(text, separator));
    }
}
