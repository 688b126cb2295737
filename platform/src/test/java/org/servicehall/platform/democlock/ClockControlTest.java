package org.servicehall.platform.democlock;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.AdditionalAnswers.delegatesTo;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;

import com.mongodb.MongoTimeoutException;
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
import org.servicehall.platform.relay.CloudEventHeaders;
import org.servicehall.platform.time.HallClock;

/** The demo's clock survives the loss of the topic that says how it is set (ADR 14). */
class ClockControlTest {
    @RegisterExtension
    static final DocumentDatabase DATABASE = new DocumentDatabase();

    private static final Instant MACHINE = Instant.parse("2026-11-28T04:00:00Z");

    private final MockProducer<String, byte[]> producer =
            new MockProducer<>(true, null, new StringSerializer(), new ByteArraySerializer());
    private MongoDatabase database;

    @BeforeEach
    void open() {
        database = DATABASE.fresh();
    }

    @Test
    void whereTheTopicKnowsNoSettingEachServiceGoesOnWithTheLastItObeyed() {
        follower(HallClock.standingAt(MACHINE)).obey(order(7, Duration.ofHours(-9)));

        HallClock clock = HallClock.standingAt(MACHINE);
        ClockFollower follower = follower(clock);
        assertThat(follower.recall()).isTrue();

        assertThat(clock.offset()).isEqualTo(Duration.ofHours(-9));
        assertThat(follower.lastSequence()).isEqualTo(7);
    }

    @Test
    void theOneThatSetsItOrdersItAgainBehindTheLast() {
        follower(HallClock.standingAt(MACHINE)).obey(order(7, Duration.ofHours(-9)));

        HallClock clock = HallClock.standingAt(MACHINE);
        control(clock, follower(clock)).restore();

        assertThat(clock.offset()).isEqualTo(Duration.ofHours(-9));
        assertThat(producer.history())
                .singleElement()
                .satisfies(order -> assertThat(order.headers()
                                .lastHeader(CloudEventHeaders.SEQUENCE)
                                .value())
                        .asString()
                        .isEqualTo("8"));
    }

    @Test
    void aSettingOnTheTopicIsTheOneThatCounts() {
        follower(HallClock.standingAt(MACHINE)).obey(order(7, Duration.ofHours(-9)));

        HallClock clock = HallClock.standingAt(MACHINE);
        ClockFollower follower = follower(clock);
        follower.obey(order(7, Duration.ofHours(-9)));
        follower.obey(order(8, Duration.ofHours(1)));
        control(clock, follower).restore();

        assertThat(clock.offset()).isEqualTo(Duration.ofHours(1));
        assertThat(producer.history()).isEmpty();
    }

    @Test
    void anOrderNamesTheServiceThatGaveItAsEveryEventDoes() {
        HallClock clock = HallClock.standingAt(MACHINE);
        control(clock, follower(clock)).advance(Duration.ofHours(1), "ops");

        assertThat(producer.history())
                .extracting(order -> new String(
                        order.headers().lastHeader(CloudEventHeaders.SOURCE).value(), UTF_8))
                .containsExactly("/intake");
    }

    @Test
    void twoOrdersInQuickSuccessionStandBehindEachOther() {
        HallClock clock = HallClock.standingAt(MACHINE);
        ClockControl control = control(clock, follower(clock));
        control.advance(Duration.ofHours(1), "ops");
        control.advance(Duration.ofHours(1), "ops");

        assertThat(producer.history())
                .extracting(order -> new String(
                        order.headers().lastHeader(CloudEventHeaders.SEQUENCE).value(), UTF_8))
                .containsExactly("0", "1");
    }

    @Test
    void aClockNeverSetStaysAsItIs() {
        HallClock clock = HallClock.standingAt(MACHINE);
        control(clock, follower(clock)).restore();

        assertThat(clock.offset()).isZero();
        assertThat(producer.history()).isEmpty();
    }

    @Test
    void aSettingIsObeyedWhileTheStoreIsAwayAndTheNextIsRememberedAgain() {
        ClockMemory memory = mock(ClockMemory.class, delegatesTo(new ClockMemory(database)));
        doThrow(new MongoTimeoutException("away"))
                .doAnswer(delegatesTo(new ClockMemory(database)))
                .when(memory)
                .keep(any());
        HallClock clock = HallClock.standingAt(MACHINE);
        ClockFollower follower = new ClockFollower(clock, memory);

        follower.obey(order(7, Duration.ofHours(-9)));
        assertThat(clock.offset()).isEqualTo(Duration.ofHours(-9));
        follower.obey(order(7, Duration.ofHours(-9)));
        assertThat(memory.last()).contains(new ClockMemory.Setting(7, Duration.ofHours(-9)));
    }

    private static RecordedEvent order(long sequence, Duration offset) {
        return new RecordedEvent("Clock:hall", sequence, "", MACHINE, "ops", new ClockSet(offset));
    }

    private ClockFollower follower(HallClock clock) {
        return new ClockFollower(clock, new ClockMemory(database));
    }

    private ClockControl control(HallClock clock, ClockFollower follower) {
        return new ClockControl(producer, follower, clock, new EventJson(), "/intake");
    }
}
