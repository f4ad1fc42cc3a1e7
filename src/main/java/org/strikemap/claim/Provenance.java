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
        Report report) {}
