package org.servicehall.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.servicehall.platform.security.Role;
import org.servicehall.platform.testing.TestTokens;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.JsonNode;

/** What a request says beside its body: keys, versions, language, who asks. */
@SpringBootTest(
        classes = DummyService.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "spring.config.import=classpath:hall-defaults.yml")
@ContextConfiguration(initializers = TestTokens.Trusted.class)
class RequestHeadersTest {
    @LocalServerPort
    int port;

    private DummyDoor door;

    @BeforeEach
    void open() {
        door = new DummyDoor(port);
    }

    @Test
    @Tag("B7")
    void takesFromThePublicNoKeyThatAnotherMightBring() throws Exception {
        HttpRequest.Builder command = HttpRequest.newBuilder(door.uri("/api/complaints"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"name\":\"x\",\"phone\":\"1\"}"));
        for (String guessable : List.of(
                "key-12345678",
                "2025-09-26T09:00:00Z",
                "00000000-0000-1000-8000-000000000000",
                "00000000-0000-4000-c000-000000000000")) {
            HttpRequest.Builder guessed = command.copy().header("Idempotency-Key", guessable);
            JsonNode problem = door.problem(door.send(guessed.build()), 400, "malformed");
            assertThat(problem.at("/errors/0/code").asString()).isEqualTo("guessable-idempotency-key");
            assertThat(problem.at("/errors/0/message").asString()).contains("UUID");
        }
        String random = UUID.randomUUID().toString();
        JsonNode context = DummyDoor.JSON.readTree(
                door.send(command.header("Idempotency-Key", random).build()).body());
        assertThat(context.path("key").asString()).isEqualTo("public/" + random);
    }

    @Test
    void readsTheHeadersOfACommand() throws Exception {
        HttpRequest.Builder command = door.request("/api/complaints")
                .setHeader("Idempotency-Key", "key-12345678")
                .setHeader("If-Match", "\"3\"")
                .POST(HttpRequest.BodyPublishers.ofString("{\"name\":\"x\",\"phone\":\"1\"}"));
        JsonNode context = DummyDoor.JSON.readTree(door.send(command.build()).body());
        assertThat(context.path("key").asString()).isEqualTo("wang.fang/key-12345678");
        assertThat(context.path("fingerprinted").asBoolean()).isTrue();
        assertThat(context.path("expected").asLong()).isEqualTo(3);
        assertThat(DummyDoor.JSON
                        .readTree(door.send(command.copy()
                                        .setHeader("If-Match", "W/\"4-9f86d081\"")
                                        .build())
                                .body())
                        .path("expected")
                        .asLong())
                .isEqualTo(4);
        door.problem(
                door.send(command.copy().setHeader("Idempotency-Key", "short").build()), 400, "malformed");
        door.problem(door.send(command.copy().setHeader("If-Match", "3").build()), 400, "malformed");
        door.problem(
                door.send(door.request("/api/public/context")
                        .setHeader("If-Version-At-Least", "x")
                        .build()),
                400,
                "malformed");
    }

    @Test
    void answers304WhenTheReaderKnowsTheVersion() throws Exception {
        String tag = door.get("/api/things/7").headers().firstValue("ETag").orElseThrow();
        assertThat(tag).matches("\"7-[0-9a-f]+\"");
        for (String known : List.of(tag, "W/" + tag)) {
            HttpResponse<String> answer = door.send(door.request("/api/things/7")
                    .setHeader("If-None-Match", known)
                    .build());
            assertThat(answer.statusCode()).isEqualTo(304);
            assertThat(answer.body()).isEmpty();
        }
    }

