package org.servicehall.platform.testing.actions;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Speaks HTTP with the service under test. */
final class Door {
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient client = HttpClient.newHttpClient();
    private final String address;

    Door(int port) {
        this.address = "http://localhost:" + port;
    }

    record Answer(int status, JsonNode body, String text) {}

    Answer get(String path, String token, String... headers) {
        return send(request(path, token).headers(headers).GET());
    }

    JsonNode document() {
        return send(HttpRequest.newBuilder(URI.create(address + "/v3/api-docs")).GET())
                .body();
    }

    Answer send(String method, String path, String token, String body, String mediaType) {
        return send(
                request(path, token).header("Content-Type", mediaType).method(method, BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String path, String token) {
        return HttpRequest.newBuilder(URI.create(address + path)).header("Authorization", "Bearer " + token);
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
            JsonNode body = answer.body().isEmpty() ? JSON.createObjectNode() : JSON.readTree(answer.body());
            return new Answer(answer.statusCode(), body, answer.body());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
