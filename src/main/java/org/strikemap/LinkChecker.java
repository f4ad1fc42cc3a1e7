package org.strikemap;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Asks web servers whether addresses of reports still answer: by HEAD, and where that is refused by GET, of which no body is read. It
 * follows redirects, one request after the other, and leaves each host a pause in between. For one thread.
 */
final class LinkChecker {

    /** Between two requests to one host. */
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private static final Duration TIMEOUT = Duration.ofSeconds(15);
    private static final int MOST_REDIRECTS = 5;
    private static final int FIRST_REDIRECT = 300;
    private static final int FIRST_ERROR = 400;

    /**
     * What became of an address.
     *
     * @param url the address
     * @param status of HTTP; 0 where nothing answered
     * @param remark where it was sent on to, or why nothing answered; empty where there is nothing to say
     */
    record Finding(String url, int status, String remark) {

        /** Whether the address leads to a page. */
        boolean isReached() {
            return status > 0 && status < FIRST_REDIRECT;
        }
    }

    private final HttpClient client;
    private final HostPacer pacer;
    private final Duration timeout;
    private final String agent;

    /**
     * @param timeout for a connection, and for the head of an answer
     * @param agent what servers are told of who asks
     */
    LinkChecker(HostPacer pacer, Duration timeout, String agent) {
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(timeout)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        this.pacer = pacer;
        this.timeout = timeout;
        this.agent = agent;
    }

    /** One request a second to each host, as a person's program may send them. */
    static LinkChecker polite(String agent) {
        return new LinkChecker(HostPacer.ofSystem(PAUSE), TIMEOUT, agent);
    }

    /**
     * Asks for each address once, the hosts in turn.
     *
     * @param most so many addresses are asked for at most
     * @param visitor is told of each as soon as it is known
     * @throws InterruptedException if the thread is told to stop meanwhile
     */
    void check(Collection<String> urls, int most, Consumer<Finding> visitor) throws InterruptedException {
        for (String url : inTurn(urls).stream().limit(most).toList()) {
            visitor.accept(ask(url));
        }
    }

    /** The distinct addresses, so that one host is seldom asked twice in a row. */
    static List<String> inTurn(Collection<String> urls) {
        Map<String, Queue<String>> byHost = new LinkedHashMap<>();
        for (String url : new LinkedHashSet<>(urls)) {
            String host = parse(url).map(URI::getHost).orElse("");
            byHost.computeIfAbsent(host, key -> new ArrayDeque<>()).add(url);
        }
        List<String> ordered = new ArrayList<>();
        while (!byHost.isEmpty()) {
            for (Iterator<Queue<String>> hosts = byHost.values().iterator(); hosts.hasNext(); ) {
                Queue<String> waiting = hosts.next();
                ordered.add(waiting.remove());
                if (waiting.isEmpty()) {
                    hosts.remove();
                }
            }
        }
        return ordered;
    }

    private Finding ask(String url) throws InterruptedException {
        URI uri = parse(url).orElse(null);
        if (uri == null) {
            return new Finding(url, 0, "is not an address that can be asked for");
        }
        try {
            return follow(url, uri);
        } catch (HttpTimeoutException e) {
            return new Finding(url, 0, "no answer within " + timeout.toSeconds() + " s");
        } catch (ConnectException | UnknownHostException e) {
            return new Finding(url, 0, "no connection to " + uri.getHost());
        } catch (IOException e) {
            return new Finding(url, 0, "no answer: " + e.getMessage());
        }
    }

    private Finding follow(String url, URI first) throws IOException, InterruptedException {
        URI at = first;
        for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
            HttpResponse<InputStream> answer = send("HEAD", at);
            if (answer.statusCode() >= FIRST_ERROR) {
                answer = send("GET", at);
            }
            URI next = target(answer, at);
            if (next == null) {
                return new Finding(url, answer.statusCode(), at.equals(first) ? "" : "leads to " + at);
            }
            at = next;
        }
        return new Finding(url, 0, "is sent on more than " + MOST_REDIRECTS + " times");
    }

    /** Where a redirect leads to; null if it is none, or none that can be followed. */
    private static @Nullable URI target(HttpResponse<?> answer, URI from) {
        if (answer.statusCode() < FIRST_REDIRECT || answer.statusCode() >= FIRST_ERROR) {
            return null;
        }
        return answer.headers()
                .firstValue("Location")
                .flatMap(location -> parse(from, location))
                .orElse(null);
    }

    private HttpResponse<InputStream> send(String method, URI uri) throws IOException, InterruptedException {
        pacer.await(uri.getHost());
        HttpRequest request = HttpRequest.newBuilder(uri)
                .method(method, BodyPublishers.noBody())
                .timeout(timeout)
                .header("User-Agent", agent)
                .build();
        HttpResponse<InputStream> answer = client.send(request, BodyHandlers.ofInputStream());
        answer.body().close();
        return answer;
    }

    private static Optional<URI> parse(URI from, String location) {
        try {
            return parse(from.resolve(location).toString());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** An address of the web with a host, in ASCII and without a fragment; empty if the text is none. */
    private static Optional<URI> parse(String url) {
        try {
            int fragment = url.indexOf('#');
            URI uri = new URI(new URI(fragment < 0 ? url : url.substring(0, fragment)).toASCIIString());
            boolean web = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
            return web && uri.getHost() != null ? Optional.of(uri) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
