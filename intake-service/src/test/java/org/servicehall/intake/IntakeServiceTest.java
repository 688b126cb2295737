package org.servicehall.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicehall.intake.testing.Refusals.refused;

import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.servicehall.contracts.application.ApplicationEvent;
import org.servicehall.intake.testing.ClosedHall;
import org.servicehall.intake.testing.Door;
import org.servicehall.intake.testing.Door.Answer;
import org.servicehall.intake.testing.FiscalNumbers;
import org.servicehall.intake.testing.WholeService;
import org.servicehall.platform.event.Streams;
import org.servicehall.platform.http.ReadingReason;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

@ExtendWith(OutputCaptureExtension.class)
class IntakeServiceTest implements WholeService {
    private static final String QUESTION = """
            {"matterId":"information-request","channel":"PHONE","applicant":{"name":"张三"},"question":"怎么办证?"}""";

    @LocalServerPort
    int port;

    @Autowired
    Streams streams;

    @Autowired
    MongoDatabase database;

    private Door door;

    @BeforeEach
    void open() {
        door = new Door(port);
    }

    @Test
    @Tag("W1")
    @Tag("A1")
    void everybodySeesTheHallsTheirWindowsAndWhereToCall() {
        var halls = door.get("", "/api/halls");
        assertThat(halls.status()).isEqualTo(200);
        assertThat(halls.body().at("/items/0/code").asString()).isEqualTo("330106");
        assertThat(halls.body().at("/items/0/windows")).hasSizeGreaterThan(5);
        assertThat(halls.body().at("/items/0/phone").asString()).isEqualTo("0571-55501000");
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
        String path = "/api/applications/" + received.text("no");
        assertThat(received.response().headers().firstValue("Location")).contains(path);
        assertThat(door.get(Door.WANG, path, "If-Version-At-Least", "1").body().has("case"))
                .isFalse();
        assertThat(received.response().headers().firstValue("ETag")).contains("\"" + received.text("version") + "\"");

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
        assertThat(accepted.text("caseNo")).isEqualTo(received.text("no"));

        Answer sheet = door.get(Door.AUDITOR, path, "If-Version-At-Least", accepted.text("version"));
        assertThat(sheet.text("status")).isEqualTo("ACCEPTED");
        assertThat(sheet.text("case")).isEqualTo("/api/cases/" + received.text("no"));
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
        assertThat(streams.version(stream(first))).isEqualTo(Long.parseLong(first.text("version")));
        refused(
                door.post(Door.WANG, "/api/applications", PENSION.replace(NAME, "王五"), "Idempotency-Key", key),
                422,
                "idempotency-key-reused",
                "");
        Answer applicant = door.get(Door.WANG, path(first) + "/applicant", ReadingReason.HEADER, "IDENTITY");
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
        Answer given = door.post(Door.WANG, path + "/hand-over", HAND_OVER);
        door.get(Door.LI, path, "If-Version-At-Least", given.text("version"));
        assertThat(door.get(Door.LI, "/api/applications?awaiting=true").body().findValuesAsString("no"))
                .contains(received.text("no"));
        refused(door.post(Door.WANG, path + "/hand-over-confirmation", ""), 403, "not-the-receiver", "F2");
        Answer confirmed = door.post(Door.LI, path + "/hand-over-confirmation", "");
        assertThat(confirmed.status()).isEqualTo(200);
        Answer sheet = door.get(Door.LI, path, "If-Version-At-Least", confirmed.text("version"));
        assertThat(sheet.text("clerk")).isEqualTo("li.na");
        assertThat(sheet.text("firstAsker")).isEqualTo("wang.fang");
    }

    @Test
    void theSamePersonsSameMatterOfTheSameDayIsAWarningAndNoObstacle() {
        Answer first = door.post(Door.WANG, "/api/applications", PENSION);
        Answer second = door.post(Door.LI, "/api/applications", PENSION);
        assertThat(second.status()).isEqualTo(201);
        assertThat(second.body().path("resembles").toString()).contains(first.text("no"));
    }

    @Test
    @Tag("F3")
    void whoIsNotSignedInIsHandedNothingWithoutAnArrangement() {
        String path = path(door.post(Door.WANG, "/api/applications", PENSION));
        String withoutMeeting = "{\"to\":\"li.na\",\"toWindow\":\"LABOUR\",\"reason\":\"归劳动窗口\"}";
        refused(door.post(Door.WANG, path + "/hand-over", withoutMeeting), 422, "absence-needs-arrangement", "F3");
        Answer arranged = door.post(Door.WANG, path + "/hand-over", HAND_OVER);
        assertThat(arranged.text("meetAt")).isEqualTo(ClosedHall.workingDay(2) + "T10:00:00+08:00");
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
        Answer applicant = door.get(Door.LEAD, path + "", ReadingReason.HEADER, "CONTACT");
        assertThat(applicant.text("idNumber")).isEqualTo(ID_NUMBER);
        assertThat(door.get(Door.LEAD, path).status()).isEqualTo(400);
        refused(door.get(Door.AUDITOR, path + "", ReadingReason.HEADER, "CONTACT"), 403, "forbidden", "");
        assertThat(database.getCollection("vaultReadings").countDocuments(new Document("what", received.text("no"))))
                .isEqualTo(1);
        for (String collection : database.listCollectionNames()) {
            database.getCollection(collection).find().forEach(document -> nothingPersonalIn(document.toJson()));
        }
        nothingPersonalIn(output.getAll());
    }

