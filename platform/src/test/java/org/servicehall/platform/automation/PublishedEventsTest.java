package org.servicehall.platform.automation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.servicehall.contracts.EventTypes;
import org.servicehall.platform.automation.PublishedEvents.Reading;
import org.servicehall.platform.consumer.Incoming;
import org.servicehall.platform.event.EventJson;
import org.servicehall.platform.letter.Letter;
import org.servicehall.platform.letter.LetterOps;
import org.servicehall.platform.letter.Letters;
import org.servicehall.platform.projection.Ground;
import org.servicehall.platform.projection.TallyEvent;
import org.servicehall.platform.projection.TallyEvent.Added;
import org.servicehall.platform.relay.CloudEventReader;

class PublishedEventsTest {
    private Doing automation;
    private Ground ground;
    private Ground.Instance instance;

    @BeforeEach
    void open() {
        ground = new Ground();
        automation = new Doing("when-added-then-fail-at-one", ground.topic).first(event -> {
            if (event.sequence() == 1) {
                throw new IllegalStateException("a fault of ours");
            }
        });
        instance = ground.instance(List.of(), List.of(automation));
    }

    @AfterEach
    void close() throws Exception {
        ground.close();
    }

    @Test
    void anEventWaitsWhileItIsSetAsideAndIsGivenUpByItselfAlone() {
        for (int amount = 0; amount < 3; amount++) {
            ground.publish("Tally:a", amount, new Added("a", amount));
        }
        await().untilAsserted(() -> assertThat(read())
                .isEqualTo(Map.of(
                        "Tally:a@0", Reading.HANDLED,
                        "Tally:a@1", Reading.WAITING,
                        "Tally:a@2", Reading.WAITING)));
        await().until(() -> letters("WAITING").size() == 1);

        instance.letters.drop(letters("POISON").getFirst().id(), "ops", "never again");
        await().untilAsserted(() -> assertThat(read())
                .isEqualTo(Map.of(
                        "Tally:a@0", Reading.HANDLED,
                        "Tally:a@1", Reading.DROPPED,
                        "Tally:a@2", Reading.HANDLED)));
    }

    @Test
    void whatClaimsToBeAnEventMakesTheTrueOneNoLessHandled() {
        ground.publish("Tally:a", 0, new Added("a", 1));
        ground.send("Tally:a", 0, "org.servicehall.test.added.v1", new byte[] {'{'});
        await().until(() -> letters("UNREADABLE").size() == 1);
        await().untilAsserted(() -> assertThat(read()).isEqualTo(Map.of("Tally:a@0", Reading.HANDLED)));
    }

    private List<LetterOps.Item> letters(String kind) {
        return instance.letters
                .list(new LetterOps.Filter(null, null, null, Letter.Kind.valueOf(kind)), null, 50)
                .items();
    }

    private Map<String, Reading> read() {
        var types = EventTypes.of(TallyEvent.class);
        var reader = new Incoming.Reader(types, new CloudEventReader(types, new EventJson()));
        Map<String, Reading> read = new HashMap<>();
        new PublishedEvents(
                        ground.kafka,
                        instance.offsets,
                        ground.group(Automations.READER),
                        new AutomationNumbers(ground.database),
                        new Letters(ground.database),
                        reader)
                .read(automation, (event, reading) -> read.put(event.id(), reading));
        return read;
    }
}
