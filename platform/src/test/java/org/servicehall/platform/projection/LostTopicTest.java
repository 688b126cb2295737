package org.servicehall.platform.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.servicehall.contracts.Refusal;
import org.servicehall.platform.automation.Automations;
import org.servicehall.platform.automation.AutomationsOfTests;
import org.servicehall.platform.automation.Doing;
import org.servicehall.platform.projection.ProjectionOps.Comparison;
import org.servicehall.platform.projection.ProjectionOps.Status;
import org.servicehall.platform.projection.Tallies.Tally;
import org.servicehall.platform.projection.TallyEvent.Added;

/** What views and automations do when a topic is lost and made anew (ADR 14). */
class LostTopicTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int STREAMS = 8;

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
    void aRebuildThatWouldLoseDocumentsIsGivenUpAndTheViewStays() throws Exception {
        Ground.Instance instance = ground.instance(tallies);
        published(instance, 0, 5);
        ground.loseTopic();
        ground.publish("Tally:new", 0, new Added("new", 1));
        await().atMost(PATIENCE).until(() -> size(instance, "new") == 1);

        instance.ops.rebuild("tallies");
        await().atMost(PATIENCE).until(() -> status(instance).wouldLose() == STREAMS);
        assertThat(status(instance).rebuilding()).isEmpty();
        assertThat(status(instance).collection()).isEqualTo("tallies-1");
        assertThat(size(instance, "t0")).isEqualTo(5);
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(ground.database.listCollectionNames().into(new ArrayList<>()))
                                .doesNotContain("tallies-2"));

        instance.ops.rebuildAllowingLoss("tallies");
        await().atMost(PATIENCE).until(() -> status(instance).collection().equals("tallies-3"));
        assertThat(status(instance).wouldLose()).isZero();
        await().until(() -> size(instance, "t0") == 0 && size(instance, "new") == 1);
    }

    @Test
    void aDocumentThatWouldHaveAppliedLessCountsAsLost() throws Exception {
        Ground.Instance instance = ground.instance(tallies);
        published(instance, 0, 5);
        ground.loseTopic();
        IntStream.range(0, STREAMS).forEach(stream -> ground.publish("Tally:" + stream, 0, added(stream, 0)));

        instance.ops.rebuild("tallies");
        await().atMost(PATIENCE).until(() -> status(instance).wouldLose() == STREAMS);
    }

    @Test
    void whileATopicIsKnownToBeBehindARebuildIsRefusedUnlessLossIsAllowed() {
        Ground.Instance instance = ground.instance(tallies);
        ground.topicsBehind = Set.of(ground.topic);
        assertThatThrownBy(() -> instance.ops.rebuild("tallies"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("topics-behind"));
        assertThat(instance.ops.rebuildAllowingLoss("tallies").rebuilding()).isEqualTo("tallies-2");
    }

    @Test
    void aTopicMadeAnewIsReadFromItsBeginningThoughItHasGrownPastTheGroupsOffset() throws Exception {
        Doing automation = new Doing("listening", ground.topic);
        Ground.Instance before = ground.instance(List.of(tallies), List.of(automation));
        published(before, 0, 5);
        await().atMost(PATIENCE).until(() -> automation.done().size() == 5 * STREAMS);
        before.stop();

        ground.loseTopic();
        publish(0, 12);
        ground.flush();
        ground.commit(
                "views",
                5,
                "another topic;" + before.generations.current("tallies").part());
        ground.commit(
                Automations.READER,
                5,
                "another topic;" + AutomationsOfTests.number(ground.database, automation.name()));
        Doing anew = new Doing(automation.name(), ground.topic);
        Ground.Instance after = ground.instance(List.of(tallies), List.of(anew));

        await().atMost(PATIENCE)
                .until(() -> size(after, "t7") == 12 && anew.done().size() >= 12 * STREAMS);
        assertThat(anew.done()).contains("Tally:0@0", "Tally:7@11");
        assertThat(after.ops.list().getFirst().poisoned()).isEmpty();
    }

    @Test
    void aTopicMadeAnewUnderARunningConsumerIsReadFromItsBeginningToo() throws Exception {
        Ground.Instance instance = ground.instance(tallies);
        published(instance, 0, 5);
        ground.loseTopic();
        publish(0, 12);
        ground.flush();

        await().atMost(Duration.ofSeconds(60)).until(() -> size(instance, "t0") == 12 && size(instance, "t7") == 12);
        assertThat(instance.ops.list().getFirst().poisoned()).isEmpty();
    }

    @Test
    @Timeout(60)
    void aComparisonOnALostTopicAnswersAndSaysWhatDiffers() throws Exception {
        Ground.Instance instance = ground.instance(tallies);
        published(instance, 0, 5);
        ground.loseTopic();
        ground.publish("Tally:new", 0, new Added("new", 1));
        await().atMost(PATIENCE).until(() -> size(instance, "new") == 1);

        Comparison comparison = instance.ops.compare("tallies");
        assertThat(comparison.equal()).isFalse();
        assertThat(comparison.differences()).contains("live has 9 documents, rebuilt has 1");
    }

    private void published(Ground.Instance instance, int from, int to) throws Exception {
        publish(from, to);
        ground.flush();
        await().atMost(PATIENCE)
                .until(() -> IntStream.range(0, STREAMS).allMatch(stream -> size(instance, "t" + stream) == to));
    }

    private void publish(int from, int to) {
        for (int amount = from; amount < to; amount++) {
            for (int stream = 0; stream < STREAMS; stream++) {
                ground.publish("Tally:" + stream, amount, added(stream, amount));
            }
        }
    }

    private static Added added(int stream, int amount) {
        return new Added("t" + stream, amount);
    }

    private int size(Ground.Instance instance, String tally) {
        return instance.views
                .of(tallies)
                .find(tally)
                .map(Tally::amounts)
                .orElse(List.of())
                .size();
    }

    private static Status status(Ground.Instance instance) {
        return instance.ops.list().getFirst();
    }
}
