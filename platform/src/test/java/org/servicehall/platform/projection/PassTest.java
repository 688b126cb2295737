package org.servicehall.platform.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.TopicPartition;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.servicehall.platform.event.RecordedEvent;
import org.servicehall.platform.projection.Tallies.Tally;
import org.servicehall.platform.projection.TallyEvent.Added;
import org.servicehall.platform.projection.TallyEvent.Spoilt;
import org.servicehall.platform.testing.EmbeddedStack;
import org.servicehall.platform.view.Remembers;
import org.servicehall.platform.view.StoredCodec;

/** One loop feeds all live views of a service; none keeps the others from going on (ADR 51). */
class PassTest {
    private static final Duration PATIENCE = TallyPlay.PATIENCE;

    private Ground ground = new Ground();
    private TallyPlay play = new TallyPlay(ground);
    private Tallies tallies = new Tallies(ground.topic);
    private TallyPlay.Named others = new TallyPlay.Named(ground.topic, "others");

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
        play.publish(0, 10);
        play.awaitAmounts(instance, tallies, 10);
        play.awaitAmounts(instance, others, 10);
        assertThat(groups).containsExactly(ground.topic + ".views");
        assertThat(instance.ops.list())
                .extracting(ProjectionOps.Status::name, ProjectionOps.Status::applied)
                .containsExactly(tuple("tallies", 10L * TallyPlay.STREAMS), tuple("others", 10L * TallyPlay.STREAMS));
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
    void whoeverTakesOverFromAnInstanceThatHangsInABatchRepeatsItForEveryView() throws Exception {
        ground.close();
        ground = new Ground(Map.of(ConsumerConfig.MAX_POLL_INTERVAL_MS_CONFIG, 1_500));
        play = new TallyPlay(ground);
        tallies = new Tallies(ground.topic);
        others = new TallyPlay.Named(ground.topic, "others");
        Hanging hanging = new Hanging(ground.topic);
        Ground.Instance dying = ground.instance(List.of(tallies, hanging), List.of());
        play.publish(0, 5);
        assertThat(hanging.entered.await(20, TimeUnit.SECONDS)).isTrue();
        Ground.Instance heir = ground.instance(List.of(tallies, others), List.of());
        play.awaitAmounts(heir, tallies, 5);
        play.awaitAmounts(heir, others, 5);
        hanging.release.countDown();
        play.publish(5, 10);
        play.awaitAmounts(dying, tallies, 10);
        play.awaitAmounts(heir, others, 10);
        assertThat(ground.deadLetters()).isEmpty();
    }

    @Test
    void anInstanceThatStartsAgainGoesOnWhereTheLastOneWas() throws Exception {
        AtomicInteger told = new AtomicInteger();
        Tallies counting = play.counting(told);
        Ground.Instance before = ground.instance(List.of(counting, others), List.of());
        play.publish(0, 5);
        ground.flush();
        Map<TopicPartition, Long> ends = before.offsets.ends(Set.of(ground.topic));
        await().atMost(PATIENCE).until(() -> before.offsets.reached(ground.topic + ".views", ends));
        before.close();
        Ground.Instance after = ground.instance(List.of(counting, others), List.of());
        play.publish(5, 6);
        play.awaitAmounts(after, counting, 6);
        assertThat(told).hasValue(6 * TallyPlay.STREAMS);
    }

    @Test
    void aViewThatCanNotReadItsDocumentsGoesOnByItselfAndTheOthersWithoutIt() {
        Ground.Instance instance = ground.instance(List.of(others, tallies), List.of());
        play.publish(0, 5);
        play.awaitAmounts(instance, others, 5);
        ground.database
                .getCollection("others-1")
                .updateOne(
                        new Document("_id", "t3"),
                        new Document("$set", new Document("amounts", "none"))
                                .append("$inc", new Document(StoredCodec.REVISION, 1L)));
        play.publish(5, 10);
        play.awaitAmounts(instance, tallies, 10);
        await().atMost(PATIENCE)
                .until(() -> instance.watch.health().getDetails().containsKey(ground.topic + ".others-1"));
        await().until(() -> !instance.watch.health().getDetails().containsKey(ground.topic + ".views"));
        play.publish(10, 15);
        play.awaitAmounts(instance, tallies, 15);

        instance.ops.rebuildAllowingLoss("others");
        TallyPlay.awaitJoined(instance, "others", "others-2");
        play.awaitAmounts(instance, others, 15);
        await().until(() -> instance.watch.status().equals("UP"));
    }

