package org.servicehall.platform.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;

/** Asks twice for what has not changed: the second time nothing has to be sent. */
public final class Unchanged {
    private final int port;
    private final String token;
    private final Runnable meanwhile;

    /** @param meanwhile what happens between, as time that goes by */
    public Unchanged(int port, String token, Runnable meanwhile) {
        this.port = port;
        this.token = token;
        this.meanwhile = meanwhile;
    }

    /** Those of these paths that are sent again, or were never found. */
    public List<String> sentAgain(String... paths) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            List<String> again = new ArrayList<>();
            for (String path : paths) {
                HttpResponse<String> first = send(client, request(path));
                String tag = first.headers().firstValue("ETag").orElse("\"none\"");
                meanwhile.run();
                int second =
                        send(client, request(path).header("If-None-Match", tag)).statusCode();
                if (first.statusCode() != 200 || second != 304) {
                    again.add("%s: %d, then %d".formatted(path, first.statusCode(), second));
                }
            }
            return again;
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Authorization", "Bearer " + token);
    }

    private static HttpResponse<String> send(HttpClient client, HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
