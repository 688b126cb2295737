package org.servicehall.platform.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.servicehall.contracts.Refusal;
import org.servicehall.platform.projection.Amounts.Seen;
import org.servicehall.platform.projection.ProjectionOps.Comparison;
import org.servicehall.platform.projection.RetiredViews.Retired;
import org.servicehall.platform.projection.Tallies.Tally;
import org.servicehall.platform.projection.TallyEvent.Added;
import org.servicehall.platform.projection.TallyEvent.Spoilt;
import org.servicehall.platform.projection.UnderWay.Making;
import org.servicehall.platform.projection.UnderWay.Purpose;
import org.servicehall.platform.view.Remembers;
import org.servicehall.platform.view.View;

class RebuildTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private Ground ground;
    private Tallies tallies;

    @BeforeEach
    void open() {
        ground = new Ground();
        tallies = new Tallies(ground.topic);
    }

    @AfterEach
    void close() throws Exception {
        ground.close();
    }

    @Test
    void whatIsRetiredBehindAGroupThatStillHasMembersGoesAllTheSame() {
        try (Consumer<String, byte[]> member = ground.kafka.member(ground.topic + ".tallies-8")) {
            member.subscribe(List.of(ground.topic));
            await().atMost(PATIENCE).until(() -> {
                member.poll(Duration.ofMillis(100));
                return !member.assignment().isEmpty();
            });
            Ground.Instance instance = ground.instance(tallies);
            instance.generations.retire("tallies", "tallies-8", Duration.ZERO);
            instance.generations.retire("tallies", "tallies-9", Duration.ZERO);
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(instance.generations.due())
                            .extracting(Retired::collection)
                            .containsExactly("tallies-8"));
        }
    }

    @Test
    void aViewIsRebuiltWhileEventsKeepComingAndReadersNeverSeeItHalfBuilt() throws Exception {
        Ground.Instance instance = ground.instance(tallies);
        Ground.Instance other = ground.instance(tallies);
        View<Tally> view = instance.views.of(tallies);
        publish(0, 200);
        assertThat(view.findAtLeast("t0", "Tally:0", 1)).isPresent();
        await().atMost(PATIENCE).until(() -> size(view, "t0") == 200 && size(view, "t7") == 200);

        List<Integer> seen = new ArrayList<>();
        AtomicBoolean over = new AtomicBoolean();
        Thread publisher = Thread.startVirtualThread(() -> publish(200, 400));
        Thread reader = Thread.startVirtualThread(() -> {
            while (!over.get()) {
                seen.add(size(view, "t7"));
            }
        });
        instance.ops.rebuild("tallies");
        await().atMost(PATIENCE)
                .until(() -> instance.ops.list().getFirst().collection().equals("tallies-2"));
        publisher.join();
        await().atMost(PATIENCE).until(() -> size(view, "t7") == 400);
        over.set(true);
        reader.join();

        assertThat(seen).allMatch(size -> size >= 200);
        for (int stream = 0; stream < 8; stream++) {
            String tally = "t" + stream;
            await().untilAsserted(() -> assertThat(other.views.of(tallies).find(tally))
                    .contains(new Tally(tally, IntStream.range(0, 400).boxed().toList())));
        }
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(ground.database.listCollectionNames().into(new ArrayList<>()))
                                .contains("tallies-2")
                                .doesNotContain("tallies-1"));
        assertThat(ground.deadLetters()).isEmpty();
    }

    @Test
    void aRebuildHealsWhatAFaultSpoilt() {
        Ground.Instance instance = ground.instance(tallies);
        ground.publish("Tally:0", 0, new Spoilt("t0"));
        await().until(() -> !instance.ops.list().getFirst().poisoned().isEmpty());
        tallies.faulty = false;
        instance.ops.rebuild("tallies");
        assertThat(instance.ops.underWay()).containsExactly(new Making("tallies", Purpose.REBUILD, 0, 1));
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(instance.views.of(tallies).find("t0")).contains(new Tally("t0", List.of(-1))));
        assertThat(instance.ops.list().getFirst().poisoned()).isEmpty();
        await().atMost(PATIENCE).until(() -> instance.ops.underWay().isEmpty());
    }

    @Test
    void aViewAndItsRebuiltTwinAreComparedDocumentByDocument() {
        Ground.Instance instance = ground.instance(tallies);
        publish(0, 20);
        await().atMost(PATIENCE)
                .until(() ->
                        IntStream.range(0, 8).allMatch(stream -> size(instance.views.of(tallies), "t" + stream) == 20));
        Comparison equal = instance.ops.compare("tallies");
        assertThat(equal.differences()).isEmpty();
        assertThat(equal.equal()).isTrue();
        assertThat(equal.documents()).isEqualTo(8);
        assertThat(equal.events()).isEqualTo(160);

        ground.database
                .getCollection("tallies-1")
                .updateOne(Filters.eq("_id", "t3"), Updates.set("amounts", List.of(1, 2, 3)));
        Comparison tampered = instance.ops.compare("tallies");
        assertThat(tampered.equal()).isFalse();
        assertThat(tampered.differences()).containsExactly("t3: fields [amounts] differ");
        await().untilAsserted(
                        () -> assertThat(ground.database.listCollectionNames().into(new ArrayList<>()))
                                .noneMatch(name -> name.contains("compare")));
    }

    @Test
    void aComparisonLeavesNoMetersBehind() {
        Ground.Instance instance = ground.instance(tallies);
        publish(0, 2);
        instance.ops.compare("tallies");
        assertThat(instance.metrics.getMeters())
                .extracting(meter -> meter.getId().getTag("consumer"))
                .containsOnly("tallies-1");
    }

    @Test
    void aViewThatRemembersNothingComesOutOfARebuildTheSame() {
        Amounts amounts = new Amounts(ground.topic, Remembers.NOTHING);
        Ground.Instance instance = ground.instance(amounts);
        publish(0, 20);
        publish(0, 20);
        Seen all = new Seen(IntStream.range(0, 160)
                .mapToObj(n -> "t%d+%d".formatted(n % 8, n / 8))
                .sorted()
                .toList());
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(instance.views.of(amounts).find(Amounts.ALL)).contains(all));
        assertThat(instance.ops.compare("amounts").differences()).isEmpty();
        instance.ops.rebuild("amounts");
        await().atMost(PATIENCE)
                .until(() -> instance.ops.list().getFirst().collection().equals("amounts-2"));
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(instance.views.of(amounts).find(Amounts.ALL)).contains(all));
    }

    @Test
    void whatIsNoProjectionCanNotBeRebuilt() {
        Ground.Instance instance = ground.instance(tallies);
        assertThatThrownBy(() -> instance.ops.rebuild("nothing")).isInstanceOf(Refusal.class);
    }

    private void publish(int from, int to) {
        for (int amount = from; amount < to; amount++) {
            for (int stream = 0; stream < 8; stream++) {
                ground.publish("Tally:" + stream, amount, new Added("t" + stream, amount));
            }
            if (amount >= 200) {
                java.util.concurrent.locks.LockSupport.parkNanos(5_000_000);
            }
        }
    }

    private static int size(View<Tally> view, String tally) {
        return view.find(tally).map(found -> found.amounts().size()).orElse(0);
    }
}
