package org.strikemap.claim;

import org.jspecify.annotations.Nullable;
import org.strikemap.geo.LonLat;

/**
 * A place as a report gives it, before anything is looked up.
 *
 * @param written the name in the report's own words
 * @param within the name of a larger place that the report puts it in
 * @param country ISO 3166-1 alpha-2
 * @param placeId the id of a place in the gazetteer, where the row names one
 * @param point the report's own coordinates
 * @param accuracyMetres how far the true spot may lie from the report's own point, in metres
 */
public record ReportedPlace(
        @Nullable String written,
        @Nullable String within,
        @Nullable String country,
        @Nullable String placeId,
        @Nullable LonLat point,
        @Nullable Integer accuracyMetres) {}
