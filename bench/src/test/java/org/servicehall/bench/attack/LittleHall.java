package org.servicehall.bench.attack;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A hall of a few addresses, which holds, or has a fault that a trial must find. */
final class LittleHall implements AutoCloseable {
    private static final String FILE = "330106-20250926-0001";
    private static final String COMPLAINT = "330106-TS20250926-0001";
    private static final int MOST_GUESSES = 5;
    private static final Pattern USER = Pattern.compile("\"user\":\"([^\"]+)\"");
    private static final Set<String> OPEN = Set.of("GET /api/public/notices", "POST /api/complaints");
    private static final String DOCUMENT = """
        {"paths":{
          "/api/applications":{"get":{"parameters":[{"name":"after","in":"query"}]}},
          "/api/public/notices":{"get":{"parameters":[{"name":"after","in":"query"},
            {"name":"hall","in":"query","required":true}]}},
          "/api/applications/{no}":{"get":{"parameters":[{"name":"no","in":"path"}]}},
          "/api/complaints/{no}":{"get":{"parameters":[{"name":"no","in":"path"}]}},
          "/api/applications/{no}/return":{"post":{"parameters":[{"name":"no","in":"path"}],
            "requestBody":{"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Return"}}}}}},
          "/api/complaints":{"post":{
            "requestBody":{"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Complaint"}}}}}}},
         "components":{"schemas":{
          "Return":{"type":"object","properties":{"reason":{"type":"string","maxLength":40}},"required":["reason"]},
          "Complaint":{"type":"object","properties":{"hall":{"type":"string","pattern":"\\\\d{6}"},
            "ground":{"type":"string","enum":["RUDE_CONDUCT"]},"text":{"type":"string","maxLength":40}}}}}}
        """;

    static {
        // without it each answer waits 40 ms for the client's acknowledgement of its head
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpServer server;
    private final Set<Fault> faults = EnumSet.noneOf(Fault.class);
    private final LittleTokens tokens = new LittleTokens(faults);
    private final LittleTexts texts = new LittleTexts(faults);
    private final Map<String, Integer> guesses = new HashMap<>();

    record Reply(int status, String text) {}

    LittleHall(Fault... faults) {
        this.faults.addAll(Set.of(faults));
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** With the key of its issuer. */
    Path data(Path empty) {
        LittleTokens.writeKey(empty);
        return empty;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            Reply reply = reply(exchange, exchange.getRequestBody().readAllBytes());
            byte[] body = reply.text().getBytes(UTF_8);
            exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private Reply reply(HttpExchange exchange, byte[] body) {
        String path = exchange.getRequestURI().getPath();
        String token = exchange.getRequestHeaders().getFirst("Authorization");
        Reply open = open(path, new String(body, UTF_8));
        if (open != null) {
            return open;
        }
        if (token == null ? !OPEN.contains(exchange.getRequestMethod() + " " + path) : !isGood(token)) {
            return new Reply(401, "{}");
        }
        return exchange.getRequestMethod().equals("GET")
                ? read(path, String.valueOf(exchange.getRequestURI().getRawQuery()), token == null)
                : act(path, body);
    }

    private boolean isGood(String bearer) {
        return tokens.isGood(bearer.substring("Bearer ".length()), Instant.now());
    }

    private @Nullable Reply open(String path, String body) {
        return switch (path) {
            case "/openapi/intake" -> new Reply(200, DOCUMENT);
            case "/oauth2/jwks" -> new Reply(200, tokens.jwks());
            case "/demo/tokens" -> signedIn(body);
            case "/health" -> new Reply(faults.contains(Fault.FAILS_OTHERS) ? 500 : 200, "");
            default -> path.startsWith("/openapi/") ? new Reply(200, "{}") : null;
        };
    }

    private synchronized Reply signedIn(String body) {
        String user = USER.matcher(body)
                .results()
                .map(match -> match.group(1))
                .findFirst()
                .orElse("");
        String counted = faults.contains(Fault.LOCKS_EVERYBODY_OUT) ? "everybody" : user;
        if (!faults.contains(Fault.LETS_GUESS) && guesses.getOrDefault(counted, 0) >= MOST_GUESSES) {
            return new Reply(429, "{}");
        }
        if (!body.contains("\"demo-" + user + "\"")) {
            guesses.merge(counted, 1, Integer::sum);
            return new Reply(401, "{}");
        }
        return new Reply(200, "{\"access_token\" : \"" + tokens.issue(user, Instant.now()) + "\"}");
    }

    private Reply read(String path, String query, boolean nobody) {
        return switch (path) {
            case "/api/applications" -> list("applications", FILE, query, nobody);
            case "/api/complaints" -> list("complaints", COMPLAINT, query, nobody);
            case "/api/public/notices" -> list("notices", "", query, nobody);
            case "/", "/api/matters", "/api/cases", "/api/desk", "/api/ledger", "/api/attendance/days/2025-09-26" ->
                new Reply(200, "{}");
            default -> one(path);
        };
    }

    private Reply list(String order, String number, String query, boolean nobody) {
        if (query.contains("after=")) {
            boolean taken = faults.contains(Fault.TAKES_ANY_CURSOR)
                    || (nobody && faults.contains(Fault.TAKES_ANY_CURSOR_OF_NOBODY));
            return taken ? new Reply(200, "{}") : new Reply(faults.contains(Fault.BREAKS_ON_CURSORS) ? 500 : 400, "{}");
        }
        String next = Base64.getUrlEncoder().encodeToString((order + "\nplace").getBytes(UTF_8));
        return new Reply(200, """
            {"items":[{"no":"%s"}],"next":"%s"}""".formatted(number, next));
    }

    private Reply one(String path) {
        boolean fits = !faults.contains(Fault.FINDS_NOTHING)
                && (path.equals("/api/applications/" + FILE) || path.equals("/api/complaints/" + COMPLAINT));
        return new Reply(fits || faults.contains(Fault.READS_CROSSED_NUMBERS) ? 200 : 404, "{}");
    }

    private Reply act(String path, byte[] body) {
        Reply refusal = texts.refusal(body);
        if (refusal != null) {
            return refusal;
        }
        if (path.equals("/api/complaints")) {
            return new Reply(201, """
                {"no":"%s","queryCode":"AAAA-AAAA"}""".formatted(COMPLAINT));
        }
        return new Reply(faults.contains(Fault.ACTS_ON_CROSSED_NUMBERS) ? 200 : 404, "{}");
    }
}
