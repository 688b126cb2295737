package org.servicehall.intake.api.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicehall.intake.testing.Refusals.refused;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.intake.testing.Door;
import org.servicehall.intake.testing.Door.Answer;
import org.servicehall.intake.testing.WholeService;
import org.servicehall.platform.http.ReadingReason;
import org.servicehall.platform.security.Role;
import org.servicehall.platform.testing.TestTokens;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Calls on duty through HTTP, store, broker and views. */
class DutyCallServiceTest implements WholeService {
    private static final String OFFICE = TestTokens.of("wu.gang", "330106", Role.OFFICE);

    @LocalServerPort
    int port;

    @Test
    @Tag("A3")
    @Tag("T8")
    void anUrgentNeedOnADayOffIsSeenThroughByWhoeverIsOnDutyAndEachStepHasItsTime() {
        var door = new Door(port);
        Answer taken = door.post(Door.LEAD, "/api/duty-calls", AppointmentBodies.DUTY_CALL);
        assertThat(taken.status()).isEqualTo(201);
        assertThat(taken.text("no")).matches("330106-ZB20[0-9]{6}-[0-9]{4}");
        assertThat(taken.text("onDuty")).isEqualTo("OFFICE");
        assertThat(taken.text("takenBy")).isEqualTo("zhou.min");
        String path = "/api/duty-calls/" + taken.text("no");
        refused(door.post(Door.LEAD, path + "/arrival", ""), 409, "duty-clerk-not-notified", "A3");
        assertThat(door.post(Door.LEAD, path + "/notification", "").text("clerk"))
                .isEqualTo("wang.fang");
        assertThat(door.post(Door.LEAD, path + "/arrival", "").text("status")).isEqualTo("ARRIVED");
        Answer closed = door.post(OFFICE, path + "/closing", "{\"result\":\"已送医\"}");
        Answer sheet = door.get(Door.AUDITOR, path, "If-Version-At-Least", closed.text("version"));
        assertThat(List.of(
                        sheet.text("takenAt"),
                        sheet.text("notifiedAt"),
                        sheet.text("arrivedAt"),
                        sheet.text("closedAt")))
                .doesNotContain("")
                .isSorted();
        assertThat(sheet.text("result")).isEqualTo("已送医");
        assertThat(door.get(Door.WANG, path + "/person", ReadingReason.HEADER, "HANDLING")
                        .text("address"))
                .isEqualTo("青溪镇二号");
        assertThat(door.get(Door.WANG, "/api/duty-calls?state=CLOSED").body().toString())
                .contains(taken.text("no"));
        refused(door.get(Door.ELSEWHERE, path), 404, "unknown-number", "");
    }
}
