package org.strikemap.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Collections;

/**
 * Tells a client that what it has kept is still right (RFC 9110, 13.1.2). It must come after a request was found to be a good one, for
 * a bad one has no answer to keep (13.2.1).
 */
public final class Revalidation {

    private Revalidation() {}

    /**
     * Whether the client has this very answer, by the tag that the response carries; the response then says so, and must have no body.
     */
    public static boolean respondIfNotModified(HttpServletRequest request, HttpServletResponse response) {
        String tag = response.getHeader("ETag");
        if (tag == null || response.isCommitted()) {
            return false;
        }
        boolean kept = isNotModified(tag, request);
        if (kept) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
        }
        return kept;
    }

    /** Whether the client has the answer with a tag. */
    static boolean isNotModified(String tag, HttpServletRequest request) {
        return Collections.list(request.getHeaders("If-None-Match")).stream()
                .flatMap(header -> Arrays.stream(header.split(",")))
                .map(String::strip)
                .anyMatch(given -> given.equals("*") || opaqueTag(given).equals(opaqueTag(tag)));
    }

    private static String opaqueTag(String tag) {
        return tag.startsWith("W/") ? tag.substring(2) : tag;
    }
}
