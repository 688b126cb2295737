package org.servicehall.platform.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.servicehall.platform.event.RecordedEvent;
import org.servicehall.platform.projection.TallyEvent.Added;

class ConsumerLoopTest {
    private Ground ground;
    private Breaking automation;

    @BeforeEach
    void open() {
        ground = new Ground();
        automation = new Breaking(ground.topic);
    }

    @AfterEach
    void close() throws Exception {
        ground.close();
    }

    @Test
    void anErrorOnceEndsNothingAndTheEventIsTriedAgainInItsPlace() {
        automation.failures = 1;
        automation.error = new StackOverflowError();
        Ground.Instance instance = ground.instance(List.of(), List.of(automation));
        publish(3);
        await().untilAsserted(() -> assertThat(automation.done).containsExactly("Tally:a@0", "Tally:a@1", "Tally:a@2"));
        await().until(() -> instance.watch.status().equals("UP"));
        assertThat(ground.deadLetters()).isEmpty();
    }

    @Test
    void whileAnErrorLastsHealthIsDownAndTheLagTellsWhatWaits() {
        automation.failures = Integer.MAX_VALUE;
        automation.error = new AssertionError("a fault of ours");
        Ground.Instance instance = ground.instance(List.of(), List.of(automation));
        Instant begun = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        publish(3);
        await().until(() -> instance.watch.status().equals("DOWN"));
        assertThat(instance.watch.health().getDetails()).containsKey(ground.topic + "." + automation.name());
        await().until(() -> lag(instance) == 3);
        await().during(Duration.ofSeconds(2)).until(() -> lag(instance) == 3);
        assertThat(instance.ops.list().getFirst().oldest()).isBetween(begun, Instant.now());
        assertThat(instance.watch.status()).isEqualTo("DOWN");

        automation.failures = 0;
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(automation.done).hasSize(3));
        await().until(() -> lag(instance) == 0 && instance.watch.status().equals("UP"));
        assertThat(instance.ops.list().getFirst().oldest()).isNull();
    }

    @Test
    void withoutAConsumerTheLagIsUnknownAndHealthIsDownUntilThereIsOne() {
        AtomicReference<@Nullable Error> away = new AtomicReference<>(new NoClassDefFoundError("a broken client"));
        Ground.Instance instance = ground.instance(List.of(), List.of(automation), group -> {
            Error error = away.get();
            if (error != null) {
                throw error;
            }
            return ground.kafka.member(group);
        });
        publish(2);
        await().until(() -> instance.watch.status().equals("DOWN"));
        assertThat(lag(instance)).isEqualTo(-1);

        away.set(null);
        await().atMost(Duration.ofSeconds(15))
                .untilAsserted(() -> assertThat(automation.done).hasSize(2));
        await().until(() -> lag(instance) == 0 && instance.watch.status().equals("UP"));
    }

    @Test
    void aNewConsumerThatTheGroupHasNotLetInClearsNoFailure() throws Exception {
        automation.failures = Integer.MAX_VALUE;
        automation.error = new AssertionError("a fault of ours");
        CountDownLatch turns = new CountDownLatch(3);
        AtomicReference<@Nullable Consumer<String, byte[]>> first = new AtomicReference<>();
        Ground.Instance instance = ground.instance(List.of(), List.of(automation), group -> {
            Consumer<String, byte[]> member = ground.kafka.member(group);
            return first.compareAndSet(null, member) ? member : leftOutside(turns);
        });
        publish(1);
        await().until(() -> instance.watch.status().equals("DOWN"));

        first.get().wakeup();
        assertThat(turns.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(instance.watch.status()).isEqualTo("DOWN");
    }

    private static Consumer<String, byte[]> leftOutside(CountDownLatch turns) {
        MockConsumer<String, byte[]> consumer = new MockConsumer<>("earliest");
        for (long turn = turns.getCount(); turn > 0; turn--) {
            consumer.schedulePollTask(turns::countDown);
        }
        return consumer;
    }

    private static long lag(Ground.Instance instance) {
        return instance.ops.list().getFirst().lag();
    }

    private void publish(int events) {
        for (int amount = 0; amount < events; amount++) {
            ground.publish("Tally:a", amount, new Added("a", amount));
        }
    }

    private static final class Breaking implements Automation {
        final List<String> done = new CopyOnWriteArrayList<>();
        private final AtomicInteger tries = new AtomicInteger();
        private final String topic;
        volatile int failures;
        volatile Error error = new Error();

        Breaking(String topic) {
            this.topic = topic;
        }

        @Override
        public String name() {
            return "when-added-then-break";
        }

        @Override
        public Set<String> topics() {
            return Set.of(topic);
        }

        @Override
        public Reactions reactions() {
            return Reactions.toAll(this::react);
        }

        private void react(RecordedEvent event) {
            if (tries.incrementAndGet() <= failures) {
                throw error;
            }
            done.add(event.id());
        }
    }
}
