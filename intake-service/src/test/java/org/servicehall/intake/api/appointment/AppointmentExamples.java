package org.servicehall.intake.api.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.servicehall.intake.api.acting.ActingExamples;
import org.servicehall.intake.testing.Door;
import org.servicehall.intake.testing.WholeService;

/** Appointments that have come so far, and what they are about. */
final class AppointmentExamples {
    private static final String HOUSING = """
            {"matterId":"low-rent-housing","channel":"COUNTER","materials":["WRITTEN_APPLICATION"],
             "applicant":{"name":"%s","idNumber":"%s"}}""".formatted(WholeService.NAME, WholeService.ID_NUMBER);

    private AppointmentExamples() {}

    /** The booking, for whose applicant somebody comes as far as their power goes. */
    static String concerning(Door door, String booking) {
        String no = door.post(Door.WANG, "/api/applications", HOUSING).text("no");
        door.post(Door.WANG, "/api/applications/" + no + "/representatives", ActingExamples.SON);
        return booking.replaceFirst(
                "\\{", "{\"concerns\":{\"no\":\"%s\",\"act\":\"SUPPLEMENT\",\"representative\":1},".formatted(no));
    }

    /** The booking, which is about an application of whoever books it. */
    static String concerningOwn(Door door, String booking) {
        Door.Answer application = door.post(Door.WANG, "/api/applications", ActingExamples.RELIEF);
        return booking.replaceFirst(
                "\\{",
                "{\"concerns\":{\"no\":\"%s\",\"code\":\"%s\"},"
                        .formatted(application.text("no"), application.text("queryCode")));
    }

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
