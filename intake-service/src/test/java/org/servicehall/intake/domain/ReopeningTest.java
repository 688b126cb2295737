package org.servicehall.intake.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicehall.intake.domain.Applications.*;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.test.fixture.AxonTestFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.contracts.application.ApplicationEvent.ReceptionCorrected;
import org.servicehall.contracts.application.HandOverEvent.DoneInHoldersStead;
import org.servicehall.contracts.application.SupplementEvent.SupplementRequestedAgain;
import org.servicehall.intake.domain.command.ApplicationCommand.Act;
import org.servicehall.intake.domain.command.SupplementCommand.ReopenMaterial;

/** What a voided paper was taken for is missing again, and no second supplement notice is to be had by that unseen. */
@Tag("S4")
@Tag("N3")
class ReopeningTest {
    private static final String FORM = "CERTIFICATION_FORM";
    private static final String NOTICE = "330106-BC-2025-0002";

    private final AxonTestFixture fixture = fixture();

    @AfterEach
    void stop() {
        fixture.stop();
    }

    @Test
    @Tag("P2")
    void asLongAsNobodyWasAskedForAnythingTheHallsTimeRunsOn() {
        fixture.given()
                .command(latePensioner("ID_CARD", "PENSION_PASSBOOK"))
                .command(supply(FORM))
                .when()
                .command(reopen(WANG))
                .then()
                .eventsSatisfy(only(NINE, 1));
    }

    @Test
    void afterTheNoticeItTakesAFurtherOneForWhichWhoeverVoidsAnswers() {
        fixture.given()
                .commands(List.of(latePensioner("ID_CARD", "PENSION_PASSBOOK"), supplement(FORM), supply(FORM)))
                .when()
                .command(reopen(LEAD))
                .then()
                .eventsSatisfy(events -> {
                    assertThat(events).hasSize(3);
                    assertThat(events.getFirst().payload()).isInstanceOf(DoneInHoldersStead.class);
                    assertThat(events.getLast().payload()).isEqualTo(again(LEAD, "zhou.min", "OFFICE"));
                });
    }

    @Test
    void whoeverIssuedTheFirstIsNobodyElse() {
        fixture.given()
                .commands(List.of(latePensioner("ID_CARD", "PENSION_PASSBOOK"), supplement(FORM), supply(FORM)))
                .when()
                .command(reopen(WANG))
                .then()
                .eventsSatisfy(events -> {
                    only(null, 2).accept(events);
                    assertThat(events.getLast().payload()).isEqualTo(again(WANG, null, null));
                });
    }

    @Test
    void whatIsMissingIsNotOpenedAgain() {
        fixture.given()
                .command(latePensioner("ID_CARD", "PENSION_PASSBOOK"))
                .when()
                .command(reopen(WANG))
                .then()
                .noEvents()
                .exceptionSatisfies(refused("material-missing-already", "S4", FORM));
    }

    private static Consumer<List<EventMessage>> only(@Nullable Instant hallsTurnSince, int count) {
        return events -> {
            assertThat(events).hasSize(count);
            assertThat(events.getFirst().payload()).isInstanceOfSatisfying(ReceptionCorrected.class, opened -> {
                assertThat(opened.missing()).containsExactly(FORM);
                assertThat(opened.presented()).doesNotContain(FORM);
                assertThat(opened.hallsTurnSince()).isEqualTo(hallsTurnSince);
            });
        };
    }

    private static SupplementRequestedAgain again(Act by, @Nullable String answerable, @Nullable String window) {
        return new SupplementRequestedAgain(
                NO,
                "330106",
                NOTICE,
                List.of(FORM),
                "误核",
                by.by(),
                "wang.fang",
                "CIVIL_AFFAIRS",
                answerable,
                window,
                NINE,
                UNTIL);
    }

    private static ReopenMaterial reopen(Act by) {
        return new ReopenMaterial(NO, by, FORM, false, "误核", () -> NOTICE, GRACE, LIMITS);
    }
}
