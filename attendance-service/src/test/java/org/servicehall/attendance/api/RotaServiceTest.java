package org.servicehall.attendance.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicehall.attendance.api.RotaDesk.OFFICE;
import static org.servicehall.attendance.api.RotaDesk.clerk;
import static org.servicehall.attendance.api.RotaDesk.turn;
import static org.servicehall.attendance.domain.rota.October.at;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.servicehall.attendance.api.Counter.Answer;
import org.servicehall.platform.security.Role;
import org.servicehall.platform.testing.TestTokens;
import org.servicehall.platform.time.HallClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The rota through HTTP, store, broker and view; each test has days of its own. */
class RotaServiceTest implements WholeService {
    @LocalServerPort
    private int port;

    @Autowired
    private HallClock clock;

    private Counter counter;
    private RotaDesk desk;

    @BeforeEach
    void theFridayBefore() {
        counter = new Counter(port);
        desk = new RotaDesk(port);
        clock.set(at("2025-09-26T08:00"));
    }

    @Test
    @Tag("T8")
    void theOfficeFillsAMonthAndEverybodySeesIt() {
        var filled = desk.post(OFFICE, "/api/rota/2025-11/fill", """
                {"duty":"HOLIDAY","clerks":["wang.fang","li.na","chen.jie"]}""");
        assertThat(filled.json().get("turns")).hasSize(10);
        for (Role role : List.of(Role.CLERK, Role.LEAD, Role.LEADING_GROUP, Role.DEPARTMENT, Role.AUDITOR)) {
            var month = month(TestTokens.of("somebody", "330106", role), "2025-11", filled);
            assertThat(month.get("days")).hasSize(30);
            assertThat(day(month, "2025-11-01").at("/turns/0/clerk").asString()).isEqualTo("wang.fang");
            assertThat(day(month, "2025-11-08").at("/turns/0/clerk").asString()).isEqualTo("chen.jie");
            assertThat(day(month, "2025-11-03").get("duty").asString()).isEqualTo("CLEANING");
            assertThat(day(month, "2025-11-03").get("turns")).isEmpty();
        }
        assertThat(counter.get(TestTokens.of("ops", "330106", Role.OPS), "/api/rota/2025-11")
                        .status())
                .isEqualTo(403);
    }

    @Test
    @Tag("T8")
    void colleaguesSwapTheirDays() {
        desk.assign("HOLIDAY", "2025-10-01", "wang.fang", "");
        var second = desk.assign("HOLIDAY", "2025-10-02", "li.na", "");
        assertThat(second.status()).as(second.text()).isEqualTo(200);
        var turn = turn("HOLIDAY", "2025-10-01");
        var asked = desk.post(clerk("wang.fang"), turn + "/swap", """
                {"colleague":"li.na","inReturn":"2025-10-02"}""");
        assertThat(asked.json().get("status").asString()).isEqualTo("PROPOSED");
        assertThat(day(month(OFFICE, "2025-10", asked), "2025-10-01")
                        .at("/turns/0/swap/colleague")
                        .asString())
                .isEqualTo("li.na");
        assertThat(desk.post(clerk("chen.jie"), turn + "/swap/agreement", "").code())
                .isEqualTo("swap-not-asked-of-you");
        var agreed = desk.post(clerk("li.na"), turn + "/swap/agreement", "");
        assertThat(agreed.json().get("status").asString()).isEqualTo("AGREED");
        var month = month(OFFICE, "2025-10", agreed);
        assertThat(day(month, "2025-10-01").at("/turns/0/clerk").asString()).isEqualTo("li.na");
        assertThat(day(month, "2025-10-01").at("/turns/0/swap").isMissingNode()).isTrue();
        assertThat(day(month, "2025-10-02").at("/turns/0/clerk").asString()).isEqualTo("wang.fang");
    }

