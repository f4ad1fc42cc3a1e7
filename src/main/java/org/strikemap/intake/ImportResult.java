package org.strikemap.intake;

import java.util.List;
import org.strikemap.claim.Claim;
import org.strikemap.reader.ReadResult;
import org.strikemap.reader.Rejection;
import org.strikemap.store.ImportEntry;

/**
 * What one import did, row by row: {@code entry.accepted() + entry.rejected()} is {@code entry.read()}. An accepted row makes one claim or
 * more; the new, changed and same claims are all of them.
 *
 * @param earlier whether the very same file had been taken in before, so that nothing was done
 * @param dryRun whether nothing was stored, and all this is what would be
 * @param rejections the rows that did not become claims
 * @param cellsLeftOut the cells that make no sense, without which their rows became claims
 * @param questions the claims whose place could not be told, each with what a person must decide
 * @param joins incidents of the file that went to one that was held under another key
 * @param doubts incidents of the file that may be one that is held, and stay apart until a person decides
 */
public record ImportResult(
        ImportEntry entry,
        boolean earlier,
        boolean dryRun,
        Effect effect,
        List<Rejection> rejections,
        List<Rejection> cellsLeftOut,
        List<UnplacedClaim> questions,
        List<MatchProposal> joins,
        List<MatchProposal> doubts) {

    /**
     * How many claims and incidents an import touches.
     *
     * @param newClaims claims that the store did not hold
     * @param changedClaims claims that it held in other words, and holds in these now
     * @param sameClaims claims that it held just so
     * @param withdrawnClaims claims of the same data set that the file no longer has
     * @param newIncidents incidents that no claim had spoken of before
     */
    public record Effect(int newClaims, int changedClaims, int sameClaims, int withdrawnClaims, int newIncidents) {

        static final Effect NONE = new Effect(0, 0, 0, 0, 0);
    }

    /**
     * An incident of the file that is, or may be, one that the store holds.
     *
     * @param key the file's; where it has joined another one, that
     * @param incident the one that is held
     * @param score how alike they are, 0 to 1
     * @param reason what speaks for and against it
     */
    public record MatchProposal(String key, String incident, double score, String reason) {}

    /**
     * A claim whose place could not be told.
     *
     * @param line where its row begins, from 1
     * @param claim the claim, with the place as written
     * @param reason why it could not
     * @param wider whether the claim is placed all the same, in a larger place that the row names too, with the radius of that
     */
    public record UnplacedClaim(long line, Claim claim, String reason, boolean wider) {

        /** The place as written, or empty. */
        String words() {
            String written = claim.place().written();
            return written == null ? "" : written;
        }
    }

    public ImportResult {
        rejections = List.copyOf(rejections);
        cellsLeftOut = List.copyOf(cellsLeftOut);
        questions = List.copyOf(questions);
        joins = List.copyOf(joins);
        doubts = List.copyOf(doubts);
    }

    /** The account of a file that had been taken in before. */
    static ImportResult earlier(ImportEntry entry) {
        return new ImportResult(entry, true, false, Effect.NONE, List.of(), List.of(), List.of(), List.of(), List.of());
    }

    /** The account of a file that was, or would be, brought together with what the store holds. */
    static ImportResult of(
            ImportEntry entry, boolean dryRun, ClaimMerge merge, ReadResult reading, List<UnplacedClaim> questions) {
        return new ImportResult(
                entry,
                false,
                dryRun,
                new Effect(
                        merge.newClaims(),
                        merge.changedClaims(),
                        merge.sameClaims(),
                        merge.withdrawnClaims(),
                        merge.newIncidents()),
                reading.rejections(),
                reading.cellsLeftOut(),
                questions,
                merge.joining().matches(),
                merge.joining().reviews());
    }

    /** Claims that the store did not hold. */
    int newClaims() {
        return effect.newClaims();
    }

    /** Claims that it held in other words, and holds in these now. */
    int changedClaims() {
        return effect.changedClaims();
    }

    /** Claims that it held just so. */
    int sameClaims() {
        return effect.sameClaims();
    }

    /** Claims of the same data set that the file no longer has. */
    int withdrawnClaims() {
        return effect.withdrawnClaims();
    }

    /** Incidents that no claim had spoken of before. */
    public int newIncidents() {
        return effect.newIncidents();
    }
}
