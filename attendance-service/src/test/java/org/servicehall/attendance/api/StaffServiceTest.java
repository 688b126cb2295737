package org.servicehall.attendance.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.servicehall.attendance.Happened.at;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.attendance.api.Counter.Answer;
import org.servicehall.contracts.staff.StaffEvent.StaffMemberJoined;
import org.servicehall.platform.security.Role;
import org.servicehall.platform.staff.StaffDirectory;
import org.servicehall.platform.testing.DemoStaff;
import org.servicehall.platform.testing.TestTokens;
import org.servicehall.platform.time.HallClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@Tag("S1")
class StaffServiceTest implements WholeService {
    private static final String HALL = "330106";
    private static final String OFFICE = TestTokens.of("wu.gang", HALL, Role.OFFICE);
    private static final String CLERK = TestTokens.of("wang.fang", HALL, Role.CLERK);

    @LocalServerPort
    private int port;

    @Autowired
    private HallClock clock;

    @Autowired
    private StaffDirectory directory;

    private Counter counter;

    @BeforeEach
    void nineOnAnotherDay() {
        counter = new Counter(port);
        clock.set(at("09:00").plus(Duration.ofDays(3)));
    }

    /** What tests of the other services are told is what the demo is told. */
    @Test
    void theHallsBeginWithThePeopleOfTheSettings() {
        assertThat(DemoStaff.MEMBERS.stream().map(StaffMemberJoined::user))
                .allSatisfy(user -> assertThat(directory.find(user)).isPresent());
        for (var member : DemoStaff.MEMBERS) {
            assertThat(directory.find(member.hall(), member.user(), member.from()))
                    .isEqualTo(DemoStaff.directory().find(member.hall(), member.user(), member.from()));
        }
    }

    @Test
    @Tag("W1")
    void everybodyOfTheHallFindsWhoWorksThereByWindowRoleAndDay() {
        assertThat(users(counter.get(CLERK, "/api/staff?limit=200"))).contains("wang.fang", "zhou.min", "ops");
        assertThat(users(counter.get(CLERK, "/api/staff?window=PETITIONS"))).containsExactly("chen.jie");
        assertThat(users(counter.get(CLERK, "/api/staff?role=LEADING_GROUP")))
                .containsExactly("jiang.wei", "zheng.hua");
        assertThat(users(counter.get(CLERK, "/api/staff?at=2019-12-31"))).isEmpty();
        var chen = counter.get(CLERK, "/api/staff?window=PETITIONS").json().at("/items/0");
        assertThat(chen.at("/name").asString()).isEqualTo("陈杰");
        assertThat(chen.at("/windows/0/name/zh").asString()).isEqualTo("信访稳定");
        assertThat(chen.at("/roles/0/text/en").asString()).isEqualTo("clerk");
        assertThat(users(counter.get(TestTokens.of("luo.wei", "340123", Role.LEAD), "/api/staff?limit=200")))
                .contains("he.ping")
                .doesNotContain("wang.fang");
    }

    @Test
    void aListOfManyPagesToItsEnd() {
        var first = counter.get(CLERK, "/api/staff?limit=5&at=2025-01-01");
        assertThat(users(first)).hasSize(5);
        var second = counter.get(
                CLERK,
                "/api/staff?limit=200&at=2025-01-01&after="
                        + first.json().get("next").asString());
        assertThat(users(second)).hasSize(8).doesNotContainAnyElementsOf(users(first));
    }

    @Test
    void theOfficeEntersChangesAndLetsGo() {
        var entered = counter.postTo("/api/staff", OFFICE, StaffExamples.member(8001));
        assertThat(entered.status()).as(entered.text()).isEqualTo(201);
        var shown = show("ma.lin8001", entered);
        assertThat(shown.json().get("to").asString()).isEqualTo("2025-12-31");
        assertThat(counter.postTo("/api/staff", OFFICE, StaffExamples.member(8001))
                        .code())
                .isEqualTo("already-on-the-staff");

        var left = counter.postTo("/api/staff/ma.lin8001/departure", OFFICE, "{\"to\":\"2025-09-28\"}");
        assertThat(show("ma.lin8001", left).json().get("to").asString()).isEqualTo("2025-09-28");
        await().untilAsserted(() ->
                assertThat(users(counter.get(OFFICE, "/api/staff?limit=200"))).doesNotContain("ma.lin8001"));
        assertThat(counter.get(OFFICE, "/api/staff/nobody").code()).isEqualTo("unknown-number");
    }

