package org.servicehall.platform.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.servicehall.platform.automation.Automations;
import org.servicehall.platform.automation.Doing;
import org.servicehall.platform.projection.TallyEvent.Added;

class ConsumerLoopTest {
    private static final int STREAMS = 12;

    private Ground ground;
    private final AtomicInteger tries = new AtomicInteger();
    private volatile int failures;
    private volatile Error error = new Error();
    private Doing automation;

    @BeforeEach
    void open() {
        ground = new Ground();
        automation = new Doing("when-added-then-break", ground.topic).first(_ -> {
            if (tries.incrementAndGet() <= failures) {
                throw error;
            }
        });
    }

    @AfterEach
    void close() throws Exception {
        ground.close();
    }

    @Test
    void anErrorOnceEndsNothingAndTheEventIsTriedAgainInItsPlace() {
        failures = 1;
        error = new StackOverflowError();
        Ground.Instance instance = ground.instance(List.of(), List.of(automation));
        publish(3);
        await().untilAsserted(
                        () -> assertThat(automation.done()).containsExactly("Tally:a@0", "Tally:a@1", "Tally:a@2"));
        await().until(() -> instance.watch.status().equals("UP"));
        assertThat(ground.deadLetters()).isEmpty();
    }

    @Test
    void whileAnErrorLastsHealthIsDownAndTheLagTellsWhatWaits() {
        failures = Integer.MAX_VALUE;
        error = new AssertionError("a fault of ours");
        Ground.Instance instance = ground.instance(List.of(), List.of(automation));
        Instant begun = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        publish(3);
        await().until(() -> instance.watch.status().equals("DOWN"));
        assertThat(instance.watch.health().getDetails()).containsKey(ground.topic + "." + automation.name());
        await().until(() -> lag(instance) == 3);
        await().during(Duration.ofSeconds(2)).until(() -> lag(instance) == 3);
        assertThat(instance.ops.list().getFirst().oldest()).isBetween(begun, Instant.now());
        assertThat(instance.watch.status()).isEqualTo("DOWN");

        failures = 0;
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(automation.done()).hasSize(3));
        await().until(() -> lag(instance) == 0 && instance.watch.status().equals("UP"));
        assertThat(instance.ops.list().getFirst().oldest()).isNull();
    }

    @Test
    void withoutAConsumerTheLagIsUnknownAndHealthIsDownUntilThereIsOne() {
        AtomicReference<@Nullable Error> away = new AtomicReference<>(new NoClassDefFoundError("a broken client"));
        Ground.Instance instance = ground.instance(List.of(), List.of(automation), group -> {
            Error failure = away.get();
            if (failure != null) {
                throw failure;
            }
            return ground.kafka.member(group);
        });
        publish(2);
        await().until(() -> instance.watch.status().equals("DOWN"));
        assertThat(lag(instance)).isEqualTo(-1);

        away.set(null);
        await().atMost(Duration.ofSeconds(15))
                .untilAsserted(() -> assertThat(automation.done()).hasSize(2));
        await().until(() -> lag(instance) == 0 && instance.watch.status().equals("UP"));
    }

    @Test
    void aNewConsumerThatTheGroupHasNotLetInClearsNoFailure() throws Exception {
        failures = Integer.MAX_VALUE;
        error = new AssertionError("a fault of ours");
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

    @Test
    void manyTurnsAreSaidTogetherWithinASecond() throws Exception {
        AtomicInteger commits = new AtomicInteger();
        Ground.Instance instance = ground.instance(List.of(), List.of(automation), countingCommits(commits));
        long begun = System.nanoTime();
        for (int turn = 1; turn <= 20; turn++) {
            int done = turn;
            ground.publish("Tally:a", turn - 1, new Added("a", turn));
            await().until(() -> automation.done().size() == done);
        }
        await().until(() -> committed(instance) == 20);
        long halfSeconds = Duration.ofNanos(System.nanoTime() - begun).dividedBy(Duration.ofMillis(500));
        // Beside those that are due by the time, the one where all there was is done for the first time and one for who
        // joined.
        assertThat(commits).hasValueLessThanOrEqualTo(Math.toIntExact(halfSeconds) + 3);
    }

    /** Told to stop before it is due to be said. */
    @Test
    void whoIsToldToStopSaysFirstWhatItDid() throws Exception {
        AtomicInteger commits = new AtomicInteger();
        Ground.Instance instance = ground.instance(List.of(), List.of(automation), countingCommits(commits));
        int done = 0;
        int said;
        do {
            ground.publish("Tally:a", done, new Added("a", done));
            int first = ++done;
            await().until(() -> automation.done().size() == first && committed(instance) == first);
            said = commits.get();
            ground.publish("Tally:a", done, new Added("a", done));
            int unsaid = ++done;
            await().pollInterval(Duration.ofMillis(2))
                    .until(() -> automation.done().size() == unsaid);
            assertThat(done).as("done, and never stopped before it was said").isLessThan(40);
        } while (commits.get() > said);
        instance.stop();
        assertThat(committed(instance)).isEqualTo(done);
    }

    @Test
    void whoeverGetsPartitionsGoesOnBehindAllThatWasDoneOnThem() {
        ground.instance(List.of(), List.of(automation));
        round(0, List.of(automation));
        Doing heir = new Doing(automation.name(), ground.topic);
        ground.instance(List.of(), List.of(heir));
        int sequence = 1;
        for (int inherited = 0; inherited < 3; sequence++) {
            round(sequence, List.of(automation, heir));
            inherited += heir.done().isEmpty() ? 0 : 1;
        }
        assertThat(Stream.of(automation.done(), heir.done()).flatMap(List::stream))
                .hasSize(STREAMS * sequence)
                .doesNotHaveDuplicates();
    }

    /** An event for each of some streams, of which one at least is on each partition; returns when all of them were heard. */
    private void round(int sequence, List<Doing> hearing) {
        for (int stream = 0; stream < STREAMS; stream++) {
            ground.publish("Tally:" + stream, sequence, new Added("t" + stream, sequence));
        }
        await().atMost(Duration.ofSeconds(30))
                .until(() ->
                        hearing.stream().mapToInt(each -> each.done().size()).sum() >= STREAMS * (sequence + 1));
    }

    @Test
    void whatIsTakenAndGivenAwayBeforeItIsHandledIsNotHandled() {
        AtomicBoolean loses = new AtomicBoolean(true);
        ground.instance(List.of(), List.of(automation), losingAllAsItLooksAgain(loses));
        int sequence = 0;
        do {
            ground.publish("Tally:a", sequence, new Added("a", sequence));
            int done = ++sequence;
            await().atMost(Duration.ofSeconds(20))
                    .pollInterval(Duration.ofMillis(2))
                    .until(() -> automation.done().size() >= done);
        } while (loses.get() && sequence < 1_000);
        assertThat(loses).isFalse();
        ground.publish("Tally:a", sequence, new Added("a", sequence));
        String last = "Tally:a@" + sequence;
        await().atMost(Duration.ofSeconds(20)).until(() -> automation.done().contains(last));
        assertThat(automation.done()).hasSize(sequence + 1).doesNotHaveDuplicates();
    }

    private long committed(Ground.Instance instance) {
        return instance.offsets.committed(ground.group(Automations.READER)).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    private Function<String, Consumer<String, byte[]>> countingCommits(AtomicInteger commits) {
        return group -> Watched.of(ground.kafka.member(group), (method, _, _) -> {
            if (method.equals("commitSync")) {
                commits.incrementAndGet();
            }
            return false;
        });
    }

    /** Between the look that brought something and the one for more, once. */
    private Function<String, Consumer<String, byte[]>> losingAllAsItLooksAgain(AtomicBoolean loses) {
        return group -> Watched.of(ground.kafka.member(group), (method, arguments, watched) -> {
            boolean again = method.equals("poll") && arguments[0].equals(Duration.ofMillis(5));
            if (!again || !loses.compareAndSet(true, false)) {
                return false;
            }
            Set<TopicPartition> all = Set.copyOf(watched.member.assignment());
            watched.listener().onPartitionsRevoked(all);
            Map<TopicPartition, OffsetAndMetadata> committed = watched.member.committed(all);
            all.forEach(each -> {
                OffsetAndMetadata done = committed.get(each);
                watched.member.seek(each, done == null ? 0 : done.offset());
            });
            watched.listener().onPartitionsAssigned(all);
            return true;
        });
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
}
