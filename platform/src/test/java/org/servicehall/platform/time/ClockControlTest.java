package org.servicehall.platform.time;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.servicehall.contracts.control.ControlEvent.ClockSet;
import org.servicehall.platform.event.EventJson;
import org.servicehall.platform.event.RecordedEvent;
import org.servicehall.platform.eventstore.DocumentDatabase;

/** The demo's clock survives the loss of the topic that says how it is set (ADR 14). */
class ClockControlTest {
    @RegisterExtension
    static final DocumentDatabase DATABASE = new DocumentDatabase();

    private static final Instant MACHINE = Instant.parse("2026-11-28T04:00:00Z");
    private static final Instant HALL = Instant.parse("2025-09-26T01:00:00Z");

    private final MockProducer<String, byte[]> producer =
            new MockProducer<>(true, null, new StringSerializer(), new ByteArraySerializer());
    private MongoDatabase database;

    @BeforeEach
    void open() {
        database = DATABASE.fresh();
        control(HallClock.standingAt(MACHINE), new ClockFollower(HallClock.standingAt(MACHINE)))
                .set(HALL, "ops");
        producer.clear();
    }

    @Test
    void whereTheTopicKnowsNoSettingTheLastIsPublishedAgain() {
        HallClock clock = HallClock.standingAt(MACHINE);
        control(clock, new ClockFollower(clock)).restore();

        assertThat(clock.instant()).isEqualTo(HALL);
        assertThat(producer.history()).hasSize(1);
    }

    @Test
    void aSettingOnTheTopicIsTheOneThatCounts() {
        HallClock clock = HallClock.standingAt(MACHINE);
        ClockFollower follower = new ClockFollower(clock);
        follower.obey(new RecordedEvent("Clock:hall", 7, "", MACHINE, "ops", new ClockSet(Duration.ofHours(1))));
        control(clock, follower).restore();

        assertThat(clock.offset()).isEqualTo(Duration.ofHours(1));
        assertThat(producer.history()).isEmpty();
    }

    @Test
    void aClockNeverSetStaysAsItIs() {
        database = DATABASE.fresh();
        HallClock clock = HallClock.standingAt(MACHINE);
        control(clock, new ClockFollower(clock)).restore();

        assertThat(clock.offset()).isZero();
        assertThat(producer.history()).isEmpty();
    }

    private ClockControl control(HallClock clock, ClockFollower follower) {
        return new ClockControl(producer, follower, clock, new EventJson(), new ClockMemory(database));
    }
}
