package org.servicehall.accountability.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.servicehall.accountability.api.Complaining.AUDITOR;
import static org.servicehall.accountability.api.Complaining.OFFICE;

import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

class SuggestionTest implements WholeService {
    @LocalServerPort
    private int port;

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
