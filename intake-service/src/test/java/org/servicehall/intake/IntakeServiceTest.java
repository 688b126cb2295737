package org.servicehall.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.servicehall.contracts.application.ApplicationEvent;
import org.servicehall.intake.Door.Answer;
import org.servicehall.platform.event.Streams;
import org.servicehall.platform.testing.EmbeddedStack;
import org.servicehall.platform.testing.TestTokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The service whole: HTTP in front, a store and a broker behind. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestTokens.Trusted.class)
@ExtendWith(OutputCaptureExtension.class)
class IntakeServiceTest {
    private static final String ID_NUMBER = "11010519491231002X";
    private static final String PHONE = "13800138000";
    private static final String NAME = "欧阳建国";
    private static final String PENSION = """
            {"matterId":"pension-qualification","channel":"COUNTER","circumstances":["LATE"],
             "materials":["ID_CARD","PENSION_PASSBOOK"],
             "applicant":{"name":"%s","idNumber":"%s","phone":"%s","address":"青溪镇一号"}}""".formatted(NAME, ID_NUMBER, PHONE);
    private static final String QUESTION = """
            {"matterId":"information-request","channel":"PHONE","applicant":{"name":"张三"},"question":"怎么办证?"}""";

    @LocalServerPort
    int port;

    @Autowired
    Streams streams;

    @Autowired
    MongoDatabase database;

    private Door door;

    @DynamicPropertySource
    static void stack(DynamicPropertyRegistry registry) {
        EmbeddedStack.get().createTopics();
        EmbeddedStack.get().register(registry, "hall_intake_test");
    }

    @BeforeEach
    void open() {
        door = new Door(port);
    }

    @Test
    @Tag("N3")
    void anApplicationGoesFromReceptionThroughItsOneSupplementToAcceptance() {
        Answer received = door.post(Door.WANG, "/api/applications", PENSION);
        assertThat(received.status()).isEqualTo(201);
        assertThat(received.text("status")).isEqualTo("INCOMPLETE");
        assertThat(received.body().at("/missing/0").asString()).isEqualTo("CERTIFICATION_FORM");
        assertThat(received.text("queryCode")).matches("[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}");
        assertThat(received.text("firstAsker")).isEqualTo("wang.fang");
        String path = "/api/applications/" + received.text("applicationNo");
        assertThat(received.response().headers().firstValue("Location")).contains(path);
        assertThat(received.response().headers().firstValue("ETag")).contains("\"1\"");

        Answer notice = door.post(Door.WANG, path + "/supplement-request", items("CERTIFICATION_FORM"));
        assertThat(notice.text("noticeNo")).matches("330106-BC-20[0-9]{2}-[0-9]{4}");
        refused(
                door.post(Door.WANG, path + "/supplement-request", items("CERTIFICATION_FORM")),
                409,
                "one-time-notice-spent",
                "N3");
        refused(door.post(Door.WANG, path + "/acceptance", forwarded()), 409, "materials-missing", "K2");
        assertThat(door.post(Door.WANG, path + "/materials", items("CERTIFICATION_FORM"))
                        .status())
                .isEqualTo(200);
        Answer accepted = door.post(Door.WANG, path + "/acceptance", forwarded());
        assertThat(accepted.status()).isEqualTo(200);
        assertThat(accepted.text("caseNo")).isEqualTo(received.text("applicationNo"));

        Answer sheet = door.get(Door.AUDITOR, path, "If-Version-At-Least", accepted.text("version"));
        assertThat(sheet.text("status")).isEqualTo("ACCEPTED");
        assertThat(sheet.text("applicant")).isEqualTo("欧阳**");
        assertThat(sheet.body().path("notices").size()).isEqualTo(2);
    }

    @Test
    void aRepeatedRequestGetsTheSameAnswerAndRecordsNothing() {
        String key = UUID.randomUUID().toString();
        Answer first = door.post(Door.WANG, "/api/applications", PENSION, "Idempotency-Key", key);
        Answer again = door.post(Door.WANG, "/api/applications", PENSION, "Idempotency-Key", key);
        assertThat(again.status()).isEqualTo(first.status());
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(streams.version(stream(first))).isEqualTo(1);
        refused(
                door.post(Door.WANG, "/api/applications", PENSION.replace(NAME, "王五"), "Idempotency-Key", key),
                422,
                "idempotency-key-reused",
                "");
        Answer applicant = door.get(Door.WANG, path(first) + "/applicant?why=check");
        assertThat(applicant.text("name")).isEqualTo(NAME);
    }

