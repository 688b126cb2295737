package org.servicehall.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Appointments that have come so far. */
final class AppointmentExamples {
    private AppointmentExamples() {}

    /** Cancelled by the hall, of somebody who wishes for no messages: they wait to be told. */
    static String toBeTold(Door door) {
        String body = AppointmentBodies.hall(AppointmentBodies.newClerk(), "09:00");
        String no = door.post(Door.WANG, "/api/appointments", body).text("no");
        door.post(Door.WANG, "/api/appointments/" + no + "/cancellation", "{\"reason\":\"设备检修\"}");
        await().untilAsserted(() -> assertThat(door.get(Door.WANG, "/api/appointments/" + no)
                        .body()
                        .at("/telling/since")
                        .isMissingNode())
                .isFalse());
        return no;
    }
}
