package org.strikemap.claim;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.strikemap.source.ReportedDate;
import org.strikemap.source.Source;

/**
 * A claim whose scope is a period and an area. It is never a point and never added to incidents; it is compared with the sum
 * of the incidents in its scope.
 *
 * @param id stable across imports
 * @param scope what it counts, in words
 * @param countries ISO 3166-1 alpha-2; empty for anywhere
 * @param belligerents whose strikes it counts; empty for anybody's
 * @param placeId the place it is limited to
 * @param start the beginning of its period
 * @param end the end of its period; null when it was open at {@code asOf}
 * @param asOf when it was published
 * @param killed civilians killed
 */
public record Tally(
        String id,
        Source source,
        String scope,
        List<String> countries,
        List<String> belligerents,
        @Nullable String placeId,
        ReportedDate start,
        @Nullable ReportedDate end,
        ReportedDate asOf,
        Range killed,
        Kind kind,
        @Nullable String url,
        @Nullable String note) {

    /** Whether the accused admits the number or somebody else estimates it. */
    public enum Kind {
        ADMITTED,
        ESTIMATED;

        /** The word in files and answers. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Tally {
        countries = List.copyOf(countries);
        belligerents = List.copyOf(belligerents);
    }
}
