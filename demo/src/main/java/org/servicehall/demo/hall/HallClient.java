package org.servicehall.demo.hall;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The hall's public API, as the person at the keyboard uses it. Null stands for the public, which has no sign-in. Safe for
 * use by many threads.
 */
public final class HallClient {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final Duration USUAL_PATIENCE = Duration.ofSeconds(90);
    private static final Duration LONGEST_ANSWER = Duration.ofMinutes(3);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(90);
    private static final Duration FIRST_LOOK = Duration.ofMillis(25);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(CONNECT).build();
    private final URI gateway;
    private final Patience patience;
    private final Receipts receipts = new Receipts();
    private final Map<Staff, String> tokens = Collections.synchronizedMap(new EnumMap<>(Staff.class));
    private final AtomicInteger requests = new AtomicInteger();
    private final Contract contract = new Contract(this::document);

    public HallClient(URI gateway) {
        this(gateway, USUAL_PATIENCE);
    }

    /** @param patience how long a request is sent again while the hall is away */
    public HallClient(URI gateway, Duration patience) {
        this.gateway = gateway;
        this.patience = new Patience(patience);
    }

    /** A request that the hall has to grant. */
    public Answer post(@Nullable Staff who, String path, Map<String, ?> body) {
        String key = UUID.randomUUID().toString();
        Answer answer = granted("POST " + path, sendPost(who, path, body, key));
        receipts.keep("POST " + path, who == null ? "public" : who.user(), key, answer);
        return answer;
    }

    /** A file that the hall has to take. */
    public Answer file(Staff who, String path, byte[] content) {
        HttpRequest request = HttpRequest.newBuilder(gateway.resolve(path))
                .timeout(LONGEST_ANSWER)
                .header("Content-Type", "application/octet-stream")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Authorization", "Bearer " + token(who))
                .POST(BodyPublishers.ofByteArray(content))
                .build();
        return granted("POST " + path, answered("POST " + path, request));
    }

    /** A request that the hall has to grant, and that no stream need tell of: an entry of the ledger, or what was there already. */
    public Answer postUntraced(Staff who, String path, Map<String, ?> body) {
        return granted(
                "POST " + path, sendPost(who, path, body, UUID.randomUUID().toString()));
    }

    /** A page that does not exist for this person. */
    public void hidden(Staff who, String path) {
        hidden(who, path, "看看");
    }

    /** The same where a reason has to be given. */
    public void hidden(Staff who, String path, String why) {
        Answer answer = looked(who, path, why);
        if (answer.status() != 404) {
            throw new UnexpectedAnswer("GET %s should not exist for %s, but: %s".formatted(path, who, answer));
        }
    }

    /** A request that the hall has to refuse, for this reason. */
    public Answer refused(@Nullable Staff who, String path, Map<String, ?> body, int status, String code) {
        Answer answer = sendPost(who, path, body, UUID.randomUUID().toString());
        String found = answer.json().path("code").asString("");
        if (answer.status() != status || !found.equals(code)) {
            throw new UnexpectedAnswer(
                    "POST %s should be refused with %d %s, but: %s".formatted(path, status, code, answer));
        }
        return answer;
    }

    /** Personal data that the hall has to refuse to show, for this reason. */
    public Answer refusedLook(Staff who, String path, String why, int status, String code) {
        Answer answer = looked(who, path, why);
        if (answer.status() != status
                || !answer.json().path("code").asString("").equals(code)) {
            throw new UnexpectedAnswer(
                    "GET %s should be refused with %d %s, but: %s".formatted(path, status, code, answer));
        }
        return answer;
    }

    /** A request that may be refused for this reason. */
    public Answer postUnless(Staff who, String path, Map<String, ?> body, String code) {
        String key = UUID.randomUUID().toString();
        Answer answer = sendPost(who, path, body, key);
        if (answer.json().path("code").asString("").equals(code)) {
            return answer;
        }
        receipts.keep("POST " + path, who.user(), key, granted("POST " + path, answer));
        return answer;
    }

    public Answer put(Staff who, String path, Map<String, ?> body) {
        return granted("PUT " + path, send(who, "PUT", path, JSON.writeValueAsString(body), null));
    }

    /** A setting that the hall has to refuse. */
    public void refusedPut(Staff who, String path, Map<String, ?> body, int status) {
        Answer answer = send(who, "PUT", path, JSON.writeValueAsString(body), null);
        if (answer.status() != status) {
            throw new UnexpectedAnswer("PUT %s should be refused with %d, but: %s".formatted(path, status, answer));
        }
    }

    public Answer get(@Nullable Staff who, String path) {
        return granted("GET " + path, send(who, "GET", path, null, null));
    }

    /** What is shown to whoever holds the query code. */
    public Answer shown(String queryCode, String path) {
        return granted("GET " + path, get(null, path, "Query-Code", queryCode));
    }

    /** Personal data, shown to whoever may see it and says why. */
    public Answer look(Staff who, String path, String why) {
        return granted("GET " + path, looked(who, path, why));
    }

    private Answer looked(Staff who, String path, String why) {
        return get(who, path, "Reading-Reason", URLEncoder.encode(why, StandardCharsets.UTF_8));
    }

