package org.servicehall.platform.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.servicehall.platform.consumer.GroupOffsets;
import org.servicehall.platform.testing.EmbeddedStack;
import org.servicehall.platform.view.Remembers;

/** A view comes to the pass and leaves it without losing or doubling anything (ADR 51). */
class JoiningTest {
    private static final Duration PATIENCE = TallyPlay.PATIENCE;

    private final Ground ground = new Ground();
    private final TallyPlay play = new TallyPlay(ground);
    private final Tallies tallies = new Tallies(ground.topic);
    private final TallyPlay.Named others = new TallyPlay.Named(ground.topic, "others");

    @AfterEach
    void close() throws Exception {
        ground.close();
    }

    @Test
    void aNewViewInAnOldHallComesUpCompleteAndJoinsTheOthers() {
        Ground.Instance before = ground.instance(tallies);
        play.publish(0, 20);
        play.awaitAmounts(before, tallies, 20);
        before.close();
        Ground.Instance after = ground.instance(List.of(tallies, others), List.of());
        play.publish(20, 40);
        play.awaitAmounts(after, others, 40);
        play.awaitAmounts(after, tallies, 40);
        TallyPlay.awaitJoined(after, "others");
        play.publish(40, 50);
        play.awaitAmounts(after, others, 50);
        await().atMost(PATIENCE)
                .until(() ->
                        after.offsets.begun(Set.of(ground.topic + ".others-1")).isEmpty());
        assertThat(ground.deadLetters()).isEmpty();
    }

    @Test
    void aHallOfTheEarlierLayoutGoesOnWhereItsGroupsWere() throws Exception {
        Amounts amounts = new Amounts(ground.topic, Remembers.NOTHING);
        play.publish(0, 5);
        ground.flush();
        try (GroupOffsets offsets = new GroupOffsets(ground.kafka.admin())) {
            Map<TopicPartition, OffsetAndMetadata> ends = offsets.ends(Set.of(ground.topic)).entrySet().stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, end -> new OffsetAndMetadata(end.getValue())));
            ground.commit("amounts-1", ends);
        }
        Ground.Instance instance = ground.instance(amounts);
        play.publish(5, 6);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(instance.views.of(amounts).find(Amounts.ALL).stream()
                                .flatMap(seen -> seen.amounts().stream()))
                        .hasSize(TallyPlay.STREAMS)
                        .allMatch(amount -> amount.endsWith("+5")));
        TallyPlay.awaitJoined(instance, "amounts");
    }

    @Test
    void viewsThatAreRebuiltUnderConstantWritesJoinInEveryInstanceWithoutLossOrRepetition() throws Exception {
        Ground.Instance first = ground.instance(List.of(tallies, others), List.of());
        Ground.Instance second = ground.instance(List.of(tallies, others), List.of());
        Writer writer = new Writer();
        for (int round = 2; round <= 4; round++) {
            String generation = "-" + round;
            first.ops.rebuild("tallies");
            second.ops.rebuild("others");
            TallyPlay.awaitJoined(first, "tallies", "tallies" + generation);
            TallyPlay.awaitJoined(second, "others", "others" + generation);
            if (round == 3) {
                second.close();
                second = ground.instance(List.of(tallies, others), List.of());
            }
        }
        int events = writer.end();
        play.awaitAmounts(first, tallies, events);
        play.awaitAmounts(second, others, events);
        assertThat(ground.deadLetters()).isEmpty();
    }

    @Test
    void whereAViewJoinsTopicsOfOthersAreNotReadAgain() {
        AtomicInteger told = new AtomicInteger();
        String elsewhere = ground.topic + "-elsewhere";
        EmbeddedStack.get().createTopics(1, elsewhere);
        Tallies counting = play.counting(told);
        Ground.Instance instance =
                ground.instance(List.of(counting, new TallyPlay.Named(elsewhere, "others")), List.of());
        play.publish(0, 5);
        play.awaitAmounts(instance, counting, 5);
        instance.ops.rebuild("others");
        TallyPlay.awaitJoined(instance, "others", "others-2");
        play.publish(5, 6);
        play.awaitAmounts(instance, counting, 6);
        assertThat(told).hasValue(6 * TallyPlay.STREAMS);
    }

    @Test
    void anInstanceOfAnEarlierProgramCostsANewViewNothing() throws Exception {
        Ground.Instance earlier = ground.instance(tallies);
        play.publish(0, 10);
        play.awaitAmounts(earlier, tallies, 10);
        await().until(() ->
                !earlier.offsets.begun(Set.of(ground.topic + ".views")).isEmpty());
        Ground.Instance later = ground.instance(List.of(tallies, others), List.of());
        play.publish(10, 20);
        play.awaitAmounts(later, tallies, 20);
        play.awaitAmounts(later, others, 20);
        assertThat(later.generations.current("others").hasLoop()).isTrue();
        earlier.close();
        play.publish(20, 30);
        play.awaitAmounts(later, others, 30);
        TallyPlay.awaitJoined(later, "others");
        assertThat(ground.deadLetters()).isEmpty();
    }

    /** Writes to all streams until it is told to stop. */
    private final class Writer {
        private final AtomicBoolean enough = new AtomicBoolean();
        private final AtomicInteger events = new AtomicInteger();
        private final Thread thread = Thread.startVirtualThread(this::write);

        private void write() {
            while (!enough.get()) {
                int amount = events.getAndIncrement();
                play.publish(amount, amount + 1);
                LockSupport.parkNanos(amount < 200 ? 10_000_000 : 100_000_000);
            }
        }

        int end() throws Exception {
            enough.set(true);
            thread.join();
            ground.flush();
            return events.get();
        }
    }
}
