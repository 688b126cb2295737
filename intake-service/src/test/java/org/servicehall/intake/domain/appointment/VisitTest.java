package org.servicehall.intake.domain.appointment;

import static org.servicehall.intake.domain.appointment.Bookings.*;

import java.time.LocalTime;
import org.axonframework.test.fixture.AxonTestFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.servicehall.contracts.appointment.Visit;
import org.servicehall.contracts.appointment.VisitKind;
import org.servicehall.contracts.appointment.VisitReason;

@Tag("A2")
class VisitTest {
    private final AxonTestFixture fixture = fixture();

    @AfterEach
    void stop() {
        fixture.stop();
    }

    @Test
    void aHomeVisitOccupiesTheClerkForItsSlots() {
        fixture.given()
                .command(book(FIRST, MONDAY, LocalTime.of(9, 0), 4, away(VisitKind.HOME_VISIT, OLD, true)))
                .when()
                .command(book(SECOND, "10:30"))
                .then()
                .noEvents()
                .exceptionSatisfies(refused("slot-taken", "A1"));
    }

    @Test
    void aVisitDoesNotRunBeyondTheHalfDay() {
        fixture.given()
                .noPriorActivity()
                .when()
                .command(book(FIRST, MONDAY, LocalTime.of(9, 30), 4, away(VisitKind.SITE_VISIT, OLD, true)))
                .then()
                .noEvents()
                .exceptionSatisfies(refused("slot-outside-working-time", "A1"));
    }

    @ParameterizedTest(name = "{0} for {1} ({2}), address {3}: {4}")
    @CsvSource({
        "HOME_VISIT, , , true, visit-reason-missing",
        "HOME_VISIT, OLD_WEAK_ILL_DISABLED, , false, visit-address-missing",
        "SITE_VISIT, OTHER, , true, visit-explanation-mismatch",
        "SITE_VISIT, LARGE_ENTERPRISE, words, true, visit-explanation-mismatch",
        "HALL, INVESTMENT, , false, visit-term-not-applicable",
        "HALL, , , true, visit-term-not-applicable"
    })
    void aVisitHasAddressAndReason(
            VisitKind kind, @Nullable VisitReason reason, @Nullable String words, boolean address, String code) {
        Visit visit = reason == null ? null : new Visit(reason, words);
        fixture.given()
                .noPriorActivity()
                .when()
                .command(book(FIRST, MONDAY, LocalTime.of(9, 0), 1, away(kind, visit, address)))
                .then()
                .noEvents()
                .exceptionSatisfies(refused(code, "A2"));
    }
}
