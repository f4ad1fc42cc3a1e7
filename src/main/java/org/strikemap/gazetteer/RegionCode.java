package org.strikemap.gazetteer;

import org.jspecify.annotations.Nullable;

/**
 * A country's first-order division.
 *
 * @param code as GeoNames codes it, such as {@code 15}; not empty
 */
record RegionCode(String code) {

    /** Null for null. */
    static @Nullable RegionCode ofNullable(@Nullable String code) {
        return code == null ? null : new RegionCode(code);
    }

    /** The text of one, or null for null. */
    static @Nullable String textOf(@Nullable RegionCode given) {
        return given == null ? null : given.code;
    }

    @Override
    public String toString() {
        return code;
    }
}
