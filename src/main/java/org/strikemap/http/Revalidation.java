package org.strikemap.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Collections;

/**
 * Conditional GET: answers 304 (Not Modified) when {@code If-None-Match} names the current ETag (RFC 9110, 13.1.2). It must
 * come after a request was found to be a good one, for a bad one has no answer to keep (13.2.1).
 */
final class Revalidation {

    private Revalidation() {}

    /** Sets status 304 if {@code If-None-Match} matches the response's ETag; the caller must then write no body. */
    static boolean respondIfNotModified(HttpServletRequest request, HttpServletResponse response) {
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

    /** Whether {@code If-None-Match} matches an ETag by weak comparison. */
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
