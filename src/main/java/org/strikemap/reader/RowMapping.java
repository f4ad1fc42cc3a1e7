package org.strikemap.reader;

import java.io.Reader;
import java.util.Collection;
import java.util.List;

/** Maps the rows of another publisher's table to our columns ({@link ClaimCsv#COLUMNS}). */
interface RowMapping {

    /** The columns that a table must have, by which it is known too. */
    Collection<String> required();

    /**
     * What a row says, in our columns: a claim for each whose word it holds, the publisher's own first.
     *
     * @throws RowException if it is not one that is wanted, or makes no sense
     */
    List<ClaimRowBuilder> translate(RowFields theirs);

    /**
     * Reads a table to its end.
     *
     * @param sources the sources known beforehand; those that the table introduces are added
     * @throws ReaderException if it is not such a table
     */
    default ReadResult read(Reader text, char separator, SourceRegistry sources) {
        ClaimCsv ours = new ClaimCsv(sources);
        return ReadResult.of(CsvTable.ofOthers(required(), (line, theirs) -> claims(line, theirs, ours))
                .read(text, separator));
    }

    /**
     * The claims of a row.
     *
     * @throws RowException as {@link #translate}
     */
    default List<ReadResult.Row> claims(long line, RowFields theirs, ClaimCsv ours) {
        return translate(theirs).stream()
                .map(claim -> claim.claim(line, theirs, ours))
                .toList();
    }
}
