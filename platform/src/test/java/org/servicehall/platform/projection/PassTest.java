package org.servicehall.platform.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.servicehall.platform.consumer.GroupOffsets;
import org.servicehall.platform.event.RecordedEvent;
import org.servicehall.platform.projection.Tallies.Tally;
import org.servicehall.platform.projection.TallyEvent.Added;
import org.servicehall.platform.projection.TallyEvent.Spoilt;
import org.servicehall.platform.testing.EmbeddedStack;
import org.servicehall.platform.view.Remembers;

/** One loop feeds all live views of a service; a view comes to it and leaves it without losing or doubling anything (ADR 51). */
class PassTest {
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final int STREAMS = 8;

    private Ground ground = new Ground();
    private Tallies tallies = new Tallies(ground.topic);
    private Named others = new Named(ground.topic, "others");

    @AfterEach
    void close() throws Exception {
        ground.close();
    }

    @Test
    void allViewsOfANewHallAreFedByOneMemberOfOneGroup() {
        Set<String> groups = ConcurrentHashMap.newKeySet();
        Ground.Instance instance = ground.instance(List.of(tallies, others), List.of(), group -> {
            groups.add(group);
            return ground.kafka.member(group);
        });
        publish(0, 10);
        awaitAmounts(instance, tallies, 10);
        awaitAmounts(instance, others, 10);
        assertThat(groups).containsExactly(ground.topic + ".views");
        assertThat(instance.ops.list())
                .extracting(ProjectionOps.Status::name, ProjectionOps.Status::applied)
                .containsExactly(tuple("tallies", 10L * STREAMS), tuple("others", 10L * STREAMS));
        await().untilAsserted(() -> assertThat(instance.ops.list()).allMatch(status -> status.lag() == 0));
    }

