package org.servicehall.bench.load;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a service tells its operators at its own door. Who has been signed in for too long signs in again. */
final class OperatorsDoor {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient client = HttpClient.newHttpClient();
    private final Supplier<String> signIn;
    private String token;

    /** @param signIn gives an operator a new token */
    OperatorsDoor(Supplier<String> signIn) {
        this.signIn = signIn;
        this.token = signIn.get();
    }

    /** @throws IllegalStateException when it doesn't answer, or not with 200 */
    JsonNode ask(URI service, String path) throws InterruptedException {
        URI asked = service.resolve(path);
        HttpResponse<String> answer = answer(asked);
        if (answer.statusCode() == 401) {
            token = signIn.get();
            answer = answer(asked);
        }
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(asked + " answered " + answer.statusCode());
        }
        return JSON.readTree(answer.body());
    }

    private HttpResponse<String> answer(URI asked) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(asked)
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token)
                .build();
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(asked + " does not answer", e);
        }
    }
}
