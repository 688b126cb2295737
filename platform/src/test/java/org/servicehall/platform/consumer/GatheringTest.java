package org.servicehall.platform.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

/** Fewer turns, and fuller ones (ADR 69). */
class GatheringTest {
    private static final TopicPartition PARTITION = new TopicPartition("hall.cases", 1);
    private static final Duration MOST = Duration.ofSeconds(1);

    private long now = System.nanoTime();
    private final List<Duration> unawaited = new ArrayList<>();
    private boolean awaited = true;
    private final Gathering gathering = new Gathering(() -> now, this::gather);
    private final Polls polls = new Polls();
    private final Polled polled = new Polled();

    @Test
    void whoHasHadNothingToDoTakesTheFirstRecordAtOnce() {
        polls.come(0, 1);
        gathering.take(polls, MOST, polled);

        assertThat(polls.patience).containsExactly(MOST);
        assertThat(polled.count()).isOne();
    }

    @Test
    void afterAPauseWhatCameBehindTheFirstIsAskedForToo() {
        gathering.handled(true, 0);
        polls.come(0, 1);
        polls.come(1, 6);
        gathering.take(polls, MOST, polled);

        assertThat(polls.patience).containsExactly(Duration.ZERO, Duration.ofMillis(5));
        assertThat(polled.inOrder()).extracting(ConsumerRecord::offset).containsExactly(0L, 1L, 2L, 3L, 4L, 5L);
        assertThat(polled.position().next()).containsExactly(Map.entry(PARTITION, 0L));
    }

    @Test
    void whereNothingCameInThePauseTheNextIsWaitedFor() {
        gathering.handled(true, 0);
        polls.come(0, 0);
        polls.come(0, 1);
        gathering.take(polls, MOST, polled);

        assertThat(polls.patience).containsExactly(Duration.ZERO, MOST);
    }

    @Test
    void thePauseGrowsWhileThereIsAlwaysSomethingAtItsEnd() {
        assertThat(pauses(8)).containsExactly(20L, 20L, 20L, 30L, 40L, 50L, 60L, 60L);

        polls.come(0, 0);
        gathering.take(polls, MOST, polled);
        assertThat(pauses(2)).containsExactly(20L, 20L);
    }

    private boolean gather(Duration atMost) {
        unawaited.add(atMost);
        now += awaited ? 0 : atMost.toNanos();
        return !awaited;
    }

    @Test
    void whatNobodyWaitsForGathersForAQuarterOfASecondAfterABatch() {
        awaited = false;
        gathering.handled(true, 0);
        now += Duration.ofMillis(30).toNanos();
        polls.come(0, 1);
        polls.come(1, 6);
        gathering.take(polls, MOST, polled);

        assertThat(unawaited).containsExactly(Duration.ofMillis(220));
        assertThat(polls.patience).containsExactly(Duration.ZERO, Duration.ofMillis(5));
        assertThat(polled.count()).isEqualTo(6);
    }

    @Test
    void whoHasHadNothingToDoTakesTheFirstRecordAtOnceThoughNobodyWaitsForIt() {
        awaited = false;
        polls.come(0, 1);
        gathering.take(polls, MOST, polled);

        assertThat(unawaited).isEmpty();
        assertThat(polls.patience).containsExactly(MOST);
    }

    @Test
    void nothingGathersBeyondTheTimeAtWhichWhatWasDoneIsToBeSaid() {
        awaited = false;
        gathering.handled(true, 0);
        gathering.take(polls, Duration.ofMillis(70), polled);
        gathering.take(polls, Duration.ZERO, polled);

        assertThat(unawaited).containsExactly(Duration.ofMillis(70));
    }

    @Test
    void whereManyWaitNothingGathersThoughNobodyWaitsForIt() {
        awaited = false;
        gathering.handled(true, 100);
        gathering.take(polls, MOST, polled);

        assertThat(unawaited).isEmpty();
    }

    @Test
    void aCasesRecordsAreTakenInAThirdOfTheTurns() {
        int waitedFor = turns();
        awaited = false;

        assertThat(waitedFor).isEqualTo(14);
        assertThat(turns()).isEqualTo(4);
    }

    /** In so many the records of a case are taken. */
    private int turns() {
        Arrivals arrivals = new Arrivals();
        int turns = 0;
        while (arrivals.taken < Arrivals.RECORDS) {
            now += Math.max(0, gathering.left() - 1);
            gathering.take(arrivals, MOST, new Polled());
            gathering.handled(true, 0);
            turns++;
        }
        return turns;
    }