    @Test
    @Tag("T8")
    void theSheetOffersEachWhatTheyMayDoWithWhichDay() {
        var day = turn("CLEANING", "2025-10-20");
        var given = desk.assign("CLEANING", "2025-10-20", "chen.jie", "");
        assertThat(offered(month(OFFICE, "2025-10", given))).contains("rota.fill POST /api/rota/2025-10/fill");
        assertThat(offered(month(OFFICE, "2025-10", given))).contains("rota.assign PUT " + day);
        assertThat(offered(month(clerk("chen.jie"), "2025-10", given)))
                .contains("rota.proposeSwap POST " + day + "/swap")
                .noneMatch(action -> action.startsWith("rota.assign"));
        var asked = desk.post(clerk("chen.jie"), day + "/swap", "{\"colleague\":\"sun.yan\"}");
        assertThat(offered(month(clerk("sun.yan"), "2025-10", asked)))
                .contains("rota.agreeSwap POST " + day + "/swap/agreement");
        assertThat(offered(month(TestTokens.of("zhou.min", "330106", Role.LEAD), "2025-10", asked)))
                .isEmpty();
    }

    @Test
    @Tag("T8")
    void aColleagueMayRefuse() {
        desk.assign("HOLIDAY", "2025-10-03", "wang.fang", "");
        var turn = turn("HOLIDAY", "2025-10-03");
        desk.post(clerk("wang.fang"), turn + "/swap", "{\"colleague\":\"li.na\"}");
        var refused = desk.post(clerk("li.na"), turn + "/swap/refusal", "");
        assertThat(refused.json().get("status").asString()).isEqualTo("DECLINED");
        assertThat(day(month(OFFICE, "2025-10", refused), "2025-10-03")
                        .at("/turns/0/clerk")
                        .asString())
                .isEqualTo("wang.fang");
    }

    @Test
    @Tag("H1")
    void whatThePersonOnDutyTicksIsShownAndWhatNobodyTickedIsMissed() {
        desk.assign("CLEANING", "2025-10-10", "wang.fang", "");
        clock.set(at("2025-10-10T16:50"));
        var turn = turn("CLEANING", "2025-10-10");
        assertThat(desk.post(clerk("li.na"), turn + "/ticks", "{\"item\":\"DESKS\"}")
                        .code())
                .isEqualTo("not-your-turn");
        assertThat(desk.post(clerk("wang.fang"), turn + "/ticks", "{\"item\":\"OPENING\"}")
                        .code())
                .isEqualTo("item-not-due");
        var ticked = desk.post(clerk("wang.fang"), turn + "/ticks", "{\"item\":\"LOCK_UP\"}");
        assertThat(ticked.json().get("tickedBy").asString()).isEqualTo("wang.fang");
        var sameDay = month(OFFICE, "2025-10", ticked);
        assertThat(states(sameDay)).containsExactly("TO_DO", "TO_DO", "TO_DO", "TO_DO", "TICKED", "TO_COME");
        clock.set(at("2025-10-11T07:50"));
        var nextMorning = month(OFFICE, "2025-10", ticked);
        assertThat(states(nextMorning)).containsExactly("MISSED", "MISSED", "MISSED", "MISSED", "TICKED", "TO_DO");
        assertThat(missed(nextMorning, "2025-10-10")).containsExactly("DESKS", "WASTE", "FLOOR", "COUNTERS");
    }

    @Test
    @Tag("H1")
    void openingAfterTheHolidayIsLeftToWhoCleanedLastInTheMonthBefore() {
        var last = desk.assign("CLEANING", "2025-09-30", "sun.yan", "");
        month(OFFICE, "2025-09", last);
        var cleaning = desk.assign("CLEANING", "2025-10-09", "zhao.lei", "");
        month(OFFICE, "2025-10", cleaning);
        clock.set(at("2025-10-09T07:50"));
        var today = counter.get(clerk("chen.jie"), "/api/rota/today").json();
        assertThat(today.get("duty").asString()).isEqualTo("CLEANING");
        assertThat(today.get("clerk").asString()).isEqualTo("zhao.lei");
        assertThat(today.at("/toDo/0/item").asString()).isEqualTo("OPENING");
        assertThat(today.at("/toDo/0/clerk").asString()).isEqualTo("sun.yan");
        assertThat(today.at("/toDo/1/clerk").asString()).isEqualTo("zhao.lei");
    }

