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
    public static boolean isKept(HttpServletRequest request, HttpServletResponse response) {
        String tag = response.getHeader("ETag");
        if (tag == null || response.isCommitted()) {
            return false;
        }
        boolean kept = isKept(tag, request);
        if (kept) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
        }
        return kept;
    }

    /** Whether the client has the answer with a tag. */
    static boolean isKept(String tag, HttpServletRequest request) {
        return Collections.list(request.getHeaders("If-None-Match")).stream()
                .flatMap(header -> Arrays.stream(header.split(",")))
                .map(String::strip)
                .anyMatch(given -> given.equals("*") || opaque(given).equals(opaque(tag)));
    }

    private static String opaque(String tag) {
        return tag.startsWith("W/") ? tag.substring(2) : tag;
    }
}