    @Test
    void aStaffNumberIsNobodyElses() {
        var taken = StaffExamples.member(8002).replace("\"8002\"", "\"1001\"");
        assertThat(counter.postTo("/api/staff", OFFICE, taken).code()).isEqualTo("staff-number-taken");
        assertThat(counter.postTo("/api/staff", OFFICE, StaffExamples.member(8002))
                        .status())
                .isEqualTo(201);
        assertThat(counter.postTo(
                                "/api/staff", OFFICE, StaffExamples.member(8003).replace("LABOUR", "NOWHERE"))
                        .code())
                .isEqualTo("unknown-window");
        assertThat(counter.postTo(
                                "/api/staff", OFFICE, StaffExamples.member(8003).replace("ma.lin8003", "ma.lin8003b"))
                        .status())
                .as("what was refused claims no number")
                .isEqualTo(201);
    }

    /** A UUID is what Keycloak calls people. */
    @Test
    @Tag("T2")
    void aClerkWhomTheOfficeEnteredSignsAtOnce() {
        var user = "8f14e45f-ceea-4672-8e5d-0c9b1b6e2a11";
        var member = StaffExamples.member(8004).replace("ma.lin8004", user).replace("DEPARTMENT", "CLERK");
        var token = TestTokens.of(user, HALL, Role.CLERK);
        clock.set(at("08:00").plus(Duration.ofDays(3)));
        assertThat(counter.sign(token, "IN").code()).isEqualTo("not-on-the-staff");
        assertThat(counter.postTo("/api/staff", OFFICE, member).status()).isEqualTo(201);
        var signed = counter.sign(token, "IN");
        assertThat(signed.status()).as(signed.text()).isEqualTo(200);
        var clerkDay = signed.json().get("clerkDay").asString();
        assertThat(clerkDay).isEqualTo(HALL + "-" + user + "-20250929");
        assertThat(counter.postTo("/api/attendance/absences", OFFICE, """
                                {"clerk":"%s","day":"2025-09-28","from":"2025-09-28T09:00:00+08:00",
                                 "to":"2025-09-28T09:40:00+08:00","note":"窗口无人"}""".formatted(user))
                        .status())
                .isIn(200, 422);
        var leave = counter.postTo("/api/leaves", token, """
                {"kind":"SICK","from":"2025-11-03T08:00:00+08:00","to":"2025-11-03T11:00:00+08:00","reason":"复诊"}""");
        assertThat(leave.status()).as(leave.text()).isEqualTo(201);
        assertThat(counter.postTo(
                                "/api/leaves/" + leave.json().get("no").asString() + "/approval",
                                TestTokens.of("zhou.min", HALL, Role.LEAD),
                                "")
                        .status())
                .isEqualTo(200);
    }

