package org.servicehall.intake.api.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicehall.intake.testing.Refusals.refused;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.intake.testing.Door;
import org.servicehall.intake.testing.WholeService;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Numbers on which a condition depends are asked for at reception. */
@Tag("M3")
class FiguresTest implements WholeService {
    private static final String RELIEF = PENSION.replace("pension-qualification", "serious-illness-relief")
            .replace("\"PENSION_PASSBOOK\"", "\"DISCHARGE_SUMMARY\"");

    @LocalServerPort
    int port;

    private Door door;

    @BeforeEach
    void open() {
        door = new Door(port);
    }

    @Test
    void withoutTheFigureNothingIsReceived() {
        var refusal = door.post(Door.WANG, "/api/applications", RELIEF.replace("\"LATE\"", "\"INVOICE_LOST\""));
        refused(refusal, 422, "figure-required", "M3");
        assertThat(refusal.text("detail")).contains("HOSPITAL_COST");
    }

    @Test
    void whoIsSparedTheConditionIsSparedTheQuestion() {
        var received = door.post(Door.WANG, "/api/applications", RELIEF.replace("\"LATE\"", "\"MINIMUM_ALLOWANCE\""));
        assertThat(received.status()).isEqualTo(201);
        assertThat(received.body().path("unmet")).isEmpty();
    }
}
