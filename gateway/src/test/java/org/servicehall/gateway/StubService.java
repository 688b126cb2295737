package org.servicehall.gateway;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Stands in for a service: answers what it is told to and remembers what it was sent. */
public final class StubService implements AutoCloseable {
    private final String name;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, HttpHandler> answers = new ConcurrentHashMap<>();
    private final BlockingQueue<Received> received = new LinkedBlockingQueue<>();

    private final Semaphore begun = new Semaphore(0);

    public record Received(String method, String uri, Map<String, List<String>> headers, String body) {
        public String header(String header) {
            return headers.containsKey(header) ? String.join(",", headers.get(header)) : null;
        }
    }

    private StubService(String name) throws IOException {
        this.name = name;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    public static StubService start(String name) {
        try {
            return new StubService(name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public URI address() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    public void answer(String path, HttpHandler handler) {
        answers.put(path, handler);
    }

    public void answerJson(String path, int status, String body) {
        answer(path, exchange -> send(exchange, status, body));
    }

    public void answerAsUsual(String path) {
        answers.remove(path);
    }

    /** The oldest request not taken yet. */
    public Received take() {
        try {
            Received one = received.poll(30, TimeUnit.SECONDS);
            if (one == null) {
                throw new AssertionError(name + " received nothing");
            }
            return one;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** Waits until so many more requests have begun to come, whole or not. */
    public void awaitBegun(int requests) {
        try {
            if (!begun.tryAcquire(requests, 30, TimeUnit.SECONDS)) {
                throw new AssertionError(name + " saw fewer than " + requests + " requests begin");
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    public boolean receivedNothing() {
        return received.isEmpty();
    }

    public void forget() {
        received.clear();
        begun.drainPermits();
    }

    public static void send(HttpExchange exchange, int status, String body) throws IOException {
        send(exchange, status, "application/json", body);
    }

    /** As a service refuses: with a problem document. */
    public static void refuse(HttpExchange exchange, int status, String problem) throws IOException {
        send(exchange, status, "application/problem+json", problem);
    }

    private static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    private void handle(HttpExchange exchange) throws IOException {
        begun.release();
        var headers = new TreeMap<String, List<String>>(String.CASE_INSENSITIVE_ORDER);
        headers.putAll(exchange.getRequestHeaders());
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        received.add(new Received(
                exchange.getRequestMethod(), exchange.getRequestURI().toString(), headers, body));
        HttpHandler answer = answers.get(exchange.getRequestURI().getPath());
        if (answer != null) {
            answer.handle(exchange);
            return;
        }
        exchange.getResponseHeaders().add("Server", "Secret/1.0");
        exchange.getResponseHeaders().add("X-Powered-By", "Secret");
        exchange.getResponseHeaders().add("Set-Cookie", "stray=1");
        for (String hop : List.of("X-Application-Context", "Proxy-Authenticate", "TE", "Trailer", "Keep-Alive")) {
            exchange.getResponseHeaders().add(hop, "x");
        }
        send(exchange, 200, "{\"service\":\"" + name + "\"}");
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