    @Test
    @Tag("T2")
    void attendanceIsKeptFromTheDaySomebodyBeganToTheDayTheyLeft() {
        var member = StaffExamples.member(8005)
                .replace("DEPARTMENT", "OFFICE")
                .replace("\"LABOUR\"", "")
                .replaceAll("\"from\":\"[0-9-]+\"", "\"from\":\"2026-03-10\"")
                .replaceAll("\"to\":\"[0-9-]+\"", "\"to\":\"2026-03-19\"");
        var entered = counter.postTo("/api/staff", OFFICE, member);
        assertThat(entered.status()).as(entered.text()).isEqualTo(201);
        clock.set(at("08:00").plus(Duration.ofDays(200)));
        await().untilAsserted(() -> assertThat(
                        counter.get(OFFICE, "/api/attendance/days/2026-03-10").text())
                .contains("ma.lin8005"));
        for (var day : List.of("2026-03-09", "2026-03-20")) {
            assertThat(counter.get(OFFICE, "/api/attendance/days/" + day).text())
                    .doesNotContain("ma.lin8005");
        }
        var row = counter.get(OFFICE, "/api/attendance/months/2026-03")
                .json()
                .get("rows")
                .valueStream()
                .filter(one -> one.get("clerk").asString().equals("ma.lin8005"))
                .toList();
        assertThat(row).singleElement().satisfies(one -> {
            assertThat(one.get("halfDays").asInt()).isEqualTo(16);
            assertThat(one.get("window").asString()).isEqualTo("OFFICE");
        });
    }

    @Test
    void officeAndLeadSayWhoStandsIn() {
        var appointed = counter.postTo("/api/staff/gao.jun/deputies", OFFICE, """
                {"deputy":"feng.li","from":"2025-09-29","to":"2025-09-30"}""");
        assertThat(appointed.status()).as(appointed.text()).isEqualTo(200);
        assertThat(show("gao.jun", appointed).json().at("/deputies/0/name").asString())
                .isEqualTo("冯丽");
        assertThat(counter.postTo("/api/staff/gao.jun/deputies", OFFICE, """
                {"deputy":"he.ping","from":"2025-10-01"}""").code())
                .isEqualTo("not-on-the-staff-then");
        assertThat(counter.postTo("/api/staff/gao.jun/deputies", CLERK, "{}").status())
                .isEqualTo(403);
    }

    @Test
    void whoStandsInForTheLeadingGroupIsChosenThereAlone() {
        var deputies = "/api/staff/jiang.wei/deputies";
        var request = """
                {"deputy":"zheng.hua","from":"2025-09-29","to":"2025-09-30"}""";
        for (var token : List.of(OFFICE, TestTokens.of("zhou.min", HALL, Role.LEAD))) {
            assertThat(counter.postTo(deputies, token, request).code()).isEqualTo("appointed-by-the-leading-group");
        }
        var group = TestTokens.of("jiang.wei", HALL, Role.LEADING_GROUP);
        assertThat(counter.postTo(deputies, group, request).status()).isEqualTo(200);
        assertThat(counter.postTo("/api/staff/zhou.min/deputies", group, request)
                        .code())
                .isEqualTo("appointed-by-office-or-lead");
    }

    @Test
    void nobodyWritesRightsForThemselves() {
        var own = """
                {"name":"吴刚","staffNo":"1201","post":"大厅办公室主任","roles":["OFFICE","AUDITOR"],"from":"2025-09-29"}""";
        var refused = counter.putTo("/api/staff/wu.gang", OFFICE, own);
        assertThat(refused.status()).as(refused.text()).isEqualTo(403);
        assertThat(refused.code()).isEqualTo("own-roles");
    }

    /** What automations do is recorded under their names in place of a person's. */
    @Test
    void nobodyIsCalledAsAnAutomationIs() {
        for (var name : List.of("night-sweep", "when-li", "public", "nobody", "settings")) {
            var member = StaffExamples.member(8009).replace("ma.lin8009", name);
            var refused = counter.postTo("/api/staff", OFFICE, member);
            assertThat(refused.status()).as(refused.text()).isEqualTo(422);
            assertThat(refused.code()).isEqualTo("user-id-reserved");
        }
    }

    private Answer show(String user, Answer after) {
        return counter.get(
                OFFICE,
                "/api/staff/" + user,
                "If-Version-At-Least",
                after.json().get("version").asString());
    }

    private static Collection<String> users(Answer list) {
        assertThat(list.status()).as(list.text()).isEqualTo(200);
        List<JsonNode> items = StreamSupport.stream(list.json().get("items").spliterator(), false)
                .toList();
        return items.stream().map(item -> item.get("user").asString()).toList();
    }
}