    @Test
    @Tag("N1")
    void everybodyMayAskWhatToBring() {
        assertThat(door.get("", "/api/matters").body().path("items").size()).isEqualTo(47);
        refused(door.get("", "/api/matters/adoption-certificate"), 404, "unknown-matter", "");
        assertThat(door.get(Door.AUDITOR, "/api/matters/historical")
                        .body()
                        .path("items")
                        .size())
                .isEqualTo(14);
        assertThat(door.get(Door.WANG, "/api/matters/historical").status()).isEqualTo(403);
        assertThat(door.get("", "/api/matters/historical").status()).isEqualTo(401);
        assertThat(door.get("", "/api/matters/historical?nosuch=1").status()).isEqualTo(401);
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
    @Tag("M3")
    void conditionsAreExplainedAndAnUnmetOneIsOverriddenOnlyWithAReason() {
        Answer guide = door.get("", "/api/matters/serious-illness-relief?figure=HOSPITAL_COST:18000&age=40");
        assertThat(guide.body().at("/conditions/0/result").asString()).isEqualTo("UNMET");
        Answer received = door.post(Door.WANG, "/api/applications", UNDER_AGE);
        assertThat(received.body().at("/unmet/0").asString()).isEqualTo("SIXTEEN");
        String path = path(received);
        refused(door.post(Door.WANG, path + "/acceptance", "{\"type\":\"INSTANT\"}"), 409, "conditions-not-met", "M3");
        assertThat(door.post(Door.WANG, path + "/acceptance", "{\"type\":\"INSTANT\",\"override\":\"经县局核准\"}")
                        .status())
                .isEqualTo(200);
    }

    @Test
    @Tag("P4")
    void onlyListedFeesAreChargedAndAnAttemptAtAnotherIsOnRecord() {
        String moveOut = UNDER_AGE
                .replace("employment-registration-certificate", "household-move-out")
                .replace("RELEASED", "BY_PROPERTY")
                .replace("\"channel\"", "\"persons\":2,\"channel\"");
        Answer received = door.post(Door.WANG, "/api/applications", moveOut);
        String path = path(received) + "/fees";
        refused(door.post(Door.WANG, path, FiscalNumbers.fee(2, 30)), 422, "fee-not-listed", "P4");
        assertThat(streams.version(stream(received))).isEqualTo(Long.parseLong(received.text("version")) + 1);
        Answer charged = door.post(Door.WANG, path, FiscalNumbers.fee(2, 24));
        assertThat(charged.text("receiptNo")).matches("330106-SF-20[0-9]{2}-[0-9]{4}");
        refused(door.post(Door.WANG, path, FiscalNumbers.fee(2, 24)), 409, "fee-already-charged", "P4");
    }

    @Test
    void anotherHallsNumbersAreUnknown() {
        Answer received = door.post(Door.WANG, "/api/applications", PENSION);
        String path = path(received);
        refused(door.get(Door.ELSEWHERE, path), 404, "unknown-number", "");
        refused(
                door.get(Door.ELSEWHERE, path + "/applicant", ReadingReason.HEADER, "curious"),
                404,
                "unknown-number",
                "");
        for (String[] action : ACTIONS) {
            refused(door.post(Door.ELSEWHERE, path + action[0], action[1]), 404, "unknown-number", "");
        }
        assertThat(door.get(Door.ELSEWHERE, "/api/applications").body().toString())
                .doesNotContain(received.text("no"));
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

    private static final List<String[]> ACTIONS = List.of(
            new String[] {"/consultation", "{\"answer\":\"x\",\"satisfied\":true}"},
            new String[] {"/supplement-request", items("CERTIFICATION_FORM")},
            new String[] {"/materials", items("CERTIFICATION_FORM")},
            new String[] {"/return", "{\"ground\":\"UNLAWFUL\",\"reason\":\"a\",\"legalBasis\":\"b\"}"},
            new String[] {"/acceptance", forwarded()},
            new String[] {"/hand-over", HAND_OVER},
            new String[] {"/hand-over-confirmation", ""});

    private static void nothingPersonalIn(String text) {
        assertThat(text.contains(ID_NUMBER) || text.contains(PHONE) || text.contains(NAME))
                .isFalse();
    }

    private static String path(Answer received) {
        return "/api/applications/" + received.text("no");
    }

    private static String stream(Answer received) {
        return ApplicationEvent.STREAM + ":" + received.text("no");
    }

    private static String items(String code) {
        return "{\"items\":[\"" + code + "\"]}";
    }

    private static String forwarded() {
        return "{\"type\":\"FORWARDED\",\"limit\":\"" + ClosedHall.DAY.plusDays(40) + "\"}";
    }
}
