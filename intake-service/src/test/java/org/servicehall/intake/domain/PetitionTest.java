package org.servicehall.intake.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicehall.intake.domain.Applications.*;

import java.time.Instant;
import java.util.Set;
import org.axonframework.test.fixture.AxonTestFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.contracts.AcceptanceType;
import org.servicehall.contracts.application.HallsTimeEvent.PetitionUndecided;
import org.servicehall.intake.domain.command.ApplicationCommand.Act;
import org.servicehall.intake.domain.command.ApplicationCommand.ReceiveApplication;
import org.servicehall.intake.domain.command.PassedTimeCommand.RecordPetitionUndecided;

/** Fifteen days to decide whether a petition is accepted. */
@Tag("K6")
class PetitionTest {
    private static final Instant DECIDE_BY = Instant.parse("2025-10-11T15:59:59Z");

    private final AxonTestFixture fixture = fixture();

    @AfterEach
    void stop() {
        fixture.stop();
    }

    @Test
    void aPetitionNobodyDecidedOnInFifteenDaysIsRecordedOnce() {
        Instant late = DECIDE_BY.plusMillis(1);
        fixture.given()
                .command(petition())
                .when()
                .command(undecided(late))
                .then()
                .events(new PetitionUndecided(NO, "330106", DECIDE_BY, "wang.fang", "CIVIL_AFFAIRS", late));
    }

    @Test
    void itIsNotRecordedAgain() {
        Instant late = DECIDE_BY.plusMillis(1);
        fixture.given()
                .command(petition())
                .command(undecided(late))
                .when()
                .command(undecided(late))
                .then()
                .noEvents();
    }

    @Test
    void inTimeNothingIsRecorded() {
        fixture.given()
                .command(petition())
                .when()
                .command(undecided(DECIDE_BY))
                .then()
                .noEvents();
    }

    @Test
    void onceDecidedOnNothingIsRecorded() {
        fixture.given()
                .command(petition())
                .command(accept(AcceptanceType.PETITION))
                .when()
                .command(undecided(DECIDE_BY.plusMillis(1)))
                .then()
                .noEvents();
    }

    @Test
    void acceptedLateItIsRecordedWithTheAcceptance() {
        Instant late = DECIDE_BY.plusMillis(1);
        fixture.given()
                .command(petition())
                .when()
                .command(accept(wangAt(late), AcceptanceType.PETITION, null, null, null))
                .then()
                .eventsSatisfy(events -> {
                    assertThat(events).hasSize(2);
                    assertThat(events.getFirst().payload())
                            .isEqualTo(
                                    new PetitionUndecided(NO, "330106", DECIDE_BY, "wang.fang", "CIVIL_AFFAIRS", late));
                });
    }

    @Test
    @Tag("F2")
    void whoTakesItOverAfterwardsAnswersForNothing() {
        Instant late = DECIDE_BY.plusSeconds(7200);
        fixture.given()
                .command(petition())
                .command(handOver(WANG, "liu.yang", "PETITIONS"))
                .command(confirm(new Act("liu.yang", "PETITIONS", false, DECIDE_BY.plusSeconds(60))))
                .when()
                .command(undecided(late))
                .then()
                .events(new PetitionUndecided(NO, "330106", DECIDE_BY, "wang.fang", "CIVIL_AFFAIRS", late));
    }

    private static ReceiveApplication petition() {
        return receive("petition", Set.of(), "PETITION_STATEMENT");
    }

    private static RecordPetitionUndecided undecided(Instant at) {
        return new RecordPetitionUndecided(NO, new Act("term-sweep", "OFFICE", false, at));
    }
}