    @Test
    @Tag("H1")
    void aChangeNeedsAReasonWithoutAnybodysNumbers() {
        desk.assign("CLEANING", "2025-10-13", "wang.fang", "");
        assertThat(desk.assign("CLEANING", "2025-10-13", "li.na", "").code()).isEqualTo("duty-change-without-reason");
        assertThat(desk.assign("CLEANING", "2025-10-13", "li.na", "请致电13800138000")
                        .code())
                .isEqualTo("personal-data-in-text");
        var changed = desk.assign("CLEANING", "2025-10-13", "li.na", "病假");
        assertThat(changed.json().get("previous").asString()).isEqualTo("wang.fang");
    }

    @Test
    @Tag("T8")
    void anotherHallHasARotaOfItsOwn() {
        desk.assign("HOLIDAY", "2025-10-04", "wang.fang", "");
        var elsewhere = TestTokens.of("luo.wei", "340123", Role.OFFICE);
        assertThat(counter.get(elsewhere, "/api/rota/2025-10").text()).doesNotContain("wang.fang");
        assertThat(desk.put(elsewhere, turn("HOLIDAY", "2025-10-04"), "{\"clerk\":\"wang.fang\"}")
                        .text())
                .contains("unknown-person");
        var other = TestTokens.of("he.ping", "340123", Role.CLERK);
        assertThat(desk.post(other, turn("HOLIDAY", "2025-10-04") + "/swap", "{\"colleague\":\"he.ping\"}")
                        .code())
                .isEqualTo("duty-not-assigned");
    }

    @ParameterizedTest
    @Tag("T8")
    @EnumSource(
            value = Role.class,
            names = {"OFFICE"},
            mode = EnumSource.Mode.EXCLUDE)
    void onlyTheOfficeGivesTurns(Role role) {
        var token = TestTokens.of("somebody", "330106", role);
        assertThat(desk.put(token, turn("HOLIDAY", "2025-10-05"), "{\"clerk\":\"li.na\"}")
                        .status())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/rota/2025-10/HOLIDAY/2025-11-01, 422, duty-day-outside-month",
        "/api/rota/2025-10/HOLIDAY/%2B999999999-12-31, 400, malformed",
        "/api/rota/2099-10/HOLIDAY/2099-10-01, 409, duty-day-too-far",
        "/api/rota/2025-10/HOLIDAY/2025-10-32, 400, malformed",
        "/api/rota/2025-10/GARDENING/2025-10-05, 400, malformed",
        "/api/rota/2025-13/HOLIDAY/2025-10-05, 422, invalid",
        "/api/rota/9999-10/HOLIDAY/9999-10-05, 422, invalid"
    })
    void anImpossibleTurnIsToldApart(String path, int status, String code) {
        var answer = desk.put(OFFICE, path, "{\"clerk\":\"li.na\"}");
        assertThat(answer.code()).as(answer.text()).isEqualTo(code);
        assertThat(answer.status()).isEqualTo(status);
    }

    private JsonNode month(String token, String month, Answer changed) {
        var version = changed.json().path("version").asString();
        var answer = counter.get(token, "/api/rota/" + month, "If-Version-At-Least", version);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    private static List<String> offered(JsonNode month) {
        return month.get("actions")
                .valueStream()
                .map(action -> action.get("operation").asString() + " "
                        + action.get("method").asString() + " "
                        + action.get("href").asString())
                .toList();
    }

    private static JsonNode day(JsonNode month, String date) {
        return month.get("days")
                .valueStream()
                .filter(day -> day.get("date").asString().equals(date))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> states(JsonNode month) {
        return day(month, "2025-10-10").at("/turns/0/items").findValuesAsString("status");
    }

    private static List<String> missed(JsonNode month, String date) {
        return month.get("missed")
                .valueStream()
                .filter(item -> item.get("day").asString().equals(date))
                .map(item -> item.get("item").asString())
                .toList();
    }
}
