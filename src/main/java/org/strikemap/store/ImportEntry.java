package org.strikemap.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One import, or one decision of a person, as the store remembers it.
 *
 * @param file the file's name, without its folders; a decision's own words
 * @param sha256 of the file's bytes, 64 lower-case hexadecimal digits
 * @param at when it was taken in
 * @param dataset the data set of which the file is an edition; null for a decision
 * @param by who took it in; never published
 * @param read rows read
 * @param accepted rows that became claims
 * @param rejected rows that did not
 * @param account what the import did, in words; null when nothing is to be told
 */
public record ImportEntry(
        String file,
        String sha256,
        Instant at,
        @Nullable String dataset,
        @Nullable String by,
        int read,
        int accepted,
        int rejected,
        @Nullable String account) {

    /** This entry with an account. */
    public ImportEntry with(String words) {
        return new ImportEntry(file, sha256, at, dataset, by, read, accepted, rejected, words);
    }
}