    @Test
    void aChangeOnAnOldVersionIsStale() {
        Answer received = door.post(Door.WANG, "/api/applications", PENSION);
        door.post(Door.WANG, path(received) + "/supplement-request", items("CERTIFICATION_FORM"));
        refused(
                door.post(Door.WANG, path(received) + "/materials", items("CERTIFICATION_FORM"), "If-Match", "\"1\""),
                412,
                "stale-version",
                "");
    }

    @Test
    @Tag("F2")
    void aHandOverLiesOnTheReceiversDeskUntilConfirmed() {
        Answer received = door.post(Door.WANG, "/api/applications", PENSION);
        String path = path(received);
        Answer given = door.post(
                Door.WANG, path + "/hand-over", "{\"to\":\"li.na\",\"toWindow\":\"LABOUR\",\"reason\":\"属劳动保障\"}");
        door.get(Door.LI, path, "If-Version-At-Least", given.text("version"));
        assertThat(door.get(Door.LI, "/api/desk").body().path("awaiting").findValuesAsString("applicationNo"))
                .contains(received.text("applicationNo"));
        refused(door.post(Door.WANG, path + "/hand-over-confirmation", ""), 403, "not-the-receiver", "F2");
        Answer confirmed = door.post(Door.LI, path + "/hand-over-confirmation", "");
        assertThat(confirmed.status()).isEqualTo(200);
        Answer sheet = door.get(Door.LI, path, "If-Version-At-Least", confirmed.text("version"));
        assertThat(sheet.text("clerk")).isEqualTo("li.na");
        assertThat(sheet.text("firstAsker")).isEqualTo("wang.fang");
    }

    @Test
    @Tag("K1")
    void aQuestionStaysOpenUntilTheResidentIsSatisfied() {
        Answer received = door.post(Door.LI, "/api/applications", QUESTION);
        assertThat(received.text("status")).isEqualTo("AWAITING_ANSWER");
        String path = path(received) + "/consultation";
        assertThat(door.post(Door.LI, path, "{\"answer\":\"请带身份证\",\"satisfied\":false}")
                        .text("status"))
                .isEqualTo("AWAITING_ANSWER");
        assertThat(door.post(Door.LI, path, "{\"answer\":\"请带身份证和户口簿\",\"satisfied\":true}")
                        .text("status"))
                .isEqualTo("ANSWERED");
        refused(door.post(Door.LI, path, "{\"answer\":\"再答\",\"satisfied\":true}"), 409, "application-closed", "K8");
    }

    @Test
    @Tag("R3")
    void personalDataIsShownToClerksWithAReasonAndStandsInNoEventAndNoLog(CapturedOutput output) {
        Answer received = door.post(Door.WANG, "/api/applications", PENSION);
        String path = path(received) + "/applicant";
        Answer applicant = door.get(Door.LEAD, path + "?why=call");
        assertThat(applicant.text("idNumber")).isEqualTo(ID_NUMBER);
        assertThat(door.get(Door.LEAD, path).status()).isEqualTo(400);
        refused(door.get(Door.AUDITOR, path + "?why=call"), 403, "forbidden", "");
        assertThat(database.getCollection("vaultReadings")
                        .countDocuments(new Document("what", received.text("applicationNo"))))
                .isEqualTo(1);
        for (String collection : database.listCollectionNames()) {
            database.getCollection(collection).find().forEach(document -> nothingPersonalIn(document.toJson()));
        }
        nothingPersonalIn(output.getAll());
    }

