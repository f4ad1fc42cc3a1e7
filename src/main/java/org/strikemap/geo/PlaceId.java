package org.strikemap.geo;

import org.jspecify.annotations.Nullable;

/**
 * The id of a place in the gazetteer.
 *
 * @param value such as {@code raqqa-jazra-junction}, or {@code gn} and a GeoNames id
 */
public record PlaceId(String value) {

    /** Null for null. */
    public static @Nullable PlaceId ofNullable(@Nullable String value) {
        return value == null ? null : new PlaceId(value);
    }

    /** The text of one, or null for null. */
    public static @Nullable String textOf(@Nullable PlaceId given) {
        return given == null ? null : given.value;
    }

    @Override
    public String toString() {
        return value;
    }
}