    @Test
    void aViewThatAnotherWriterOvertookIsWrittenAgainAndTheOthersAreNot() {
        Ground.Instance instance = ground.instance(List.of(tallies, others), List.of());
        play.publish(0, 5);
        play.awaitAmounts(instance, tallies, 5);
        play.awaitAmounts(instance, others, 5);
        ground.database
                .getCollection("others-1")
                .updateMany(new Document(), new Document("$inc", new Document(StoredCodec.REVISION, 1L)));
        play.publish(5, 10);
        play.awaitAmounts(instance, others, 10);
        play.awaitAmounts(instance, tallies, 10);
        assertThat(instance.ops.list().getFirst().applied()).isEqualTo(10L * TallyPlay.STREAMS);
        assertThat(ground.deadLetters()).isEmpty();
    }

    @Test
    void twoInstancesFeedTwoViewsOfOneDocumentWithoutOverwritingEachOther() {
        Amounts all = new Amounts(ground.topic, Remembers.NOTHING);
        Ground.Instance first = ground.instance(List.of(tallies, all), List.of());
        Ground.Instance second = ground.instance(List.of(tallies, all), List.of());
        play.publish(0, 40);
        play.awaitAmounts(second, tallies, 40);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(first.views.of(all).find(Amounts.ALL))
                        .hasValueSatisfying(seen -> assertThat(seen.amounts()).hasSize(40 * TallyPlay.STREAMS)));
        assertThat(ground.deadLetters()).isEmpty();
    }

    @Test
    void aStoreThatIsAwayInTheMiddleDelaysAllViewsAndNoneLeaves() throws Exception {
        ground.close();
        try (Wire wire = Wire.to(EmbeddedStack.get().mongoUri(""))) {
            ground = new Ground(Map.of(), wire::mongoUri);
            play = new TallyPlay(ground);
            tallies = new Tallies(ground.topic);
            others = new TallyPlay.Named(ground.topic, "others");
            Ground.Instance instance = ground.instance(List.of(tallies, others), List.of());
            play.publish(0, 5);
            play.awaitAmounts(instance, others, 5);
            wire.cut();
            play.publish(5, 10);
            ground.flush();
            await().until(() -> instance.watch.health().getDetails().containsKey(ground.topic + ".views"));
            wire.mend();
            await().atMost(PATIENCE)
                    .ignoreExceptions()
                    .until(() -> instance.watch.status().equals("UP"));
            play.awaitAmounts(instance, tallies, 10);
            play.awaitAmounts(instance, others, 10);
            assertThat(instance.generations.current("tallies").isInPass()).isTrue();
            assertThat(instance.generations.current("others").isInPass()).isTrue();
            assertThat(ground.deadLetters()).isEmpty();
        }
    }

    @Test
    void whoWaitsForAViewIsKnownToThePassAndKeptWaitingNoLonger() throws Exception {
        ground.awaited = false;
        Ground.Instance instance = ground.instance(List.of(tallies, others), List.of());
        Thread reader =
                Thread.startVirtualThread(() -> instance.views.of(others).awaitAtLeast("t0", "Tally:0", 5));
        assertTimeoutPreemptively(PATIENCE, () -> instance.views.waiting().awaitAny(PATIENCE.multipliedBy(2)));
        play.publish(0, 5);
        reader.join();
        assertThat(instance.views.of(others).find("t0")).isPresent();
    }

    @Test
    void whatGathersIsTakenOnceThoughAViewIsRebuiltMeanwhile() {
        ground.awaited = false;
        AtomicInteger told = new AtomicInteger();
        Tallies counting = play.counting(told);
        Ground.Instance instance = ground.instance(List.of(counting, others), List.of());
        for (int amount = 0; amount < 10; amount++) {
            play.publish(amount, amount + 1);
        }
        play.awaitAmounts(instance, counting, 10);
        instance.ops.rebuild("others");
        play.publish(10, 20);
        TallyPlay.awaitJoined(instance, "others", "others-2");
        play.publish(20, 30);
        play.awaitAmounts(instance, others, 30);
        play.awaitAmounts(instance, counting, 30);
        assertThat(told).hasValue(30 * TallyPlay.STREAMS);
        assertThat(ground.deadLetters()).isEmpty();
    }

    /** Never comes back from its first event until it is released, longer than its group has patience. */
    private static final class Hanging extends TallyPlay.Named {
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
