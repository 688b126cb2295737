package org.servicehall.platform.automation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.servicehall.platform.consumer.Incoming;

/** What is handed out is done when all have done it, and never counts as done where it was dropped (ADR 74). */
class InboxTest {
    private static final Duration LONG = Duration.ofSeconds(30);

    private final Room room = new Room(1, 1_000);
    private final Portion portion = new Portion(Map.of());
    private final Inbox inbox = new Inbox();
    private final Inbox other = new Inbox();

    @Test
    void aRecordIsDoneWhenAllHaveDoneIt() {
        hand(5, inbox, other);
        hand(6, inbox);
        work(inbox);
        work(inbox);
        assertThat(doneOf(7)).isEqualTo(5);
        assertThat(room.await(Duration.ZERO)).isFalse();
        work(other);
        assertThat(doneOf(7)).isEqualTo(7);
        assertThat(room.await(Duration.ZERO)).isTrue();
    }

    @Test
    void itIsKnownOfEachWhatItHasDone() {
        hand(5, inbox, other);
        hand(6, other);
        work(inbox);
        assertThat(portion.elsewhere(7)).isEqualTo(Map.of(2, 5L));
        work(other);
        assertThat(portion.elsewhere(7)).isEqualTo(Map.of(2, 6L));
        assertThat(new Portion(Map.of(3, 9L, 4, 7L)).elsewhere(7)).isEqualTo(Map.of(3, 9L));
    }

    @Test
    void whatFailedStaysTheFirst() {
        hand(5, inbox);
        hand(6, inbox);
        assertThat(inbox.begin()).isNotNull();
        inbox.end(false);
        assertThat(offset(inbox.begin())).isEqualTo(5);
    }

    @Test
    void whatWaitsOfAPartitionThatWentIsDroppedAndNotDone() {
        hand(5, inbox, other);
        hand(6, inbox);
        work(other);
        portion.end();
        inbox.drop();
        assertThat(inbox.begin()).isNull();
        assertThat(doneOf(7)).isEqualTo(5);
        assertThat(room.await(Duration.ZERO)).isTrue();
    }

    @Test
    void whatIsAtWorkIsWaitedForAndCountsWhenItIsDone() throws Exception {
        hand(5, inbox);
        hand(6, inbox);
        assertThat(inbox.begin()).isNotNull();
        portion.end();
        inbox.drop();
        inbox.awaitEnd(Duration.ZERO);
        CountDownLatch over = new CountDownLatch(1);
        Thread waiting = Thread.startVirtualThread(() -> {
            awaitEnd();
            over.countDown();
        });
        await().until(() -> waiting.getState() == Thread.State.TIMED_WAITING);
        inbox.end(true);
        assertThat(over.await(30, TimeUnit.SECONDS)).isTrue();
        assertThat(doneOf(7)).isEqualTo(6);
        assertThat(inbox.begin()).isNull();
    }

    @Test
    void whatFailsAfterItsPartitionWentIsDropped() {
        hand(5, inbox);
        assertThat(inbox.begin()).isNotNull();
        portion.end();
        inbox.drop();
        inbox.end(false);
        assertThat(inbox.begin()).isNull();
        assertThat(doneOf(6)).isEqualTo(5);
    }

    @Test
    void whoIsWokenWaitsNoLonger() throws Exception {
        inbox.wake();
        inbox.await(LONG);
        assertThat(inbox.size()).isZero();
    }

    private long doneOf(long taken) {
        return portion.elsewhere(taken).values().stream()
                .mapToLong(Long::longValue)
                .min()
                .orElse(taken);
    }

    private void awaitEnd() {
        try {
            inbox.awaitEnd(LONG);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void hand(long offset, Inbox... inboxes) {
        var record = new ConsumerRecord<>("topic", 0, offset, "Tally:a", new byte[0]);
        Incoming incoming = new Incoming.Unknown(record, "Tally:a", offset, "some.type");
        Room.Place place = room.take(0, inboxes.length);
        for (Inbox each : inboxes) {
            each.add(new Handed(incoming, portion, each.equals(inbox) ? 1 : 2, place));
        }
    }

    private static void work(Inbox inbox) {
        inbox.prepare();
        assertThat(inbox.begin()).isNotNull();
        inbox.end(true);
    }

    private static long offset(@Nullable Handed handed) {
        return Objects.requireNonNull(handed).incoming().record().offset();
    }
}
