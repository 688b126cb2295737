package org.servicehall.intake.testing;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.servicehall.platform.security.Role;
import org.servicehall.platform.testing.TestTokens;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Speaks HTTP with the service, as its users do. */
public final class Door {
    public static final String WANG = TestTokens.withWindow("wang.fang", "330106", "CIVIL_AFFAIRS", Role.CLERK);
    public static final String LI = TestTokens.withWindow("li.na", "330106", "LABOUR", Role.CLERK);
    public static final String ZHAO = TestTokens.withWindow("zhao.lei", "330106", "CONSTRUCTION", Role.CLERK);
    public static final String LEAD = TestTokens.of("zhou.min", "330106", Role.LEAD);
    public static final String OFFICE = TestTokens.of("wu.gang", "330106", Role.OFFICE);
    public static final String AUDITOR = TestTokens.of("xu.jing", "330106", Role.AUDITOR);
    public static final String ELSEWHERE = TestTokens.withWindow("he.ping", "340123", "CIVIL_AFFAIRS", Role.CLERK);

    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient client = HttpClient.newHttpClient();
    private final String address;

    public Door(int port) {
        this.address = "http://localhost:" + port;
    }

    public record Answer(int status, JsonNode body, HttpResponse<String> response) {
        public String text(String field) {
            return body.path(field).asString();
        }
    }

    public Answer post(String token, String path, String body, String... headers) {
        HttpRequest.Builder request = request(token, path, headers)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body));
        return send(request);
    }

    /** A file, as it is; sent when the service has said that it takes it, as the gateway does. */
    public Answer upload(String token, String path, byte[] content, String... headers) {
        HttpRequest.Builder request = request(token, path, headers)
                .expectContinue(true)
                .header("Content-Type", "application/octet-stream")
                .POST(BodyPublishers.ofByteArray(content));
        return send(request);
    }

    /** A file, which is no JSON. */
    public HttpResponse<byte[]> download(String token, String path, String... headers) {
        try {
            return client.send(request(token, path, headers).GET().build(), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public Answer get(String token, String path, String... headers) {
        return send(request(token, path, headers).GET());
    }

    /** A page, which is no JSON. */
    public HttpResponse<String> page(String token, String path) {
        try {
            return client.send(request(token, path).GET().build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private HttpRequest.Builder request(String token, String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        return request;
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
            JsonNode body = response.body().isEmpty() ? JSON.createObjectNode() : JSON.readTree(response.body());
            return new Answer(response.statusCode(), body, response);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
