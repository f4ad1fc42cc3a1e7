package org.strikemap.source;

import org.jspecify.annotations.Nullable;

/**
 * One document of a source.
 *
 * @param url where it was published, http or https
 * @param archivedCopy where a copy is kept
 * @param published when it was published
 */
public record Report(
        @Nullable String url,
        @Nullable ArchivedCopy archivedCopy,
        @Nullable ReportedDate published,
        @Nullable LanguageCode languageCode) {

    /** A report of which nothing but its source is known. */
    public static final Report UNKNOWN = new Report(null, null, null, null);

    /** Where a copy is kept, as a text. */
    public @Nullable String archiveUrl() {
        return ArchivedCopy.textOf(archivedCopy);
    }

    /** ISO 639-1, as a text. */
    public @Nullable String language() {
        return LanguageCode.textOf(languageCode);
    }
}
