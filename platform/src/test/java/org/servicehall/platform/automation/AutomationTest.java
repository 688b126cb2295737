package org.servicehall.platform.automation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.MongoTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.servicehall.contracts.EventTypes;
import org.servicehall.contracts.Refusal;
import org.servicehall.contracts.Topics;
import org.servicehall.platform.event.RecordedEvent;
import org.servicehall.platform.letter.DeadLetterTopic;
import org.servicehall.platform.letter.LetterOps;
import org.servicehall.platform.projection.Ground;
import org.servicehall.platform.projection.LetterCopies;
import org.servicehall.platform.projection.TallyEvent;
import org.servicehall.platform.projection.TallyEvent.Added;
import org.servicehall.platform.view.ViewBehind;
import org.springframework.boot.health.contributor.Status;

class AutomationTest {
    private Ground ground;
    private final Map<String, Integer> tries = new ConcurrentHashMap<>();
    private final Map<String, Supplier<RuntimeException>> failures = new ConcurrentHashMap<>();
    private Doing automation;

    @BeforeEach
    void open() {
        ground = new Ground();
        automation = new Doing("when-added-then-react", ground.topic).first(this::fail);
    }

    @AfterEach
    void close() throws Exception {
        ground.close();
    }

    @Test
    void anAutomationReactsToEachEventOfAStreamInOrder() {
        ground.instance(List.of(), List.of(automation));
        publish("a", 3);
        await().untilAsserted(
                        () -> assertThat(automation.done()).containsExactly("Tally:a@0", "Tally:a@1", "Tally:a@2"));
    }

    @Test
    void whatTheRulesRefuseGoesToTheDeadLettersAndTheStreamGoesOn() {
        failures.put("Tally:a@1", () -> Refusal.conflict("case-closed", "C1"));
        Ground.Instance instance = ground.instance(List.of(), List.of(automation));
        publish("a", 3);
        await().untilAsserted(() -> assertThat(automation.done()).containsExactly("Tally:a@0", "Tally:a@2"));
        await().untilAsserted(() -> assertThat(ground.deadLetters())
                .singleElement()
                .satisfies(letter -> assertThat(LetterCopies.header(letter, DeadLetterTopic.CAUSE))
                        .contains("case-closed (C1)")));
        assertThat(instance.ops.list().getFirst().poisoned())
                .singleElement()
                .satisfies(stream -> assertThat(stream.waiting()).isFalse());
    }

    @Test
    void whatFailsOtherwiseSetsTheStreamAsideUntilItIsReplayed() {
        failures.put("Tally:a@1", () -> new IllegalStateException("a fault of ours"));
        Ground.Instance instance = ground.instance(List.of(), List.of(automation));
        publish("a", 3);
        publish("b", 1);
        await().untilAsserted(() -> assertThat(automation.done()).containsExactlyInAnyOrder("Tally:a@0", "Tally:b@0"));
        await().until(() -> ground.deadLetters().size() == 2);
        failures.clear();
        instance.letters.replay(Topics.deadLetters(ground.topic), null);
        await().untilAsserted(() -> assertThat(automation.done())
                .filteredOn(id -> id.startsWith("Tally:a"))
                .containsExactly("Tally:a@0", "Tally:a@1", "Tally:a@2"));
        await().untilAsserted(() ->
                assertThat(instance.ops.list().getFirst().poisoned()).isEmpty());
    }

    @Test
    void anEventIsTriedAgainInItsPlaceWhileTheStoreIsAway() {
        failures.put("Tally:a@1", () -> new MongoTimeoutException("away"));
        Ground.Instance instance = ground.instance(List.of(), List.of(automation));
        publish("a", 3);
        await().until(() -> tries.getOrDefault("Tally:a@1", 0) > 2);
        assertThat(automation.done()).containsExactly("Tally:a@0");
        failures.clear();
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(
                        () -> assertThat(automation.done()).containsExactly("Tally:a@0", "Tally:a@1", "Tally:a@2"));
        assertThat(ground.deadLetters()).isEmpty();
        assertThat(instance.ops.list().getFirst().poisoned()).isEmpty();
    }

