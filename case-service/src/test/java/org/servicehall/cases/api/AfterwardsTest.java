package org.servicehall.cases.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.cases.domain.Cases;
import org.servicehall.contracts.CaseTerms;
import org.servicehall.contracts.GrantTerms;
import org.servicehall.platform.security.Role;
import org.servicehall.platform.settings.Halls;
import org.servicehall.platform.testing.TestTokens;
import org.servicehall.platform.time.HallClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What follows a case's end: grant, archive, figures. */
class AfterwardsTest implements WholeService {
    @LocalServerPort
    private int port;

    @Autowired
    private HallClock clock;

    @Autowired
    private Halls halls;

    private Hall hall;
    private Closing closing;

    @BeforeEach
    void nine() {
        hall = new Hall(port);
        closing = new Closing(hall);
        clock.set(Cases.ACCEPTED);
    }

    @Test
    @Tag("C5")
    void aYearlyGrantEndsWithTheYear() throws Exception {
        var no = closing.granted();
        assertThat(grant(no))
                .contains("\"expiresAt\":\"2026-01-01T00:00:00+08:00\"")
                .doesNotContain("EXPIRED");
        clock.set(Cases.at("2026-01-01T00:00"));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(grant(no)).contains("EXPIRED"));
    }

    @Test
    @Tag("C5")
    void theLeadTakesAGrantBackWithAReasonOnce() throws Exception {
        var path = "/api/grants/" + closing.granted() + "/revocation";
        assertThat(hall.post(Hall.LEAD, path, "{'reason':'收入超标'}").statusCode()).isEqualTo(200);
        assertThat(hall.post(Hall.LEAD, path, "{'reason':'收入超标'}").body()).contains("grant-over");
    }

    @Test
    @Tag("C5")
    void aGrantEndsWithTheOneItDependsOn() throws Exception {
        var minimum = new CaseTerms(false, null, List.of(), new GrantTerms(false, List.of("low-rent-housing")));
        var dependent = closing.granted("P-7", minimum);
        var other = closing.granted("P-7", Closing.YEARLY);
        hall.post(Hall.LEAD, "/api/grants/" + other + "/revocation", "{'reason':'收入超标'}");
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(grant(dependent)).contains("WITH_ANOTHER", other));
    }

    @Test
    @Tag("C5")
    void aGrantThatBeginsAsTheOneItDependsOnEndsIsNotForgotten() throws Exception {
        var other = closing.granted("P-8", Closing.YEARLY);
        clock.set(Cases.at("2025-11-20T09:00"));
        hall.post(Hall.LEAD, "/api/grants/" + other + "/revocation", "{'reason':'收入超标'}");
        clock.set(Cases.ACCEPTED);
        var minimum = new CaseTerms(false, null, List.of(), new GrantTerms(false, List.of("low-rent-housing")));
        var dependent = closing.granted("P-8", minimum);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(grant(dependent)).contains("WITH_ANOTHER", other));
    }

    @Test
    @Tag("D1")
    void aPublishedScheduleMovesOpenProvisionalDeadlinesAndANewNoticeIsDue() throws Exception {
        clock.set(Cases.at("2036-01-28T09:00"));
        var no = WholeService.open(hall, Cases.acceptedAt(Cases.at("2036-01-28T09:00")));
        var path = "/api/cases/" + no + "/deadline";
        await().untilAsserted(() -> assertThat(hall.get(Hall.LEAD, path).body()).contains("2036-02-11T16:30"));
        var published = hall.post(
                TestTokens.of("ops", Cases.HALL, Role.OPS),
                "/api/calendars/2036",
                "{'holidays':[{'date':'2036-02-05','festival':'春节'},{'date':'2036-02-06','festival':'春节'}]}");
        assertThat(published.statusCode()).as(published.body()).isEqualTo(200);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(hall.get(Hall.LEAD, path).body())
                        .contains("2036-02-13T16:30", "2036.2", "2036-02-11T16:30"));
    }

    @Test
    @Tag("D1")
    void aDeadlinePromisedBeforeAScheduleButOpenedAfterItIsCountedAnewToo() throws Exception {
        var ops = TestTokens.of("ops", Cases.HALL, Role.OPS);
        var schedule = "{'holidays':[{'date':'2037-02-10','festival':'春节'}]}";
        assertThat(hall.post(Hall.OFFICE, "/api/calendars/2037", schedule).statusCode())
                .isEqualTo(403);
        assertThat(hall.post(ops, "/api/calendars/2037", schedule).statusCode()).isEqualTo(200);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> halls.calendar(Cases.HALL).version().contains("2037.2"));
        clock.set(Cases.at("2037-02-02T09:00"));
        var no = WholeService.open(hall, Cases.acceptedAt(Cases.at("2037-02-02T09:00")));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(hall.get(Hall.LEAD, "/api/cases/" + no + "/deadline")
                                .body())
                        .contains("\"id\":\"original-2\"", "2037-02-17T16:30", "\"provisional\":false"));
    }

    @Test
    @Tag("C4")
    void aMatterMarkedForItIsAnnouncedWhenCompletedWithTheNameMasked() throws Exception {
        var announced = closing.completed(Cases.with(Closing.YEARLY));
        var kept = closing.completed(Cases.promised());
        await().untilAsserted(() -> assertThat(hall.get("", "/api/public/completions?hall=330106&limit=200")
                        .body())
                .contains(announced, "张*", "GRANTED")
                .doesNotContain(kept));
    }

    @Test
    @Tag("R2")
    void aLoanNeedsTheLeadsApprovalAndShowsWhenItIsOverdue() throws Exception {
        var no = closing.archived();
        var loans = "/api/archive/" + no + "/loans";
        var borrow = "{'kind':'BORROW','purpose':'复核','returnBy':'2025-11-10'}";
        assertThat(hall.post(Hall.LEAD, loans, borrow).statusCode()).isEqualTo(200);
        assertThat(hall.post(Hall.AGENT, loans, borrow).body()).contains("file-on-loan");
        assertThat(hall.post(Hall.LEAD, loans + "/1/approval", "").body()).contains("loan-own-request");
        assertThat(hall.post(Hall.lead("qian.wei"), loans + "/1/approval", "").statusCode())
                .isEqualTo(200);
        assertThat(overdue()).doesNotContain(no);
        clock.set(Cases.at("2025-11-11T09:00"));
        await().untilAsserted(() -> assertThat(overdue()).contains(no));
        assertThat(hall.post(Hall.AGENT, loans + "/1/return", "").statusCode()).isEqualTo(403);
        assertThat(hall.post(Hall.OFFICE, loans + "/1/return", "").statusCode()).isEqualTo(200);
        await().untilAsserted(() -> assertThat(overdue()).doesNotContain(no));
        assertThat(hall.post(Hall.OFFICE, loans + "/1/return", "").body()).contains("nothing-to-return");
    }

    @Test
    @Tag("D7")
    void theRegisterIsTakenAwayAsAnExcelFile() throws Exception {
        var no = closing.completed(Cases.promised());
        await().untilAsserted(() -> assertThat(hall.get(Hall.LEAD, "/api/register?hall=330106&limit=200")
                        .body())
                .contains(no));
        var bytes = hall.bytes("/api/register.xlsx?hall=330106&from=2025-11-03&to=2025-11-03");
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(bytes));
                var rows = book.getFirstSheet().openStream()) {
            assertThat(rows.map(row -> row.getCellText(0)))
                    .startsWith("青溪镇便民服务大厅登记台账（2025-11-03至2025-11-03）", "受理编号")
                    .contains(no);
        }
    }

    @Test
    @Tag("D8")
    void aMonthsFiguresAreCountedByWindowClerkAndMatter() throws Exception {
        closing.completed(Cases.promised());
        await().untilAsserted(() -> assertThat(hall.get(Hall.LEAD, "/api/statistics?by=CLERK&month=2025-11")
                        .body())
                .contains("\"key\":\"sun.li\""));
        assertThat(hall.get(Hall.LEAD, "/api/statistics?by=MATTER&month=2025-11")
                        .body())
                .contains("low-rent-housing");
        assertThat(hall.get(Hall.LEAD, "/api/statistics?by=WINDOW&month=2024-01")
                        .body())
                .isEqualTo("{\"items\":[]}");
        assertThat(hall.get(Hall.LEAD, "/api/statistics?by=WINDOW&month=2024-13")
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    @Tag("D8")
    void eachFigureOpensAsManyEntriesAsItCounts() throws Exception {
        closing.completed(Cases.promised());
        String month = "month=2025-11";
        await().untilAsserted(() -> assertThat(hall.get(Hall.LEAD, "/api/statistics?by=WINDOW&" + month)
                        .body())
                .contains("\"completed\":"));
        await().untilAsserted(() -> eachFigureOpensItsEntries(month));
        for (var share : Hall.json(hall.get(Hall.LEAD, "/api/statistics/shares?" + month))
                .path("items")) {
            assertThat(entries(month + "&figure=COMPLETED&tenth="
                            + share.path("tenth").asInt()))
                    .isEqualTo(share.path("count").asInt());
        }
        int received = 0;
        for (var then :
                Hall.json(hall.get(Hall.LEAD, "/api/statistics/hours?" + month)).path("items")) {
            received += then.path("count").asInt();
            assertThat(entries("%s&figure=RECEIVED&weekday=%s&hour=%s"
                            .formatted(
                                    month,
                                    then.path("weekday").asInt(),
                                    then.path("hour").asInt())))
                    .isEqualTo(then.path("count").asInt());
        }
        assertThat(received).isPositive().isEqualTo(entries(month + "&figure=RECEIVED"));
        assertThat(hall.get(Hall.LEAD, "/api/statistics/entries?figure=LATE&key=LABOUR&" + month)
                        .statusCode())
                .isEqualTo(400);
        assertThat(hall.get("", "/api/statistics/entries?figure=LATE&" + month).statusCode())
                .isEqualTo(401);
    }

    /** Once what other tests left behind has come. */
    private void eachFigureOpensItsEntries(String month) throws Exception {
        for (String by : List.of("WINDOW", "CLERK", "MATTER")) {
            for (var figures : Hall.json(hall.get(Hall.LEAD, "/api/statistics?by=" + by + "&" + month))
                    .path("items")) {
                String of = month + "&by=" + by + "&key=" + figures.path("key").asString();
                assertThat(entries(of + "&figure=RECEIVED"))
                        .isEqualTo(figures.path("received").asInt());
                assertThat(entries(of + "&figure=ACCEPTED"))
                        .isEqualTo(figures.path("accepted").asInt());
                assertThat(entries(of + "&figure=COMPLETED"))
                        .isEqualTo(figures.path("completed").asInt());
                assertThat(entries(of + "&figure=LATE"))
                        .isEqualTo(figures.path("late").asInt());
            }
        }
    }

    /** On all pages together. */
    private int entries(String query) throws Exception {
        int found = 0;
        String after = "";
        do {
            var page = Hall.json(hall.get(Hall.LEAD, "/api/statistics/entries?limit=2&" + query + after));
            found += page.path("items").size();
            after = page.has("next") ? "&after=" + page.path("next").asString() : "";
        } while (!after.isEmpty());
        return found;
    }

    private String grant(String no) throws Exception {
        for (var grant : Hall.json(hall.get(Hall.LEAD, "/api/grants?limit=200")).path("items")) {
            if (grant.path("no").asString().equals(no)) {
                return grant.toString();
            }
        }
        return "";
    }

    private String overdue() throws Exception {
        return hall.get(Hall.LEAD, "/api/archive/loans?overdue=true&limit=200").body();
    }
}
