package org.servicehall.accountability.api.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.servicehall.accountability.api.Complaining.AUDITOR;
import static org.servicehall.accountability.api.Complaining.DEPARTMENT;
import static org.servicehall.accountability.api.Complaining.LEADER;
import static org.servicehall.accountability.api.Complaining.OFFICE;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.accountability.api.Complaining;
import org.servicehall.accountability.api.Door;
import org.servicehall.accountability.api.WholeService;
import org.servicehall.platform.security.Role;
import org.servicehall.platform.testing.TestTokens;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What the ledger tells those of a complaint who see all of it but what is about themselves. */
@Tag("B7")
class LedgerSecrecyTest implements WholeService {
    private static final String UNDECIDED = "?fault=COMPLAINT_UNDECIDED&limit=200";

    @LocalServerPort
    private int port;

    private Door door;

    @BeforeEach
    void open() {
        door = new Door(port);
    }

    @Test
    void whoOverseesTheHallReadsNoMoreOfWhatIsHeldAgainstThemselves() {
        var entry = LedgerOfHall.overdue("bai.lu");
        var other = LedgerOfHall.overdue("bai.he");
        LedgerOfHall.investigate(entry);
        String own = TestTokens.of("bai.lu", "330106", Role.LEAD);
        String since = "&afterNumber=" + (entry.number() - 1);
        assertThat(state(entry.number(), AUDITOR)).isEqualTo("UNDER_INVESTIGATION");
        assertThat(state(entry.number(), own)).isEqualTo("OPEN");
        assertThat(numbers("?status=OPEN" + since, own)).contains(entry.number(), other.number());
        assertThat(numbers("?status=UNDER_INVESTIGATION" + since, own)).doesNotContain(entry.number());
        assertThat(numbers("?person=bai.lu", own)).containsExactly(entry.number());
        assertThat(numbers("?status=UNDER_INVESTIGATION" + since, AUDITOR)).contains(entry.number());
    }

    @Test
    void theCountsBesideTheListTellNoMoreThanTheList() {
        var entry = LedgerOfHall.overdue("bai.yun");
        LedgerOfHall.overdue("bai.yun");
        LedgerOfHall.investigate(entry);
        String own = TestTokens.of("bai.yun", "330106", Role.CLERK);
        assertThat(count("OPEN", own)).isEqualTo(2);
        assertThat(count("UNDER_INVESTIGATION", own)).isZero();
        assertThat(count("UNDER_INVESTIGATION", AUDITOR)).isPositive();
    }

    @Test
    void aPageOfTheBookIsWholeWithWhatIsOnesOwn() {
        var first = LedgerOfHall.overdue("bai.yu");
        var second = LedgerOfHall.overdue("bai.he");
        var third = LedgerOfHall.overdue("bai.yu");
        String own = TestTokens.of("bai.yu", "330106", Role.OFFICE);
        var page = numbers("?limit=3&afterNumber=" + (first.number() - 1), own);
        assertThat(page).containsExactly(first.number(), second.number(), third.number());
    }

    @Test
    void aComplaintNotTakenUpInTimeIsInNoListOrNumberOfWhomItIsAbout() {
        String no = filedAbout("bai.qing");
        var entry = LedgerOfHall.undecided(no);
        String own = TestTokens.of("bai.qing", "330106", Role.OFFICE);
        await().untilAsserted(() -> assertThat(numbers(UNDECIDED, OFFICE)).contains(entry.number()));
        assertThat(numbers(UNDECIDED, own)).doesNotContain(entry.number());
        assertThat(door.get("/api/ledger/" + entry.number(), OFFICE).status()).isEqualTo(200);
        assertThat(door.get("/api/ledger/" + entry.number(), own).status()).isEqualTo(404);
        assertThat(door.post("/api/ledger/" + entry.number() + "/correction", "{\"reason\":\"误录\"}", own)
                        .status())
                .isEqualTo(404);
        assertThat(undecidedIn2026(own)).isEqualTo(undecidedIn2026(OFFICE) - 1);
    }

