package org.servicehall.accountability.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.servicehall.accountability.api.Complaining.*;

import com.mongodb.client.MongoDatabase;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.platform.http.ReadingReason;
import org.servicehall.platform.security.QueryCodes;
import org.servicehall.platform.security.Role;
import org.servicehall.platform.testing.TestTokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A complaint from the page to a closed file, and what of the reporter is left where (rules P5, B5 to B8). */
class ComplaintPathTest implements WholeService {
    private static final List<String> SECRETS = List.of(NAME, PHONE, ID_NUMBER, TEXT);

    @LocalServerPort
    private int port;

    @Autowired
    private MongoDatabase database;

    private Door door;
    private Complaining now;

    @BeforeEach
    void open() {
        door = new Door(port);
        now = new Complaining(door);
    }

    @Test
    @Tag("P5")
    @Tag("B8")
    void theReporterGetsAFormalResultThatStaysAsItWasPrinted() {
        var receipt = now.file();
        String no = receipt.get("no").asString();
        String code = receipt.get("queryCode").asString();
        String result = "/api/complaints/" + no + "/result";
        assertThat(door.get(result, "", QueryCodes.HEADER, code).status()).isEqualTo(404);
        now.toTold(no);
        var page = door.get(result, "", QueryCodes.HEADER, code);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text())
                .contains("举报处理结果告知书", "青溪镇便民服务大厅", "330106-TSJG-", "记大过", "事实清楚", "《责任追究制度》", "盖章")
                .doesNotContain("li.na")
                .doesNotContain(SECRETS);
        assertThat(door.get(result, "", QueryCodes.HEADER, "0000-0000").status())
                .isEqualTo(404);
        now.step(no, "appeal", APPEAL, ACCUSED);
        now.step(no, "appeal-decision", appealDecision(), OFFICE);
        assertThat(door.get(result + "?stage=first", "", QueryCodes.HEADER, code)
                        .text())
                .isEqualTo(page.text());
    }

    /** Leaving is no way out. */
    @Test
    @Tag("P5")
    @Tag("B5")
    void whoHasLeftIsComplainedOfFoundAtFaultAndPostedAllTheSame() {
        var about = complaint().replace("\"li.na\"", "\"mo.yan\"");
        var filed = door.post("/api/complaints", about, "");
        assertThat(filed.status()).as(filed.text()).isEqualTo(201);
        String no = filed.json().get("no").asString();
        now.step(no, "acceptance", "", OFFICE);
        now.step(no, "investigators", ASSIGNMENT, LEADER);
        now.step(no, "investigation", FINDINGS.replace("\"li.na\"", "\"mo.yan\""), INVESTIGATOR);
        String posting = """
                {"kind":"CIRCULAR","person":"mo.yan","title":"通报","text":"言语粗暴"}""";
        assertThat(door.post("/api/conduct/postings", posting, OFFICE).status()).isEqualTo(201);
        assertThat(door.post("/api/complaints", about.replace("mo.yan", "nobody.here"), "")
                        .text())
                .contains("unknown-person");
    }

    @Test
    @Tag("B3")
    void whatTheTableGivesIsToldWithItsReasonsBeforeItIsRecommended() {
        String no = now.investigated();
        String path = "/api/complaints/" + no + "/recommendation";
        var plain = door.post(path + "/preview", "{}", INVESTIGATOR);
        assertThat(plain.status()).as(plain.text()).isEqualTo(200);
        String byTable = plain.json().get("sanction").asString();
        assertThat(plain.json().get("fault").asString()).isEqualTo("SERIOUS_FAILURE");
        assertThat(plain.json().get("aggravations").toString()).contains("OTHER");
        assertThat(plain.json().at("/refusals/0/code").asString()).isEqualTo("deviation-needs-reason");
        assertThat(plain.json().at("/refusals/0/field").asString()).isEqualTo("reason");
        assertThat(door.post(path, "{}", INVESTIGATOR)
                        .json()
                        .at("/errors/0/field")
                        .asString())
                .isEqualTo("reason");
        var proposed = door.post(path + "/preview", "{\"sanction\":\"%s\"}".formatted(byTable), DEPARTMENT);
        assertThat(proposed.json().get("refusals")).isEmpty();
        assertThat(door.post(path + "/preview", "{}", LEADER).status()).isEqualTo(403);
        assertThat(door.post(path + "/preview", "{}", ACCUSED).status()).isEqualTo(404);
        now.step(no, "recommendation", "{\"sanction\":\"%s\"}".formatted(byTable), DEPARTMENT);
        assertThat(door.post(path + "/preview", "{}", INVESTIGATOR).status()).isEqualTo(409);
    }

    @Test
    @Tag("P5")
    @Tag("B8")
    @Tag("S6")
    void bothSidesLearnTheOutcomeOfTheAppealByASecondNotice() {
        var receipt = now.file();
        String no = receipt.get("no").asString();
        String code = receipt.get("queryCode").asString();
        String own = "/api/complaints/" + no + "/personal-notice";
        String result = "/api/complaints/" + no + "/result";
        now.toTold(no);
        String first = door.get(own, ACCUSED).text();
        now.step(no, "appeal", APPEAL, ACCUSED);
        assertThat(door.get(result + "?stage=APPEAL", "", QueryCodes.HEADER, code)
                        .status())
                .isEqualTo(404);
        assertThat(door.get(own + "?stage=appeal", ACCUSED).status()).isEqualTo(404);
        now.step(no, "superiors-appeal-decision", superiorsAppealDecision(), INVESTIGATOR);
        String told = door.get(own, ACCUSED).text();
        assertThat(told)
                .contains("申诉复核决定告知书", "李娜 同志", "效能告诫", "初犯", "青纪〔2025〕10号文件复核", "-申诉")
                .contains("申诉以一次为限", "复核的最后决定", "没有规定申诉的途径", "依照人事管理权限向上级机关反映", "不停止决定的执行")
                .doesNotContain("12345")
                .doesNotContain(SECRETS);
        assertThat(door.get(own + "?stage=appeal", ACCUSED).text()).isEqualTo(told);
        assertThat(door.get(own + "?stage=first", ACCUSED).text()).isEqualTo(first);
        assertThat(door.get(own + "?stage=last", ACCUSED).status()).isEqualTo(400);
        assertThat(door.get(result, "", QueryCodes.HEADER, code).text())
                .contains("举报处理结果告知书（申诉复核）", "效能告诫", "-申诉")
                .contains("对复核结果，没有规定申诉的途径", "12345")
                .doesNotContain("li.na")
                .doesNotContain(SECRETS);
        var progress = door.get("/api/complaints/" + no + "/progress", "", QueryCodes.HEADER, code)
                .json();
        assertThat(progress.get("status").asString()).isEqualTo("APPEAL_DECIDED");
        assertThat(progress.get("result").toString()).contains("效能告诫", "申诉").doesNotContain("记大过");
        assertThat(progress.get("appealNoticeNo").asString())
                .isEqualTo(progress.get("noticeNo").asString() + "-申诉");
        now.step(no, "execution", execution(), OFFICE);
        assertThat(door.get(own, ACCUSED).text()).isEqualTo(told);
    }

    @Test
    @Tag("B6")
    @Tag("B8")
    void whatAnAppealChangedIsNotToldBeforeItIsApproved() {
        var receipt = now.file();
        String no = receipt.get("no").asString();
        String own = "/api/complaints/" + no + "/personal-notice";
        String progress = "/api/complaints/" + no + "/progress";
        String code = receipt.get("queryCode").asString();
        now.toTold(no);
        String first = door.get(own, ACCUSED).text();
        now.step(no, "appeal", APPEAL, ACCUSED);
        now.step(no, "appeal-decision", appealDecision().replace("EFFICIENCY_WARNING", "DEMERIT"), OFFICE);
        assertThat(door.get(own, ACCUSED).text()).isEqualTo(first);
        assertThat(door.get(progress, "", QueryCodes.HEADER, code).text()).contains("记大过");
        now.step(no, "approval", APPROVAL, OFFICE);
        assertThat(door.get(own, ACCUSED).text()).contains("申诉复核决定告知书", "记过");
        assertThat(door.get(progress, "", QueryCodes.HEADER, code).text())
                .contains("记过")
                .doesNotContain("记大过");
    }

    @Test
    @Tag("B5")
    @Tag("B7")
    void thePersonLearnsOfItWithTheOwnNoticeAndNotBefore() {
        String no = now.approved();
        String notice = "/api/complaints/" + no + "/personal-notice";
        assertThat(door.get(notice, ACCUSED).status()).isEqualTo(404);
        for (String path : List.of("", "/timeline", "/text", "/readings", "/reporter")) {
            assertThat(door.get("/api/complaints/" + no + path, ACCUSED, ReadingReason.HEADER, "x")
                            .status())
                    .as(path)
                    .isEqualTo(404);
        }
        await().untilAsserted(() -> assertThat(
                        door.get("/api/complaints?person=li.na", LEADER).text())
                .contains(no));
        assertThat(door.get("/api/complaints?person=li.na", ACCUSED).text()).doesNotContain(no);
        now.step(no, "notification", "", OFFICE);
        assertThat(door.get(notice, ACCUSED).text())
                .contains("责任追究决定告知书", "李娜 同志", "记大过", "申诉")
                .doesNotContain(SECRETS);
        assertThat(door.get(notice, TestTokens.of("wang.fang", "330106", Role.CLERK))
                        .status())
                .isEqualTo(404);
        assertThat(door.get(notice, OFFICE).status()).isEqualTo(200);
        assertThat(door.get("/api/complaints/" + no, ACCUSED).status()).isEqualTo(404);
    }

    @Test
    @Tag("B7")
    void onlyWhoInvestigatesSeesTheReporterAndEachLookIsOnRecord() {
        String no = now.assigned();
        String reporter = "/api/complaints/" + no + "/reporter";
        assertThat(door.get(reporter, LEADER, ReadingReason.HEADER, "x").status())
                .isEqualTo(404);
        assertThat(door.get(reporter, TestTokens.of("gao.jun", "330106", Role.DEPARTMENT), ReadingReason.HEADER, "x")
                        .status())
                .isEqualTo(404);
        assertThat(door.get(reporter, OFFICE, ReadingReason.HEADER, "x").status())
                .isEqualTo(404);
        for (String path : List.of("", "/timeline", "/text", "/readings", "/reporter", "/retaliation-flags")) {
            assertThat(door.get(
                                    "/api/complaints/" + no + path,
                                    TestTokens.of("wang.fang", "330106", Role.CLERK),
                                    ReadingReason.HEADER,
                                    "x")
                            .status())
                    .as(path)
                    .isEqualTo(404);
        }
        assertThat(door.get("/api/complaints/" + no + "/readings", AUDITOR)
                        .json()
                        .path("items"))
                .isEmpty();
        assertThat(door.get(reporter, INVESTIGATOR, ReadingReason.HEADER, "verify")
                        .text())
                .contains(NAME, PHONE, ID_NUMBER);
        assertThat(door.get("/api/complaints/" + no + "/text", DEPARTMENT, ReadingReason.HEADER, "admit")
                        .text())
                .contains(TEXT)
                .doesNotContain(NAME);
        var readings = door.get("/api/complaints/" + no + "/readings", AUDITOR);
        assertThat(readings.json().path("items")).hasSize(2);
        assertThat(readings.text()).contains("zheng.hua", "verify", "feng.li").doesNotContain(SECRETS);
        String others = """
                {"investigators":[{"id":"jiang.wei","body":"LEADING_GROUP"},{"id":"feng.li","body":"DEPARTMENT"}]}""";
        now.step(no, "investigators", others, LEADER);
        assertThat(door.get(reporter, INVESTIGATOR, ReadingReason.HEADER, "again")
                        .status())
                .isEqualTo(404);
    }

    @Test
    @Tag("B7")
    void aComplaintOfTheAccusedAgainstTheReporterIsFlaggedToTheInvestigatorsAlone() {
        String no = now.assigned();
        String flags = "/api/complaints/" + no + "/retaliation-flags";
        assertThat(door.get(flags, INVESTIGATOR).json().get("items")).isEmpty();
        String back = complaint()
                .replace("\"person\":\"li.na\"", "\"person\":\"sun.yan\"")
                .replace("\"staffId\":\"sun.yan\"", "\"staffId\":\"li.na\"");
        String later = door.post("/api/complaints", back, "").json().get("no").asString();
        await().untilAsserted(() ->
                assertThat(door.get(flags, DEPARTMENT).text()).contains("COMPLAINED_OF_BY_ACCUSED", later));
        assertThat(door.get(flags, INVESTIGATOR).json().get("items")).hasSize(1);
        assertThat(door.get(flags, LEADER).status()).isEqualTo(404);
        assertThat(door.get(flags, ACCUSED).status()).isEqualTo(404);
    }

    @Test
    @Tag("P5")
    @Tag("B7")
    void whoIsSignedInAndFilesOnlineLeavesNoTrace() {
        String clerk = TestTokens.of("sun.yan", "330106", Role.CLERK);
        String trace = "4bf92f3577b34da6a3ce929d0e0e4736";
        var answer = door.post(
                "/api/complaints",
                complaint(),
                clerk,
                "Idempotency-Key",
                "signed-in-reporter",
                "traceparent",
                "00-" + trace + "-00f067aa0ba902b7-01");
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        String no = answer.json().get("no").asString();
        var stream = database.getCollection("streams")
                .find(new Document("_id", "Complaint:" + no))
                .first();
        assertThat(stream).isNotNull();
        assertThat(stream.toJson()).doesNotContain("sun.yan", trace);
        for (Document reservation : database.getCollection("reservations").find()) {
            assertThat(reservation.toJson()).doesNotContain("sun.yan");
        }
        String entered = complaint().replace("\"ground\"", "\"channel\":\"PHONE\",\"ground\"");
        assertThat(door.post("/api/complaints", entered, "").status()).isEqualTo(422);
        assertThat(door.post("/api/complaints", entered, AUDITOR).status()).isEqualTo(403);
        var byPhone = door.post("/api/complaints", entered, clerk).json();
        assertThat(door.get("/api/complaints/" + byPhone.get("no").asString(), OFFICE)
                        .json()
                        .get("enteredBy")
                        .asString())
                .isEqualTo("sun.yan");
    }
}
