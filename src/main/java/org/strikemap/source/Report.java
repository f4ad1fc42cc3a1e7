package org.strikemap.source;

import org.jspecify.annotations.Nullable;

/**
 * One document of a source.
 *
 * @param url where it was published, http or https
 * @param archiveUrl where a copy is kept
 * @param published when it was published
 * @param language ISO 639-1
 */
public record Report(
        @Nullable String url,
        @Nullable String archiveUrl,
        @Nullable ReportedDate published,
        @Nullable String language) {

    /** A report of which nothing but its source is known. */
    public static final Report UNKNOWN = new Report(null, null, null, null);
}
