package org.servicehall.platform.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.common.TopicPartition;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.servicehall.platform.projection.Tallies.Tally;
import org.servicehall.platform.projection.TallyEvent.Added;
import org.servicehall.platform.view.View;

/** Which instances may keep what their store answered (ADR 72). */
class UnmovedViewTest {
    private final Ground ground = new Ground();
    private final Tallies tallies = new Tallies(ground.topic);

    @AfterEach
    void close() throws Exception {
        ground.close();
    }

    @Test
    void anInstanceThatIsAloneKeepsAnAnswerUntilItWritesAndOneOfTwoKeepsNone() {
        Ground.Instance alone = ground.instance(tallies);
        View<Tally> view = alone.views.of(tallies).kept();
        ground.publish("Tally:1", 0, new Added("t1", 1));
        await().atMost(TallyPlay.PATIENCE).until(() -> count(view), count -> count == 1);
        await().atMost(TallyPlay.PATIENCE)
                .untilAsserted(() -> assertThat(keeps(view)).isTrue());

        ground.publish("Tally:2", 0, new Added("t2", 1));
        alone.views.of(tallies).awaitAtLeast("t2", "Tally:2", 1);
        assertThat(count(view)).isEqualTo(2);

        ground.instance(tallies);
        await().atMost(TallyPlay.PATIENCE).during(Duration.ofSeconds(2)).until(() -> !keeps(view));
    }

    /** Others write to it from that moment on, whatever this instance asks the broker or the store before it goes on. */
    @Test
    void whoLosesPartitionsKeepsNothingFromThatMomentOn() {
        AtomicBoolean loses = new AtomicBoolean();
        AtomicReference<@Nullable View<Tally>> read = new AtomicReference<>();
        AtomicReference<@Nullable Boolean> kept = new AtomicReference<>();
        Ground.Instance instance = ground.instance(
                List.of(tallies),
                List.of(),
                group -> Watched.of(ground.kafka.member(group), (method, _, watched) -> {
                    if (method.equals("poll") && group.endsWith(".views") && loses.compareAndSet(true, false)) {
                        Set<TopicPartition> all = Set.copyOf(watched.member.assignment());
                        watched.listener().onPartitionsLost(all);
                        kept.set(keeps(Objects.requireNonNull(read.get())));
                        watched.listener().onPartitionsAssigned(all);
                        return true;
                    }
                    return false;
                }));
        View<Tally> view = instance.views.of(tallies).kept();
        read.set(view);
        ground.publish("Tally:1", 0, new Added("t1", 1));
        TallyPlay.awaitJoined(instance, "tallies");
        await().atMost(TallyPlay.PATIENCE).during(Duration.ofSeconds(2)).until(() -> keeps(view));

        loses.set(true);
        await().until(() -> kept.get() != null);

        assertThat(kept).hasValue(false);
        await().atMost(TallyPlay.PATIENCE).until(() -> keeps(view));
    }

    private static long count(View<Tally> view) {
        return view.page(Filters.empty(), Sorts.ascending("tally"), null, 10)
                .items()
                .size();
    }

    /** What nobody but this test changes behind the view's back shows where it asks the store. */
    private boolean keeps(View<Tally> view) {
        var live = ground.database.getCollection("tallies-1");
        Document changed = new Document("_id", "behind" + System.nanoTime())
                .append("tally", "behind")
                .append("amounts", List.of());
        count(view);
        live.insertOne(changed);
        boolean keeps = count(view) == live.countDocuments() - 1;
        live.deleteOne(new Document("_id", changed.get("_id")));
        return keeps;
    }
}
