package org.servicehall.platform.automation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.timeout;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.mongodb.MongoTimeoutException;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.InOrder;
import org.servicehall.platform.consumer.Incoming;
import org.servicehall.platform.event.RecordedEvent;
import org.servicehall.platform.letter.DeadLetters;
import org.servicehall.platform.letter.Genuine;
import org.servicehall.platform.letter.Letter;
import org.servicehall.platform.loop.LoopWatch;
import org.servicehall.platform.projection.TallyEvent.Added;

/** What a hand does as partitions come and go (ADR 74). */
class HandTest {
    private final LoopWatch watch = new LoopWatch();
    private final DeadLetters deadLetters = mock(DeadLetters.class);
    private final Genuine genuine = mock(Genuine.class);
    private final Room room = new Room(10, 1_000);
    private final Portion portion = new Portion(Map.of());
    private final Doing automation = new Doing("when-added-then-do", "topic");
    private final Hand hand = new Hand(
            automation,
            "service.when-added-then-do",
            new AutomationFeed(
                    automation,
                    mock(Incoming.Reader.class),
                    deadLetters,
                    genuine,
                    new SimpleMeterRegistry().counter("applied"),
                    new ViewPatience(Duration.ofSeconds(1))),
            watch.watched());

    @BeforeEach
    void open() {
        when(genuine.judged(any())).thenAnswer(call -> call.getArgument(0));
        when(genuine.failed(any(), any())).thenAnswer(call -> Letter.waiting(call.getArgument(0)));
    }

    @AfterEach
    void close() {
        automation.release();
        hand.close();
    }

    @Test
    void whatAFormerOwnerWroteIsKnownBeforeTheFirstRecordEvenIfItCameWhileLettersWereReplayed() throws Exception {
        CountDownLatch replaying = new CountDownLatch(1);
        CountDownLatch goesOn = new CountDownLatch(1);
        doAnswer(_ -> {
                    replaying.countDown();
                    return goesOn.await(30, TimeUnit.SECONDS);
                })
                .when(deadLetters)
                .replay(any(), any());
        hand.start();
        assertThat(replaying.await(30, TimeUnit.SECONDS)).isTrue();
        hand.moved();
        hand.assigned(Set.of());
        give(0);
        goesOn.countDown();
        await().until(() -> automation.done().size() == 1);
        InOrder inOrder = inOrder(deadLetters);
        inOrder.verify(deadLetters).reassigned();
        inOrder.verify(deadLetters).isDropped(any());
    }

    @Test
    void whatFailsAfterItsPartitionWentIsNotSetAsideHere() throws Exception {
        CountDownLatch goesOn = new CountDownLatch(1);
        automation.first(_ -> {
            automation.entered.countDown();
            awaited(goesOn);
            throw new IllegalStateException("a fault of ours");
        });
        hand.start();
        give(0);
        assertThat(automation.entered.await(30, TimeUnit.SECONDS)).isTrue();
        portion.end();
        hand.release(Set.of());
        goesOn.countDown();
        await().until(() -> hand.waiting() == 0);
        verify(deadLetters, never()).write(any());
        assertThat(portion.elsewhere(1)).isEqualTo(Map.of(1, 0L));
    }

    @Test
    void whatFailedIsForgottenWithItsPartitionThoughThatCameBack() {
        automation.first(_ -> {
            throw new MongoTimeoutException("away");
        });
        hand.start();
        hand.assigned(Set.of());
        give(0);
        await().until(() -> !watch.status().equals("UP"));
        portion.end();
        hand.drop();
        await().until(() -> watch.status().equals("UP"));
        assertThat(hand.waiting()).isZero();
    }

    /** Sooner than it looks by itself where nothing was set aside. */
    @Test
    void aHandAtRestIsWokenByPartitionsThatMove() {
        hand.start();
        verify(deadLetters, timeout(5_000)).replay(any(), any());
        hand.moved();
        verify(deadLetters, timeout(5_000)).reassigned();
    }

    @Test
    void aHandThatHasSetSomethingAsideLooksWhetherItIsWantedAgain() {
        when(deadLetters.hasAny()).thenReturn(true);
        hand.start();
        verify(deadLetters, timeout(5_000).atLeast(2)).replay(any(), any());
    }

    private void give(long offset) {
        var record = new ConsumerRecord<>("topic", 0, offset, "Tally:a", new byte[0]);
        var event = new RecordedEvent("Tally:a", offset, "added", Instant.EPOCH, "wang.fang", new Added("a", 1));
        hand.give(new Handed(new Incoming.Known(record, event), portion, 1, room.take(0, 1)));
    }

    private static void awaited(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
