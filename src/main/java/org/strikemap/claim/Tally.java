package org.strikemap.claim;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.strikemap.geo.PlaceId;
import org.strikemap.source.Report;
import org.strikemap.source.ReportedDate;
import org.strikemap.source.Source;
import org.strikemap.text.Worded;

/**
 * A claim whose scope is a period and an area. It is never a point and never added to incidents; it is compared with the sum
 * of the incidents in its scope.
 *
 * @param tallyId unique among tallies
 * @param report where and when it was published; the day is always known
 * @param coverage what it counts
 * @param killed civilians killed
 * @param details its note, who relays the report, whether the figure was read there, or why there is no address
 */
public record Tally(
        ClaimId tallyId, Source source, Report report, TallyScope coverage, Range killed, Kind kind, Details details) {

    /** Whether the accused admits the number or somebody else estimates it. */
    public enum Kind implements Worded {
        ADMITTED,
        ESTIMATED;
    }

    /** @throws NullPointerException if the report has no day */
    public Tally {
        Objects.requireNonNull(report.published(), "the day on which a tally was published");
    }

    /** The id, as a text. */
    public String id() {
        return tallyId.value();
    }

    /** What it counts, in words. */
    public String scope() {
        return coverage.words();
    }

    /** ISO 3166-1 alpha-2; empty for anywhere. */
    public List<String> countries() {
        return coverage.countries();
    }

    /** Whose strikes it counts; empty for anybody's. */
    public List<String> belligerents() {
        return coverage.belligerents();
    }

    /** The id of the place it is limited to. */
    public @Nullable String placeId() {
        return PlaceId.textOf(coverage.place());
    }

    /** The beginning of its period. */
    public ReportedDate start() {
        return coverage.start();
    }

    /** The end of its period; null when it was open at {@link #asOf}. */
    public @Nullable ReportedDate end() {
        return coverage.end();
    }

    /** When it was published. */
    public ReportedDate asOf() {
        return Objects.requireNonNull(report.published());
    }

    /** What else is to be said of it. */
    public @Nullable String note() {
        return details.get(Details.NOTE);
    }

    /** Where it was published. */
    public @Nullable String url() {
        return report.url();
    }
}
