package org.servicehall.cases.api.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.cases.api.Hall;
import org.servicehall.cases.api.WholeService;
import org.servicehall.cases.domain.Cases;
import org.servicehall.contracts.application.ApplicationEvent.ApplicationAccepted;
import org.servicehall.platform.security.Role;
import org.servicehall.platform.testing.TestTokens;
import org.servicehall.platform.time.HallClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A schedule that takes the last day of a publicity off moves its end on the board; in a year of which no test knows. */
@Tag("C3")
@Tag("D1")
class ProlongedPublicityTest implements WholeService {
    private static final Instant ACCEPTED = Cases.at("2043-03-02T09:00");

    @LocalServerPort
    private int port;

    @Autowired
    private HallClock clock;

    private Hall hall;

    @BeforeEach
    void nine() {
        hall = new Hall(port);
        clock.set(ACCEPTED);
    }

    @Test
    void theBoardAndTheTimelineTellTheNewEnd() throws Exception {
        var no = WholeService.open(hall, published());
        await().untilAsserted(() -> assertThat(board()).contains(no, "2043-03-17T23:59:59"));
        assertThat(board()).contains("\"untilProvisional\":true");
        assertThat(sheet(no)).contains("\"publishedUntilProvisional\":true");
        var schedule = "{'holidays':[{'date':'2043-03-17','festival':'放假'}]}";
        var answer = hall.post(TestTokens.of("ops", Cases.HALL, Role.OPS), "/api/calendars/2043", schedule);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(board()).contains(no, "2043-03-18T23:59:59"));
        assertThat(sheet(no))
                .contains("2043-03-18T23:59:59", "publishedUntilDayOff", "顺延至其后第一个工作日")
                .doesNotContain("publishedUntilProvisional");
        assertThat(board()).contains("untilDayOff");
        assertThat(hall.get(Hall.LEAD, "/api/cases/" + no + "/timeline").body()).contains("因日历调整顺延公示");
    }

    private String sheet(String no) throws Exception {
        return hall.get(Hall.LEAD, "/api/cases/" + no).body();
    }

    private String board() throws Exception {
        return hall.get("", "/api/public/notices?hall=330106&limit=200").body();
    }

    private static ApplicationAccepted published() {
        var usual = Cases.promised(Cases.PUBLICITY);
        return new ApplicationAccepted(
                usual.applicationNo(),
                usual.hall(),
                usual.matterId(),
                usual.matterVersion(),
                usual.matterName(),
                usual.window(),
                usual.applicant(),
                usual.type(),
                Cases.acceptedAt(ACCEPTED).deadline(),
                usual.authority(),
                usual.limit(),
                usual.stages(),
                usual.terms(),
                usual.urgentReason(),
                usual.noticeNo(),
                usual.acceptedBy(),
                ACCEPTED);
    }
}