    @Test
    @Tag("N1")
    void everybodyMayAskWhatToBring() {
        assertThat(door.get("", "/api/matters").body().size()).isEqualTo(6);
        Answer guide = door.get("", "/api/matters/employment-registration-certificate?circumstance=LAID_OFF");
        assertThat(guide.body().path("checklist").findValuesAsString("code"))
                .containsExactly("ID_CARD", "HOUSEHOLD_REGISTER", "TERMINATION_AGREEMENT");
        assertThat(guide.body().at("/checklist/2/why/zh").asString()).contains("下岗");
        Answer unknown = door.get("", "/api/matters/low-rent-housing?circumstance=RICH");
        refused(unknown, 422, "unknown-circumstance", "M2");
        assertThat(unknown.text("detail")).contains("DISABLED");
        refused(door.get("", "/api/matters/flying"), 404, "unknown-matter", "");
    }

    @Test
    void anotherHallsNumbersAreUnknown() {
        Answer received = door.post(Door.WANG, "/api/applications", PENSION);
        String path = path(received);
        refused(door.get(Door.ELSEWHERE, path), 404, "unknown-number", "");
        refused(door.get(Door.ELSEWHERE, path + "/applicant?why=curious"), 404, "unknown-number", "");
        for (String[] action : ACTIONS) {
            refused(door.post(Door.ELSEWHERE, path + action[0], action[1]), 404, "unknown-number", "");
        }
        assertThat(door.get(Door.ELSEWHERE, "/api/applications").body().toString())
                .doesNotContain(received.text("applicationNo"));
    }

    @Test
    void onlyClerksAndLeadsActAndNobodyWithoutAToken() {
        for (String[] action : ACTIONS) {
            String path = "/api/applications/330106-20250926-9999" + action[0];
            refused(door.post(Door.AUDITOR, path, action[1]), 403, "forbidden", "");
            assertThat(door.post("", path, action[1]).status()).isEqualTo(401);
            refused(door.post(Door.WANG, path, action[1]), 404, "unknown-number", "");
        }
        refused(door.post(Door.AUDITOR, "/api/applications", PENSION), 403, "forbidden", "");
    }

    @ParameterizedTest(name = "{0} → {1}: {2} {3}")
    @CsvSource(delimiter = '|', textBlock = """
            "matterId":"pension-qualification"  | "matterId":""                  | 422 | invalid
            "matterId":"pension-qualification"  | "matterId":"flying"            | 404 | unknown-matter
            "matterId":"pension-qualification"  | "matterId":7                   | 400 | malformed
            "matterId":"pension-qualification", | ''                             | 422 | invalid
            "channel":"COUNTER"                 | "channel":"PIGEON"             | 422 | invalid
            "channel":"COUNTER",                | ''                             | 422 | invalid
            "channel":"COUNTER"                 | "channel":"COUNTER","x":1      | 400 | unknown-property
            "circumstances":["LATE"]            | "circumstances":["RICH"]       | 422 | unknown-circumstance
            "circumstances":["LATE"]            | "circumstances":["late"]       | 422 | invalid
            "circumstances":["LATE"]            | "circumstances":[null]         | 422 | invalid
            "circumstances":["LATE"]            | "circumstances":"LATE"         | 400 | malformed
            "ID_CARD","PENSION_PASSBOOK"        | "DRIVING_LICENCE"              | 422 | unknown-material
            "name":"欧阳建国"                    | "name":" "                     | 422 | invalid
            "name":"欧阳建国"                    | "name":"<script>"              | 422 | invalid
            "idNumber":"11010519491231002X"     | "idNumber":"110105194912310021" | 422 | invalid
            "idNumber":"11010519491231002X",    | ''                             | 422 | id-number-required
            "phone":"13800138000"               | "phone":"12345"                | 422 | invalid
            "applicant":{                       | "urgent":{},"applicant":{      | 422 | invalid
            "applicant":{                       | "urgent":{"reason":"致电13800138000"},"applicant":{ | 422 | personal-data-in-text
            """)
    void badInputOfAReceptionIsToldApart(String good, String bad, int status, String code) {
        assertThat(PENSION).contains(good);
        refused(door.post(Door.WANG, "/api/applications", PENSION.replace(good, bad)), status, code, null);
    }

