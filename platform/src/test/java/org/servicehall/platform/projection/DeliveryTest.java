package org.servicehall.platform.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.servicehall.platform.event.RecordedEvent;
import org.servicehall.platform.projection.Tallies.Tally;
import org.servicehall.platform.projection.TallyEvent.Added;
import org.servicehall.platform.testing.EmbeddedStack;
import org.servicehall.platform.view.Remembers;
import org.servicehall.platform.view.View;

/** Whatever happens between the broker and the view, each event counts once. */
class DeliveryTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private @Nullable Ground ground;

    @AfterEach
    void close() throws Exception {
        ground.close();
    }

    @Test
    void aCrashBetweenViewAndCommitRepeatsTheBatchWithoutEffect() {
        ground = new Ground();
        Tallies tallies = new Tallies(ground.topic);
        AtomicBoolean crashed = new AtomicBoolean();
        Ground.Instance killed = ground.instance(
                List.of(tallies), List.of(), group -> crashingAtCommit(ground.kafka.member(group), crashed));
        publish("a", 0, 10);
        assertThat(killed.views.of(tallies).findAtLeast("a", "Tally:a", 1)).isPresent();
        await().untilTrue(crashed);
        assertThat(killed.offsets.committed(ground.topic + ".views").values()).allMatch(offset -> offset == 0);
        killed.close();

        Ground.Instance restarted = ground.instance(tallies);
        publish("a", 10, 20);
        assertThat(await().atMost(PATIENCE)
                        .ignoreExceptions()
                        .until(() -> restarted.views.of(tallies).findAtLeast("a", "Tally:a", 20), found -> true))
                .contains(new Tally("a", numbers(20)));
        assertThat(restarted.ops.list().getFirst().applied()).isLessThan(20);
        assertThat(ground.deadLetters()).isEmpty();
    }

    @Test
    void aRunnerThatLosesItsPartitionInTheMiddleOfABatchSpoilsNothing() throws Exception {
        ground = new Ground(Map.of(ConsumerConfig.MAX_POLL_INTERVAL_MS_CONFIG, 1_500));
        Stuck stuck = new Stuck(ground.topic);
        Tallies tallies = new Tallies(ground.topic);
        Ground.Instance losing = ground.instance(stuck);
        publish("a", 0, Stuck.AT);
        assertThat(losing.views.of(stuck).findAtLeast("a", "Tally:a", Stuck.AT)).isPresent();
        publish("a", Stuck.AT, 10);
        assertThat(stuck.entered.await(10, TimeUnit.SECONDS)).isTrue();

        View<Tally> view = ground.instance(tallies).views.of(tallies);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(view.version("a", "Tally:a")).hasValue(10));
        publish("a", 10, 15);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(view.version("a", "Tally:a")).hasValue(15));
        stuck.release.countDown();
        publish("a", 15, 20);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(view.version("a", "Tally:a")).hasValue(20));
        assertThat(view.find("a")).contains(new Tally("a", numbers(20)));
        assertThat(ground.deadLetters()).isEmpty();
    }

    @Test
    void instancesComeAndGoWhileEventsFlow() throws Exception {
        ground = new Ground();
        Tallies tallies = new Tallies(ground.topic);
        Ground.Instance first = ground.instance(tallies);
        View<Tally> view = first.views.of(tallies);
        Flow flow = new Flow();
        await().atMost(PATIENCE).until(() -> first.ops.list().getFirst().applied() > 0);
        Ground.Instance second = ground.instance(tallies);
        await().atMost(PATIENCE).until(() -> second.ops.list().getFirst().applied() > 0);
        first.close();
        int events = flow.end();
        for (int stream = 0; stream < 12; stream++) {
            String tally = "t" + stream;
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(view.find(tally)).contains(new Tally(tally, numbers(events))));
        }
        assertThat(ground.deadLetters()).isEmpty();
    }

    @Test
    void instancesThatFeedOneDocumentDoNotOverwriteEachOther() throws Exception {
        ground = new Ground();
        Totals totals = new Totals(ground.topic);
        Ground.Instance first = ground.instance(totals);
        Ground.Instance second = ground.instance(totals);
        Flow flow = new Flow();
        await().atMost(PATIENCE)
                .until(() -> first.ops.list().getFirst().applied() > 0
                        && second.ops.list().getFirst().applied() > 0);
        int events = flow.end();
        View<Totals.Total> view = first.views.of(totals);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(view.find("all")).contains(new Totals.Total(12 * events)));
        assertThat(ground.deadLetters()).isEmpty();
    }

    @Test
    void instancesThatFeedOneDocumentLoseNothingOfItAlthoughItRemembersNoStream() throws Exception {
        ground = new Ground();
        Amounts amounts = new Amounts(ground.topic, Remembers.NOTHING);
        Ground.Instance first = ground.instance(amounts);
        Ground.Instance second = ground.instance(amounts);
        Flow flow = new Flow();
        await().atMost(PATIENCE)
                .until(() -> first.ops.list().getFirst().applied() > 0
                        && second.ops.list().getFirst().applied() > 0);
        int events = flow.end();
        View<Amounts.Seen> view = first.views.of(amounts);
        await().atMost(PATIENCE)
                .until(() -> view.find(Amounts.ALL).orElseThrow().amounts().size() == 12 * events);
        assertThat(ground.deadLetters()).isEmpty();
    }

    @Test
    void aStoreThatIsAwayDelaysEventsAndPoisonsNone() throws Exception {
        try (Wire wire = Wire.to(EmbeddedStack.get().mongoUri(""))) {
            ground = new Ground(Map.of(), wire::mongoUri);
            Tallies tallies = new Tallies(ground.topic);
            Ground.Instance instance = ground.instance(tallies);
            View<Tally> view = instance.views.of(tallies);
            publish("a", 0, 5);
            assertThat(view.findAtLeast("a", "Tally:a", 5)).isPresent();
            wire.cut();
            publish("a", 5, 10);
            ground.flush();
            await().pollDelay(Duration.ofSeconds(1)).until(() -> true);
            wire.mend();
            await().atMost(PATIENCE)
                    .ignoreExceptions()
                    .untilAsserted(() -> assertThat(view.find("a")).contains(new Tally("a", numbers(10))));
            assertThat(ground.deadLetters()).isEmpty();
            assertThat(instance.ops.list().getFirst().poisoned()).isEmpty();
        }
    }

    private void publish(String tally, int from, int to) {
        IntStream.range(from, to).forEach(amount -> ground.publish("Tally:" + tally, amount, new Added(tally, amount)));
    }

    /** Events of twelve streams as long as instances need to come and go; after a while fewer, so that they follow. */
    private final class Flow {
        private final AtomicBoolean enough = new AtomicBoolean();
        private final CompletableFuture<Integer> events = new CompletableFuture<>();

        Flow() {
            Thread.startVirtualThread(() -> events.complete(publish()));
        }

        private int publish() {
            int amount = 0;
            while (!enough.get()) {
                for (int stream = 0; stream < 12; stream++) {
                    DeliveryTest.this.publish("t" + stream, amount, amount + 1);
                }
                amount++;
                // many at first; then few, so that a slow machine is not kept from what is waited for
                LockSupport.parkNanos(amount < 200 ? 10_000_000 : 500_000_000);
            }
            return amount;
        }

        /** How many events each stream has got. */
        int end() throws Exception {
            enough.set(true);
            int published = events.get(10, TimeUnit.SECONDS);
            ground.flush();
            return published;
        }
    }

    private static List<Integer> numbers(int end) {
        return IntStream.range(0, end).boxed().toList();
    }

    @SuppressWarnings("unchecked")
    private static Consumer<String, byte[]> crashingAtCommit(Consumer<String, byte[]> consumer, AtomicBoolean crashed) {
        return (Consumer<String, byte[]>) Proxy.newProxyInstance(
                DeliveryTest.class.getClassLoader(), new Class<?>[] {Consumer.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("commitSync") && saysThatSomethingIsDone(arguments)) {
                        crashed.set(true);
                        throw new Crash();
                    }
                    try {
                        return method.invoke(consumer, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private static boolean saysThatSomethingIsDone(Object[] arguments) {
        return ((Map<?, ?>) arguments[0]).values().stream().anyMatch(place -> ((OffsetAndMetadata) place).offset() > 0);
    }

    /** No exception handler may soften it. */
    private static final class Crash extends Error {
        Crash() {
            super("killed by the test", null, false, false);
        }
    }

    /** Stops in the middle of its batch until it is released, longer than its group has patience. */
    private static final class Stuck extends Tallies {
        static final int AT = 5;
        final CountDownLatch entered = new CountDownLatch(1);
        final CountDownLatch release = new CountDownLatch(1);

        Stuck(String topic) {
            super(topic);
        }

        @Override
        public @Nullable Tally apply(String id, @Nullable Tally current, RecordedEvent event) {
            if (event.sequence() == AT) {
                hold();
            }
            return super.apply(id, current, event);
        }

        private void hold() {
            entered.countDown();
            try {
                release.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** One document fed by all streams, and so by all instances at once. */
    record Totals(String topic) implements Projection<Totals.Total> {
        public record Total(int events) {}

        @Override
        public String name() {
            return "totals";
        }

        @Override
        public Set<String> topics() {
            return Set.of(topic);
        }

        @Override
        public Class<Total> type() {
            return Total.class;
        }

        @Override
        public Collection<String> documents(RecordedEvent event) {
            return List.of("all");
        }

        @Override
        public Total apply(String id, @Nullable Total current, RecordedEvent event) {
            return new Total(current == null ? 1 : current.events() + 1);
        }
    }
}
