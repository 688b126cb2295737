package org.servicehall.bench.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** A door that gives one answer after another, the last again and again, to whoever comes with a token it takes. */
final class Service implements AutoCloseable {
    private final HttpServer server;
    private final List<String> answers;
    private volatile String refused = "";
    private final AtomicInteger asked = new AtomicInteger();

    Service(String... answers) throws IOException {
        this.answers = List.of(answers);
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    URI address() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    /** How often it has answered. */
    int asked() {
        return asked.get();
    }

    void refuse(String token) {
        refused = "Bearer " + token;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (refused.equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
                exchange.sendResponseHeaders(401, -1);
                return;
            }
            byte[] answer = answers.get(Math.min(asked.getAndIncrement(), answers.size() - 1))
                    .getBytes(UTF_8);
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
