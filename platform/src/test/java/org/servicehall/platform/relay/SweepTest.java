package org.servicehall.platform.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.AdditionalAnswers.delegatesTo;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyMap;
import static org.mockito.Mockito.atLeastOnce;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.timeout;
import static org.mockito.Mockito.verify;

import com.mongodb.MongoTimeoutException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.servicehall.platform.eventstore.DocumentDatabase;
import org.servicehall.platform.eventstore.StreamStore;
import org.servicehall.platform.eventstore.Unpublished;
import org.servicehall.platform.loop.LoopWatch;

/** ADR 58: what a crash has left is found, however it is marked, and what is only not marked yet is left to whoever sent it. */
class SweepTest {
    @RegisterExtension
    static final DocumentDatabase DATABASE = new DocumentDatabase();

    /** Ten times as long passes from one sweep to the next while all is well, twice as long until a mark is missed. */
    private static final Duration INTERVAL = Duration.ofMillis(500);

    @AutoClose
    private final RelayGround ground = new RelayGround(DATABASE.fresh());

    private final Republication republication = mock();

    @Test
    void theFirstTakesAllEvenWhatAClockAheadHasMarked() {
        ground.write("1", 2);
        Clock back = Clock.offset(Clock.systemUTC(), Duration.ofHours(-1));

        try (RelayGround.Running ignored = relay(new StreamStore(ground.database, back), RelayGround.NEVER)) {
            ground.topic.awaitComplete(Map.of("Note:1", 2));
        }
    }

    @Test
    void whatIsRecentIsLookedForAgainBeforeTheCalmPauseIsOver() throws Exception {
        AtomicInteger sweeps = new AtomicInteger();
        StreamStore store = mock(StreamStore.class, delegatesTo(ground.notes.store()));
        doAnswer(_ -> {
                    sweeps.incrementAndGet();
                    return new Unpublished(List.of(), 1);
                })
                .when(store)
                .unpublished(anyInt(), any());

        try (RelayGround.Running ignored = relay(store, INTERVAL)) {
            await().until(() -> sweeps.get() == 1);
            await().atMost(INTERVAL.multipliedBy(8)).until(() -> sweeps.get() > 1);
        }
        verify(republication, atLeastOnce()).goOn(false);
        verify(republication, never()).goOn(true);
    }

    @Test
    void whereNothingIsUnpublishedARepublicationIsToldSo() throws Exception {
        try (RelayGround.Running ignored = relay(ground.notes.store(), RelayGround.NEVER)) {
            verify(republication, timeout(10_000)).goOn(true);
        }
    }

    @Test
    void whoStopsWritesWhatItHasGathered() {
        AtomicBoolean away = new AtomicBoolean(true);
        StreamStore store = mock(StreamStore.class, delegatesTo(ground.notes.store()));
        doAnswer(call -> {
                    if (away.get()) {
                        throw new MongoTimeoutException("away");
                    }
                    return delegatesTo(ground.notes.store()).answer(call);
                })
                .when(store)
                .published(anyMap());
        ground.write("1", 1);
        try (RelayGround.Running ignored = relay(store, RelayGround.NEVER)) {
            ground.topic.awaitComplete(Map.of("Note:1", 1));
            assertThat(ground.notes.store().unpublished(10)).containsExactly("Note:1");
            away.set(false);
        }
        assertThat(ground.notes.store().unpublished(10)).isEmpty();
    }

    @Test
    void whoStopsWaitsForWhatIsOnItsWayAndMarksIt() {
        MockProducer<String, byte[]> slow =
                new MockProducer<>(false, null, new StringSerializer(), new ByteArraySerializer());
        ground.write("1", 1);
        Relay relay = ground.relay(slow, RelayGround.NEVER);
        relay.start();
        await().until(() -> slow.history().size() == 1);

        CompletableFuture<Void> stopped = CompletableFuture.runAsync(relay::stop);
        await().until(() -> !relay.isRunning());
        assertThat(ground.notes.store().unpublished(10)).containsExactly("Note:1");
        slow.completeNext();
        stopped.join();

        assertThat(ground.notes.store().unpublished(10)).isEmpty();
    }

    @Test
    void whatComesWhileMarksAreWrittenDoesNotWaitForThem() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch written = new CountDownLatch(1);
        StreamStore store = storeThatMarks(begun, written);
        try (RelayGround.Running running = relay(store, RelayGround.NEVER)) {
            ground.notes.eventSourcing().whenAppended(running.relay()::nudge);
            ground.write("1", 1);
            assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
            ground.write("1", 1);
            ground.write("2", 1);
            ground.topic.awaitComplete(Map.of("Note:1", 2, "Note:2", 1));
            written.countDown();
            ground.awaitNothingLeft();
        } finally {
            written.countDown();
        }
    }

    @Test
    void aSweepDoesNotWaitForMarksThatAreBeingWritten() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch written = new CountDownLatch(1);
        AtomicInteger sweeps = new AtomicInteger();
        StreamStore store = storeThatMarks(begun, written);
        doAnswer(call -> {
                    sweeps.incrementAndGet();
                    return delegatesTo(ground.notes.store()).answer(call);
                })
                .when(store)
                .unpublished(anyInt(), any());
        try (RelayGround.Running running = relay(store, RelayGround.SOON)) {
            ground.notes.eventSourcing().whenAppended(running.relay()::nudge);
            ground.write("1", 1);
            assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
            int before = sweeps.get();
            await().until(() -> sweeps.get() > before + 1);
            written.countDown();
            ground.awaitNothingLeft();
        } finally {
            written.countDown();
        }
    }

    /** Tells that it has begun to write marks, and goes on with it once it is let. */
    private StreamStore storeThatMarks(CountDownLatch begun, CountDownLatch let) {
        StreamStore store = mock(StreamStore.class, delegatesTo(ground.notes.store()));
        doAnswer(call -> {
                    begun.countDown();
                    assertThat(let.await(20, TimeUnit.SECONDS)).isTrue();
                    return delegatesTo(ground.notes.store()).answer(call);
                })
                .when(store)
                .published(anyMap());
        return store;
    }

    private RelayGround.Running relay(StreamStore store, Duration interval) {
        return new RelayGround.Running(new Relay(
                store, ground.producer, ground.watch, republication, ground.settings(interval), LoopWatch.loops()));
    }
}