    @Test
    @Tag("P5")
    void norIsOneNotConcludedInTime() {
        String no = filedAbout("bai.qing");
        var entry = LedgerOfHall.unconcluded(no);
        String own = TestTokens.of("bai.qing", "330106", Role.OFFICE);
        String overdue = "?fault=COMPLAINT_OVERDUE&limit=200";
        await().untilAsserted(() -> assertThat(numbers(overdue, OFFICE)).contains(entry.number()));
        assertThat(numbers(overdue, own)).doesNotContain(entry.number());
        assertThat(door.get("/api/ledger/" + entry.number(), own).status()).isEqualTo(404);
    }

    @Test
    @Tag("P5")
    void whoInvestigatedForADepartmentSeesAndExplainsWhatIsHeldAgainstThem() {
        String no = filedAbout("bai.qing");
        var entry = LedgerOfHall.unconcludedBy("feng.li", no);
        String path = "/api/ledger/" + entry.number();
        String other = TestTokens.of("gao.jun", "330106", Role.DEPARTMENT);
        await().untilAsserted(
                        () -> assertThat(numbers("?limit=200", DEPARTMENT)).contains(entry.number()));
        assertThat(numbers("?limit=200", other)).doesNotContain(entry.number());
        assertThat(door.get(path, DEPARTMENT).status()).isEqualTo(200);
        assertThat(door.get(path, other).status()).isEqualTo(404);
        String explanation = "{\"text\":\"等待鉴定结论\"}";
        assertThat(door.post(path + "/explanation", explanation, other).status())
                .isEqualTo(404);
        await().untilAsserted(() -> assertThat(door.post(path + "/explanation", explanation, DEPARTMENT)
                        .status())
                .isEqualTo(201));
    }

    /** Though nobody is named: it is about all who are of the office. */
    @Test
    @Tag("P5")
    void norIsOneAboutTheOfficeInAnyOfWhoIsOfTheOfficeOrStandsInForThem() {
        var body = Complaining.complaint().replace("\"LABOUR\",\"person\":\"li.na\"", "\"OFFICE\"");
        String no = door.post("/api/complaints", body, "").json().get("no").asString();
        var undecided = LedgerOfHall.undecided(no);
        String deputy = TestTokens.of("lu.yao", "330106", Role.CLERK);
        await().untilAsserted(() -> assertThat(numbers(UNDECIDED, AUDITOR)).contains(undecided.number()));
        assertThat(numbers(UNDECIDED, LEADER)).contains(undecided.number());
        for (String token : List.of(OFFICE, deputy)) {
            assertThat(numbers(UNDECIDED, token)).doesNotContain(undecided.number());
            assertThat(door.get("/api/ledger/" + undecided.number(), token).status())
                    .isEqualTo(404);
        }
    }

    @Test
    void theWholeBookIsTakenAwayByAuditorsAlone() {
        for (String whole : List.of("export", "sources")) {
            assertThat(door.get("/api/ledger/" + whole, AUDITOR).status()).isEqualTo(200);
            assertThat(door.get("/api/ledger/" + whole, OFFICE).status()).isEqualTo(403);
            assertThat(door.get("/api/ledger/" + whole, LEADER).status()).isEqualTo(403);
        }
        assertThat(door.get("/api/ledger/verification", OFFICE).status()).isEqualTo(200);
    }

    private String filedAbout(String person) {
        var body = Complaining.complaint().replace("\"li.na\"", "\"" + person + "\"");
        return door.post("/api/complaints", body, "").json().get("no").asString();
    }

    private String state(long number, String token) {
        return door.get("/api/ledger/" + number, token)
                .json()
                .at("/finding/status")
                .asString();
    }

    private List<Long> numbers(String query, String token) {
        return door.get("/api/ledger" + query, token)
                .json()
                .get("items")
                .valueStream()
                .map(line -> line.get("number").asLong())
                .toList();
    }

    private long count(String status, String token) {
        return door.get("/api/ledger/status-counts", token)
                .json()
                .get("items")
                .valueStream()
                .filter(one -> one.get("status").asString().equals(status))
                .mapToLong(one -> one.get("count").asLong())
                .sum();
    }

    private long undecidedIn2026(String token) {
        JsonNode counts =
                door.get("/api/ledger/counts?year=2026&by=FAULT", token).json();
        return counts.get("counts")
                .valueStream()
                .filter(count -> count.get("key").asString().equals("COMPLAINT_UNDECIDED"))
                .mapToLong(count -> count.get("found").asLong())
                .sum();
    }
}
