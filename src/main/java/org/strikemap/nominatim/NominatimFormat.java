package org.strikemap.nominatim;

/** The formats of Nominatim's answers that are spoken here. */
enum NominatimFormat {
    /** Nominatim's first: a list of objects, or one. */
    JSON,
    /** The same with {@code category} in place of {@code class}. */
    JSONV2,
    /** A GeoJSON feature collection (RFC 7946). */
    GEOJSON,
    /** A feature collection after GeocodeJSON 0.1.0, as our own dialect has it. */
    GEOCODEJSON
}
