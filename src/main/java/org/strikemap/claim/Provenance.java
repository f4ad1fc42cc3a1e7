package org.strikemap.claim;

import org.jspecify.annotations.Nullable;
import org.strikemap.source.Report;
import org.strikemap.source.Source;
import org.strikemap.source.SourceId;

/**
 * By whom and where a claim was published, how the publisher stands to it, and whose account it is.
 *
 * @param attributedTo whom the source cites, such as {@code medics}
 * @param repeats the source whose account this claim only passes on
 */
public record Provenance(
        Source source,
        Stance stance,
        @Nullable String attributedTo,
        @Nullable SourceId repeats,
        Report report) {

    /** What a source says of its own, in a report of which nothing is known. */
    public static Provenance of(Source source) {
        return new Provenance(source, Stance.REPORTS, null, null, Report.UNKNOWN);
    }
}
