package org.servicehall.intake.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicehall.intake.domain.Applications.*;

import java.util.List;
import java.util.Set;
import org.axonframework.test.fixture.AxonTestFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.contracts.AcceptanceType;
import org.servicehall.contracts.application.ApplicationEvent.ApplicationAccepted;
import org.servicehall.contracts.application.EligibilityEvent.RunningGrantNoticed;
import org.servicehall.contracts.application.EligibilityEvent.SecondGrantOverridden;
import org.servicehall.contracts.application.HandOverEvent.DoneInHoldersStead;
import org.servicehall.intake.domain.command.ApplicationCommand.AcceptApplication;
import org.servicehall.intake.domain.command.ApplicationCommand.Act;
import org.servicehall.intake.domain.command.ApplicationCommand.ReceiveApplication;
import org.servicehall.platform.testing.EntityPlay;

/** Nobody draws one allowance twice, unless the lead says why. */
@Tag("C5")
class SecondGrantTest {
    private static final String MATTER = "senior-citizen-card";
    private static final StandingGrant RUNNING = new StandingGrant("330106-20250101-0003", MATTER);
    private static final StandingGrant ANOTHER = new StandingGrant("330106-20250101-0004", "temporary-relief");
    private static final ReceiveApplication COMPLETE = receive(MATTER, Set.of(), "WRITTEN_APPLICATION");

    private final AxonTestFixture fixture = fixture();

    @AfterEach
    void stop() {
        fixture.stop();
    }

    @Test
    void atReceptionARunningGrantOfTheKindIsNoticed() {
        assertThat(new EntityPlay(Application.class, List.of()).send(drawing(RUNNING, ANOTHER)))
                .contains(new RunningGrantNoticed(NO, "330106", List.of(RUNNING.no())));
        assertThat(new EntityPlay(Application.class, List.of()).send(drawing(ANOTHER)))
                .doesNotHaveAnyElementsOfTypes(RunningGrantNoticed.class);
    }

    @Test
    void aSecondOneIsNotAccepted() {
        fixture.given()
                .command(COMPLETE)
                .when()
                .command(acceptance(LEAD, null, RUNNING))
                .then()
                .exceptionSatisfies(refused("grant-already-running", "C5", RUNNING.no()));
    }

    @Test
    void aClerksReasonIsNotEnough() {
        fixture.given()
                .command(COMPLETE)
                .when()
                .command(acceptance(WANG, "熟人", RUNNING))
                .then()
                .exceptionSatisfies(refused("second-grant-by-lead", "C5", RUNNING.no()));
    }

    @Test
    void theLeadSaysWhyAndItStandsBeforeTheAcceptance() {
        List<Object> events = new EntityPlay(Application.class, List.of()).send(COMPLETE);
        List<Object> then =
                new EntityPlay(Application.class, events).send(acceptance(LEAD, "原待遇本月底终止，经核实衔接发放", RUNNING));
        assertThat(then.getFirst()).isInstanceOf(DoneInHoldersStead.class);
        assertThat(then.get(1))
                .isEqualTo(new SecondGrantOverridden(
                        NO, "330106", List.of(RUNNING.no()), "原待遇本月底终止，经核实衔接发放", "zhou.min", NINE));
        assertThat(then.getLast()).isInstanceOf(ApplicationAccepted.class);
    }

    @Test
    void aGrantOfAnotherKindStandsInNobodysWay() {
        List<Object> events = new EntityPlay(Application.class, List.of()).send(COMPLETE);
        assertThat(new EntityPlay(Application.class, events).send(acceptance(WANG, null, ANOTHER)))
                .singleElement()
                .isInstanceOf(ApplicationAccepted.class);
    }

    @Test
    void whereNothingRunsThereIsNothingToOverride() {
        fixture.given()
                .command(COMPLETE)
                .when()
                .command(acceptance(LEAD, "以防万一"))
                .then()
                .exceptionSatisfies(refused("no-grant-running", "C5"));
    }

    private static ReceiveApplication drawing(StandingGrant... standing) {
        return new ReceiveApplication(
                NO,
                WANG,
                COMPLETE.hall(),
                COMPLETE.matter(),
                COMPLETE.channel(),
                COMPLETE.applicant(),
                null,
                COMPLETE.circumstances(),
                COMPLETE.presented(),
                null,
                List.of(),
                1,
                List.of(),
                List.of(standing),
                TODAY,
                DEADLINES);
    }

    private static AcceptApplication acceptance(Act by, @Nullable String reason, StandingGrant... standing) {
        return new AcceptApplication(
                NO,
                by,
                () -> "330106-SL-2025-0001",
                AcceptanceType.PROMISED,
                10,
                null,
                null,
                null,
                List.of(standing),
                reason,
                TODAY,
                TODAY.plusYears(5),
                LIMITS);
    }
}
