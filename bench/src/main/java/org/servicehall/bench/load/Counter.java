package org.servicehall.bench.load;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.LongAdder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The counter as residents and the clerk behind it use it: receive, look, accept, look. */
public final class Counter {
    private static final JsonMapper JSON = new JsonMapper();
    /** More is not a view that lags, but one that stands. */
    private static final int MOST_ROUNDS = 10;

    private static final String ACCEPTANCE = """
            {"type":"PROMISED","workingDays":5}""";

    private static final String HANDLER = """
            {"handler":"wang.fang","window":"CIVIL_AFFAIRS"}""";
    private static final String DECISION = """
            {"outcome":"GRANTED"}""";

    private final HttpClient client;
    private final URI gateway;
    private final String token;
    private final LongAdder sentAgain = new LongAdder();

    private Counter(HttpClient client, URI gateway, String token) {
        this.client = client;
        this.gateway = gateway;
        this.token = token;
    }

    /** The counter of the demo's civil affairs window. */
    public static Counter at(URI gateway) {
        return at(gateway, "wang.fang");
    }

    /** Somebody of the demo's staff. */
    public static Counter at(URI gateway, String user) {
        return new Counter(client(), gateway, token(gateway, user));
    }

    /** A new one, for asking at other doors; after some hours nobody takes it any more. */
    public static String token(URI gateway, String user) {
        var answer = new Counter(client(), gateway, "").post("/demo/tokens", """
                {"user":"%s","password":"demo-%s"}""".formatted(user, user), 200);
        return answer.path("access_token").asString();
    }

    private static HttpClient client() {
        return HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    }

    /** The same person at another door, as a service's own. */
    Counter atDoor(URI door) {
        return new Counter(client, door, token);
    }

    /** @param due when the resident was to be served, as {@link System#nanoTime()} */
    Visit serve(long due) {
        var application = post("/api/applications", anyApplication(), 201);
        long received = System.nanoTime() - due;
        var no = application.path("no").asString();
        see("/api/applications/" + no, application.path("version").asLong());
        long applicationSeen = System.nanoTime() - due;
        long sent = System.nanoTime();
        post("/api/applications/" + no + "/acceptance", ACCEPTANCE, 200);
        long accepted = System.nanoTime() - sent;
        see("/api/cases/" + no, 2);
        return new Visit(received, applicationSeen, accepted, System.nanoTime() - sent);
    }

    /**
     * Receives what somebody hands in who doesn't exist.
     *
     * @return number of the application
     */
    private String received() {
        return receive(anyApplication(), UUID.randomUUID().toString());
    }

    /** What is handed in once more under the same key is answered as it was the first time, and recorded no second time. */
    String receive(String application, String key) {
        return post("/api/applications", application, key, 201).path("no").asString();
    }

    /** Received, accepted, handled and decided; somebody else replies. */
    public String decided() {
        var no = received();
        post("/api/applications/" + no + "/acceptance", ACCEPTANCE, 200);
        see("/api/cases/" + no, 2);
        post("/api/cases/" + no + "/handler", HANDLER, 200);
        post("/api/cases/" + no + "/decision", DECISION, 200);
        return no;
    }

    public void reply(String no) {
        post("/api/cases/" + no + "/reply", "", 200);
    }

    /** How long a page takes, in nanoseconds. */
    long page(String path) {
        long sent = System.nanoTime();
        send(request(path), 200);
        return System.nanoTime() - sent;
    }

    /** Of somebody who doesn't exist. */
    static String anyApplication() {
        Resident resident = Resident.any(ThreadLocalRandom.current());
        return """
                {"matterId":"urban-minimum-living-allowance","channel":"COUNTER",
                 "applicant":{"name":"%s","idNumber":"%s","phone":"%s"},"circumstances":[],
                 "materials":["WRITTEN_APPLICATION","HOUSEHOLD_REGISTER","FAMILY_ID_CARDS","INCOME_CERTIFICATE",
                 "RESIDENCE_CERTIFICATE","PHOTOGRAPHS"]}""".formatted(resident.name(), resident.idNumber(), resident.phone());
    }

    private JsonNode post(String path, String body, int expected) {
        return post(path, body, UUID.randomUUID().toString(), expected);
    }

    private JsonNode post(String path, String body, String key, int expected) {
        return send(
                request(path)
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", key)
                        .POST(BodyPublishers.ofString(body)),
                expected);
    }

    private void see(String path, long version) {
        send(request(path).header("If-Version-At-Least", Long.toString(version)), 200);
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(gateway.resolve(path)).timeout(Duration.ofSeconds(30));
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    /** How many requests were asked to come again, because a view lagged behind, and did. */
    long sentAgain() {
        return sentAgain.sum();
    }

    /** Comes again when told to, as {@code Retry-After} says; posts carry their key, so nothing is done twice. */
    private JsonNode send(HttpRequest.Builder request, int expected) {
        var answer = answer(request);
        for (int round = 1; answer.statusCode() == 503 && round < MOST_ROUNDS; round++) {
            sentAgain.increment();
            pause(answer.headers().firstValueAsLong("Retry-After").orElse(1));
            answer = answer(request);
        }
        if (answer.statusCode() != expected) {
            throw new IllegalStateException(
                    answer.request().uri().getPath() + " answered " + answer.statusCode() + ": " + answer.body());
        }
        return JSON.readTree(answer.body());
    }

    private HttpResponse<String> answer(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void pause(long seconds) {
        try {
            Thread.sleep(Duration.ofSeconds(seconds));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
