package org.servicehall.attendance.api;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import org.servicehall.attendance.api.Counter.Answer;
import org.servicehall.platform.security.Role;
import org.servicehall.platform.testing.TestTokens;

/** Gives turns as the office and swaps and ticks as clerks, through HTTP. */
final class RotaDesk {
    static final String OFFICE = TestTokens.of("wu.gang", "330106", Role.OFFICE);

    private final HttpClient http = HttpClient.newHttpClient();
    private final String address;

    RotaDesk(int port) {
        this.address = "http://localhost:" + port;
    }

    static String clerk(String name) {
        return TestTokens.of(name, "330106", Role.CLERK);
    }

    /** As {@code /api/rota/2025-10/CLEANING/2025-10-09}. */
    static String turn(String duty, String date) {
        return "/api/rota/" + date.substring(0, 7) + "/" + duty + "/" + date;
    }

    Answer assign(String duty, String date, String clerk, String reason) {
        var body = reason.isEmpty()
                ? "{\"clerk\":\"%s\"}".formatted(clerk)
                : "{\"clerk\":\"%s\",\"reason\":\"%s\"}".formatted(clerk, reason);
        return put(OFFICE, turn(duty, date), body);
    }

    Answer put(String token, String path, String body) {
        return send(token, "PUT", path, body);
    }

    Answer post(String token, String path, String body) {
        return send(token, "POST", path, body);
    }

    private Answer send(String token, String method, String path, String body) {
        var request = HttpRequest.newBuilder(URI.create(address + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body))
                .build();
        try {
            var answer = http.send(request, BodyHandlers.ofString());
            return new Answer(answer.statusCode(), answer.body());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
