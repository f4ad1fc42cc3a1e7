package org.strikemap;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A web server on this machine whose pages answer in different ways, and which writes down what it was asked for. */
final class LinkServer implements AutoCloseable {

    private final HttpServer server;
    private final List<String> requests = new CopyOnWriteArrayList<>();

    LinkServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/", exchange -> answer(exchange, exchange.getRequestURI().getPath()));
        server.start();
    }

    private void answer(HttpExchange exchange, String path) throws IOException {
        requests.add(exchange.getRequestMethod() + " " + path);
        boolean head = exchange.getRequestMethod().equals("HEAD");
        int status = switch (path) {
            case "/page", "/other" -> 200;
            case "/get-only" -> head ? 405 : 200;
            case "/moved", "/circle", "/away" -> 301;
            default -> 404;
        };
        switch (path) {
            case "/moved" -> exchange.getResponseHeaders().set("Location", "page");
            case "/circle" -> exchange.getResponseHeaders().set("Location", "/circle");
            case "/away" -> exchange.getResponseHeaders().set("Location", "file:///etc/hostname");
            default -> {}
        }
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    /** The address of a page. */
    String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    /** Methods and paths, in the order in which they came. */
    List<String> requests() {
        return List.copyOf(requests);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
