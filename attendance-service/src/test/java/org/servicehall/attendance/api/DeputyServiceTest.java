package org.servicehall.attendance.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.servicehall.attendance.Happened.at;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.attendance.api.Counter.Answer;
import org.servicehall.platform.http.ReadingReason;
import org.servicehall.platform.security.Role;
import org.servicehall.platform.testing.TestTokens;
import org.servicehall.platform.time.HallClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Who stands in for somebody may what they may, as what it is, and never for themselves (rule T6). */
@Tag("T6")
class DeputyServiceTest implements WholeService {
    private static final String HALL = "330106";
    private static final String OFFICE = TestTokens.of("wu.gang", HALL, Role.OFFICE);
    private static final String GROUP = TestTokens.of("zheng.hua", HALL, Role.LEADING_GROUP);

    @LocalServerPort
    private int port;

    @Autowired
    private HallClock clock;

    @Autowired
    private MongoDatabase database;

    private Counter counter;

    @BeforeEach
    void eightOnAnotherDay() {
        counter = new Counter(port);
        clock.set(at("08:00").plus(Duration.ofDays(3)));
    }

    @Test
    void aDeputyDecidesForTheLeadIsRecordedSoAndNeverDecidesOnTheOwn() {
        var lead = entered("qian.duo", 9001, "\"LEAD\"");
        var deputy = entered("hu.jie", 9002, "\"CLERK\"");
        var clerk = entered("yu.xin", 9003, "\"CLERK\"");
        var leave = asked(clerk, "2025-11-04");
        assertThat(counter.postTo(leave + "/approval", deputy, "").code()).isEqualTo("forbidden");
        appointed("qian.duo", "hu.jie");
        await().untilAsserted(() ->
                assertThat(me(deputy).at("/standsInFor/0/user").asString()).isEqualTo("qian.duo"));

        assertThat(counter.postTo(leave + "/approval", deputy, "").status()).isEqualTo(200);
        var own = asked(deputy, "2025-11-05");
        assertThat(counter.postTo(own + "/approval", deputy, "").code()).isEqualTo("own-leave");
        assertThat(counter.postTo(own + "/approval", lead, "").status()).isEqualTo(200);

        assertThat(standsInFor("Leaves:330106-yu.xin-2025")).containsExactly("", "qian.duo");
        assertThat(standsInFor("Leaves:330106-hu.jie-2025"))
                .as("what the own roles open is done as oneself")
                .containsExactly("", "");
    }

    /** The operation is open to every clerk; only that it is another's leave takes the lead's rights. */
    @Test
    @Tag("R3")
    void aLookThatTakesTheLeadsRightsIsRecordedAsThatAndOneAtTheOwnIsNot() {
        entered("qian.wei", 9041, "\"LEAD\"");
        var deputy = entered("hu.ping", 9042, "\"CLERK\"");
        var clerk = entered("yu.lan", 9043, "\"CLERK\"");
        var own = asked(deputy, "2025-11-06");
        var leave = asked(clerk, "2025-11-06");
        assertThat(look(deputy, leave).code()).isNotEmpty();
        appointed("qian.wei", "hu.ping");
        await().untilAsserted(() -> assertThat(me(deputy).get("standsInFor")).hasSize(1));

        assertThat(look(deputy, leave).status()).isEqualTo(200);
        assertThat(look(deputy, own).status()).isEqualTo(200);
        assertThat(lentFor(leave)).containsExactly("qian.wei");
        assertThat(lentFor(own)).containsExactly("");
    }

    private Answer look(String token, String leave) {
        return counter.get(token, leave + "/reason", ReadingReason.HEADER, "audit");
    }

    private List<String> lentFor(String leave) {
        var no = leave.substring(leave.lastIndexOf('/') + 1);
        return database.getCollection("vaultReadings").find(new Document("no", no)).into(new ArrayList<>()).stream()
                .map(reading -> Objects.requireNonNullElse(reading.getString("standsInFor"), ""))
                .toList();
    }

    @Test
    void whoIsDismissedMayNoLonger() {
        entered("qian.li", 9011, "\"LEAD\"");
        var deputy = entered("hu.bin", 9012, "\"CLERK\"");
        appointed("qian.li", "hu.bin");
        await().untilAsserted(() -> assertThat(me(deputy).get("standsInFor")).hasSize(1));
        assertThat(counter.postTo("/api/staff/qian.li/deputies/hu.bin/dismissal", OFFICE, "")
                        .status())
                .isEqualTo(200);
        await().untilAsserted(() -> assertThat(me(deputy).get("standsInFor")).isEmpty());
        assertThat(counter.postTo("/api/leaves/330106-hu.bin-2025-1/approval", deputy, "")
                        .code())
                .isEqualTo("forbidden");
    }