    @Test
    void aViewThatStaysBehindHoldsItsOwnStreamAloneOnceItWasWaitedForLongEnough() {
        failures.put("Tally:a@1", () -> new ViewBehind("tallies", "Tally:a", 2));
        Ground.Instance instance = ground.instance(List.of(), List.of(automation));
        publish("a", 3);
        publish("b", 1);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(automation.done()).containsExactlyInAnyOrder("Tally:a@0", "Tally:b@0"));
        await().untilAsserted(() -> assertThat(letters(instance))
                .extracting(LetterOps.Item::kind)
                .containsExactlyInAnyOrder("POISON", "WAITING"));
        assertThat(tries.get("Tally:a@1")).isGreaterThan(1);
        assertThat(letters(instance))
                .filteredOn(letter -> letter.kind().equals("POISON"))
                .singleElement()
                .satisfies(letter -> assertThat(letter.cause()).contains("has not yet applied version 2"));
    }

    @Test
    void aReplayGivesAViewThatIsBehindNoMoreTime() {
        failures.put("Tally:a@0", () -> new ViewBehind("tallies", "Tally:a", 1));
        Ground.Instance instance = ground.instance(List.of(), List.of(automation));
        publish("a", 1);
        await().atMost(Duration.ofSeconds(20)).until(() -> letters(instance).size() == 1);
        int before = tries.get("Tally:a@0");
        assertThat(instance.letters.replay(ground.topic, null))
                .isEqualTo(new LetterOps.Replayed(ground.topic, 1, 1, 0, 1, 0));
        assertThat(tries).containsEntry("Tally:a@0", before + 1);
    }

    @Test
    void aViewThatCatchesUpInTimeSetsNothingAside() {
        failures.put("Tally:a@1", () -> new ViewBehind("tallies", "Tally:a", 2));
        ground.instance(List.of(), List.of(automation));
        publish("a", 3);
        await().until(() -> tries.getOrDefault("Tally:a@1", 0) > 1);
        failures.clear();
        await().untilAsserted(
                        () -> assertThat(automation.done()).containsExactly("Tally:a@0", "Tally:a@1", "Tally:a@2"));
        assertThat(ground.deadLetters()).isEmpty();
    }

    @Test
    void whatIsNoEventHoldsUpNoStream() {
        Ground.Instance instance = ground.instance(List.of(), List.of(automation));
        ground.publish("Tally:a", 0, new Added("a", 1));
        ground.sendStray("Tally:a", null);
        ground.sendStray("Tally:a", new byte[] {7});
        ground.send("Tally:a", 7, "org.servicehall.test.added.v1", new byte[] {'{'});
        ground.publish("Tally:a", 1, new Added("a", 2));
        await().untilAsserted(() -> assertThat(automation.done()).containsExactly("Tally:a@0", "Tally:a@1"));
        await().untilAsserted(() -> assertThat(letters(instance))
                .extracting(LetterOps.Item::kind)
                .containsExactlyInAnyOrder("STRAY", "STRAY", "UNREADABLE"));
    }

    @Test
    void aStreamGoesOnWithoutALetterThatWasDroppedWhicheverInstanceOwnsIt() {
        failures.put("Tally:a@0", () -> new IllegalStateException("a fault of ours"));
        Ground.Instance instance = ground.instance(List.of(), List.of(automation));
        ground.instance(List.of(), List.of(automation));
        publish("a", 1);
        await().until(() -> letters(instance).size() == 1);
        instance.letters.drop(letters(instance).getFirst().id(), "ops", "recorded by mistake");
        ground.publish("Tally:a", 1, new Added("a", 2));
        await().untilAsserted(() -> assertThat(automation.done()).containsExactly("Tally:a@1"));
        await().until(() -> letters(instance).isEmpty());
    }

    @Test
    void anEventOfANewerProgramIsKeptUntilThatProgramReactsToIt() {
        ground.types = EventTypes.of();
        Ground.Instance older = ground.instance(List.of(), List.of(automation));
        publish("a", 2);
        await().until(() -> letters(older).size() == 2);
        assertThat(letters(older)).extracting(LetterOps.Item::kind).containsOnly("NEWER");
        assertThat(older.health.health().getStatus()).isEqualTo(Status.UP);
        older.close();

        ground.types = EventTypes.of(TallyEvent.class);
        Ground.Instance newer = ground.instance(List.of(), List.of(automation));
        await().untilAsserted(() -> assertThat(automation.done()).containsExactly("Tally:a@0", "Tally:a@1"));
        await().until(() -> letters(newer).isEmpty());
    }

    @Test
    void whatItDoesNothingAtIsNeitherDecodedNorSetAsideAndIsSaidToBeRead() {
        Doing toAdded = new Doing(automation.name(), ground.topic) {
            @Override
            public Reactions reactions() {
                return Reactions.to(Added.class, (_, event) -> events.add(event));
            }
        };
        Ground.Instance instance = ground.instance(List.of(), List.of(toAdded));
        for (int sequence = 0; sequence < 5; sequence++) {
            ground.send("Tally:a", sequence, "org.servicehall.test.removed.v1", "no JSON".getBytes(UTF_8));
        }
        String group = ground.group(Automations.READER);
        await().until(() -> instance.offsets.done(group, instance.offsets.ends(Set.of(ground.topic))) == 5);

        ground.publish("Tally:a", 5, new Added("a", 1));
        await().untilAsserted(() -> assertThat(toAdded.done()).containsExactly("Tally:a@5"));
        assertThat(letters(instance)).isEmpty();
    }

    private static List<LetterOps.Item> letters(Ground.Instance instance) {
        return instance.letters
                .list(new LetterOps.Filter(null, null, null, null), null, 50)
                .items();
    }

    private void fail(RecordedEvent event) {
        tries.merge(event.id(), 1, Integer::sum);
        Supplier<RuntimeException> failure = failures.get(event.id());
        if (failure != null) {
            throw failure.get();
        }
    }

    private void publish(String tally, int events) {
        for (int amount = 0; amount < events; amount++) {
            ground.publish("Tally:" + tally, amount, new Added(tally, amount));
        }
    }
}
