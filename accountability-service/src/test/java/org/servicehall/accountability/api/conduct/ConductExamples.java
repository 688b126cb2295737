package org.servicehall.accountability.api.conduct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.servicehall.accountability.api.Door;
import org.servicehall.accountability.api.Topic;
import org.servicehall.accountability.view.assessment.Happened;
import org.servicehall.contracts.Topics;
import org.servicehall.platform.security.Role;
import org.servicehall.platform.testing.TestTokens;
import org.servicehall.platform.testing.badinput.Example;
import org.servicehall.platform.time.HallClock;

/** Requests about conduct and assessments that would succeed. */
public final class ConductExamples {
    public static final String OFFICE = TestTokens.of("wu.gang", "330106", Role.OFFICE);
    private static final Set<Role> OFFICE_ALONE = EnumSet.of(Role.OFFICE);
    private static final String MONTH = "2024-03";

    private ConductExamples() {}

    public static List<Example> all(int port) {
        return List.of(
                office("/api/conduct/inspections", inspection("LABOUR")),
                office("/api/conduct/breaches", """
                        {"person":"li.na","window":"LABOUR","breach":"NO_BADGE","day":"%s","note":"未挂牌上岗",
                         "evidence":["Case:330106-20250926-0001@3"]}""".formatted(today())),
                new Example(
                        "/api/conduct/gifts",
                        () -> "/api/conduct/gifts",
                        """
                        {"handling":"REFUSED","what":"茶叶一盒","yuan":200,"day":"%s"}""".formatted(today()),
                        OFFICE,
                        EnumSet.of(Role.CLERK, Role.LEAD, Role.OFFICE)),
                office("/api/conduct/postings", posting("COMMENDATION", "好人好事")),
                new Example(
                        "/api/conduct/postings/{no}/withdrawal",
                        () -> "/api/conduct/postings/" + posted(new Door(port)) + "/withdrawal",
                        "{\"reason\":\"内容有误\"}",
                        OFFICE,
                        OFFICE_ALONE),
                new Example(
                        "/api/conduct/records/{no}/withdrawal",
                        () -> "/api/conduct/records/" + inspected(new Door(port)) + "/withdrawal",
                        "{\"reason\":\"登记有误\"}",
                        OFFICE,
                        EnumSet.of(Role.CLERK, Role.LEAD, Role.OFFICE)),
                new Example(
                        "/api/assessments/{month}/publication",
                        () -> publishable(new Door(port)),
                        "{\"reason\":\"按考核制度公布\"}",
                        OFFICE,
                        OFFICE_ALONE));
    }

    public static LocalDate today() {
        return LocalDate.now(HallClock.ZONE);
    }

    public static String inspection(String window) {
        return """
                {"window":"%s","day":"%s","answerable":"li.na","remark":"台面有报纸","scores":[
                 {"item":"DESK_TIDY","points":15},{"item":"NO_PAPER_LEFT","points":5},
                 {"item":"PUBLICITY_IN_PLACE","points":15},{"item":"WASTE_EMPTIED","points":15},
                 {"item":"FLOOR_CLEAN","points":15},{"item":"NO_SMOKING","points":10},
                 {"item":"BADGE_WORN","points":10}]}""".formatted(window, today());
    }

    public static String posting(String kind, String title) {
        return """
                {"kind":"%s","person":"li.na","window":"LABOUR","title":"%s","text":"上门为老人办理认证"}""".formatted(kind, title);
    }

    private static String inspected(Door door) {
        return door.post("/api/conduct/inspections", inspection("LABOUR"), OFFICE)
                .json()
                .get("no")
                .asString();
    }

    private static String posted(Door door) {
        return door.post("/api/conduct/postings", posting("CIRCULAR", "情况通报"), OFFICE)
                .json()
                .get("no")
                .asString();
    }

    /** A month whose attendance is published. */
    private static String publishable(Door door) {
        Topic.publish(Topics.ATTENDANCE, List.of(Happened.attendance(MONTH, 1, Happened.row("li.na", "LABOUR", 1, 0))));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(
                                door.get("/api/assessments/" + MONTH, OFFICE).text())
                        .contains("li.na"));
        return "/api/assessments/" + MONTH + "/publication";
    }

    private static Example office(String path, String body) {
        return new Example(path, () -> path, body, OFFICE, OFFICE_ALONE);
    }
}
