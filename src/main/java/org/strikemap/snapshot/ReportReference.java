package org.strikemap.snapshot;

import org.jspecify.annotations.Nullable;
import org.strikemap.claim.Claim;
import org.strikemap.claim.Details;
import org.strikemap.claim.Details.FigureSeen;
import org.strikemap.source.ReportedDate;

/**
 * Where the report can be read in which a claim stands.
 *
 * @param source who published it
 * @param via who relays it at the address; null where the address is the source's own
 * @param date when it was published, as finely as it is known: {@code YYYY}, {@code YYYY-MM} or {@code YYYY-MM-DD}; or null
 * @param url the address; or null
 * @param figureMissing whether somebody looked for the figure at the address and did not find it
 * @param noAddress why there is no address, as a word of {@link Details#NO_ADDRESS}; or null
 */
public record ReportReference(
        String source,
        @Nullable String via,
        @Nullable String date,
        @Nullable String url,
        boolean figureMissing,
        @Nullable String noAddress) {

    static ReportReference of(Claim claim) {
        ReportedDate published = claim.report().published();
        return new ReportReference(
                claim.source().name(),
                claim.detail(Details.VIA),
                published == null ? null : published.firstText(),
                claim.report().url(),
                claim.detail(Details.FIGURE_SEEN) == FigureSeen.NO,
                claim.details().findWord(Details.NO_ADDRESS));
    }
}
