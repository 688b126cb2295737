package org.servicehall.platform.testing.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongSupplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sends what is wrong, and looks whether the answer is a problem document in either language and nothing was recorded. */
final class BadRequests {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient client = HttpClient.newHttpClient();
    private final String address;
    private final LongSupplier recorded;

    BadRequests(int port, LongSupplier recorded) {
        this.address = "http://localhost:" + port;
        this.recorded = recorded;
    }

    void refused(String token, String path, String body, List<Integer> statuses, String... headers) {
        long before = recorded.getAsLong();
        problem(send(token, path, body, "application/json", headers), statuses, true);
        problem(send(token, path, body, "application/json", with(headers, "Accept-Language", "en")), statuses, false);
        assertThat(recorded.getAsLong()).as("events recorded").isEqualTo(before);
    }

    void refused(String token, String path, String body, String code) {
        refused(token, path, body, List.of(422));
        JsonNode problem =
                JSON.readTree(send(token, path, body, "application/json").body());
        assertThat(problem.path("code").asString("")).isEqualTo(code);
    }

    /** An answer that lists refusals will do as well. */
    void refusedOrTold(String token, String path, String body, List<Integer> statuses) {
        long before = recorded.getAsLong();
        HttpResponse<String> answer = send(token, path, body, "application/json");
        if (answer.statusCode() != 200) {
            refused(token, path, body, statuses);
            return;
        }
        JsonNode refusals = JSON.readTree(answer.body()).path("refusals");
        assertThat(refusals).as(answer.body()).isNotEmpty();
        assertThat(refusals)
                .allMatch(told -> !told.path("code").asString("").isBlank()
                        && !told.at("/detail/zh").asString("").isBlank());
        assertThat(recorded.getAsLong()).as("events recorded").isEqualTo(before);
    }

    HttpResponse<String> send(String token, String path, String body, String contentType, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path))
                .header("Content-Type", contentType)
                .POST(BodyPublishers.ofString(body));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        return exchange((headers.length == 0 ? request : request.headers(headers)).build());
    }

    HttpResponse<String> get(String token, String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        return exchange(request.build());
    }

    JsonNode openApi() {
        return JSON.readTree(get("", "/v3/api-docs").body());
    }

    long events() {
        return recorded.getAsLong();
    }

    static void problem(HttpResponse<String> answer, List<Integer> statuses, boolean chinese) {
        assertThat(answer.statusCode()).as(answer.body()).isIn(statuses);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        JsonNode problem = JSON.readTree(answer.body());
        assertThat(problem.path("type").asString("")).startsWith("https://servicehall.org/problems/");
        assertThat(problem.path("status").asInt()).isEqualTo(answer.statusCode());
        assertThat(problem.path("code").asString("")).isNotBlank();
        for (String text : List.of("title", "detail")) {
            String words = problem.path(text).asString("");
            assertThat(words).as(text + " of " + answer.body()).isNotBlank();
            assertThat(words.codePoints().anyMatch(Character::isIdeographic))
                    .as("%s in the language asked for: %s", text, words)
                    .isEqualTo(chinese);
        }
        assertThat(answer.body())
                .doesNotContain("Exception", "java.", "org.springframework", "org.servicehall.", "\tat ");
    }

    private static String[] with(String[] headers, String name, String value) {
        String[] all = Arrays.copyOf(headers, headers.length + 2);
        all[headers.length] = name;
        all[headers.length + 1] = value;
        return all;
    }

    private HttpResponse<String> exchange(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
