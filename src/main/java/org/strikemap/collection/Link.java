package org.strikemap.collection;

/**
 * A web link as OGC API puts it into its answers (RFC 8288).
 *
 * @param rel what the target is to this answer
 * @param type the target's media type
 */
public record Link(String href, String rel, String type, String title) {

    static final String JSON = "application/json";
    static final String GEOJSON = "application/geo+json";

    /** A link to JSON. */
    static Link json(String href, String rel, String title) {
        return new Link(href, rel, JSON, title);
    }

    /** A link to GeoJSON. */
    static Link geoJson(String href, String rel, String title) {
        return new Link(href, rel, GEOJSON, title);
    }
}
