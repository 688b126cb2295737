package org.servicehall.accountability.api;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Requests to the service under test; an empty token is none. */
public final class Door {
    private final HttpClient http = HttpClient.newHttpClient();
    private final String address;

    public Door(int port) {
        this.address = "http://localhost:" + port;
    }

    public record Answer(int status, String text) {
        public JsonNode json() {
            return JsonMapper.shared().readTree(text);
        }
    }

    public Answer post(String path, String body, String token, String... headers) {
        return send(
                HttpRequest.newBuilder(URI.create(address + path))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body)),
                token,
                headers);
    }

    public Answer get(String path, String token, String... headers) {
        return send(HttpRequest.newBuilder(URI.create(address + path)), token, headers);
    }

    /** The ETag of what is read there. */
    public String tag(String path, String token) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path));
        return sent(request, token).headers().firstValue("ETag").orElseThrow();
    }

    private Answer send(HttpRequest.Builder request, String token, String... headers) {
        HttpResponse<String> answer = sent(request, token, headers);
        return new Answer(answer.statusCode(), answer.body());
    }

    private HttpResponse<String> sent(HttpRequest.Builder request, String token, String... headers) {
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            return http.send(
                    (headers.length == 0 ? request : request.headers(headers)).build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
