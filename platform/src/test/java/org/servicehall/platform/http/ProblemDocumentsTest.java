package org.servicehall.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.servicehall.platform.security.Role;
import org.servicehall.platform.testing.TestTokens;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest(
        classes = DummyService.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "spring.config.import=classpath:hall-defaults.yml")
@ContextConfiguration(initializers = TestTokens.Trusted.class)
class ProblemDocumentsTest {
    private static final String GOOD = """
            {"applicant":{"name":"张三丰","phone":"13800000000"},"channel":"COUNTER","copies":1,
             "at":"2026-11-23T01:30:00Z","items":["a"]}""";
    private static final String CLERK = TestTokens.of("wang.fang", "330106", Role.CLERK);

    @LocalServerPort
    int port;

    private final HttpClient client = HttpClient.newHttpClient();
    private final JsonMapper json = new JsonMapper();

    @Test
    void whatIsRightIsAnsweredWithVersionAndTheHallsOwnTime() throws Exception {
        HttpResponse<String> answer = post(GOOD);
        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.headers().firstValue("ETag")).contains("\"3\"");
        assertThat(answer.body()).contains("2026-11-23T09:30:00+08:00");
    }

    @Test
    void namesEveryFieldAtFaultAndEchoesNone() throws Exception {
        HttpResponse<String> answer = post(
                GOOD.replace("张三丰", " ").replace("13800000000", "138000000001").replace(":1,", ":0,"));
        JsonNode problem = problem(answer, 422, "invalid");
        assertThat(Stream.of(0, 1, 2)
                        .map(i -> problem.at("/errors/" + i + "/field").asString()))
                .containsExactlyInAnyOrder("applicant.name", "applicant.phone", "copies");
        assertThat(answer.body()).doesNotContain("138000000001");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "copies":1     | "copies":"1"   | 400 | malformed        | copies
            "copies":1     | "copies":1.5   | 400 | malformed        | copies
            "copies":1,    | ''             | 400 | malformed        | copies
            "张三丰"       | 5              | 400 | malformed        | applicant.name
            "2026-11-23T01:30:00Z" | 17     | 400 | malformed        | at
            "2026-11-23T01:30:00Z" | "2026-11-23T01:30:00" | 400 | malformed | at
            "copies":1     | "copies":1,"day":"" | 400 | malformed | day
            "copies":1     | "copies":1,"day":7  | 400 | malformed | day
            "copies":1     | "copies":1,"day":[] | 400 | malformed | day
            "copies":1     | "copies":1,"day":"2026-02-30" | 400 | malformed | day
            "copies":1     | "kopien":1,"copies":1 | 400 | unknown-property | kopien
            "COUNTER"      | "PIGEON"       | 422 | invalid          | channel
            "COUNTER"      | 0              | 422 | invalid          | channel
            ["a"]          | "a"            | 400 | malformed        | items
            """)
    void saysWhichFieldCannotBeRead(String from, String to, int status, String code, String field) throws Exception {
        JsonNode problem = problem(post(GOOD.replace(from, to)), status, code);
        assertThat(problem.at("/errors/0/field").asString()).isEqualTo(field);
    }

    @Test
    void listsTheValuesAnEnumerationAllows() throws Exception {
        assertThat(problem(post(GOOD.replace("COUNTER", "PIGEON")), 422, "invalid")
                        .at("/errors/0/message")
                        .asString())
                .isEqualTo("只能是：COUNTER, PHONE, LETTER, EMAIL, ONLINE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[]", "{} {}", "{\"copies\":1,\"copies\":2}", "\"text\"", "{\"copies\":NaN}"})
    void refusesWhatIsNoJsonObject(String body) throws Exception {
        problem(post(body), 400, "malformed");
    }

    @Test
    void asksForAMissingBody() throws Exception {
        problem(post(""), 400, "body-missing");
    }

    @Test
    void refusesABodyBeyondTheLimitDeclaredOrNot() throws Exception {
        String large = GOOD.replace("张三丰", "张".repeat(40_000));
        problem(post(large), 413, "body-too-large");
        HttpRequest chunked = request("/api/things")
                .POST(HttpRequest.BodyPublishers.fromPublisher(HttpRequest.BodyPublishers.ofString(large)))
                .build();
        problem(send(chunked), 413, "body-too-large");
    }

    @ParameterizedTest
    @CsvSource({
        "conflict,409,one-time-notice-spent,N3",
        "not-found,404,unknown-number,",
        "unprocessable,422,personal-data-in-text,R3",
        "forbidden,403,own-case,D9",
        "stale,412,stale-version,",
        "reused,422,idempotency-key-reused,",
        "full,409,stream-full,",
        "busy,503,busy,",
        "mongo,503,store-away,",
        "bug,500,internal,"
    })
    void turnsWhatIsThrownIntoProblems(String how, int status, String code, String rule) throws Exception {
        HttpResponse<String> answer = get("/api/public/fails/" + how);
        JsonNode problem = problem(answer, status, code);
        assertThat(problem.path("rule").asString("")).isEqualTo(rule == null ? "" : rule);
        assertThat(answer.headers().firstValue("Retry-After").isPresent()).isEqualTo(status == 503);
        assertThat(answer.body()).doesNotContain("张三丰", "Exception", "localhost");
    }

    @Test
    void numbersInTextsAreNotGrouped() throws Exception {
        assertThat(get("/api/public/fails/stale").body()).contains("1000").doesNotContain("1,000");
    }

    @Test
    void controlCharactersAreRefusedAndLineEndsAreNot() throws Exception {
        problem(post(GOOD.replace("张三丰", "张\\u0000三")), 422, "invalid");
        assertThat(post(GOOD.replace("张三丰", "张\\n三")).body()).doesNotContain("wrong-type");
    }

    @Test
    void answersWhatDoesNotExistOrIsNotTaken() throws Exception {
        problem(get("/api/nothing"), 404, "not-found");
        HttpResponse<String> method = send(request("/api/things").DELETE().build());
        problem(method, 405, "method-not-allowed");
        assertThat(method.headers().firstValue("Allow")).contains("POST");
        problem(
                send(request("/api/public/page")
                        .setHeader("Accept", "image/png")
                        .build()),
                406,
                "not-acceptable");
        problem(
                send(request("/api/things")
                        .setHeader("Content-Type", "text/plain")
                        .POST(HttpRequest.BodyPublishers.ofString("x"))
                        .build()),
                415,
                "unsupported-media-type");
        problem(get("/api/things/seven"), 400, "malformed");
        problem(get("/api/things/7?size=x"), 400, "malformed");
    }

    @Test
    @Tag("B7")
    void takesFromThePublicNoKeyThatAnotherMightBring() throws Exception {
        HttpRequest.Builder command = HttpRequest.newBuilder(uri("/api/complaints"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"name\":\"x\",\"phone\":\"1\"}"));
        for (String guessable : List.of(
                "key-12345678",
                "2025-09-26T09:00:00Z",
                "00000000-0000-1000-8000-000000000000",
                "00000000-0000-4000-c000-000000000000")) {
            HttpRequest.Builder guessed = command.copy().header("Idempotency-Key", guessable);
            JsonNode problem = problem(send(guessed.build()), 400, "malformed");
            assertThat(problem.at("/errors/0/code").asString()).isEqualTo("guessable-idempotency-key");
            assertThat(problem.at("/errors/0/message").asString()).contains("UUID");
        }
        String random = UUID.randomUUID().toString();
        JsonNode context = json.readTree(
                send(command.header("Idempotency-Key", random).build()).body());
        assertThat(context.path("key").asString()).isEqualTo("public/" + random);
    }

    @ParameterizedTest
    @CsvSource({"limit=0", "limit=201", "limit=x", "limit=-1", "limit=99999999999"})
    void boundsPages(String query) throws Exception {
        problem(get("/api/public/page?" + query), 400, "malformed");
    }

    @Test
    void readsTheHeadersOfACommand() throws Exception {
        HttpRequest.Builder command = request("/api/complaints")
                .setHeader("Idempotency-Key", "key-12345678")
                .setHeader("If-Match", "\"3\"")
                .POST(HttpRequest.BodyPublishers.ofString("{\"name\":\"x\",\"phone\":\"1\"}"));
        JsonNode context = json.readTree(send(command.build()).body());
        assertThat(context.path("key").asString()).isEqualTo("wang.fang/key-12345678");
        assertThat(context.path("fingerprinted").asBoolean()).isTrue();
        assertThat(context.path("expected").asLong()).isEqualTo(3);
        problem(send(command.copy().setHeader("Idempotency-Key", "short").build()), 400, "malformed");
        problem(send(command.copy().setHeader("If-Match", "3").build()), 400, "malformed");
        problem(
                send(request("/api/public/context")
                        .setHeader("If-Version-At-Least", "x")
                        .build()),
                400,
                "malformed");
    }

    @Test
    void answers304WhenTheReaderKnowsTheVersion() throws Exception {
        HttpResponse<String> answer = send(
                request("/api/things/7").setHeader("If-None-Match", "\"7\"").build());
        assertThat(answer.statusCode()).isEqualTo(304);
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void speaksTheLanguageAskedFor() throws Exception {
        assertThat(problem(get("/api/nothing"), 404, "not-found").path("title").asString())
                .isEqualTo("未找到");
        JsonNode english = problem(
                send(request("/api/nothing")
                        .setHeader("Accept-Language", "en-GB")
                        .build()),
                404,
                "not-found");
        assertThat(english.path("title").asString()).isEqualTo("Not found");
    }

    @Test
    void asksForATokenThatIsGood() throws Exception {
        HttpResponse<String> none =
                send(HttpRequest.newBuilder(uri("/api/things/7")).build());
        problem(none, 401, "unauthenticated");
        assertThat(none.headers().firstValue("WWW-Authenticate")).contains("Bearer");
        problem(send(HttpRequest.newBuilder(uri("/api/nothing")).build()), 401, "unauthenticated");
        Stream.of(
                        "rubbish",
                        TestTokens.of("wang.fang", "999999", Role.CLERK),
                        TestTokens.signed(
                                c -> c.subject("x").claim("hall", "330106").audience("other")),
                        TestTokens.signed(
                                c -> c.subject("x").claim("hall", "330106").issuer("https://other.test")),
                        TestTokens.signed(
                                c -> c.subject("x").claim("hall", "330106").claim("scope", "mail")),
                        TestTokens.signed(
                                c -> c.subject("x").claim("hall", "330106").expirationTime(null)),
                        TestTokens.signed(c -> c.claim("hall", "330106")))
                .forEach(token -> problem(as(token, "/api/things/7"), 401, "bad-token"));
    }

    @Test
    void deniesAForeignRoleAndAnEndpointNobodyDeclared() {
        String auditor = TestTokens.of("xu.jing", "330106", Role.AUDITOR);
        problem(as(auditor, "/api/things/7"), 403, "forbidden");
        problem(as(CLERK, "/api/forgotten"), 403, "forbidden");
        problem(as(CLERK, "/actuator/env"), 403, "forbidden");
        assertThat(as(CLERK, "/actuator/health").headers().firstValue("X-Content-Type-Options"))
                .contains("nosniff");
    }

    @Test
    void refusesASuspiciousPathAsAProblem() throws Exception {
        problem(get("/api//things;x=1/7"), 400, "malformed");
    }

    private JsonNode problem(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        JsonNode problem = json.readTree(answer.body());
        assertThat(problem.path("code").asString()).isEqualTo(code);
        assertThat(problem.path("type").asString()).isEqualTo("https://servicehall.org/problems/" + code);
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("title").asString()).isNotBlank();
        return problem;
    }

    private HttpResponse<String> post(String body) throws Exception {
        return send(request("/api/things")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    private HttpResponse<String> get(String path) throws Exception {
        return send(request(path).build());
    }

    private HttpResponse<String> as(String token, String path) {
        try {
            return send(HttpRequest.newBuilder(uri(path))
                    .header("Authorization", "Bearer " + token)
                    .build());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(uri(path))
                .header("Authorization", "Bearer " + CLERK)
                .header("Content-Type", "application/json");
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private URI uri(String path) {
        return URI.create("http://localhost:" + port + path);
    }
}