    /** The same version may read otherwise: to another asker, or with another name in it. */
    @Test
    void whatReadsOtherwiseIsSentAlthoughItsVersionIsTheSame() throws Exception {
        String tag = door.get("/api/things/7").headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> answer = door.send(door.request("/api/things/7?size=9")
                .setHeader("If-None-Match", tag)
                .build());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("ETag").orElseThrow())
                .startsWith("\"7-")
                .isNotEqualTo(tag);
    }

    /** As a command's answer tells it, or a reader of long ago kept it: without who asked and what was there to read. */
    @Test
    void theVersionAloneDoesNotTellThatTheReaderKnowsTheAnswer() throws Exception {
        assertThat(door.send(door.request("/api/things/7")
                                .setHeader("If-None-Match", "\"7\"")
                                .build())
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void theTagOfWhatWasReadServesForIfMatch() throws Exception {
        String tag = door.get("/api/things/7").headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> answer = door.send(
                door.request("/api/public/context").setHeader("If-Match", tag).build());
        assertThat(DummyDoor.JSON.readTree(answer.body()).path("expected").asLong())
                .isEqualTo(7);

        String hash = door.get("/api/public/page").headers().firstValue("ETag").orElseThrow();
        door.problem(
                door.send(door.request("/api/public/context")
                        .setHeader("If-Match", hash)
                        .build()),
                400,
                "malformed");
    }

    @Test
    void whoPollsAListIsToldThatNothingHasChanged() throws Exception {
        HttpResponse<String> first = door.get("/api/public/page?after=x");
        String known = first.headers().firstValue("ETag").orElseThrow();
        assertThat(door.send(door.request("/api/public/page?after=x")
                                .setHeader("If-None-Match", known)
                                .build())
                        .statusCode())
                .isEqualTo(304);
        assertThat(door.send(door.request("/api/public/page?after=y")
                                .setHeader("If-None-Match", known)
                                .build())
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    @Tag("R3")
    void whatNobodyMayKeepHasNoTag() throws Exception {
        HttpHeaders told = door.get("/api/public/secret").headers();
        assertThat(told.firstValue("Cache-Control")).hasValue("no-store");
        assertThat(told.firstValue("ETag")).isEmpty();
    }

    @Test
    void aParameterThatAnOperationDoesNotHaveIsRefused() throws Exception {
        JsonNode problem = door.problem(door.get("/api/public/page?limit=2&colour=GREEN"), 400, "malformed");
        assertThat(problem.at("/errors/0/field").asString()).isEqualTo("colour");
        assertThat(problem.at("/errors/0/code").asString()).isEqualTo("unknown-parameter");
        assertThat(problem.at("/errors/0/message").asString()).isEqualTo("没有此参数；可用：after, limit");
    }

    @Test
    void speaksTheLanguageAskedFor() throws Exception {
        assertThat(door.problem(door.get("/api/nothing"), 404, "not-found")
                        .path("title")
                        .asString())
                .isEqualTo("未找到");
        JsonNode english = door.problem(
                door.send(door.request("/api/nothing")
                        .setHeader("Accept-Language", "en-GB")
                        .build()),
                404,
                "not-found");
        assertThat(english.path("title").asString()).isEqualTo("Not found");
    }

    @ParameterizedTest
    @CsvSource({"/api/nothing, en-GB, en", "/api/nothing, fr, zh", "/api/things/x, en, en"})
    void saysWhichLanguageItSpeaksAndThatItWasAsked(String path, String asked, String spoken) throws Exception {
        for (boolean signedIn : List.of(true, false)) {
            HttpRequest.Builder request = signedIn ? door.request(path) : HttpRequest.newBuilder(door.uri(path));
            HttpResponse<String> answer =
                    door.send(request.setHeader("Accept-Language", asked).build());
            assertThat(answer.headers().allValues("Content-Language")).containsExactly(spoken);
            assertThat(answer.headers().allValues("Vary")).containsExactly("Accept-Language");
        }
    }

    @Test
    void asksForATokenThatIsGood() throws Exception {
        HttpResponse<String> none =
                door.send(HttpRequest.newBuilder(door.uri("/api/things/7")).build());
        door.problem(none, 401, "unauthenticated");
        assertThat(none.headers().firstValue("WWW-Authenticate")).contains("Bearer");
        door.problem(door.send(HttpRequest.newBuilder(door.uri("/api/nothing")).build()), 401, "unauthenticated");
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
                .forEach(token -> door.problem(door.as(token, "/api/things/7"), 401, "bad-token"));
    }

    @Test
    void deniesAForeignRoleAndAnEndpointNobodyDeclared() {
        String auditor = TestTokens.of("xu.jing", "330106", Role.AUDITOR);
        door.problem(door.as(auditor, "/api/things/7"), 403, "forbidden");
        door.problem(door.as(DummyDoor.CLERK, "/api/forgotten"), 403, "forbidden");
        door.problem(door.as(DummyDoor.CLERK, "/actuator/env"), 403, "forbidden");
        assertThat(door.as(DummyDoor.CLERK, "/actuator/health").headers().firstValue("X-Content-Type-Options"))
                .contains("nosniff");
    }
}
