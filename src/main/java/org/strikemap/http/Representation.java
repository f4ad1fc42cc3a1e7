package org.strikemap.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * One representation of a resource (RFC 9110, 3.2): what is decided once about an answer to GET or HEAD. It sets {@code Content-Type},
 * {@code Content-Language}, {@code Vary} and {@code ETag} together, so that no branch forgets one of them, and answers conditional
 * requests.
 *
 * <p>The entity tag consists of the state of what is shown and of a checksum over all that tells representations of one resource
 * apart: media type, language, query and the address that links are made from. So a cache never takes one for another, and which
 * state a tag belongs to can be read off it. Tags are weak unless said otherwise: an answer may be compressed on its way.
 *
 * @param mediaType as {@code Content-Type} has it
 * @param language as {@code Content-Language} has it; null where the answer is in no language that is chosen
 * @param negotiated whether the request's {@code Accept} and {@code Accept-Language} may choose another one
 */
public record Representation(String mediaType, @Nullable String language, boolean negotiated) {

    /** The request attribute with the state of all that is shown, as a text without quotes. */
    private static final String STATE = Representation.class.getName() + ".state";

    private static final char SEPARATOR = '.';

    /** The only one of its resource. */
    public static Representation only(String mediaType) {
        return new Representation(mediaType, null, false);
    }

    /** One of several that {@code Accept} and {@code Accept-Language} choose from. */
    public static Representation negotiated(String mediaType, @Nullable String language) {
        return new Representation(mediaType, language, true);
    }

    /** Says of which state answers to a request are, until {@link #begin} says more. */
    public static void setState(HttpServletRequest request, String state) {
        request.setAttribute(STATE, state);
    }

    /** Whether an entity tag, as the header field has it, is of a state. */
    static boolean isOfState(@Nullable String etag, String state) {
        return etag != null && etag.startsWith(state + SEPARATOR, etag.startsWith("W/\"") ? 3 : 1);
    }

    /**
     * Begins an answer of the state that {@link #setState} told.
     *
     * @return whether the client has this very representation: then the answer is 304 and must have no body
     */
    public boolean begin(HttpServletRequest request, HttpServletResponse response) {
        Object state = request.getAttribute(STATE);
        return begin(state == null ? null : state.toString(), false, request, response);
    }

    /**
     * Begins an answer.
     *
     * @param state letters, digits and hyphens, the same as long as the resource reads the same; null for no entity tag
     * @param strong whether the tag names the very bytes, so that edits can be made on condition of it
     * @return whether the client has this very representation: then the answer is 304 and must have no body
     */
    public boolean begin(
            @Nullable String state, boolean strong, HttpServletRequest request, HttpServletResponse response) {
        response.setContentType(mediaType);
        if (language != null) {
            response.setHeader(HttpHeaders.CONTENT_LANGUAGE, language);
        }
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        if (negotiated) {
            response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT);
            response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        }
        if (state != null) {
            response.setHeader(HttpHeaders.ETAG, etag(state, strong, request));
        }
        return Revalidation.respondIfNotModified(request, response);
    }

    private String etag(String state, boolean strong, HttpServletRequest request) {
        CRC32 checksum = new CRC32();
        for (String part : new String[] {
            mediaType, language, request.getRequestURL().toString(), request.getContextPath(), request.getQueryString()
        }) {
            checksum.update(String.valueOf(part).getBytes(StandardCharsets.UTF_8));
            checksum.update('\n');
        }
        return "%s\"%s%c%08x\"".formatted(strong ? "" : "W/", state, SEPARATOR, checksum.getValue());
    }
}
