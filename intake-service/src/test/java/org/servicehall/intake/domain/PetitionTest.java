package org.servicehall.intake.domain;

import static org.servicehall.intake.domain.Applications.*;

import java.time.Instant;
import java.util.Set;
import org.axonframework.test.fixture.AxonTestFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.contracts.AcceptanceType;
import org.servicehall.contracts.application.ApplicationEvent.PetitionUndecided;
import org.servicehall.intake.domain.ApplicationCommand.Act;
import org.servicehall.intake.domain.ApplicationCommand.ReceiveApplication;
import org.servicehall.intake.domain.ApplicationCommand.RecordPetitionUndecided;

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

    private static ReceiveApplication petition() {
        return receive("petition", Set.of(), "PETITION_STATEMENT");
    }

    private static RecordPetitionUndecided undecided(Instant at) {
        return new RecordPetitionUndecided(NO, new Act("term-sweep", "OFFICE", false, at));
    }
}
