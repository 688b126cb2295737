package org.servicehall.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.servicehall.platform.testing.TestTokens;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.JsonNode;

@SpringBootTest(
        classes = DummyService.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "spring.config.import=classpath:hall-defaults.yml")
@ContextConfiguration(initializers = TestTokens.Trusted.class)
class ProblemDocumentsTest {
    private static final String GOOD = """
            {"applicant":{"name":"张三丰","phone":"13800000000"},"channel":"COUNTER","copies":1,
             "at":"2026-11-23T01:30:00Z","items":["a"]}""";

    @LocalServerPort
    int port;

    private DummyDoor door;

    @BeforeEach
    void open() {
        door = new DummyDoor(port);
    }

    @Test
    void whatIsRightIsAnsweredWithVersionAndTheHallsOwnTime() throws Exception {
        HttpResponse<String> answer = door.post(GOOD);
        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.headers().firstValue("ETag")).contains("\"3\"");
        assertThat(answer.body()).contains("2026-11-23T09:30:00+08:00");
    }

    @Test
    void namesEveryFieldAtFaultAndEchoesNone() throws Exception {
        HttpResponse<String> answer = door.post(
                GOOD.replace("张三丰", " ").replace("13800000000", "138000000001").replace(":1,", ":0,"));
        JsonNode problem = door.problem(answer, 422, "invalid");
        assertThat(Stream.of(0, 1, 2)
                        .map(i -> problem.at("/errors/" + i + "/field").asString()))
                .containsExactlyInAnyOrder("applicant.name", "applicant.phone", "copies");
        assertThat(answer.body()).doesNotContain("138000000001");
    }

    @Test
    void aListThatIsTooLongIsToldInEntriesAndAnEntryInCharacters() throws Exception {
        JsonNode list = door.problem(door.get("/api/public/lists?of=a&of=b&of=c"), 422, "invalid");
        assertThat(list.at("/errors/0/message").asString()).isEqualTo("须为 0 至 2 项");
        JsonNode entry = door.problem(door.get("/api/public/lists?of=abcd"), 422, "invalid");
        assertThat(entry.at("/errors/0/message").asString()).contains("字").doesNotContain("项");
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
        JsonNode problem = door.problem(door.post(GOOD.replace(from, to)), status, code);
        assertThat(problem.at("/errors/0/field").asString()).isEqualTo(field);
    }

    @Test
    void listsTheValuesAnEnumerationAllows() throws Exception {
        assertThat(door.problem(door.post(GOOD.replace("COUNTER", "PIGEON")), 422, "invalid")
                        .at("/errors/0/message")
                        .asString())
                .isEqualTo("只能是：COUNTER, PHONE, LETTER, EMAIL, ONLINE");
    }

    @Test
    void aConstantNobodyKnowsHidesNoOtherFault() throws Exception {
        JsonNode problem = door.problem(
                door.post(GOOD.replace("COUNTER", "PIGEON").replace("张三丰", " ").replace(":1,", ":0,")), 422, "invalid");
        assertThat(problem.get("errors").valueStream())
                .extracting(
                        error -> error.path("field").asString(),
                        error -> error.path("code").asString())
                .containsExactlyInAnyOrder(
                        tuple("channel", "unknown-value"),
                        tuple("applicant.name", "not-blank"),
                        tuple("copies", "min"));
    }

    @Test
    void norIsItHiddenByWhatCannotBeRead() throws Exception {
        JsonNode problem =
                door.problem(door.post(GOOD.replace("COUNTER", "PIGEON").replace(":1,", ":\"1\",")), 400, "malformed");
        assertThat(problem.get("errors").valueStream())
                .extracting(error -> error.path("field").asString())
                .containsExactlyInAnyOrder("channel", "copies");
    }

    @Test
    void whatIsRefusedForSeveralFieldsNamesThemAll() throws Exception {
        JsonNode problem = door.problem(door.get("/api/public/fails/several"), 422, "personal-data-in-text");
        assertThat(problem.get("errors").valueStream())
                .extracting(
                        error -> error.path("field").asString(),
                        error -> error.path("code").asString(),
                        error -> error.path("message").asString().isBlank())
                .containsExactly(
                        tuple("reason", "personal-data-in-text", false), tuple("note", "person-named-in-text", false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[]", "{} {}", "{\"copies\":1,\"copies\":2}", "\"text\"", "{\"copies\":NaN}"})
    void refusesWhatIsNoJsonObject(String body) throws Exception {
        door.problem(door.post(body), 400, "malformed");
    }

    @Test
    void asksForAMissingBody() throws Exception {
        door.problem(door.post(""), 400, "body-missing");
    }

    @Test
    void refusesABodyBeyondTheLimitDeclaredOrNot() throws Exception {
        String large = GOOD.replace("张三丰", "张".repeat(40_000));
        door.problem(door.post(large), 413, "body-too-large");
        HttpRequest chunked = door.request("/api/things")
                .POST(HttpRequest.BodyPublishers.fromPublisher(HttpRequest.BodyPublishers.ofString(large)))
                .build();
        door.problem(door.send(chunked), 413, "body-too-large");
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
        "series-busy,503,busy,",
        "mongo,503,store-away,",
        "bug,500,internal,"
    })
    void turnsWhatIsThrownIntoProblems(String how, int status, String code, String rule) throws Exception {
        HttpResponse<String> answer = door.get("/api/public/fails/" + how);
        JsonNode problem = door.problem(answer, status, code);
        assertThat(problem.path("rule").asString("")).isEqualTo(rule == null ? "" : rule);
        assertThat(answer.headers().firstValue("Retry-After").isPresent()).isEqualTo(status == 503);
        assertThat(answer.body()).doesNotContain("张三丰", "Exception", "localhost");
    }

    @Test
    void numbersInTextsAreNotGrouped() throws Exception {
        assertThat(door.get("/api/public/fails/stale").body()).contains("1000").doesNotContain("1,000");
    }

    @Test
    void controlCharactersAreRefusedAndLineEndsAreNot() throws Exception {
        door.problem(door.post(GOOD.replace("张三丰", "张\\u0000三")), 422, "invalid");
        assertThat(door.post(GOOD.replace("张三丰", "张\\n三")).body()).doesNotContain("wrong-type");
    }

    @Test
    void answersWhatDoesNotExistOrIsNotTaken() throws Exception {
        door.problem(door.get("/api/nothing"), 404, "not-found");
        HttpResponse<String> method =
                door.send(door.request("/api/things").DELETE().build());
        door.problem(method, 405, "method-not-allowed");
        assertThat(method.headers().firstValue("Allow")).contains("POST");
        door.problem(
                door.send(door.request("/api/public/page")
                        .setHeader("Accept", "image/png")
                        .build()),
                406,
                "not-acceptable");
        door.problem(
                door.send(door.request("/api/things")
                        .setHeader("Content-Type", "text/plain")
                        .POST(HttpRequest.BodyPublishers.ofString("x"))
                        .build()),
                415,
                "unsupported-media-type");
        door.problem(door.get("/api/things/seven"), 400, "malformed");
        door.problem(door.get("/api/things/7?size=x"), 400, "malformed");
    }

    @ParameterizedTest
    @CsvSource({
        "numbers/7, application/json, 200",
        "numbers/7, '*/*', 200",
        "numbers/key, text/plain, 200",
        "numbers/key, '*/*', 200",
        "numbers/key, application/json, 406",
        "numbers/7.csv, text/csv, 200",
        "numbers/7.csv, application/json, 406",
        "numbers/x, application/json, 400",
        "numbers/x.csv, text/csv, 400"
    })
    void anAddressOfItsOwnIsNotTakenForTheNumberOfItsNeighbour(String address, String accept, int status)
            throws Exception {
        HttpResponse<String> answer = door.send(door.request("/api/public/" + address)
                .setHeader("Accept", accept)
                .build());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"limit=0", "limit=201", "limit=x", "limit=-1", "limit=99999999999"})
    void boundsPages(String query) throws Exception {
        door.problem(door.get("/api/public/page?" + query), 400, "malformed");
    }

    @Test
    void refusesASuspiciousPathAsAProblem() throws Exception {
        door.problem(door.get("/api//things;x=1/7"), 400, "malformed");
    }
}
