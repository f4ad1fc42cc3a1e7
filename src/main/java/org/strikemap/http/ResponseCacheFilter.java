package org.strikemap.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A response cache: replies to conditional requests with 304, and with bodies that controllers gave to {@link #cacheBody}, such as
 * tiles. The cache key is the URL as the client wrote it, with the address that links are made from, and every header field that
 * answers vary by. An entry is valid as long as its entity tag is of the current state; only successful requests are cached. The
 * cache is bounded by bytes (Window TinyLFU eviction, by Caffeine). Thread-safe.
 */
public final class ResponseCacheFilter implements Filter {

    private static final String BODY = ResponseCacheFilter.class.getName() + ".body";

    /** Request header fields named in {@code Vary}. */
    private static final List<String> VARY_FIELDS = List.of("Accept", "Accept-Encoding", "Accept-Language", "Origin");

    /** Header fields that a 304 response repeats (RFC 9110, 15.4.5), and the CORS fields. */
    private static final List<String> HEADERS_ON_304 =
            List.of("ETag", "Cache-Control", "Vary", "Access-Control-Allow-Origin", "Access-Control-Expose-Headers");

    private static final List<String> BODY_HEADERS = List.of("Content-Type", "Content-Encoding");

    /** Estimated bytes of a cache entry besides its body and key. */
    private static final int OVERHEAD_BYTES = 600;

    private final Supplier<String> currentState;
    private final Cache<String, CachedResponse> cache;

    /**
     * @param currentState the state of what is shown: see {@link Representation#setState}
     * @param bytes how much is held at most
     */
    public ResponseCacheFilter(Supplier<String> currentState, long bytes) {
        this.currentState = currentState;
        this.cache = Caffeine.newBuilder()
                .executor(Runnable::run) // evict on the calling thread
                .maximumWeight(bytes)
                .weigher((String asked, CachedResponse answer) -> asked.length() + answer.weight())
                .build();
    }

    /** Offers the body of the current response to the cache. The array must not be modified afterwards. */
    public static void cacheBody(HttpServletRequest request, byte[] body) {
        request.setAttribute(BODY, body);
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request instanceof HttpServletRequest asked
                && response instanceof HttpServletResponse answer
                && asked.getMethod().equals("GET")) {
            answer(asked, answer, chain);
        } else {
            chain.doFilter(request, response);
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String state = currentState.get();
        String asked = cacheKey(request);
        CachedResponse known = findCurrent(asked, state);
        if (known != null && known.tryReply(request, response)) {
            return;
        }
        chain.doFilter(request, response);
        boolean tellsMore = known == null || request.getAttribute(BODY) != null;
        if (tellsMore && isCacheable(response) && Representation.isOfState(response.getHeader("ETag"), state)) {
            cache.put(asked, CachedResponse.of(request, response));
        }
    }

    private @Nullable CachedResponse findCurrent(String asked, String state) {
        CachedResponse known = cache.getIfPresent(asked);
        return known != null && Representation.isOfState(known.tag, state) ? known : null;
    }

    private static boolean isCacheable(HttpServletResponse response) {
        return response.getStatus() == HttpServletResponse.SC_OK
                || response.getStatus() == HttpServletResponse.SC_NOT_MODIFIED;
    }

    private static String cacheKey(HttpServletRequest request) {
        StringBuilder asked = new StringBuilder(request.getRequestURL()).append(request.getContextPath());
        String query = request.getQueryString();
        if (query != null) {
            asked.append('?').append(query);
        }
        for (String field : VARY_FIELDS) {
            asked.append('\n');
            for (String value : Collections.list(request.getHeaders(field))) {
                asked.append(value).append(',');
            }
        }
        return asked.toString();
    }

    /** A cache entry: header fields, and the body if one was offered. */
    private record CachedResponse(
            String tag,
            List<HeaderField> again,
            List<HeaderField> ofBody,
            @Nullable CachedBody body) {

        record HeaderField(String name, String value) {}

        /** A body compared by identity, so that the record's equals does not compare arrays. */
        private static final class CachedBody {
            private final byte[] bytes;

            CachedBody(byte[] bytes) {
                this.bytes = bytes;
            }
        }

        static CachedResponse of(HttpServletRequest request, HttpServletResponse response) {
            byte[] body =
                    response.getStatus() == HttpServletResponse.SC_OK ? (byte[]) request.getAttribute(BODY) : null;
            return new CachedResponse(
                    String.valueOf(response.getHeader("ETag")),
                    fields(HEADERS_ON_304, response),
                    body == null ? List.of() : fields(BODY_HEADERS, response),
                    body == null ? null : new CachedBody(body));
        }

        private static List<HeaderField> fields(List<String> names, HttpServletResponse response) {
            return names.stream()
                    .filter(response::containsHeader)
                    .map(name -> new HeaderField(name, String.join(", ", response.getHeaders(name))))
                    .toList();
        }

        int weight() {
            return OVERHEAD_BYTES + (body == null ? 0 : body.bytes.length);
        }

        /** Writes this entry as the response; false if the client needs a body and none is cached. */
        boolean tryReply(HttpServletRequest request, HttpServletResponse response) throws IOException {
            boolean kept = Revalidation.isNotModified(tag, request);
            if (!kept && body == null) {
                return false;
            }
            again.forEach(field -> response.setHeader(field.name, field.value));
            if (kept) {
                response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            } else if (body != null) {
                ofBody.forEach(field -> response.setHeader(field.name, field.value));
                response.setContentLength(body.bytes.length);
                response.getOutputStream().write(body.bytes);
            }
            return true;
        }
    }
}