    @Test
    void whatIsWaitedForAndHasHadItsPauseIsTakenAtOnce() {
        gathering.handled(true, 0);
        now += Duration.ofMillis(30).toNanos();
        polls.come(0, 1);
        gathering.take(polls, MOST, polled);

        assertThat(polls.patience).containsExactly(MOST);
    }

    /** So many batches, one behind the other. */
    private List<Long> pauses(int batches) {
        List<Long> pauses = new ArrayList<>();
        for (int batch = 0; batch < batches; batch++) {
            polls.coming.clear();
            polls.come(batch, batch + 1);
            now += Math.max(0, gathering.left() - 1);
            gathering.take(polls, MOST, new Polled());
            gathering.handled(true, 0);
            pauses.add(Duration.ofNanos(gathering.left()).toMillis());
        }
        return pauses;
    }

    @Test
    void whereManyWaitNoMoreNeedToGather() {
        gathering.handled(true, 100);
        assertThat(gathering.left()).isZero();
    }

    @Test
    void whoeverFindsNothingForLongWaitsForMoreAtOnceUntilSomethingComes() {
        for (int batch = 0; batch < 50; batch++) {
            assertThat(gathering.left()).isLessThan(Duration.ofMillis(100).toNanos());
            gathering.handled(false, 0);
        }
        assertThat(gathering.left()).isEqualTo(Duration.ofMillis(200).toNanos());
        now += Duration.ofMillis(195).toNanos();
        polls.come(0, 1);
        gathering.take(polls, MOST, polled);
        assertThat(polls.patience).containsExactly(Duration.ZERO);

        gathering.handled(true, 0);
        assertThat(gathering.left()).isEqualTo(Duration.ofMillis(20).toNanos());
    }

    @Test
    void whoHasHadNothingForHalfAMinuteGoesRoundEveryThreeSecondsUntilSomethingComes() {
        for (int second = 0; second < 30; second++) {
            assertThat(gathering.most()).isEqualTo(MOST);
            gathering.take(polls, gathering.most(), polled);
        }
        assertThat(gathering.most()).isEqualTo(Duration.ofSeconds(3));

        polls.come(0, 1);
        gathering.take(polls, gathering.most(), polled);
        assertThat(polls.patience.getLast()).isEqualTo(Duration.ofSeconds(3));
        assertThat(gathering.most()).isEqualTo(MOST);
    }

    @Test
    void whatIsSomebodyElsesBeforeItIsHandledIsNotHandled() {
        polls.come(0, 3);
        gathering.take(polls, MOST, polled);
        polled.drop(Set.of(PARTITION));

        assertThat(polled.isEmpty()).isTrue();
        assertThat(polled.position().next()).isEmpty();
        assertThat(polled.position().undone()).isEmpty();
    }

    /** Gives what has come, and notes how long it was to wait. */
    private static class Polls extends MockConsumer<String, byte[]> {
        final List<Duration> patience = new ArrayList<>();
        private final Deque<ConsumerRecords<String, byte[]>> coming = new ArrayDeque<>();

        Polls() {
            super("earliest");
        }

        void come(long from, long end) {
            List<ConsumerRecord<String, byte[]>> records = LongStream.range(from, end)
                    .mapToObj(offset -> new ConsumerRecord<>(
                            PARTITION.topic(), PARTITION.partition(), offset, "Case:1", new byte[0]))
                    .toList();
            coming.add(
                    records.isEmpty()
                            ? ConsumerRecords.empty()
                            : new ConsumerRecords<>(
                                    Map.of(PARTITION, records), Map.of(PARTITION, new OffsetAndMetadata(end))));
        }

        @Override
        public synchronized ConsumerRecords<String, byte[]> poll(Duration timeout) {
            patience.add(timeout);
            return coming.isEmpty() ? ConsumerRecords.empty() : coming.remove();
        }
    }

    /** One record behind another, each a moment later. */
    private final class Arrivals extends Polls {
        static final int RECORDS = 14;
        private static final long APART = Duration.ofMillis(70).toNanos();

        private final long began = now;
        private long taken;

        @Override
        public synchronized ConsumerRecords<String, byte[]> poll(Duration timeout) {
            if (came() == taken && timeout.equals(MOST)) {
                now = began + taken * APART;
            }
            long end = came();
            come(taken, end);
            taken = end;
            return super.poll(timeout);
        }

        private long came() {
            return Math.min(RECORDS, (now - began) / APART + 1);
        }
    }
}
