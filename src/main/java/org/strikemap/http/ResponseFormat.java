package org.strikemap.http;

import java.util.List;

/** A representation format that content negotiation may choose. */
public interface ResponseFormat {

    /** What the parameter {@code f} calls it, such as {@code csv}. */
    String name();

    /** What it is served as, such as {@code text/csv}. */
    String mediaType();

    /** Other media types that mean it when a client accepts them, such as {@code application/json} for GeoJSON. */
    default List<String> otherMediaTypes() {
        return List.of();
    }
}