    private Answer get(@Nullable Staff who, String path, String header, String value) {
        HttpRequest.Builder request = HttpRequest.newBuilder(gateway.resolve(path))
                .timeout(LONGEST_ANSWER)
                .header(header, value);
        if (who != null) {
            request.header("Authorization", "Bearer " + token(who));
        }
        return answered("GET " + path, request.build());
    }

    /** Looks again until the answer is as expected: views follow the events, and deadlines pass, a moment later. */
    public Answer await(@Nullable Staff who, String path, Predicate<Answer> expected) {
        return await(path, () -> send(who, "GET", path, null, null), expected);
    }

    /** The same for whoever holds the query code, until this status is shown. */
    public Answer awaitShown(String queryCode, String path, String status) {
        return await(
                path,
                () -> get(null, path, "Query-Code", queryCode),
                shown -> shown.json().path("status").asString("").equals(status));
    }

    private static Answer await(String path, Supplier<Answer> look, Predicate<Answer> expected) {
        long deadline = System.nanoTime() + LONGEST_WAIT.toNanos();
        Duration pause = FIRST_LOOK;
        while (true) {
            Answer answer = look.get();
            if (answer.succeeded() && expected.test(answer)) {
                return answer;
            }
            if (System.nanoTime() > deadline) {
                throw new UnexpectedAnswer("GET " + path + " did not come to what was expected; it says " + answer);
            }
            Patience.pause(pause);
            pause = pause.multipliedBy(2).compareTo(BETWEEN_LOOKS) < 0 ? pause.multipliedBy(2) : BETWEEN_LOOKS;
        }
    }

    /** What the hall has acknowledged. */
    public Receipts receipts() {
        return receipts;
    }

    /** Requests answered so far. */
    public int requests() {
        return requests.get();
    }

    /** How often one had to be sent again. */
    public int repeated() {
        return patience.repeated();
    }

    /** A file that the hall has to take, as it is. */
    public Answer upload(Staff who, String path, byte[] content) {
        return taken(path, content, who.user(), "Authorization", "Bearer " + token(who));
    }

    /** The same where what allows it is known a moment later. */
    public Answer uploadSoon(Staff who, String path, byte[] content) {
        String key = UUID.randomUUID().toString();
        HttpRequest request = file(path, content, key, "Authorization", "Bearer " + token(who));
        Answer answer = await(path, () -> answered("POST " + path, request), _ -> true);
        receipts.keep("POST " + path, who.user(), key, answer);
        return answer;
    }

    /** The same from whoever holds the query code. */
    public Answer handIn(String queryCode, String path, byte[] content) {
        return taken(path, content, "public", "Query-Code", queryCode);
    }

    private HttpRequest file(String path, byte[] content, String key, String header, String value) {
        return HttpRequest.newBuilder(gateway.resolve(path))
                .timeout(LONGEST_ANSWER)
                .header("Content-Type", "application/octet-stream")
                .header("Idempotency-Key", key)
                .header(header, value)
                .POST(BodyPublishers.ofByteArray(content))
                .build();
    }

    private Answer taken(String path, byte[] content, String who, String header, String value) {
        String key = UUID.randomUUID().toString();
        HttpRequest request = file(path, content, key, header, value);
        Answer answer = granted("POST " + path, answered("POST " + path, request));
        receipts.keep("POST " + path, who, key, answer);
        return answer;
    }

    private Answer sendPost(@Nullable Staff who, String path, Map<String, ?> body, String key) {
        return send(who, "POST", path, JSON.writeValueAsString(body), key);
    }

    private Answer send(@Nullable Staff who, String method, String path, @Nullable String body, @Nullable String key) {
        HttpRequest.Builder request = HttpRequest.newBuilder(gateway.resolve(path))
                .timeout(LONGEST_ANSWER)
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        if (who != null) {
            request.header("Authorization", "Bearer " + token(who));
        }
        return answered(method + " " + path, request.build());
    }

    private Answer answered(String what, HttpRequest request) {
        requests.incrementAndGet();
        HttpResponse<String> response = sent(what, request);
        if (request.uri().getPath().startsWith("/api/")) {
            contract.check(request, response);
        }
        return Answer.of(response);
    }

    private HttpResponse<String> sent(String what, HttpRequest request) {
        return patience.until(what, () -> http.send(request, BodyHandlers.ofString()));
    }

    /** What the hall says it answers, and what it did. */
    public Contract contract() {
        return contract;
    }

    private String document() {
        HttpRequest ask = HttpRequest.newBuilder(gateway.resolve("/openapi/hall"))
                .timeout(LONGEST_ANSWER)
                .build();
        return sent("GET /openapi/hall", ask).body();
    }

    private String token(Staff who) {
        String known = tokens.get(who);
        if (known == null) {
            String body = JSON.writeValueAsString(Map.of("user", who.user(), "password", who.password()));
            known = granted("sign-in of " + who.user(), send(null, "POST", "/demo/tokens", body, null))
                    .text("access_token");
            tokens.put(who, known);
        }
        return known;
    }

    private static Answer granted(String what, Answer answer) {
        if (!answer.succeeded()) {
            throw new UnexpectedAnswer(what + " was not granted: " + answer);
        }
        return answer;
    }
}
