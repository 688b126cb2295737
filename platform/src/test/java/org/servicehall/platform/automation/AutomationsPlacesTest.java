package org.servicehall.platform.automation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.servicehall.platform.automation.TwoAtWork.PATIENCE;
import static org.servicehall.platform.automation.TwoAtWork.STREAMS;
import static org.servicehall.platform.automation.TwoAtWork.awaitDone;

import com.mongodb.MongoTimeoutException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.servicehall.platform.projection.Ground;

/** One reader goes on where each automation was, whoever joins and whoever dies (ADR 74). */
class AutomationsPlacesTest {
    @AutoClose
    private final TwoAtWork both = new TwoAtWork();

    private final Ground ground = both.ground;
    private final Doing one = both.one;
    private final Doing other = both.other;

    @Test
    void oneThatJoinsAnOldHallGetsAllFromTheBeginningAndTheOthersNothingAgain() {
        Ground.Instance before = ground.instance(List.of(), List.of(one));
        both.publish(0, 4);
        awaitDone(one, 4);
        before.close();

        ground.instance(List.of(), List.of(one, other));
        both.publish(4, 5);
        awaitDone(other, 5);
        awaitDone(one, 5);
        assertThat(one.done()).hasSize(5 * STREAMS).doesNotHaveDuplicates();
    }

    @Test
    void whereItEndsMidwayOfJoiningTheOthersGetNothingAgain() throws Exception {
        Ground.Instance before = ground.instance(List.of(), List.of(one));
        both.publish(0, 4);
        awaitDone(one, 4);
        before.close();

        joinMidway();
        ground.instance(List.of(), List.of(one, other));
        both.publish(4, 5);
        awaitDone(other, 5);
        awaitDone(one, 5);
        assertThat(one.done()).hasSize(5 * STREAMS).doesNotHaveDuplicates();
    }

    @Test
    void whereItEndsMidwayOfJoiningAfterAnUpgradeTheOthersGetNothingAgain() throws Exception {
        both.publish(0, 4);
        ground.flush();
        Ground.Instance asking = ground.instance(List.of(), List.of());
        ground.commit(one.name(), places(asking.offsets.ends(Set.of(ground.topic)), 0));

        joinMidway();
        ground.instance(List.of(), List.of(one, other));
        both.publish(4, 5);
        awaitDone(other, 5);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(one.done()).hasSize(STREAMS).allMatch(id -> id.endsWith("@4")));
    }

    /** The other comes, has done nothing of what there was when its commits say so, and dies. */
    private void joinMidway() {
        Doing midway = new Doing(other.name(), ground.topic).first(_ -> {
            throw new MongoTimeoutException("away");
        });
        Ground.Instance joining = ground.instance(List.of(), List.of(one, midway));
        await().atMost(PATIENCE)
                .until(() -> places(joining).stream()
                                .filter(place ->
                                        place.offset() == 0 && place.metadata().contains("@"))
                                .count()
                        == Ground.PARTITIONS);
        String former = ground.topic + "." + one.name();
        await().atMost(PATIENCE)
                .until(() -> joining.offsets.begun(Set.of(former)).isEmpty());
        joining.close();
    }

    @Test
    void eachGetsAgainOnlyWhatItHadNotDoneItself() {
        Doing stuck = new Doing(one.name(), ground.topic).first(_ -> {
            throw new MongoTimeoutException("away");
        });
        Ground.Instance first = ground.instance(List.of(), List.of(stuck, other));
        both.publish(0, 3);
        awaitDone(other, 3);
        await().atMost(PATIENCE)
                .until(() -> places(first).stream()
                        .anyMatch(place -> place.metadata().contains("@")));
        assertThat(both.committed(first)).isZero();
        first.close();

        ground.instance(List.of(), List.of(one, other));
        awaitDone(one, 3);
        both.publish(3, 4);
        awaitDone(other, 4);
        assertThat(other.done()).hasSize(4 * STREAMS).doesNotHaveDuplicates();
    }

    @Test
    void oneThatWasAwayGetsWhatCameMeanwhile() {
        Ground.Instance before = ground.instance(List.of(), List.of(one, other));
        both.publish(0, 2);
        awaitDone(one, 2);
        awaitDone(other, 2);
        before.close();

        Ground.Instance without = ground.instance(List.of(), List.of(one));
        both.publish(2, 4);
        awaitDone(one, 4);
        without.close();

        ground.instance(List.of(), List.of(one, other));
        awaitDone(other, 4);
    }

    @Test
    void aHallWhoseAutomationsHadGroupsOfTheirOwnGoesOnWhereThoseWereAndThoseGo() throws Exception {
        both.publish(0, 4);
        ground.flush();
        Ground.Instance asking = ground.instance(List.of(), List.of());
        Map<TopicPartition, Long> ends = asking.offsets.ends(Set.of(ground.topic));
        ground.commit(one.name(), places(ends, 0));
        ground.commit(other.name(), places(ends, 2));

        Ground.Instance instance = ground.instance(List.of(), List.of(one, other));
        both.publish(4, 5);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(one.done()).hasSize(STREAMS).allMatch(id -> id.endsWith("@4")));
        int left = 2 * ends.size() + STREAMS;
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(other.done()).hasSize(left));
        await().atMost(PATIENCE)
                .until(() -> instance.offsets
                        .begun(Set.of(ground.topic + "." + one.name(), ground.topic + "." + other.name()))
                        .isEmpty());
        assertThat(other.done()).doesNotHaveDuplicates();
    }

    /** So many before the ends. */
    private static Map<TopicPartition, OffsetAndMetadata> places(Map<TopicPartition, Long> ends, int before) {
        Map<TopicPartition, OffsetAndMetadata> places = new HashMap<>();
        ends.forEach((partition, end) -> places.put(partition, new OffsetAndMetadata(end - before)));
        return places;
    }

    private Collection<OffsetAndMetadata> places(Ground.Instance instance) {
        String group = ground.group(Automations.READER);
        return instance.offsets
                .places(Set.of(group))
                .getOrDefault(group, Map.of())
                .values();
    }
}
