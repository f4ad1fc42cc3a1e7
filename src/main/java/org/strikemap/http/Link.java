package org.strikemap.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * A web link as OGC API puts it into its answers (RFC 8288).
 *
 * @param rel what the target is to this answer
 * @param type the target's media type
 * @param templated whether {@code href} has variables in braces; null for no
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Link(
        String href,
        String rel,
        String type,
        String title,
        @Nullable Boolean templated) {

    /** The media type of JSON. */
    public static final String JSON = "application/json";
    /** The media type of GeoJSON. */
    public static final String GEOJSON = "application/geo+json";
    /** The media type of JSON Schema. */
    public static final String SCHEMA = "application/schema+json";
    /** The media type of HTML. */
    public static final String HTML = "text/html";

    /** A link to an address. */
    public Link(String href, String rel, String type, String title) {
        this(href, rel, type, title, null);
    }

    /** A link to JSON. */
    public static Link json(String href, String rel, String title) {
        return new Link(href, rel, JSON, title);
    }

    /** A link to GeoJSON. */
    public static Link geoJson(String href, String rel, String title) {
        return new Link(href, rel, GEOJSON, title);
    }

    /** A link to a JSON Schema. */
    public static Link schema(String href, String rel, String title) {
        return new Link(href, rel, SCHEMA, title);
    }

    /** A link to all of many things, whose address has variables in braces to be filled in. */
    public static Link template(String href, String rel, String type, String title) {
        return new Link(href, rel, type, title, true);
    }
}
