package org.strikemap.claim;

import org.jspecify.annotations.Nullable;
import org.strikemap.geo.Accuracy;
import org.strikemap.geo.LonLat;

/**
 * Where a claim puts the strike, once its place is looked up.
 *
 * @param point the point that stands for the place
 * @param accuracy how far the true spot may lie from the point
 * @param placeId the place in the gazetteer, when the point was found there
 * @param name the place's name
 * @param nameArabic its name in Arabic
 * @param country ISO 3166-1 alpha-2
 */
public record Location(
        LonLat point,
        Accuracy accuracy,
        @Nullable String placeId,
        @Nullable String name,
        @Nullable String nameArabic,
        @Nullable String country) {}
