package org.servicehall.attendance.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.platform.security.Role;
import org.servicehall.platform.testing.TestTokens;
import org.servicehall.platform.testing.Unchanged;
import org.servicehall.platform.time.HallClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What waits of leave, rota and months, and for whom. */
class DeskTest implements WholeService {
    private static final Instant FRIDAY = Instant.parse("2025-10-10T08:00:00+08:00");
    private static final String OFFICE = TestTokens.of("wu.gang", "330106", Role.OFFICE);
    private static final String LEAD = TestTokens.of("zhou.min", "330106", Role.LEAD);
    private static final String GROUP = TestTokens.of("zheng.hua", "330106", Role.LEADING_GROUP);
    private static final String CLERK = TestTokens.of("sun.yan", "330106", Role.CLERK);

    @LocalServerPort
    private int port;

    @Autowired
    private HallClock clock;

    private Counter counter;

    @BeforeEach
    void theFridayBefore() {
        counter = new Counter(port);
        clock.set(FRIDAY);
    }

    @Test
    @Tag("T6")
    void aRequestForLeaveWaitsForTheLeadUntilItBegins() {
        String no = asked(CLERK, "2025-10-22");

        await().untilAsserted(() -> {
            assertThat(waiting(LEAD)).contains(no);
            assertThat(listed("/api/leaves?status=REQUESTED", LEAD))
                    .contains(no)
                    .hasSize(counted());
        });
        assertThat(queue(LEAD, "leaves-to-decide").has("nextDue")).isTrue();
    }

    /** Nobody decides on the own, and the leading group on leads' alone. */
    @Test
    @Tag("T6")
    void eachDecidersQueueHoldsWhatIsTheirsToDecide() {
        String clerks = asked(CLERK, "2025-11-18");
        String leads = asked(LEAD, "2025-11-19");

        await().untilAsserted(() -> {
            assertThat(waiting(LEAD)).contains(clerks).doesNotContain(leads);
            assertThat(waiting(GROUP)).contains(leads).doesNotContain(clerks);
        });
    }

    @Test
    @Tag("T7")
    @Tag("T8")
    void eachRoleHasItsOwnQueuesAndEachLinkAnswers() {
        assertThat(codes(CLERK)).containsExactly("rota-swaps", "rota-swaps-next-month");
        assertThat(codes(OFFICE)).containsExactly("rota-to-make", "month-to-publish");
        assertThat(codes(LEAD)).containsExactly("leaves-to-decide");
        assertThat(codes(GROUP)).containsExactly("leaves-to-decide");
        assertThat(queue(OFFICE, "rota-to-make").path("link").asString()).isEqualTo("/api/rota/2025-11");
        for (String who : List.of(CLERK, OFFICE, LEAD)) {
            desk(who)
                    .forEach(queue -> assertThat(
                                    counter.get(who, queue.path("link").asString())
                                            .status())
                            .as(queue.path("link").asString())
                            .isEqualTo(200));
        }
    }

    @Test
    @Tag("T7")
    void aMonthWaitsForTheOfficeFromItsEndUntilItIsPublished() {
        assertThat(waitingMonths()).contains("2025-09").doesNotContain("2025-10");
        assertThat(queue(OFFICE, "month-to-publish").has("oldest")).isTrue();

        var published = counter.postTo("/api/attendance/months/2025-09/publication", OFFICE, "{}");
        assertThat(published.status()).as(published.text()).isEqualTo(200);

        await().untilAsserted(() -> assertThat(waitingMonths()).doesNotContain("2025-09"));
        assertThat(counter.get(CLERK, "/api/attendance/months?toPublish=false").text())
                .contains("\"month\":\"2025-09\",\"toPublish\":false,\"version\":1,\"publishedBy\":\"wu.gang\"");
    }

    @Test
    void whileNothingChangesNothingIsSentAgain() {
        var unchanged = new Unchanged(port, OFFICE, () -> clock.set(FRIDAY.plusSeconds(60)));
        assertThat(unchanged.sentAgain(
                        "/api/desk",
                        "/api/leaves",
                        "/api/leaves/counts",
                        "/api/rota/2025-10",
                        "/api/rota/today",
                        "/api/attendance/months",
                        "/api/attendance/days/2025-10-10"))
                .isEmpty();
    }

    @Test
    void nothingOfThisServiceIsSearched() {
        assertThat(counter.get(LEAD, "/api/search?q=330106-20251010-0001")
                        .json()
                        .path("items")
                        .isEmpty())
                .isTrue();
        assertThat(counter.postTo("/api/search", LEAD, "{\"q\":\"sun.yan\"}")
                        .json()
                        .path("items")
                        .isEmpty())
                .isTrue();
    }

    private String asked(String who, String day) {
        var asked = counter.postTo("/api/leaves", who, """
                {"kind":"SICK","from":"%sT08:00:00+08:00","to":"%sT11:00:00+08:00","reason":"看病"}""".formatted(day, day));
        assertThat(asked.status()).as(asked.text()).isEqualTo(201);
        return asked.json().path("no").asString();
    }

    /** As the list has them that the queue counts; what waited before is no measure, for other tests' may be on the way still. */
    private List<String> waiting(String who) {
        var queue = queue(who, "leaves-to-decide");
        var leaves = listed(queue.path("link").asString(), who);
        assertThat(leaves).hasSize(queue.path("count").asInt());
        return leaves;
    }

    private List<String> listed(String link, String who) {
        return counter.get(who, link + "&limit=200")
                .json()
                .path("items")
                .valueStream()
                .map(item -> item.path("no").asString())
                .toList();
    }

    /** As the list has them that the queue counts. */
    private List<String> waitingMonths() {
        var queue = queue(OFFICE, "month-to-publish");
        var months = counter.get(OFFICE, queue.path("link").asString())
                .json()
                .path("items")
                .valueStream()
                .map(item -> item.path("month").asString())
                .toList();
        assertThat(queue.path("count").asInt()).isEqualTo(months.size());
        return months;
    }

    private int counted() {
        return counter.get(LEAD, "/api/leaves/counts")
                .json()
                .path("items")
                .valueStream()
                .filter(one -> one.path("status").asString().equals("REQUESTED"))
                .mapToInt(one -> one.path("count").asInt())
                .sum();
    }

    private List<JsonNode> desk(String who) {
        return counter.get(who, "/api/desk").json().path("queues").valueStream().toList();
    }

    private List<String> codes(String who) {
        return desk(who).stream().map(queue -> queue.path("code").asString()).toList();
    }

    private JsonNode queue(String who, String code) {
        return desk(who).stream()
                .filter(queue -> queue.path("code").asString().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
