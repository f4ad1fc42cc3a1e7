package org.strikemap.collection;

import java.util.List;
import org.strikemap.http.Link;
import org.strikemap.http.ResponseFormat;

/**
 * A form of what the API says of itself.
 *
 * @param name what the parameter {@code f} calls it
 * @param mediaType what it is served as
 * @param otherMediaTypes other media types that mean it when a client accepts them
 */
record DocumentForm(String name, String mediaType, List<String> otherMediaTypes) implements ResponseFormat {

    static final DocumentForm HTML = new DocumentForm("html", Link.HTML, List.of("application/xhtml+xml"));

    /** JSON, and pages for people. */
    static final List<DocumentForm> DOCUMENT = List.of(new DocumentForm("json", Link.JSON, List.of()), HTML);

    /** JSON Schema, and pages for people. */
    static final List<DocumentForm> SCHEMA = List.of(new DocumentForm("json", Link.SCHEMA, List.of(Link.JSON)), HTML);

    /** The description of the API, which is for programs alone. */
    static final List<DocumentForm> API =
            List.of(new DocumentForm("json", ApiController.MEDIA_TYPE, List.of(Link.JSON)));
}
