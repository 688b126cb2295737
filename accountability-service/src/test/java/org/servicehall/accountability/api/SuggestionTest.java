package org.servicehall.accountability.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.servicehall.accountability.api.Complaining.AUDITOR;
import static org.servicehall.accountability.api.Complaining.NAME;
import static org.servicehall.accountability.api.Complaining.OFFICE;
import static org.servicehall.accountability.api.Complaining.complaint;

import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.platform.security.QueryCodes;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

class SuggestionTest implements WholeService {
    @LocalServerPort
    private int port;

    /** Nobody decides on either, and yet each is answered on paper (P5). */
    @Test
    @Tag("P5")
    @Tag("P6")
    void aSuggestionAndWhatIsDeclinedEndInAFormalResultToo() {
        var door = new Door(port);
        var now = new Complaining(door);
        var suggestion = door.post("/api/complaints", complaint().replace("RUDE_CONDUCT", "SUGGESTION"), "")
                .json();
        var declined = now.file();
        assertThat(result(door, suggestion).status()).isEqualTo(404);
        now.step(suggestion.get("no").asString(), "answer", "{\"answer\":\"已增设饮水机\"}", OFFICE);
        now.step(declined.get("no").asString(), "declining", "{\"reason\":\"不属本大厅职责\"}", OFFICE);
        assertThat(result(door, suggestion).text())
                .contains("意见答复书", "已增设饮水机", "-答复")
                .doesNotContain(NAME);
        assertThat(result(door, declined).text())
                .contains("不予受理告知书", "不属本大厅职责", "没有规定申诉的途径", "12345")
                .doesNotContain(NAME);
        now.step(suggestion.get("no").asString(), "closing", "", OFFICE);
        assertThat(result(door, suggestion).text()).contains("意见答复书");
        now.step(declined.get("no").asString(), "notification", "", OFFICE);
        assertThat(result(door, declined).text()).contains("举报处理结果告知书", "不属本大厅职责", "330106-TSJG-");
    }

    private static Door.Answer result(Door door, JsonNode receipt) {
        return door.get(
                "/api/complaints/" + receipt.get("no").asString() + "/result",
                "",
                QueryCodes.HEADER,
                receipt.get("queryCode").asString());
    }

    @Test
    @Tag("P6")
    void suggestionsAreAnsweredAndCounted() {
        var door = new Door(port);
        var now = new Complaining(door);
        String no = now.suggested();
        now.step(no, "answer", "{\"answer\":\"已增设饮水机\"}", OFFICE);
        now.step(no, "closing", "", OFFICE);
        int year = LocalDate.now(ZoneId.of("Asia/Shanghai")).getYear();
        await().untilAsserted(() -> {
            var counted =
                    door.get("/api/complaints/statistics?year=" + year, AUDITOR).json();
            assertThat(counted.get("suggestions").asInt()).isPositive();
            assertThat(counted.get("counts").toString()).contains("SUGGESTION", "CLOSED");
        });
    }
}
