package org.servicehall.attendance.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.servicehall.platform.http.ReadingReason;
import org.servicehall.platform.security.Role;
import org.servicehall.platform.testing.TestTokens;
import org.servicehall.platform.time.HallClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Leave over HTTP, on days of its own: the week from Monday 13 October 2025 on. */
@Tag("T6")
class LeaveServiceTest implements WholeService {
    private static final String LEAVES = "/api/leaves";
    private static final String OFFICE = TestTokens.of("wu.gang", "330106", Role.OFFICE);
    private static final String LEAD = TestTokens.of("zhou.min", "330106", Role.LEAD);
    private static final String LI_NA = TestTokens.of("li.na", "330106", Role.CLERK);
    private static final String SUN_YAN = TestTokens.of("sun.yan", "330106", Role.CLERK);

    @LocalServerPort
    private int port;

    @Autowired
    private HallClock clock;

    @Autowired
    private MongoDatabase database;

    private Counter counter;

    @BeforeEach
    void theFridayBefore() {
        counter = new Counter(port);
        clock.set(Instant.parse("2025-10-10T08:00:00+08:00"));
    }

    @Test
    void approvedLeaveExcusesTheMorningItCovers() {
        var id = asked(LI_NA, "13T08:00", "13T11:00", "胃镜检查");
        assertThat(counter.postTo(id + "/approval", LI_NA, "").status()).isEqualTo(403);
        var approved = counter.postTo(id + "/approval", LEAD, "");
        assertThat(approved.json().get("status").asString()).isEqualTo("APPROVED");
        await().untilAsserted(() -> assertThat(
                        counter.get(LI_NA, "/api/attendance/days/2025-10-13").text())
                .contains("ON_LEAVE", "SICK", id.substring(LEAVES.length() + 1)));
        var version = approved.json().get("version").asString();
        assertThat(counter.get(LEAD, id, "If-Version-At-Least", version)
                        .json()
                        .get("decidedBy")
                        .asString())
                .isEqualTo("zhou.min");
        assertThat(counter.postTo(id + "/refusal", LEAD, "{\"reason\":\"不\"}").code())
                .isEqualTo("leave-is-settled");
    }

    @Test
    @Tag("R3")
    void theReasonIsInTheVaultAloneAndEachLookIsRecorded() {
        var id = asked(SUN_YAN, "14T08:00", "14T11:00", "住院手术");
        var number = id.substring(LEAVES.length() + 1);
        assertThat(reason(LEAD, id, "审批").json().get("reason").asString()).isEqualTo("住院手术");
        assertThat(database.getCollection("vaultReadings")
                        .countDocuments(new Document("what", number).append("who", "zhou.min")))
                .isEqualTo(1);
        assertThat(reason(SUN_YAN, id, "查看").status()).isEqualTo(200);
        assertThat(reason(LI_NA, id, "查看").status()).isEqualTo(404);
        assertThat(counter.get(LI_NA, id).status()).isEqualTo(404);
        assertThat(counter.postTo(id + "/cancellation", LI_NA, "").status()).isEqualTo(404);
        for (var stored : database.getCollection("streams").find()) {
            assertThat(stored.toJson()).doesNotContain("住院手术");
        }
    }

