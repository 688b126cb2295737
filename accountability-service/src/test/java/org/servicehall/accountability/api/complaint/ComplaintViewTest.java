package org.servicehall.accountability.api.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.accountability.api.Door;
import org.servicehall.accountability.api.WholeService;
import org.servicehall.platform.security.QueryCodes;
import org.servicehall.platform.security.Role;
import org.servicehall.platform.testing.TestTokens;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What can be seen of a complaint, and by whom. */
class ComplaintViewTest implements WholeService {
    private static final String LEADING_GROUP = TestTokens.of("zheng.hua", "330106", Role.LEADING_GROUP);

    @LocalServerPort
    private int port;

    private Door door;

    @BeforeEach
    void open() {
        door = new Door(port);
    }

    @Test
    @Tag("P5")
    void theReporterFollowsTheComplaintByNumberAndCode() {
        var receipt = file("RUDE_CONDUCT").json();
        var progress = "/api/complaints/" + receipt.get("no").asString() + "/progress";
        await().untilAsserted(() -> assertThat(door.get(
                                progress,
                                "",
                                QueryCodes.HEADER,
                                receipt.get("queryCode").asString())
                        .text())
                .contains("已登记")
                .doesNotContain("欧阳静怡", "13900001234", "张口就骂", "li.na"));
        assertThat(door.get(progress, "", QueryCodes.HEADER, "0000-0000").status())
                .isEqualTo(404);
        var nobodys = door.get("/api/complaints/330106-TS20250926-9999/progress", "", QueryCodes.HEADER, "0000-0000");
        assertThat(nobodys.status()).isEqualTo(404);
        assertThat(door.get(progress, "", QueryCodes.HEADER, "x".repeat(21)).status())
                .isEqualTo(404);
    }

    @Test
    @Tag("B1")
    @Tag("P6")
    void thoseWhoOverseeTheHallSeeWhatItIsAboutAndNotWhoBroughtIt() {
        var no = file("SUGGESTION").json().get("no").asString();
        var shown = door.get("/api/complaints/" + no, LEADING_GROUP, "If-Version-At-Least", "1");
        assertThat(shown.json().get("ground").asString()).isEqualTo("SUGGESTION");
        assertThat(shown.text()).doesNotContain("欧阳静怡", "13900001234", "张口就骂");
        await().untilAsserted(
                        () -> assertThat(door.get("/api/complaints?ground=SUGGESTION&window=LABOUR", LEADING_GROUP)
                                        .text())
                                .contains(no));
        assertThat(door.get("/api/complaints?ground=EXTORTION", LEADING_GROUP).text())
                .doesNotContain(no);
    }

    @Test
    @Tag("P5")
    void complaintsComeInTheOrderAskedForAndInNoOther() {
        for (String ground : List.of("SUGGESTION", "RUDE_CONDUCT")) {
            var no = file(ground).json().get("no").asString();
            door.get("/api/complaints/" + no, LEADING_GROUP, "If-Version-At-Least", "1");
        }
        for (String sort : List.of("no", "filedAt", "decideBy", "dueAt")) {
            await("others of the class may still be on their way into the list").untilAsserted(() -> {
                var there = values("sort=" + sort, sort);
                assertThat(there).as(sort).isSorted();
                assertThat(values("sort=-" + sort, sort)).as(sort).isEqualTo(there.reversed());
            });
        }
        assertThat(door.get("/api/complaints?sort=person", LEADING_GROUP).status())
                .isEqualTo(422);
    }

    /** Of all pages: other tests have filed complaints as well. */
    private List<String> values(String query, String property) {
        List<String> values = new ArrayList<>();
        String after = "";
        do {
            JsonNode page = door.get("/api/complaints?limit=200&" + query + after, LEADING_GROUP)
                    .json();
            page.path("items")
                    .valueStream()
                    .filter(item -> item.has(property))
                    .forEach(item -> values.add(item.path(property).asString()));
            after = page.has("next") ? "&after=" + page.path("next").stringValue() : "";
        } while (!after.isEmpty());
        return values;
    }

    @Test
    void nobodyElseLearnsThatItExists() {
        var no = file("RUDE_CONDUCT").json().get("no").asString();
        door.get("/api/complaints/" + no, LEADING_GROUP, "If-Version-At-Least", "1");
        assertThat(door.get("/api/complaints/" + no, "").status()).isEqualTo(401);
        assertThat(door.get("/api/complaints/" + no, TestTokens.of("li.na", "330106", Role.CLERK))
                        .status())
                .isEqualTo(404);
        assertThat(door.get("/api/complaints/" + no, TestTokens.of("tan.yu", "340123", Role.AUDITOR))
                        .status())
                .isEqualTo(404);
    }

    private Door.Answer file(String ground) {
        var answer = door.post("/api/complaints", """
                {"hall":"330106","ground":"%s","window":"LABOUR","person":"li.na","text":"窗口人员张口就骂",
                 "reporter":{"name":"欧阳静怡","phone":"13900001234"}}""".formatted(ground), "");
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer;
    }
}