    /** No hall with one lead is stuck. */
    @Test
    void theLeadingGroupDecidesOnTheLeadsOwnLeaveAndOnNobodyElses() {
        var lead = entered("qian.yi", 9021, "\"CLERK\",\"LEAD\"");
        var clerk = entered("yu.bo", 9022, "\"CLERK\"");
        var leave = asked(lead, "2025-11-04");
        await().untilAsserted(
                        () -> assertThat(me(lead).path("name").asString("")).isEqualTo("马琳"));
        assertThat(counter.postTo(leave + "/approval", lead, "").code()).isEqualTo("own-leave");
        assertThat(counter.postTo(asked(clerk, "2025-11-04") + "/approval", GROUP, "")
                        .code())
                .isEqualTo("decided-by-the-lead");
        assertThat(counter.postTo(leave + "/approval", GROUP, "").status()).isEqualTo(200);
    }

    @Test
    @Tag("S1")
    void whoAsksSeesWhoTheyAre() {
        var me = me(TestTokens.of("wang.fang", HALL, Role.CLERK));
        assertThat(me.at("/name").asString()).isEqualTo("王芳");
        assertThat(me.at("/staffNo").asString()).isEqualTo("1001");
        assertThat(me.at("/hall/name/zh").asString()).isEqualTo("青溪镇便民服务大厅");
        assertThat(me.at("/windows/0/name/en").asString()).isEqualTo("Civil affairs and relief");
        assertThat(me.at("/roles/0/text/zh").asString()).isEqualTo("窗口工作人员");
        assertThat(me.at("/clock/zone").asString()).isEqualTo("Asia/Shanghai");
        assertThat(me.at("/clock/now").asString()).startsWith("2025-09-29T08:00:00");
    }

    @Test
    void whoAsksSeesWhatTheyMayDo() {
        assertThat(may(TestTokens.of("wang.fang", HALL, Role.CLERK)))
                .contains("me.show", "leaves.request")
                .doesNotContain("staff.enter", "projections.overview");
        assertThat(may(OFFICE)).contains("staff.enter").isSorted();
        assertThat(may(TestTokens.of("ops", HALL, Role.OPS))).contains("projections.overview");
    }

    private List<String> may(String token) {
        return me(token).get("may").valueStream().map(JsonNode::asString).toList();
    }

    @Test
    void whoIsNotInTheDirectoryIsToldWhatTheTokenSays() {
        var me = me(TestTokens.withWindow("a.stranger", HALL, "LABOUR", Role.CLERK, Role.OPS));
        assertThat(me.has("name")).isFalse();
        assertThat(me.has("staffNo")).isFalse();
        assertThat(me.at("/windows/0/code").asString()).isEqualTo("LABOUR");
        assertThat(me.get("roles")).hasSize(2);
        assertThat(counter.get("", "/api/me").status()).isEqualTo(401);
        assertThat(counter.get(OFFICE, "/api/me?hall=330106").code()).isEqualTo("malformed");
        assertThat(counter.get(OFFICE, "/api/me?hall=330106").status()).isEqualTo(400);
    }

    private JsonNode me(String token) {
        Answer answer = counter.get(token, "/api/me");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    /** Enters somebody and gives their token, which says the same. */
    private String entered(String user, int no, String roles) {
        var answer = counter.postTo(
                "/api/staff",
                OFFICE,
                StaffExamples.member(no).replace("ma.lin" + no, user).replace("\"DEPARTMENT\"", roles));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        var names = List.of(roles.replace("\"", "").split(","));
        return TestTokens.of(user, HALL, names.stream().map(Role::valueOf).toArray(Role[]::new));
    }

    private void appointed(String user, String deputy) {
        var answer = counter.postTo("/api/staff/" + user + "/deputies", OFFICE, """
                {"deputy":"%s","from":"2025-09-29","to":"2025-09-30"}""".formatted(deputy));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    private String asked(String token, String day) {
        var answer = counter.postTo("/api/leaves", token, """
                {"kind":"SICK","from":"%sT08:00:00+08:00","to":"%sT11:00:00+08:00","reason":"复诊"}""".formatted(day, day));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return "/api/leaves/" + answer.json().get("no").asString();
    }

    private List<String> standsInFor(String stream) {
        Document found = Objects.requireNonNull(database.getCollection("streams")
                .find(new Document("_id", stream))
                .first());
        return found.getList("events", Document.class).stream()
                .map(event -> event.get("metadata", new Document()).get("ce_standsinfor", ""))
                .toList();
    }
}
