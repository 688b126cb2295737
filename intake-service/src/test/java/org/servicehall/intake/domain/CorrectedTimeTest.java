package org.servicehall.intake.domain;

import static org.servicehall.intake.domain.Applications.*;
import static org.servicehall.intake.domain.Corrections.MARRIED;
import static org.servicehall.intake.domain.Corrections.MATTER;
import static org.servicehall.intake.domain.Corrections.circumstances;
import static org.servicehall.intake.domain.Corrections.correct;
import static org.servicehall.intake.domain.Corrections.with;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.axonframework.test.fixture.AxonTestFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.contracts.application.HallsTimeEvent.AcceptanceOverdue;
import org.servicehall.intake.domain.command.ApplicationCommand.Act;
import org.servicehall.intake.domain.command.PassedTimeCommand.RecordPassedTime;
import org.servicehall.intake.domain.command.SupplementCommand.SupplyMaterials;

/** A correction neither begins the hall's time anew nor takes any of the resident's. */
@Tag("S7")
class CorrectedTimeTest {
    private final AxonTestFixture fixture = fixture();

    @AfterEach
    void stop() {
        fixture.stop();
    }

    @Test
    @Tag("P2")
    void correctedThereAndBackTheHallsTimeRunsOn() {
        Instant due = NINE.plusSeconds(1800);
        Instant late = due.plusMillis(1);
        fixture.given()
                .command(receive(MATTER, Set.of("BY_MARRIAGE"), with("MARRIAGE_CERTIFICATE")))
                .command(circumstances(wangAt(NINE.plusSeconds(600)), "BY_PROPERTY"))
                .command(correct(
                        wangAt(NINE.plusSeconds(1200)),
                        null,
                        List.of("BY_MARRIAGE"),
                        Set.of("MARRIAGE_CERTIFICATE"),
                        null))
                .when()
                .command(passed(late))
                .then()
                .events(new AcceptanceOverdue(NO, "330106", NINE, due, "wang.fang", "CIVIL_AFFAIRS", late));
    }

    /** Else a correction and a tick would give the hall a new term as often as it likes. */
    @Test
    @Tag("P2")
    void whatTheHallTicksAfterItsOwnSlipBeginsNothing() {
        Instant due = NINE.plusSeconds(1800);
        Instant late = due.plusMillis(1);
        Act ticking = wangAt(NINE.plusSeconds(1200));
        fixture.given()
                .command(receive(MATTER, Set.of("BY_MARRIAGE"), with("MARRIAGE_CERTIFICATE")))
                .command(circumstances(wangAt(NINE.plusSeconds(600)), "BY_PROPERTY"))
                .command(new SupplyMaterials(NO, ticking, Set.of("PROPERTY_PROOF"), LIMITS))
                .when()
                .command(passed(late))
                .then()
                .events(new AcceptanceOverdue(NO, "330106", NINE, due, "wang.fang", "CIVIL_AFFAIRS", late));
    }

    @Test
    @Tag("P2")
    void whatWasMissingFromTheStartBeginsTheTermOfTheComplete() {
        Act ticking = wangAt(NINE.plusSeconds(1200));
        Instant brought = NINE.plusSeconds(1200);
        fixture.given()
                .command(MARRIED)
                .command(new SupplyMaterials(NO, ticking, Set.of("MARRIAGE_CERTIFICATE"), LIMITS))
                .when()
                .command(passed(brought.plusSeconds(1801)))
                .then()
                .events(new AcceptanceOverdue(
                        NO,
                        "330106",
                        brought,
                        brought.plusSeconds(1800),
                        "wang.fang",
                        "CIVIL_AFFAIRS",
                        brought.plusSeconds(1801)));
    }

    @Test
    @Tag("P2")
    void whatACorrectionSparesTheResidentThatWasAskedBeginsTheHallsTime() {
        Instant corrected = NINE.plusSeconds(600);
        Instant due = corrected.plusSeconds(1800);
        Instant late = due.plusMillis(1);
        fixture.given()
                .command(MARRIED)
                .command(supplement("MARRIAGE_CERTIFICATE"))
                .command(circumstances(wangAt(corrected), "BY_PROPERTY"))
                .when()
                .command(passed(late))
                .then()
                .events(new AcceptanceOverdue(NO, "330106", corrected, due, "wang.fang", "CIVIL_AFFAIRS", late));
    }

    private static RecordPassedTime passed(Instant at) {
        return new RecordPassedTime(
                NO, new Act("reception-sweep", "OFFICE", false, at), LIMITS, () -> "330106-ZZ-2025-0001");
    }
}
