package org.servicehall.platform.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.servicehall.contracts.Refusal;
import org.servicehall.contracts.Topics;
import org.servicehall.platform.letter.DeadLetterTopic;
import org.servicehall.platform.letter.HealthOfLetters;
import org.servicehall.platform.letter.Letter;
import org.servicehall.platform.letter.LetterOps;
import org.servicehall.platform.letter.LetterOps.Filter;
import org.servicehall.platform.letter.LetterOps.Item;
import org.servicehall.platform.projection.ProjectionOps.PoisonedStream;
import org.servicehall.platform.projection.Tallies.Tally;
import org.servicehall.platform.projection.TallyEvent.Added;
import org.servicehall.platform.projection.TallyEvent.Spoilt;
import org.servicehall.platform.view.View;

class PoisonTest {
    private static final String ADDED = "org.servicehall.test.added.v1";

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
        assertThat(instance.letters.replay(Topics.deadLetters(ground.topic), null))
                .isEqualTo(new LetterOps.Replayed(ground.topic, 1, 2, 2, 0, 0));
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
            assertThat(LetterCopies.header(letter, DeadLetterTopic.TOPIC)).isEqualTo(ground.topic);
            assertThat(LetterCopies.header(letter, DeadLetterTopic.CONSUMER)).isEqualTo(ground.topic + ".tallies-1");
            assertThat(LetterCopies.header(letter, DeadLetterTopic.PARTITION)).isNotBlank();
        });
        assertThat(letters)
                .extracting(letter -> LetterCopies.header(letter, DeadLetterTopic.OFFSET))
                .containsExactly("0", "1");
        assertThat(letters)
                .extracting(letter -> LetterCopies.header(letter, DeadLetterTopic.CAUSE))
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
        after.letters.replay(Topics.deadLetters(ground.topic), null);
        assertThat(after.views.of(tallies).findAtLeast("a", "Tally:a", 2)).contains(new Tally("a", List.of(-1, 2)));
    }

    @Test
    void aReplayThatFailsAgainLeavesTheStreamAside() {
        Ground.Instance instance = ground.instance(tallies);
        ground.publish("Tally:a", new Spoilt("a"));
        await().untilAsserted(() -> assertThat(poisoned(instance)).hasSize(1));
        instance.letters.replay(Topics.deadLetters(ground.topic), null);
        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> assertThat(poisoned(instance))
                        .singleElement()
                        .satisfies(stream -> assertThat(stream.replaying()).isFalse()));
        assertThat(ground.deadLetters()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"garbage", "tombstone", "no sequence", "broken value", "value of another", "from the future"})
    void whatIsNoEventIsSetAsideByItselfAndItsStreamGoesOn(String what) {
        Ground.Instance instance = ground.instance(tallies);
        View<Tally> view = instance.views.of(tallies);
        ground.publish("Tally:a", 0, new Added("a", 1));
        stray(what);
        ground.publish("Tally:a", 1, new Added("a", 2));
        assertThat(view.findAtLeast("a", "Tally:a", 2)).contains(new Tally("a", List.of(1, 2)));
        await().untilAsserted(() -> assertThat(instance.letters
                        .list(new Filter(ground.topic, "Tally:a", null, null), null, 10)
                        .items())
                .singleElement()
                .satisfies(letter -> assertThat(letter.blocks()).isFalse()));
        assertThat(instance.health.health().getStatus()).isEqualTo(HealthOfLetters.DEGRADED);
    }

    private void stray(String what) {
        switch (what) {
            case "garbage" -> ground.sendStray("Tally:a", new byte[] {1, 2, -3});
            case "tombstone" -> ground.sendStray("Tally:a", null);
            case "no sequence" -> ground.send("Tally:a", -1, ADDED, bytes("{}"));
            case "broken value" -> ground.send("Tally:a", 7, ADDED, bytes("{\"tally\":"));
            case "value of another" -> ground.send("Tally:a", 7, ADDED, bytes("{\"amount\":3}"));
            default -> ground.publish("Tally:a", 999, new Added("a", 3));
        }
    }

    @Test
    void aStrayIsReadAndDroppedWithAReasonAndARebuildDoesNotMeetItAgain() {
        Ground.Instance instance = ground.instance(tallies);
        ground.sendStray("Tally:a", bytes("不是事件"));
        await().until(() -> letters(instance).size() == 1);
        Item stray = letters(instance).getFirst();
        assertThat(stray.kind()).isEqualTo("STRAY");
        assertThat(stray.consumer()).isEqualTo(ground.topic);
        assertThat(instance.letters.open(stray.id()).text()).isEqualTo("不是事件");

        instance.letters.drop(stray.id(), "ops", "a test of the network");
        assertThat(letters(instance)).isEmpty();
        assertThat(instance.letters
                        .list(new Filter(null, null, null, Letter.Kind.DROPPED), null, 10)
                        .items())
                .singleElement()
                .satisfies(dropped -> assertThat(dropped.dropped())
                        .extracting("by", "reason")
                        .containsExactly("ops", "a test of the network"));
        instance.ops.rebuild("tallies");
        await().atMost(Duration.ofSeconds(20))
                .until(() -> instance.ops.list().getFirst().collection().equals("tallies-2"));
        assertThat(letters(instance)).isEmpty();
    }

    @Test
    void aPoisonedStreamGoesOnWithoutALetterThatWasDroppedAlsoAfterARebuild() {
        Ground.Instance instance = ground.instance(tallies);
        View<Tally> view = instance.views.of(tallies);
        ground.publish("Tally:a", new Spoilt("a"));
        ground.publish("Tally:a", new Added("a", 2));
        await().until(() -> letters(instance).size() == 2);
        Item poison = letters(instance).stream()
                .filter(each -> each.waiting() == 1)
                .findFirst()
                .orElseThrow();
        instance.letters.drop(poison.id(), "ops", "recorded by mistake");
        assertThat(view.findAtLeast("a", "Tally:a", 2)).contains(new Tally("a", List.of(2)));
        await().until(() -> letters(instance).isEmpty());

        instance.ops.rebuild("tallies");
        await().atMost(Duration.ofSeconds(20))
                .until(() -> instance.ops.list().getFirst().collection().equals("tallies-2"));
        assertThat(letters(instance)).isEmpty();
        await().untilAsserted(() -> assertThat(view.find("a")).contains(new Tally("a", List.of(2))));
    }

    @Test
    void whatOnlyWaitsCanNotBeDropped() {
        Ground.Instance instance = ground.instance(tallies);
        ground.publish("Tally:a", new Spoilt("a"));
        ground.publish("Tally:a", new Added("a", 2));
        await().until(() -> letters(instance).size() == 2);
        Item waits = letters(instance).stream()
                .filter(each -> each.kind().equals("WAITING"))
                .findFirst()
                .orElseThrow();
        assertThatThrownBy(() -> instance.letters.drop(waits.id(), "ops", "why not"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("letter-waits");
    }

    @Test
    void aStreamPublishedAgainMendsWhatWasUnreadableAndWhatCameTooEarly() {
        Ground.Instance instance = ground.instance(tallies);
        ground.publish("Tally:a", 0, new Added("a", 1));
        ground.send("Tally:a", 1, ADDED, bytes("{\"tally\":"));
        ground.publish("Tally:a", 2, new Added("a", 3));
        await().until(() -> letters(instance).size() == 2);
        for (int amount = 1; amount <= 3; amount++) {
            ground.publish("Tally:a", amount - 1, new Added("a", amount));
        }
        assertThat(instance.views.of(tallies).findAtLeast("a", "Tally:a", 3))
                .contains(new Tally("a", List.of(1, 2, 3)));
        await().until(() -> letters(instance).isEmpty());
    }

    @Test
    void whatWasUnreadableIsMendedByAnEventOfATypeThatTheServiceDoesNotKnow() {
        Ground.Instance instance = ground.instance(tallies);
        ground.publish("Tally:a", 0, new Added("a", 1));
        ground.send("Tally:a", 1, ADDED, bytes("{\"tally\":"));
        await().until(() -> letters(instance).size() == 1);

        ground.send("Tally:a", 1, "org.servicehall.tally.counted.v1", bytes("{}"));

        await().until(() -> letters(instance).isEmpty());
    }

    @Test
    void anEventThatTheStoreDoesNotHoldBlocksNothingWhateverTheConsumerMakesOfIt() {
        Added first = new Added("a", 1);
        ground.stored.put("Tally:a", Ground.stored("Tally:a", first, new Added("a", 2)));
        Ground.Instance instance = ground.instance(tallies);
        ground.publish("Tally:a", 0, first);
        ground.publish("Tally:a", 1, new Spoilt("a"));
        ground.publish("Tally:a", 1, new Added("a", 2));
        assertThat(instance.views.of(tallies).findAtLeast("a", "Tally:a", 2)).contains(new Tally("a", List.of(1, 2)));
        await().untilAsserted(() -> assertThat(letters(instance))
                .singleElement()
                .satisfies(letter -> assertThat(letter.kind()).isEqualTo("STRAY")));
    }

    @Test
    void lettersDependOnNoTopic() {
        String copies = Topics.deadLetters(ground.topic);
        Ground.Instance instance = ground.instance(tallies);
        ground.publish("Tally:a", new Spoilt("a"));
        await().until(() -> ground.deadLetters().size() == 1);
        ground.recreate(copies, 1);
        ground.publish("Tally:a", new Added("a", 2));
        await().until(() -> letters(instance).size() == 2);
        tallies.faulty = false;
        assertThat(instance.letters.replay(copies, null).applied()).isEqualTo(2);
        assertThat(instance.views.of(tallies).find("a")).contains(new Tally("a", List.of(-1, 2)));
    }

    @Test
    void aReplayOfATopicNobodyListensToIsRefused() {
        Ground.Instance instance = ground.instance(tallies);
        assertThatThrownBy(() -> instance.letters.replay("nonsense", null))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("unknown-topic");
        assertThat(instance.letters.replay(ground.topic, null).letters()).isZero();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static List<Item> letters(Ground.Instance instance) {
        return instance.letters
                .list(new Filter(null, null, null, null), null, 50)
                .items();
    }

    private static List<PoisonedStream> poisoned(Ground.Instance instance) {
        return instance.ops.list().getFirst().poisoned();
    }
}