    @Test
    void leavesThatOverlapAreRefusedAndLeaveNoReasonBehind() {
        asked(LI_NA, "15T08:00", "15T17:00", "家事");
        var again = ask(LI_NA, "15T16:00", "16T08:00", "家事");
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.code()).isEqualTo("leave-overlaps");
        assertThat(database.getCollection("vault")
                        .countDocuments(new Document("_id", new Document("$regex", "^LEAVE:330106-li.na-2025-"))))
                .isEqualTo(1);
    }

    @Test
    void ofRequestsThatRaceForTheSameTimeOneStands() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Integer> asking =
                    () -> ask(SUN_YAN, "23T08:00", "23T11:00", "家事").status();
            var answers = threads.invokeAll(Collections.nCopies(8, asking));
            List<Integer> statuses = new ArrayList<>();
            for (var answer : answers) {
                statuses.add(answer.get());
            }
            assertThat(statuses).containsOnlyOnce(201).containsOnly(201, 409);
        }
    }

    @Test
    void theOfficeEntersWhatComesOnPaperAndNobodyElseDoes() {
        var body = body("17T08:00", "17T11:00", "婚礼").replace("{", "{\"clerk\":\"chen.jie\",");
        assertThat(counter.postTo(LEAVES, LI_NA, body).code()).isEqualTo("leave-for-somebody-else");
        assertThat(counter.postTo(LEAVES, OFFICE, body).status()).isEqualTo(201);
        var stranger = TestTokens.of("nobody.known", "330106", Role.CLERK);
        assertThat(ask(stranger, "17T08:00", "17T11:00", "婚礼").code()).isEqualTo("not-on-the-staff");
        await().untilAsserted(() -> assertThat(
                        counter.get(LEAD, LEAVES + "?clerk=chen.jie&status=REQUESTED&from=2025-10-17&to=2025-10-17")
                                .json()
                                .get("items"))
                .hasSize(1));
        assertThat(counter.get(SUN_YAN, LEAVES + "?clerk=chen.jie").json().get("items"))
                .isEmpty();
    }

    @Test
    void theStatusIsStillAskedForByItsFormerName() {
        asked(SUN_YAN, "28T08:00", "28T11:00", "家事");
        await().untilAsserted(
                        () -> assertThat(counter.get(LEAD, LEAVES + "?state=REQUESTED&from=2025-10-28&to=2025-10-28")
                                        .json()
                                        .get("items"))
                                .hasSize(1));
        assertThat(counter.get(LEAD, LEAVES + "?state=REFUSED&from=2025-10-28&to=2025-10-28")
                        .json()
                        .get("items"))
                .isEmpty();
        assertThat(counter.get(LEAD, LEAVES + "?state=REFUSED&status=REQUESTED").status())
                .isEqualTo(400);
    }

    @Test
    void nobodyDecidesOnTheOwnLeave() {
        var both = TestTokens.of("zhao.lei", "330106", Role.CLERK, Role.LEAD);
        var id = asked(both, "20T08:00", "20T11:00", "家事");
        assertThat(counter.postTo(id + "/approval", both, "").code()).isEqualTo("own-leave");
        assertThat(counter.postTo(id + "/approval", TestTokens.of("luo.wei", "340123", Role.LEAD), "")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aLeadWhoServesNoWindowAsksForLeaveAndTheLeadingGroupDecides() {
        var group = TestTokens.of("zheng.hua", "330106", Role.LEADING_GROUP);
        var id = asked(LEAD, "29T08:00", "29T11:00", "体检");
        assertThat(counter.postTo(id + "/approval", LEAD, "").code()).isEqualTo("own-leave");
        assertThat(reason(group, id, "审批").json().get("reason").asString()).isEqualTo("体检");
        assertThat(counter.postTo(id + "/approval", group, "").status()).isEqualTo(200);
        assertThat(counter.get(LEAD, id).json().has("window")).isFalse();
    }

    @Test
    void everybodyOfTheHallAsksForTheOwnLeaveAndTakesItBack() {
        var auditor = TestTokens.of("xu.jing", "330106", Role.AUDITOR);
        var group = TestTokens.of("jiang.wei", "330106", Role.LEADING_GROUP);
        for (var token : List.of(OFFICE, group, auditor)) {
            var id = asked(token, "30T08:00", "30T11:00", "体检");
            assertThat(counter.postTo(id + "/cancellation", LEAD, "").code()).isEqualTo("leave-of-somebody-else");
            assertThat(counter.postTo(id + "/cancellation", token, "").status()).isEqualTo(200);
        }
        var clerks = asked(LI_NA, "30T14:00", "30T15:00", "家事");
        assertThat(reason(auditor, clerks, "查看").code()).isEqualTo("leave-of-somebody-else");
        assertThat(reason(group, clerks, "查看").code()).isEqualTo("leave-of-somebody-else");
    }

    /** Another leave of the same year counts too, though its events are not of this one. */
    @Test
    void theTagOfALeaveIsGoodForWhatIsDoneWithIt() {
        var id = asked(SUN_YAN, "31T08:00", "31T09:00", "家事");
        asked(SUN_YAN, "31T14:00", "31T15:00", "家事");
        var tag = counter.tag(LEAD, id);
        assertThat(counter.postTo(id + "/refusal", LEAD, "{\"reason\":\"窗口无人替班\"}", "If-Match", "\"1\"")
                        .status())
                .isEqualTo(412);
        assertThat(counter.postTo(id + "/approval", LEAD, "", "If-Match", tag).status())
                .isEqualTo(200);
        assertThat(counter.tag(LEAD, id)).isNotEqualTo(tag);
    }

    @Test
    void aLeaveThatHasBegunIsCancelledByTheOfficeOnly() {
        var id = asked(SUN_YAN, "21T08:00", "21T11:00", "家事");
        clock.set(Instant.parse("2025-10-21T09:00:00+08:00"));
        assertThat(counter.postTo(id + "/cancellation", SUN_YAN, "").code()).isEqualTo("leave-has-begun");
        assertThat(counter.postTo(id + "/cancellation", OFFICE, "")
                        .json()
                        .get("status")
                        .asString())
                .isEqualTo("CANCELLED");
    }

    @Test
    void aRepeatedRequestIsOneLeave() {
        String[] key = {"Idempotency-Key", "leave-asked-once"};
        var body = body("22T08:00", "22T11:00", "家事");
        var first = counter.postTo(LEAVES, LI_NA, body, key);
        assertThat(first.status()).as(first.text()).isEqualTo(201);
        assertThat(counter.postTo(LEAVES, LI_NA, body, key).text()).isEqualTo(first.text());
        assertThat(reason(LEAD, LEAVES + "/" + first.json().get("no").asString(), "审批")
                        .json()
                        .get("reason")
                        .asString())
                .isEqualTo("家事");
    }

    @ParameterizedTest
    @CsvSource({
        "2025-12-31T08:00:00+08:00, 2026-01-02T08:00:00+08:00, leave-crosses-year",
        "2025-10-24T08:00:00+08:00, 2025-10-24T08:00:00+08:00, leave-ends-before-it-begins",
        "9999-01-01T08:00:00+08:00, 9999-01-02T08:00:00+08:00, date-out-of-range",
        "2025-10-24T08:00:00+08:00, +999999999-12-31T23:59:59Z, date-out-of-range"
    })
    void aSpanThatCanNotBeIsTold(String from, String to, String code) {
        var answer = counter.postTo(LEAVES, LI_NA, """
                {"kind":"PERSONAL","from":"%s","to":"%s","reason":"家事"}""".formatted(from, to));
        assertThat(answer.code()).as(answer.text()).isEqualTo(code);
        assertThat(answer.status()).isEqualTo(422);
    }

    private Counter.Answer reason(String token, String leave, String why) {
        return counter.get(
                token, leave + "/reason", ReadingReason.HEADER, URLEncoder.encode(why, StandardCharsets.UTF_8));
    }

    private String asked(String token, String from, String to, String reason) {
        var answer = ask(token, from, to, reason);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return LEAVES + "/" + answer.json().get("no").asString();
    }

    private Counter.Answer ask(String token, String from, String to, String reason) {
        return counter.postTo(LEAVES, token, body(from, to, reason));
    }

    private static String body(String from, String to, String reason) {
        return """
                {"kind":"SICK","from":"2025-10-%s:00+08:00","to":"2025-10-%s:00+08:00","reason":"%s"}""".formatted(from, to, reason);
    }
}
