package org.strikemap.source;

import org.jspecify.annotations.Nullable;

/**
 * Where a copy of a report is kept, so that it is not mistaken for where it was published.
 *
 * @param url an http or https address
 */
public record ArchivedCopy(String url) {

    /** Null for null. */
    public static @Nullable ArchivedCopy ofNullable(@Nullable String url) {
        return url == null ? null : new ArchivedCopy(url);
    }

    /** The text of one, or null for null. */
    static @Nullable String textOf(@Nullable ArchivedCopy given) {
        return given == null ? null : given.url;
    }

    @Override
    public String toString() {
        return url;
    }
}
