package org.servicehall.platform.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.servicehall.contracts.Topics;
import org.servicehall.platform.projection.ProjectionOps.PoisonedStream;
import org.servicehall.platform.projection.Tallies.Tally;
import org.servicehall.platform.projection.TallyEvent.Added;
import org.servicehall.platform.projection.TallyEvent.Spoilt;

class PoisonTest {
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
    void aPoisonedStreamWaitsWhileOthersGoOnAndAReplayFreesIt() {
        Ground.Instance instance = ground.instance(tallies);
        View<Tally> view = instance.views.of(tallies);
        ground.publish("Tally:a", new Added("a", 1));
        ground.publish("Tally:a", new Spoilt("a"));
        ground.publish("Tally:a", new Added("a", 2));
        ground.publish("Tally:b", new Added("b", 7));
        assertThat(view.findAtLeast("b", "Tally:b", 1)).contains(new Tally("b", List.of(7)));
        await().until(() -> ground.deadLetters().size() == 2);
        assertThat(view.find("a")).contains(new Tally("a", List.of(1)));

        tallies.faulty = false;
        assertThat(instance.ops.replay(Topics.deadLetters(ground.topic))).isEqualTo(1);
        await().untilAsserted(() -> assertThat(poisoned(instance)).isEmpty());
        ground.publish("Tally:a", new Added("a", 3));
        assertThat(view.findAtLeast("a", "Tally:a", 4)).contains(new Tally("a", List.of(1, -1, 2, 3)));
        assertThat(ground.deadLetters()).hasSize(2);
    }

    @Test
    void aLetterSaysWhereItCameFromAndWhatWasWrong() {
        Ground.Instance instance = ground.instance(tallies);
        ground.publish("Tally:a", new Spoilt("a"));
        ground.publish("Tally:a", new Added("a", 2));
        await().until(() -> ground.deadLetters().size() == 2);
        List<ConsumerRecord<String, byte[]>> letters = ground.deadLetters();
        assertThat(letters).allSatisfy(letter -> {
            assertThat(letter.key()).isEqualTo("Tally:a");
            assertThat(Ground.header(letter, DeadLetterTopic.TOPIC)).isEqualTo(ground.topic);
            assertThat(Ground.header(letter, DeadLetterTopic.CONSUMER)).isEqualTo(ground.topic + ".tallies-1");
            assertThat(Ground.header(letter, DeadLetterTopic.PARTITION)).isNotBlank();
        });
        assertThat(letters)
                .extracting(letter -> Ground.header(letter, DeadLetterTopic.OFFSET))
                .containsExactly("0", "1");
        assertThat(letters)
                .extracting(letter -> Ground.header(letter, DeadLetterTopic.CAUSE))
                .satisfiesExactly(
                        cause -> assertThat(cause).contains("can't digest Tally:a@0"),
                        cause -> assertThat(cause).isEqualTo(DeadLetterTopic.WAITS));
        assertThat(poisoned(instance))
                .singleElement()
                .satisfies(stream -> assertThat(stream.waiting()).isTrue());
    }

    @Test
    void aRestartRemembersWhichStreamsWait() {
        Ground.Instance before = ground.instance(tallies);
        ground.publish("Tally:a", new Spoilt("a"));
        await().untilAsserted(() -> assertThat(poisoned(before)).hasSize(1));
        before.close();
        tallies.faulty = false;

        Ground.Instance after = ground.instance(tallies);
        ground.publish("Tally:a", new Added("a", 2));
        await().until(() -> ground.deadLetters().size() == 2);
        assertThat(after.views.of(tallies).find("a")).isEmpty();
        after.ops.replay(Topics.deadLetters(ground.topic));
        assertThat(after.views.of(tallies).findAtLeast("a", "Tally:a", 2)).contains(new Tally("a", List.of(-1, 2)));
    }

    @Test
    void aReplayThatFailsAgainLeavesTheStreamAside() {
        Ground.Instance instance = ground.instance(tallies);
        ground.publish("Tally:a", new Spoilt("a"));
        await().untilAsserted(() -> assertThat(poisoned(instance)).hasSize(1));
        instance.ops.replay(Topics.deadLetters(ground.topic));
        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> assertThat(poisoned(instance))
                        .singleElement()
                        .satisfies(stream -> assertThat(stream.replaying()).isFalse()));
        assertThat(ground.deadLetters()).hasSize(1);
    }

    @Test
    void whatIsNoEventIsSetAsideUnderItsKey() {
        Ground.Instance instance = ground.instance(tallies);
        ground.send("Tally:a", 0, "org.servicehall.test.added.v1", "{\"tally\":".getBytes(StandardCharsets.UTF_8));
        ground.publish("Tally:b", new Added("b", 7));
        assertThat(instance.views.of(tallies).findAtLeast("b", "Tally:b", 1)).isPresent();
        await().untilAsserted(() -> assertThat(poisoned(instance))
                .extracting(PoisonedStream::stream)
                .containsExactly("Tally:a"));
    }

    private static List<PoisonedStream> poisoned(Ground.Instance instance) {
        return instance.ops.list().getFirst().poisoned();
    }
}
