package org.servicehall.accountability.domain;

import java.time.Instant;
import org.axonframework.eventsourcing.configuration.EventSourcedEntityModule;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.test.fixture.AxonTestFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.accountability.domain.LedgerCheckpointCommand.PublishCheckpoint;
import org.servicehall.accountability.domain.LedgerCheckpointCommand.PublishDailyCheckpoint;
import org.servicehall.contracts.accountability.LedgerEvent.CheckpointSigned;

@Tag("B9")
class LedgerCheckpointsTest {
    private static final String BOOK = "330106-20250926";

    private final AxonTestFixture fixture = AxonTestFixture.with(EventSourcingConfigurer.create()
            .registerEntity(EventSourcedEntityModule.autodetected(String.class, LedgerCheckpoints.class)));

    @AfterEach
    void stop() {
        fixture.stop();
    }

    @Test
    void theFirstDailyCheckpointOfADayIsPublished() {
        fixture.given()
                .noPriorActivity()
                .when()
                .command(new PublishDailyCheckpoint(BOOK, signed(3)))
                .then()
                .success()
                .events(signed(3));
    }

    @Test
    void aSecondInstanceAddsNone() {
        fixture.given()
                .event(signed(3))
                .when()
                .command(new PublishDailyCheckpoint(BOOK, signed(4)))
                .then()
                .success()
                .noEvents();
    }

    @Test
    void whoAsksGetsOneWheneverTheyAsk() {
        fixture.given()
                .event(signed(3))
                .when()
                .command(new PublishCheckpoint(BOOK, signed(3)))
                .then()
                .success()
                .events(signed(3));
    }

    private static CheckpointSigned signed(long entries) {
        return new CheckpointSigned(
                BOOK, "330106", entries, "ab", Instant.parse("2025-09-26T00:00:00Z"), "key", "signature");
    }
}