    @ParameterizedTest(name = "{0} {1}: {2} {3}")
    @CsvSource(delimiter = '|', textBlock = """
            supplement-request | {}                                              | 422 | invalid
            supplement-request | {"items":[]}                                    | 422 | invalid
            supplement-request | {"items":["ID_CARD"]}                           | 422 | supplement-notice-incomplete
            supplement-request | {"items":["CERTIFICATION_FORM"],"acknowledgeBreach":"yes"} | 400 | malformed
            supplement-request | {"items":                                       | 400 | malformed
            materials          | {"items":["DRIVING_LICENCE"]}                   | 422 | unknown-material
            materials          | {"items":["ID_CARD"]}                           | 422 | material-not-missing
            return             | {"ground":"UNLAWFUL","reason":"不合法"}          | 422 | invalid
            return             | {"ground":"BORED","reason":"a","legalBasis":"b"} | 422 | invalid
            return             | {"ground":"PRINCIPAL_ITEM_MISSING","reason":"a","legalBasis":"b"} | 409 | no-principal-item-missing
            return             | {"ground":"UNLAWFUL","reason":"11010519491231002X","legalBasis":"b"} | 422 | personal-data-in-text
            acceptance         | {}                                              | 422 | invalid
            acceptance         | {"type":"PROMISED","workingDays":0}             | 422 | invalid
            acceptance         | {"type":"PROMISED","workingDays":3}             | 422 | acceptance-type-mismatch
            acceptance         | {"type":"FORWARDED","limit":"2020-01-01"}       | 422 | limit-not-in-future
            acceptance         | {"type":"FORWARDED","limit":"soon"}             | 400 | malformed
            acceptance         | {"type":"FORWARDED"}                            | 422 | acceptance-term-missing
            acceptance         | {"type":"FORWARDED","acceptedAt":"2020-01-01T00:00:00Z"} | 400 | unknown-property
            hand-over          | {"to":"li.na","toWindow":"ATTIC","reason":"x"}  | 422 | unknown-window
            hand-over          | {"to":"LI NA","toWindow":"LABOUR","reason":"x"} | 422 | invalid
            hand-over          | {"to":"wang.fang","toWindow":"LABOUR","reason":"x"} | 422 | hand-over-to-the-holder
            consultation       | {"answer":"x","satisfied":true}                 | 409 | not-a-consultation
            consultation       | {"answer":"x"}                                  | 422 | invalid
            hand-over-confirmation | {}                                          | 409 | no-hand-over-waiting
            """)
    void badInputOfAnActionIsToldApart(String action, String body, int status, String code) {
        String path = path(door.post(Door.WANG, "/api/applications", PENSION));
        refused(door.post(Door.WANG, path + "/" + action, body), status, code, null);
        assertThat(streams.version(ApplicationEvent.STREAM + ":" + path.substring(path.lastIndexOf('/') + 1)))
                .isEqualTo(1);
    }

    private static final List<String[]> ACTIONS = List.of(
            new String[] {"/consultation", "{\"answer\":\"x\",\"satisfied\":true}"},
            new String[] {"/supplement-request", items("CERTIFICATION_FORM")},
            new String[] {"/materials", items("CERTIFICATION_FORM")},
            new String[] {"/return", "{\"ground\":\"UNLAWFUL\",\"reason\":\"a\",\"legalBasis\":\"b\"}"},
            new String[] {"/acceptance", forwarded()},
            new String[] {"/hand-over", "{\"to\":\"li.na\",\"toWindow\":\"LABOUR\",\"reason\":\"x\"}"},
            new String[] {"/hand-over-confirmation", ""});

    private static void refused(
            Answer answer, int status, String code, @org.jspecify.annotations.Nullable String rule) {
        assertThat(answer.text("code")).as(answer.body().toString()).isEqualTo(code);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.response().headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(answer.text("title")).isNotBlank();
        if (rule != null) {
            assertThat(answer.text("rule")).isEqualTo(rule);
        }
    }

    private static void nothingPersonalIn(String text) {
        assertThat(text.contains(ID_NUMBER) || text.contains(PHONE) || text.contains(NAME))
                .isFalse();
    }

    private static String path(Answer received) {
        return "/api/applications/" + received.text("applicationNo");
    }

    private static String stream(Answer received) {
        return ApplicationEvent.STREAM + ":" + received.text("applicationNo");
    }

    private static String items(String code) {
        return "{\"items\":[\"" + code + "\"]}";
    }

    private static String forwarded() {
        return "{\"type\":\"FORWARDED\",\"limit\":\"2099-01-01\"}";
    }
}
