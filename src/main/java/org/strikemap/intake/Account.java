package org.strikemap.intake;

import java.util.List;
import org.strikemap.reader.Rejection;
import org.strikemap.store.ImportEntry;

/**
 * What one import did, row by row: {@code entry.accepted() + entry.rejected()} is {@code entry.read()}, and the new, changed and
 * same claims add up to the accepted ones.
 *
 * @param earlier whether the very same file had been taken in before, so that nothing was done
 * @param newClaims claims that the store did not hold
 * @param changedClaims claims that it held in other words, and holds in these now
 * @param sameClaims claims that it held just so
 * @param newIncidents incidents that no claim had spoken of before
 * @param rejections the rows that did not become claims
 * @param questions the claims whose place could not be told, each with what a person must decide
 */
public record Account(
        ImportEntry entry,
        boolean earlier,
        int newClaims,
        int changedClaims,
        int sameClaims,
        int newIncidents,
        List<Rejection> rejections,
        List<Question> questions) {

    /**
     * A claim without a point.
     *
     * @param line where its row begins, from 1
     * @param words the place as written, or empty
     * @param reason why it has none
     */
    public record Question(long line, String words, String reason) {}

    public Account {
        rejections = List.copyOf(rejections);
        questions = List.copyOf(questions);
    }

    /** The account of a file that had been taken in before. */
    static Account earlier(ImportEntry entry) {
        return new Account(entry, true, 0, 0, 0, 0, List.of(), List.of());
    }
}