    @Test
    void aPoisonedStreamOfOneViewLeavesTheOthersGoing() {
        others.faulty = false;
        Ground.Instance instance = ground.instance(List.of(tallies, others), List.of());
        ground.publish("Tally:0", 0, new Spoilt("t0"));
        ground.publish("Tally:0", 1, new Added("t0", 1));
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(instance.views.of(others).find("t0")).contains(new Tally("t0", List.of(-1, 1))));
        await().untilAsserted(() -> assertThat(instance.ops.list())
                .satisfiesExactly(
                        spoilt -> assertThat(spoilt.poisoned()).hasSize(1),
                        well -> assertThat(well.poisoned()).isEmpty()));
    }

    @Test
    void aNewViewInAnOldHallComesUpCompleteAndJoinsTheOthers() {
        Ground.Instance before = ground.instance(tallies);
        publish(0, 20);
        awaitAmounts(before, tallies, 20);
        before.close();
        Ground.Instance after = ground.instance(List.of(tallies, others), List.of());
        publish(20, 40);
        awaitAmounts(after, others, 40);
        awaitAmounts(after, tallies, 40);
        awaitJoined(after, "others");
        publish(40, 50);
        awaitAmounts(after, others, 50);
        await().atMost(PATIENCE)
                .until(() ->
                        after.offsets.begun(Set.of(ground.topic + ".others-1")).isEmpty());
        assertThat(ground.deadLetters()).isEmpty();
    }

    @Test
    void aHallOfTheEarlierLayoutGoesOnWhereItsGroupsWere() throws Exception {
        Amounts amounts = new Amounts(ground.topic, Remembers.NOTHING);
        publish(0, 5);
        ground.flush();
        try (GroupOffsets offsets = new GroupOffsets(ground.kafka.admin())) {
            Map<TopicPartition, OffsetAndMetadata> ends = offsets.ends(Set.of(ground.topic)).entrySet().stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, end -> new OffsetAndMetadata(end.getValue())));
            ground.commit("amounts-1", ends);
        }
        Ground.Instance instance = ground.instance(amounts);
        publish(5, 6);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(instance.views.of(amounts).find(Amounts.ALL).stream()
                                .flatMap(seen -> seen.amounts().stream()))
                        .hasSize(STREAMS)
                        .allMatch(amount -> amount.endsWith("+5")));
        awaitJoined(instance, "amounts");
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
            awaitJoined(first, "tallies", "tallies" + generation);
            awaitJoined(second, "others", "others" + generation);
            if (round == 3) {
                second.close();
                second = ground.instance(List.of(tallies, others), List.of());
            }
        }
        int events = writer.end();
        awaitAmounts(first, tallies, events);
        awaitAmounts(second, others, events);
        assertThat(ground.deadLetters()).isEmpty();
    }

    @Test
    void whoeverTakesOverFromAnInstanceThatHangsInABatchRepeatsItForEveryView() throws Exception {
        ground.close();
        ground = new Ground(Map.of(ConsumerConfig.MAX_POLL_INTERVAL_MS_CONFIG, 1_500));
        tallies = new Tallies(ground.topic);
        others = new Named(ground.topic, "others");
        Hanging hanging = new Hanging(ground.topic);
        Ground.Instance dying = ground.instance(List.of(tallies, hanging), List.of());
        publish(0, 5);
        assertThat(hanging.entered.await(20, TimeUnit.SECONDS)).isTrue();
        Ground.Instance heir = ground.instance(List.of(tallies, others), List.of());
        awaitAmounts(heir, tallies, 5);
        awaitAmounts(heir, others, 5);
        hanging.release.countDown();
        publish(5, 10);
        awaitAmounts(dying, tallies, 10);
        awaitAmounts(heir, others, 10);
        assertThat(ground.deadLetters()).isEmpty();
    }

    @Test
    void whereAViewJoinsTopicsOfOthersAreNotReadAgain() {
        AtomicInteger told = new AtomicInteger();
        String elsewhere = ground.topic + "-elsewhere";
        EmbeddedStack.get().createTopics(1, elsewhere);
        Tallies counting = new Tallies(ground.topic) {
            @Override
            public Collection<String> documents(RecordedEvent event) {
                told.incrementAndGet();
                return super.documents(event);
            }
        };
        Ground.Instance instance = ground.instance(List.of(counting, new Named(elsewhere, "others")), List.of());
        publish(0, 5);
        awaitAmounts(instance, counting, 5);
        instance.ops.rebuild("others");
        awaitJoined(instance, "others", "others-2");
        publish(5, 6);
        awaitAmounts(instance, counting, 6);
        assertThat(told).hasValue(6 * STREAMS);
    }

    @Test
    void anInstanceOfAnEarlierProgramCostsANewViewNothing() throws Exception {
        Ground.Instance earlier = ground.instance(tallies);
        publish(0, 10);
        awaitAmounts(earlier, tallies, 10);
        await().until(() ->
                !earlier.offsets.begun(Set.of(ground.topic + ".views")).isEmpty());
        Ground.Instance later = ground.instance(List.of(tallies, others), List.of());
        publish(10, 20);
        awaitAmounts(later, tallies, 20);
        awaitAmounts(later, others, 20);
        assertThat(later.generations.current("others").hasLoop()).isTrue();
        earlier.close();
        publish(20, 30);
        awaitAmounts(later, others, 30);
        awaitJoined(later, "others");
        assertThat(ground.deadLetters()).isEmpty();
    }

    @Test
    void aViewThatCanNotReadItsDocumentsGoesOnByItselfAndTheOthersWithoutIt() {
        Ground.Instance instance = ground.instance(List.of(others, tallies), List.of());
        publish(0, 5);
        awaitAmounts(instance, others, 5);
        ground.database
                .getCollection("others-1")
                .updateOne(new Document("_id", "t3"), new Document("$set", new Document("amounts", "none")));
        publish(5, 10);
        awaitAmounts(instance, tallies, 10);
        await().atMost(PATIENCE)
                .until(() -> instance.watch.health().getDetails().containsKey(ground.topic + ".others-1"));
        await().until(() -> !instance.watch.health().getDetails().containsKey(ground.topic + ".views"));
        publish(10, 15);
        awaitAmounts(instance, tallies, 15);

        instance.ops.rebuildAllowingLoss("others");
        awaitJoined(instance, "others", "others-2");
        awaitAmounts(instance, others, 15);
        await().until(() -> instance.watch.status().equals("UP"));
    }

    private void publish(int from, int to) {
        for (int amount = from; amount < to; amount++) {
            for (int stream = 0; stream < STREAMS; stream++) {
                ground.publish("Tally:" + stream, amount, new Added("t" + stream, amount));
            }
        }
    }

    private void awaitAmounts(Ground.Instance instance, Tallies projection, int amounts) {
        List<Integer> all = IntStream.range(0, amounts).boxed().toList();
        for (int stream = 0; stream < STREAMS; stream++) {
            String tally = "t" + stream;
            await().atMost(PATIENCE)
                    .untilAsserted(
                            () -> assertThat(instance.views.of(projection).find(tally))
                                    .contains(new Tally(tally, all)));
        }
    }

    private static void awaitJoined(Ground.Instance instance, String name) {
        awaitJoined(instance, name, name + "-1");
    }

    private static void awaitJoined(Ground.Instance instance, String name, String collection) {
        await().atMost(PATIENCE).until(() -> {
            Generation now = instance.generations.current(name);
            return now.live().equals(collection) && !now.hasLoop();
        });
    }

    /** Writes to all streams until it is told to stop. */
    private final class Writer {
        private final AtomicBoolean enough = new AtomicBoolean();
        private final AtomicInteger events = new AtomicInteger();
        private final Thread thread = Thread.startVirtualThread(this::write);

        private void write() {
            while (!enough.get()) {
                int amount = events.getAndIncrement();
                publish(amount, amount + 1);
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

    /** The same view under another name. */
    private static class Named extends Tallies {
        private final String name;

        Named(String topic, String name) {
            super(topic);
            this.name = name;
        }

        @Override
        public String name() {
            return name;
        }
    }

    /** Never comes back from its first event until it is released, longer than its group has patience. */
    private static final class Hanging extends Named {
        final CountDownLatch entered = new CountDownLatch(1);
        final CountDownLatch release = new CountDownLatch(1);

        Hanging(String topic) {
            super(topic, "others");
        }

        @Override
        public @Nullable Tally apply(String id, @Nullable Tally current, RecordedEvent event) {
            entered.countDown();
            try {
                release.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return super.apply(id, current, event);
        }
    }
}
