package org.servicehall.accountability.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.servicehall.accountability.api.Complaining.ACCUSED;
import static org.servicehall.accountability.api.Complaining.ASSIGNMENT;
import static org.servicehall.accountability.api.Complaining.AUDITOR;
import static org.servicehall.accountability.api.Complaining.DEPARTMENT;
import static org.servicehall.accountability.api.Complaining.FINDINGS;
import static org.servicehall.accountability.api.Complaining.INVESTIGATOR;
import static org.servicehall.accountability.api.Complaining.LEADER;
import static org.servicehall.accountability.api.Complaining.OFFICE;
import static org.servicehall.accountability.api.Complaining.TEXT;
import static org.servicehall.accountability.api.Complaining.complaint;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.platform.http.ReadingReason;
import org.servicehall.platform.security.Role;
import org.servicehall.platform.testing.TestTokens;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What lists, counts and numbers tell of a complaint, and to whom its words and its steps are open. */
@Tag("B7")
class ComplaintSecrecyTest implements WholeService {
    private static final String LEAD = TestTokens.of("zhou.min", "330106", Role.LEAD);
    /** Named to investigate by nobody here. */
    private static final String OTHER_DEPARTMENT = TestTokens.of("gao.jun", "330106", Role.DEPARTMENT);

    @LocalServerPort
    private int port;

    private Door door;
    private Complaining now;

    @BeforeEach
    void open() {
        door = new Door(port);
        now = new Complaining(door);
    }

    @Test
    void countsAreThoseOfTheAskersOwnList() {
        String accused = TestTokens.of("tao.ran", "330106", Role.OFFICE);
        String no = filedAbout("tao.ran");
        String lead = TestTokens.of("tao.ran", "330106", Role.LEAD);
        await().untilAsserted(() -> {
            assertThat(now.listedInTheYearOf(no, LEADER)).contains(no).hasSize(now.countedInTheYearOf(no, LEADER));
            assertThat(now.listedInTheYearOf(no, accused))
                    .doesNotContain(no)
                    .hasSize(now.countedInTheYearOf(no, accused));
            assertThat(now.countedInTheYearOf(no, lead)).isEqualTo(now.countedInTheYearOf(no, LEAD) - 1);
        });
    }

    @Test
    void theNumbersOfADayTellNeitherHowManyThereAreNorTheirOrder() {
        List<String> given = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            given.add(now.filed());
        }
        assertThat(given).doesNotHaveDuplicates().allMatch(no -> no.matches("330106-TS[0-9]{8}-[0-9]{4}"));
        var running = given.stream().mapToInt(no -> Integer.parseInt(no.substring(no.length() - 4)));
        assertThat(running.summaryStatistics())
                .as("further apart than counted")
                .matches(all -> all.getMax() - all.getMin() > given.size());
        await().untilAsserted(() -> assertThat(now.listed(LEADER)).containsAll(given));
        assertThat(now.listed(LEADER).stream().filter(given::contains)).containsExactlyElementsOf(given.reversed());
    }

    @Test
    @Tag("B5")
    void theWordsAreOpenToWhomMustDecideOnThemAndThenToTheInvestigatorsAlone() {
        String no = now.accepted();
        assertThat(textReadBy(no)).containsExactly(OFFICE, LEADER, INVESTIGATOR);
        now.step(no, "investigators", ASSIGNMENT, LEADER);
        assertThat(textReadBy(no)).containsExactly(INVESTIGATOR, DEPARTMENT);
        now.step(no, "investigation", FINDINGS, INVESTIGATOR);
        assertThat(textReadBy(no)).containsExactly(INVESTIGATOR, DEPARTMENT);
    }

    @Test
    @Tag("B5")
    void whoBroughtItNeitherInvestigatesNorDecidesNorSeesMoreThanAReporter() {
        String no = filedBy("wei.min");
        String office = TestTokens.of("wei.min", "330106", Role.OFFICE, Role.LEADING_GROUP, Role.DEPARTMENT);
        String path = "/api/complaints/" + no;
        await().untilAsserted(() -> assertThat(now.listed(LEADER)).contains(no));
        assertThat(now.listed(office)).doesNotContain(no);
        for (String part : List.of("", "/timeline", "/text", "/readings", "/reporter", "/personal-notice")) {
            assertThat(door.get(path + part, office, ReadingReason.HEADER, "x").status())
                    .as(part)
                    .isEqualTo(404);
        }
        assertThat(door.post(path + "/acceptance", "", office).status()).isEqualTo(404);
        now.step(no, "acceptance", "", OFFICE);
        assertThat(door.post(path + "/investigators", ASSIGNMENT, office).status())
                .isEqualTo(404);
        now.step(no, "investigators", ASSIGNMENT, LEADER);
        now.step(no, "investigation", FINDINGS, INVESTIGATOR);
        var unknown = door.get("/api/complaints/330106-TS20250926-9999", office).json();
        for (String step : List.of("decision", "approval", "notification", "appeal-decision", "execution", "closing")) {
            var refused = door.post(path + "/" + step, bodyOf(step), office).json();
            assertThat(refused.get("code").asString())
                    .as(step)
                    .isEqualTo(unknown.get("code").asString());
        }
    }

    @Test
    @Tag("B5")
    void theReporterIsNotNamedWhereSomebodyHasToStandAside() {
        String no = filedBy("feng.li");
        now.step(no, "acceptance", "", OFFICE);
        var byReporter = door.post("/api/complaints/" + no + "/investigators", ASSIGNMENT, LEADER);
        String about = filedAbout("feng.li");
        now.step(about, "acceptance", "", OFFICE);
        var byAccused = door.post("/api/complaints/" + about + "/investigators", ASSIGNMENT, LEADER);
        assertThat(byReporter.status()).as(byReporter.text()).isEqualTo(422);
        assertThat(byReporter.text()).doesNotContain("feng.li");
        assertThat(byReporter.json().get("detail").asString())
                .isEqualTo(byAccused.json().get("detail").asString());
        assertThat(byReporter.json().get("code").asString()).isEqualTo("investigator-involved");
    }

    private static String bodyOf(String step) {
        return switch (step) {
            case "decision" -> Complaining.decision();
            case "approval" -> Complaining.APPROVAL;
            case "appeal-decision" -> Complaining.appealDecision();
            case "execution" -> Complaining.execution();
            default -> "";
        };
    }

    private String filedBy(String staff) {
        return door.post("/api/complaints", complaint().replace("\"sun.yan\"", "\"" + staff + "\""), "")
                .json()
                .get("no")
                .asString();
    }

    private List<String> textReadBy(String no) {
        return List.of(OFFICE, LEADER, INVESTIGATOR, DEPARTMENT, OTHER_DEPARTMENT, ACCUSED, AUDITOR, LEAD).stream()
                .filter(token -> {
                    var answer = door.get("/api/complaints/" + no + "/text", token, ReadingReason.HEADER, "x");
                    assertThat(answer.status()).isIn(200, 404);
                    assertThat(answer.text().contains(TEXT)).isEqualTo(answer.status() == 200);
                    return answer.status() == 200;
                })
                .toList();
    }

    private String filedAbout(String person) {
        return door.post("/api/complaints", complaint().replace("\"li.na\"", "\"" + person + "\""), "")
                .json()
                .get("no")
                .asString();
    }
}
